// Which targets have hashed namespaces, how the objects of each workspace are named there, and which of the names are one.
import {
  compareText,
  lazy,
  type ObjectRef,
  refKey,
  type SourceNamespace,
  type TargetId,
  type WorkspacePath,
} from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import type { RenderMemo } from '../memo.ts';
import type { Registry } from '../registry.ts';
import { HashedNames, type HashNamespace } from './hashed-names.ts';
import type { TargetMapping } from './target-mapping.ts';
import { NOTHING_WRITTEN, namesOf, type WorkspaceNames } from './workspace-names.ts';

export interface Mappings {
  /** Whether there is any such target. */
  readonly any: boolean;
  /** Undefined for a target whose objects are as they are written. */
  of(target: TargetId): TargetMapping | undefined;
  /** Names that several namespaces of the source share, with all of them. Nothing is delivered there that is not there already. */
  collisions(): ReadonlyMap<string, readonly SourceNamespace[]>;
}

/** Of a fleet without Hashed targets. */
export const NO_MAPPINGS: Mappings = { any: false, of: () => undefined, collisions: () => new Map() };

function collisionsOf(
  written: ReadonlyMap<WorkspacePath, WorkspaceNames>,
  names: HashedNames,
): ReadonlyMap<string, readonly SourceNamespace[]> {
  const found = new Map<string, SourceNamespace>();
  const shared = new Map<string, SourceNamespace[]>();
  for (const [workspace, { namespaces }] of [...written].sort(([a], [b]) => compareText(a, b))) {
    for (const namespace of [...namespaces].filter((one) => names.maps(one)).sort()) {
      const [name, own] = [names.namespaceOf(workspace, namespace), { workspace, namespace }];
      const other = found.get(name);
      if (other === undefined) found.set(name, own);
      else shared.set(name, [...(shared.get(name) ?? [other]), own]);
    }
  }
  return shared;
}

/** Hashes are made once, and kept from pass to pass. */
export function mappingsOf(
  registry: Registry,
  workloads: readonly Workload[],
  memo: RenderMemo,
  hash?: HashNamespace,
): Mappings {
  const hashed = [...registry.values()].filter((r) => r.namespaceMapping === 'Hashed' && r.state === 'Registered');
  if (hashed.length === 0) return NO_MAPPINGS;
  const names = memo.last<HashedNames>('hashed names') ?? new HashedNames(hash);
  memo.keep('hashed names', names);
  const written = lazy(() => namesOf(workloads));
  const writtenIn = (workspace: WorkspacePath): WorkspaceNames => written().get(workspace) ?? NOTHING_WRITTEN;
  const byTarget = new Map(
    hashed.map(({ target, workspace, name, uid }) => [
      target,
      { syncTarget: { workspace, name, uid }, names, writtenIn },
    ]),
  );
  return { any: true, of: (target) => byTarget.get(target), collisions: lazy(() => collisionsOf(written(), names)) };
}

/** The refKey on a target of an object that any of the workspaces writes. */
export function keysOn(
  mapping: TargetMapping | undefined,
  ref: ObjectRef,
  workspaces: () => readonly WorkspacePath[],
): readonly string[] {
  if (mapping === undefined) return [refKey(ref)];
  return workspaces().map((workspace) => refKey(mapping.names.mappedRef(workspace, ref)?.ref ?? ref));
}
