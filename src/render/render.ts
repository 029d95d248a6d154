// render: Model × Decisions × previous state → the rendered branch, and the branch of each target.
import {
  type CommitSha,
  compareDiagnostics,
  type Diagnostic,
  EMPTY_TREE,
  encodePath,
  type FileNode,
  type FileTree,
  fileBlob,
  formatIndexEntry,
  formatSyncTarget,
  formatTargetIndex,
  type IndexEntry,
  isSameValue,
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
import { type DepartureContext, departures } from './departures.ts';
import { formatApis, formatDecision, formatIncumbents, formatObservation } from './documents.ts';
import { decisionsOfHeirs, indexesOfHeirs } from './heirs.ts';
import { type BuiltIndex, buildIndex, type IndexInput } from './index-builder.ts';
import { decisionPath, observationPath, targetPath } from './layout.ts';
import { type Mappings, mappingsOf } from './mapping/index.ts';
import { keptMappings } from './mapping-findings.ts';
import type { RenderMemo } from './memo.ts';
import { judgeRemovals } from './prune-verdict.ts';
import { type IndexSummary, renderedReadme, summaryOf } from './readme.ts';
import { formatRegistry, type Registration, type Registry, updateRegistry } from './registry.ts';
import type { RenderedState } from './rendered-state.ts';
import { targetReadme } from './target-readme.ts';
import { ownerOf } from './tenancy.ts';
import { hasSameDeliveries, isContinued } from './unchanged.ts';
import { unservedKinds } from './unserved-kinds.ts';

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
  /** Branch tree of every registered target: `{README.md, index.yaml, manifests/}` out of the same objects. */
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
  /** `{README.md, index.yaml, manifests/}`. */
  readonly branch: FileTree;
}

/** Indexes that are continued. A SyncTarget that was added again is a new one: what the former had is none of its business. */
function continued(previous: RenderedState, registry: Registry): ReadonlyMap<TargetId, TargetIndex> {
  const isSame = (t: TargetId): boolean => registry.get(t)?.registration === previous.registry.get(t)?.registration;
  return new Map([...previous.indexes].filter(([target]) => isSame(target)));
}

function asFiles({ index, files }: BuiltIndex, before: FileTree, memo: RenderMemo): RenderedTarget {
  const textOf = (entry: IndexEntry): string => memo.derived('text', entry, () => formatIndexEntry(entry));
  const indexFile = fileBlob(formatTargetIndex(index, textOf));
  const manifests = treeFromPaths(files, before);
  const entries = new Map<string, FileNode>([
    ['README.md', fileBlob(targetReadme(index))],
    ['index.yaml', indexFile],
  ]);
  if (manifests.id !== EMPTY_TREE.id) entries.set('manifests', manifests);
  return { index, indexFile, manifests, branch: treeOf(entries) };
}

/** All but what was decided about departures. */
type TargetInput = Omit<IndexInput, 'departures' | 'withheld'>;

interface KnownTarget {
  readonly input: TargetInput;
  readonly made: RenderedTarget;
  readonly conflicts: readonly string[];
}

const slotOf = (target: TargetId): string => `target/${target}`;

/** A target that is as it was left, and gets what it got: nothing departs, and it is not put together again. */
function knownTarget(input: TargetInput, memo: RenderMemo): KnownTarget | undefined {
  const known = memo.last<KnownTarget>(slotOf(input.identity.target));
  return known && isSameInput(known.input, input) ? known : undefined;
}

function isSameInput(a: TargetInput, b: TargetInput): boolean {
  const { key, uid } = a.identity.syncTarget;
  const isSameTarget = key === b.identity.syncTarget.key && uid === b.identity.syncTarget.uid;
  if (!isSameTarget || a.previous !== b.previous) return false;
  if (!isSameValue(a.completed, b.completed)) return false;
  return isSameValue(a.observation?.gone, b.observation?.gone) && hasSameDeliveries(a.delivered, b.delivered);
}

function renderTarget(input: IndexInput, before: FileTree, memo: RenderMemo): KnownTarget {
  const { departures: leaving, withheld: _withheld, previous, ...rest } = input;
  const built = buildIndex(input, memo);
  const index = previous && isContinued(built.index, previous) ? previous : built.index;
  const made = asFiles({ ...built, index }, before, memo);
  const known = { input: { ...rest, previous: index }, made, conflicts: built.conflicts };
  // Made again from what it is now, it would be the same, unless something stays that is to leave.
  const isSettled = leaving.every(({ entry }) => !built.files.has(entry.path));
  memo.keep(slotOf(input.identity.target), isSettled ? known : undefined);
  return known;
}

/** How many objects a target has of each workspace. */
function sizesOf(index: TargetIndex | undefined, memo: RenderMemo): ReadonlyMap<WorkspacePath, number> {
  if (index === undefined) return new Map();
  return memo.derived('sizes', index, () => {
    const sizes = new Map<WorkspacePath, number>();
    for (const entry of index.objects) {
      const owner = ownerOf(entry);
      if (owner !== undefined) sizes.set(owner, (sizes.get(owner) ?? 0) + 1);
    }
    return sizes;
  });
}

