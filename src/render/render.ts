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
  formatTargetIndex,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  subtree,
  type TargetId,
  type TargetIndex,
  treeFromPaths,
  treeOf,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { deliveries } from './deliveries.ts';
import { type Departure, departures, judgeRemovals } from './departures.ts';
import { formatDecision, formatIncumbents, formatObservation } from './documents.ts';
import { type BuiltIndex, buildIndex } from './index-builder.ts';
import { decisionPath, targetPath } from './layout.ts';
import type { RenderMemo } from './memo.ts';
import { renderedReadme } from './readme.ts';
import { formatRegistry, type Registry, updateRegistry } from './registry.ts';
import type { RenderedState } from './rendered-state.ts';

export interface RenderInput {
  readonly model: Model;
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
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

function renderTargets(input: RenderInput, registry: Registry, memo: RenderMemo) {
  const { model } = input;
  const live = [...registry.values()].filter((r) => r.state === 'Registered');
  const before = continued(input.previous, registry);
  const { targets: wanted, diagnostics: conflicts } = deliveries(model, input.decisions, before, memo);
  const context = { ...input, previousDecisions: input.previous.decisions, wanted, before };
  const leaving = new Map<TargetId, readonly Departure[]>(
    live.map(({ target }) => [target, departures(target, before.get(target), context)]),
  );
  const sizes = new Map(
    live.map(({ target }) => [target, before.get(target)?.objects.filter((o) => o.placements.length > 0).length ?? 0]),
  );
  const verdict = judgeRemovals(leaving, sizes, model.config.safety);
  const targets = new Map<TargetId, RenderedTarget>();
  const diagnostics: Diagnostic[] = [...conflicts];
  for (const { target, workspace, name, key, uid } of live) {
    const built = buildIndex({
      identity: { target, syncTarget: { workspace, name, key, uid } },
      delivered: wanted.get(target)?.delivered ?? new Map(),
      departures: leaving.get(target) ?? [],
      withholdReason: verdict.withheld ? verdict.message : undefined,
      previous: before.get(target),
      observation: input.observations.get(target),
      sourceCommit: input.sourceCommit,
      now: input.now,
    });
    targets.set(target, asFiles(target, built, memo));
    diagnostics.push(
      ...built.conflicts.map((message) => ({ code: 'PathConflict', severity: 'error', message }) as const),
    );
  }
  if (verdict.withheld) diagnostics.push({ code: 'PruneWithheld', severity: 'error', message: verdict.message });
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
    return [{ code: 'RemovedTarget', severity: 'warning', message, object: `SyncTarget root/${target}` }];
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
  for (const [target, observation] of input.observations) {
    const text = memo.node(`observation/${target}`, digestOf(observation), () =>
      fileBlob(formatObservation(observation)),
    );
    files.set(`observations/${targetPath(target)}.yaml`, text);
  }
  const indexes = new Map([...input.previous.indexes, ...[...targets].map(([t, r]) => [t, r.index] as const)]);
  const { incumbents } = input.model;
  if (incumbents.size > 0) files.set('incumbents.yaml', fileBlob(formatIncumbents(incumbents)));
  files.set('targets.yaml', fileBlob(formatRegistry(registry)));
  files.set('README.md', fileBlob(renderedReadme(registry, indexes)));
  return treeFromPaths(files);
}

/** Tree id without what placement merely knew: a change of observations alone makes no commit. */
function essentialId(tree: FileTree): string {
  return treeOf(new Map([...tree.entries].filter(([name]) => name !== 'observations'))).id;
}

/** Pure; equal input gives equal bytes. The memo only spares work done before. */
export function render(input: RenderInput, memo: RenderMemo): RenderResult {
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
    diagnostics: [...diagnostics, ...removedTargets(registry, input.previous)].sort(compareDiagnostics),
    changed,
  };
}
