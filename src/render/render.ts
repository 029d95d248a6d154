// render: Model × Decisions × previous state → the rendered branch, and the branch of each target.
import {
  type CommitSha,
  compareDiagnostics,
  type Diagnostic,
  digestOf,
  EMPTY_TREE,
  encodePath,
  type FileNode,
  type FileTree,
  fileBlob,
  formatSyncTarget,
  formatTargetIndex,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  subtree,
  type TargetId,
  type TargetIndex,
  treeFromPaths,
  treeOf,
  type WorkspacePath,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { breakBeforeMake } from './break-before-make.ts';
import { deliveries } from './deliveries.ts';
import { type Departure, departures } from './departures.ts';
import { formatApis, formatDecision, formatIncumbents, formatObservation } from './documents.ts';
import { decisionsOfHeirs, indexesOfHeirs } from './heirs.ts';
import { type BuiltIndex, buildIndex, type IndexInput } from './index-builder.ts';
import { decisionPath, observationPath, targetPath } from './layout.ts';
import type { RenderMemo } from './memo.ts';
import { judgeRemovals } from './prune-verdict.ts';
import { renderedReadme } from './readme.ts';
import { formatRegistry, type Registry, updateRegistry } from './registry.ts';
import type { RenderedState } from './rendered-state.ts';
import { ownerOf } from './tenancy.ts';
import { hasSameDeliveries, isContinued, isSameValue } from './unchanged.ts';

export interface RenderInput {
  readonly model: Model;
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** The heir of each Placement that was renamed in this pass. */
  readonly heirs: ReadonlyMap<PlacementId, PlacementId>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly previous: RenderedState;
  readonly sourceCommit: CommitSha;
  readonly now: Date;
}

export interface RenderResult {
  /** The whole rendered branch. */
  readonly tree: FileTree;
  /** Branch tree of every registered target: `{index.yaml, manifests/}` out of the same objects. */
  readonly targets: ReadonlyMap<TargetId, FileTree>;
  readonly indexes: ReadonlyMap<TargetId, TargetIndex>;
  /** Those whose index is not as it is in the previous tree. */
  readonly moved: readonly TargetId[];
  readonly diagnostics: readonly Diagnostic[];
  /** False when only observations differ from the previous tree: that makes no commit. */
  readonly changed: boolean;
}

interface RenderedTarget {
  readonly index: TargetIndex;
  readonly indexFile: FileNode;
  readonly manifests: FileTree;
}

/** Indexes that are continued. A SyncTarget that was added again is a new one: what the former had is none of its business. */
function continued(previous: RenderedState, registry: Registry): ReadonlyMap<TargetId, TargetIndex> {
  const isSame = (t: TargetId): boolean => registry.get(t)?.registration === previous.registry.get(t)?.registration;
  return new Map([...previous.indexes].filter(([target]) => isSame(target)));
}

function asFiles(target: TargetId, built: BuiltIndex, memo: RenderMemo): RenderedTarget {
  const { index, files } = built;
  const entries = [...files].map(([path, blob]) => [path, blob.id]);
  const manifests = memo.node(`manifests/${target}`, digestOf(entries), () => treeFromPaths(files));
  const indexFile = memo.node(`index/${target}`, digestOf(index), () => fileBlob(formatTargetIndex(index)));
  return { index, indexFile, manifests };
}

interface KnownTarget {
  readonly input: IndexInput;
  readonly made: RenderedTarget;
  readonly conflicts: readonly string[];
}

/** One that is as it was, and gets what it got, is not put together again. */
function renderTarget(input: IndexInput, memo: RenderMemo): Omit<KnownTarget, 'input'> {
  const { target } = input.identity;
  const slot = `target/${target}`;
  const known = memo.last<KnownTarget>(slot);
  const isQuiet = input.departures.length === 0;
  if (known && isQuiet && isSameInput(known.input, input)) return known;
  const built = buildIndex(input);
  const made = asFiles(target, built, memo);
  const isKept = isQuiet && isContinued(built.index, input.previous);
  memo.keep(slot, isKept ? { input, made, conflicts: built.conflicts } : undefined);
  return { made, conflicts: built.conflicts };
}

function isSameInput(a: IndexInput, b: IndexInput): boolean {
  const { key, uid } = a.identity.syncTarget;
  const isSameTarget = key === b.identity.syncTarget.key && uid === b.identity.syncTarget.uid;
  if (!isSameTarget || a.previous !== b.previous) return false;
  if (!isSameValue(a.completed, b.completed)) return false;
  return isSameValue(a.observation, b.observation) && hasSameDeliveries(a.delivered, b.delivered);
}

/** How many objects a target has of each workspace. */
function sizesOf(index: TargetIndex | undefined): ReadonlyMap<WorkspacePath, number> {
  const sizes = new Map<WorkspacePath, number>();
  for (const entry of index?.objects ?? []) {
    const owner = ownerOf(entry);
    if (owner !== undefined) sizes.set(owner, (sizes.get(owner) ?? 0) + 1);
  }
  return sizes;
}

function renderTargets(input: RenderInput, registry: Registry, memo: RenderMemo) {
  const { model } = input;
  const { safety } = model.config;
  const live = [...registry.values()].filter((r) => r.state === 'Registered');
  const before = continued(input.previous, registry);
  const known = indexesOfHeirs(before, input.heirs);
  const { decisions: previousDecisions } = input.previous;
  const { targets: claimed, diagnostics: conflicts } = deliveries({ ...input, before: known, previousDecisions }, memo);
  const { wanted, completed, diagnostics: waits } = breakBeforeMake(claimed, { ...input, before: known });
  const context = {
    ...input,
    previousDecisions: decisionsOfHeirs(previousDecisions, input.heirs),
    wanted,
    completed,
    before: known,
  };
  const leaving = new Map<TargetId, readonly Departure[]>(
    live.map(({ target }) => [target, departures(target, context)]),
  );
  const withheld = judgeRemovals(
    leaving,
    new Map(live.map(({ target }) => [target, sizesOf(known.get(target))])),
    safety,
  );
  const targets = new Map<TargetId, RenderedTarget>();
  const diagnostics: Diagnostic[] = [...conflicts, ...waits];
  for (const { target, workspace, name, key, uid } of live) {
    const index: IndexInput = {
      identity: { target, syncTarget: { workspace, name, key, uid } },
      delivered: wanted.get(target)?.delivered ?? new Map(),
      completed: completed.get(target),
      departures: leaving.get(target) ?? [],
      withheld,
      previous: before.get(target),
      observation: input.observations.get(target),
      sourceCommit: input.sourceCommit,
      now: input.now,
    };
    const { made, conflicts: unwritten } = renderTarget(index, memo);
    targets.set(target, made);
    diagnostics.push(...unwritten.map((message) => ({ code: 'PathConflict', severity: 'error', message }) as const));
  }
  for (const message of new Set(withheld.values()))
    diagnostics.push({ code: 'PruneWithheld', severity: 'error', message });
  return { targets, diagnostics };
}

/** A SyncTarget that left the source while its cluster holds objects: its tree stays as it is, and somebody must know. */
function removedTargets(registry: Registry, previous: RenderedState): readonly Diagnostic[] {
  return [...registry.values()].flatMap(({ target, key, state }): Diagnostic[] => {
    const count = previous.indexes.get(target)?.objects.length ?? 0;
    if (state === 'Registered' || count === 0) return [];
    const message =
      `SyncTarget ${target} was removed from the source while its cluster holds ${count} objects; they were left there. ` +
      `To remove them, delete what carries the label internal.workload.kcp.io/cluster=${key} in that cluster; ` +
      'another time give the SyncTarget a NoExecute taint first, and remove it when it is empty';
    return [{ code: 'RemovedTarget', severity: 'warning', message, object: formatSyncTarget(target) }];
  });
}

function branchTree(
  input: RenderInput,
  registry: Registry,
  targets: ReadonlyMap<TargetId, RenderedTarget>,
  memo: RenderMemo,
): FileTree {
  const files = new Map<string, FileNode>();
  for (const [id, decision] of input.decisions) {
    files.set(
      decisionPath(id),
      memo.node(`decision/${id}`, digestOf(decision), () => fileBlob(formatDecision(decision))),
    );
  }
  for (const { target, state } of registry.values()) {
    const name = targetPath(target);
    const rendered = targets.get(target);
    const before = input.previous.tree;
    const index = rendered?.indexFile ?? subtree(before, 'index').entries.get(`${name}.yaml`);
    if (state === 'Removed' && index === undefined) continue;
    if (index) files.set(`index/${name}.yaml`, index);
    files.set(`targets/${name}`, rendered?.manifests ?? subtree(before, `targets/${name}`));
  }
  for (const [path, blob] of input.model.frozenFiles)
    files.set(`frozen/${encodePath(path)}`, { ...blob, mode: 'file' });
  for (const [path, blob] of input.model.builds) files.set(`builds/${path}`, blob);
  for (const [target, observation] of input.observations) {
    const { apis, ...rest } = observation;
    const text = memo.node(`observation/${target}`, digestOf(rest), () => fileBlob(formatObservation(observation)));
    files.set(observationPath(target), text);
    if (apis !== undefined)
      files.set(
        observationPath(target, 'apis'),
        memo.list(apis, () => fileBlob(formatApis(apis))),
      );
  }
  const indexes = new Map([...input.previous.indexes, ...[...targets].map(([t, r]) => [t, r.index] as const)]);
  const { incumbents } = input.model;
  if (incumbents.size > 0) files.set('incumbents.yaml', fileBlob(formatIncumbents(incumbents)));
  files.set('targets.yaml', fileBlob(formatRegistry(registry)));
  files.set('README.md', fileBlob(renderedReadme(registry, indexes, input.model.builds.size > 0)));
  return treeFromPaths(files);
}

function movedTargets(tree: FileTree, before: FileTree, targets: Iterable<TargetId>): readonly TargetId[] {
  const [now, then] = [subtree(tree, 'index').entries, subtree(before, 'index').entries];
  return [...targets].filter((target) => {
    const name = `${targetPath(target)}.yaml`;
    return now.get(name)?.id !== then.get(name)?.id;
  });
}

/** Tree id without what placement merely knew: a change of observations alone makes no commit. */
function essentialId(tree: FileTree): string {
  return treeOf(new Map([...tree.entries].filter(([name]) => name !== 'observations'))).id;
}

interface KnownPass {
  readonly input: RenderInput;
  readonly result: RenderResult;
}

/** What changed nothing changes nothing again, whatever the time and the commit: these are written where something changes. */
function isSamePass({ input: a, result }: KnownPass, b: RenderInput): boolean {
  if (result.changed || a.previous.tree.id !== b.previous.tree.id) return false;
  const fields = ['decisions', 'heirs', 'observations', 'model'] as const;
  return fields.every((field) => isSameValue(a[field], b[field]));
}

/** Pure; equal input gives equal bytes. The memo only spares work done before. */
export function render(input: RenderInput, memo: RenderMemo): RenderResult {
  const known = memo.last<KnownPass>('pass');
  if (known && isSamePass(known, input)) return known.result;
  const result = renderAnew(input, memo);
  memo.keep('pass', { input, result });
  return result;
}

function renderAnew(input: RenderInput, memo: RenderMemo): RenderResult {
  const registry = updateRegistry(input.model, input.previous.registry);
  const { targets, diagnostics } = renderTargets(input, registry, memo);
  const tree = branchTree(input, registry, targets, memo);
  memo.endPass();
  const changed = essentialId(tree) !== essentialId(input.previous.tree);
  const branches = [...targets].map(([target, { indexFile, manifests }]): [TargetId, FileTree] => {
    const entries = new Map<string, FileNode>([['index.yaml', indexFile]]);
    if (manifests.id !== EMPTY_TREE.id) entries.set('manifests', manifests);
    return [target, treeOf(entries)];
  });
  return {
    tree,
    targets: new Map(branches),
    indexes: new Map([...targets].map(([t, r]) => [t, r.index])),
    moved: movedTargets(tree, input.previous.tree, targets.keys()),
    diagnostics: [...diagnostics, ...removedTargets(registry, input.previous)].sort(compareDiagnostics),
    changed,
  };
}
