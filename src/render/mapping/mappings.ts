// Which targets have hashed namespaces, and how the objects of each workspace are named there.
import { lazy, type ObjectRef, ROOT_WORKSPACE, refKey, type TargetId, type WorkspacePath } from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import type { RenderMemo } from '../memo.ts';
import type { Registry } from '../registry.ts';
import type { ObjectMapping } from './object-mapping.ts';
import { TargetMapping, uidIn } from './target-mapping.ts';
import { namesOf } from './workspace-names.ts';

export interface Mappings {
  /** Whether there is any such target. */
  readonly any: boolean;
  /** Undefined for a target whose objects are as they are written. */
  of(target: TargetId): TargetMapping | undefined;
  /** How an object of the workspace is changed there. */
  forObject(mapping: TargetMapping, workspace: WorkspacePath): ObjectMapping;
  /** With names in place of hashed ones, which are the same for all targets. */
  withStandIns(workspace: WorkspacePath): ObjectMapping;
  readonly standIns: TargetMapping;
}

/** Nobody has this UID. */
const NOBODY = { workspace: ROOT_WORKSPACE, name: '', uid: 'stand-in' };

function mappingsWith(
  byTarget: ReadonlyMap<TargetId, TargetMapping>,
  workloads: readonly Workload[],
  standIns: TargetMapping,
): Mappings {
  const names = lazy(() => namesOf(workloads));
  const forObject = (mapping: TargetMapping, workspace: WorkspacePath): ObjectMapping => ({
    mapping,
    names: names()(workspace),
  });
  return {
    any: byTarget.size > 0,
    of: (target) => byTarget.get(target),
    forObject,
    withStandIns: (workspace) => forObject(standIns, workspace),
    standIns,
  };
}

/** Of a fleet without Hashed targets. */
export const NO_MAPPINGS: Mappings = mappingsWith(new Map(), [], new TargetMapping(NOBODY));

/** Names are kept from pass to pass: a target of another registration is another one. */
export function mappingsOf(registry: Registry, workloads: readonly Workload[], memo: RenderMemo): Mappings {
  const hashed = [...registry.values()].filter((r) => r.namespaceMapping === 'Hashed' && r.state === 'Registered');
  if (hashed.length === 0) return NO_MAPPINGS;
  const byTarget = new Map(
    hashed.map((registration) => {
      const slot = `mapping/${registration.target}`;
      const known = memo.last<TargetMapping>(slot);
      const mapping = known?.uid === uidIn(registration) ? known : new TargetMapping(registration);
      memo.keep(slot, mapping);
      return [registration.target, mapping];
    }),
  );
  const standIns = memo.last<TargetMapping>('stand-ins') ?? new TargetMapping(NOBODY);
  memo.keep('stand-ins', standIns);
  return mappingsWith(byTarget, workloads, standIns);
}

/** The refKey on a target of an object that any of the workspaces writes. */
export function keysOn(
  mapping: TargetMapping | undefined,
  ref: ObjectRef,
  workspaces: () => readonly WorkspacePath[],
): readonly string[] {
  if (mapping === undefined) return [refKey(ref)];
  return workspaces().map((workspace) => refKey(mapping.mappedRef(workspace, ref)?.ref ?? ref));
}