/** What every target is to get and had, for all that is decided about departures; and what is told of that. */
function prepare(input: RenderInput, before: ReadonlyMap<TargetId, TargetIndex>, mappings: Mappings, memo: RenderMemo) {
  const known = indexesOfHeirs(before, input.heirs);
  const { decisions } = input.previous;
  const claimed = deliveries({ ...input, before: known, previousDecisions: decisions, mappings }, memo);
  const { wanted, completed, diagnostics } = breakBeforeMake(claimed.targets, { ...input, before: known, mappings });
  const previousDecisions = decisionsOfHeirs(decisions, input.heirs);
  const context: DepartureContext = { ...input, previousDecisions, wanted, completed, before: known, mappings };
  return { context, diagnostics: [...claimed.diagnostics, ...diagnostics] };
}

function targetInput(
  { target, workspace, name, key, uid }: Registration,
  { wanted, completed, observations, mappings }: DepartureContext,
  previous: TargetIndex | undefined,
  { sourceCommit, now }: RenderInput,
): TargetInput {
  return {
    identity: { target, syncTarget: { workspace, name, key, uid } },
    delivered: wanted.get(target)?.delivered ?? new Map(),
    completed: completed.get(target),
    previous,
    observation: observations.get(target),
    mapping: mappings.of(target),
    sourceCommit,
    now,
  };
}

function renderTargets(input: RenderInput, registry: Registry, mappings: Mappings, memo: RenderMemo) {
  const before = continued(input.previous, registry);
  const { context, diagnostics } = prepare(input, before, mappings, memo);
  const each = [...registry.values()].flatMap((registration) => {
    if (registration.state !== 'Registered') return [];
    const { target } = registration;
    const given = targetInput(registration, context, before.get(target), input);
    const known = knownTarget(given, memo);
    return [{ target, given, known, leaving: known ? [] : departures(target, context) }];
  });
  const withheld = judgeRemovals(
    new Map(each.map(({ target, leaving }) => [target, leaving])),
    new Map(each.map(({ target }) => [target, sizesOf(context.before.get(target), memo)])),
    input.model.config.safety,
  );
  const targets = new Map<TargetId, RenderedTarget>();
  for (const { target, given, known, leaving } of each) {
    const tree = subtree(input.previous.tree, `targets/${targetPath(target)}`);
    const { made, conflicts } = known ?? renderTarget({ ...given, departures: leaving, withheld }, tree, memo);
    targets.set(target, made);
    diagnostics.push(...conflicts.map((message) => ({ code: 'PathConflict', severity: 'error', message }) as const));
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
      memo.node(`decision/${id}`, decision, () => fileBlob(formatDecision(decision))),
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
    const text = memo.node(`observation/${target}`, rest, () => fileBlob(formatObservation(observation)));
    files.set(observationPath(target), text);
    if (apis !== undefined)
      files.set(
        observationPath(target, 'apis'),
        memo.derived('apis', apis, () => fileBlob(formatApis(apis))),
      );
  }
  const rowOf = (target: TargetId): IndexSummary | undefined => {
    const index = targets.get(target)?.index ?? input.previous.indexes.get(target);
    return index && memo.derived('summary', index, () => summaryOf(index));
  };
  const { incumbents } = input.model;
  if (incumbents.size > 0) files.set('incumbents.yaml', fileBlob(formatIncumbents(incumbents)));
  files.set(
    'targets.yaml',
    memo.node('registry', registry, () => fileBlob(formatRegistry(registry))),
  );
  files.set('README.md', fileBlob(renderedReadme(registry, rowOf, input.model.builds.size > 0)));
  return treeFromPaths(files, input.previous.tree);
}

/** Something is there, or not known to be gone. */
function holdsObjects(index: TargetIndex | undefined): boolean {
  return index !== undefined && index.objects.length + index.removals.length > 0;
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
  const { model, previous } = input;
  const registry = updateRegistry(model, previous.registry, (target) => holdsObjects(previous.indexes.get(target)));
  const mappings = mappingsOf(registry, model.workloads, memo);
  const { targets, diagnostics } = renderTargets(input, registry, mappings, memo);
  const tree = branchTree(input, registry, targets, memo);
  const indexes = new Map([...targets].map(([t, r]) => [t, r.index]));
  const unserved = unservedKinds(indexes, input, memo);
  memo.endPass();
  const changed = essentialId(tree) !== essentialId(previous.tree);
  return {
    tree,
    targets: new Map([...targets].map(([t, r]) => [t, r.branch])),
    indexes,
    moved: movedTargets(tree, previous.tree, targets.keys()),
    diagnostics: [
      ...diagnostics,
      ...removedTargets(registry, previous),
      ...keptMappings(registry, model, previous.indexes),
      ...unserved,
    ].sort(compareDiagnostics),
    changed,
  };
}
