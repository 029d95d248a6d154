// Targets of one Placement that get the same: its objects are made once for all of them, and shared.
import {
  hasSpecDiff,
  isIdleAutoscaler,
  type Placement,
  type PlacementId,
  refKey,
  type Shares,
  SPEC_DIFF,
  shareOf,
  syncTargetOf,
  type TargetId,
  type TargetKey,
  targetKey,
} from '../api/index.ts';
import type { Sourced, Workload } from '../load/index.ts';
import type { PoliciesOn } from './fleet-policies/index.ts';
import { type Made, make } from './made-object.ts';
import { isNamespace, type Mapped, type Mappings, saysItsTarget } from './mapping/index.ts';
import type { RenderMemo } from './memo.ts';
import { type CompiledOverride, compileOverrides, isForTarget } from './overrides/index.ts';
import type { ObjectJudge } from './refusals/index.ts';
import type { Changes } from './rendition.ts';
import type { TargetViews } from './target-views.ts';

function keyOf(target: TargetId): TargetKey {
  const { workspace, name } = syncTargetOf(target);
  return targetKey(workspace, name);
}

/** Keys of targets on which any of the objects differs by its own word. */
function divergingKeys(workloads: readonly Workload[]): ReadonlySet<string> {
  const annotations = workloads.filter((w) => hasSpecDiff(w.object)).map((w) => w.object.metadata.annotations ?? {});
  const keys = annotations.flatMap((each) => Object.keys(each)).filter((key) => key.startsWith(SPEC_DIFF));
  return new Set(keys.map((key) => key.slice(SPEC_DIFF.length)));
}

/** Overrides that are for a target. */
function chooser(sourced: Sourced<Placement>, views: TargetViews): (target: TargetId) => readonly CompiledOverride[] {
  const { overrides = [] } = sourced.object.spec;
  if (overrides.length === 0) return () => [];
  const compiled = compileOverrides(overrides);
  const isIn = views.membership(sourced);
  return (target) => {
    const view = views.of(target, isIn);
    return view === undefined ? [] : compiled.filter(({ override }) => isForTarget(override, view));
  };
}

export interface VariantInput<T> {
  readonly id: PlacementId;
  readonly placement: Sourced<Placement>;
  readonly workloads: readonly Workload[];
  readonly views: TargetViews;
  readonly policies: PoliciesOn;
  readonly mappings: Mappings;
  readonly judges: readonly ObjectJudge[];
  /** What is to be known of each object that was made; made once for all targets of a variant. */
  readonly describe: (workload: Workload, made: Made, mapped: Mapped | undefined) => T;
}

/** A target that has a copy, with what it has of objects that are divided. */
type Holder = Shares & { readonly target: TargetId };

/** What becomes of the workloads on each target. Of a Placement that changes nothing there is one variant, and no target is looked at. */
export function variantsOf<T>(input: VariantInput<T>, memo: RenderMemo): (holder: Holder) => readonly T[] {
  const { placement, workloads, views, policies: policiesOn, mappings, judges, describe } = input;
  const chosen = chooser(placement, views);
  const diverging = divergingKeys(workloads);
  const known = new Map<string, readonly T[]>();
  const keys = workloads.map(({ ref }) => refKey(ref));
  const told = (workload: Workload, changes: Changes): T =>
    describe(workload, make(workload, changes, judges, memo), changes.mapping?.names.mappedOf(workload));
  const hasNamespaces = workloads.some(({ ref }) => isNamespace(ref));
  /** What is the target's own, among what is shared. */
  const withOwn = (shared: readonly T[], changes: Changes): readonly T[] =>
    shared.map((one, at) => {
      const workload = workloads[at];
      return workload !== undefined && saysItsTarget(workload, changes.mapping) ? told(workload, changes) : one;
    });
  return (holder) => {
    const { target } = holder;
    const policies = policiesOn(target);
    const overrides = chosen(target);
    const key = diverging.size === 0 ? undefined : keyOf(target);
    const isDiverging = key !== undefined && diverging.has(key);
    const mapping = mappings.of(target);
    const changing = [...policies.map((each) => each.key), ...overrides.map(({ path }) => path)];
    const name = [mapping ? 'Hashed' : '', isDiverging ? key : '', ...changing].join(' ');
    const changes: Changes = { policies, overrides, targetKey: () => key ?? keyOf(target), mapping };
    const shared = known.get(name) ?? workloads.map((workload) => told(workload, changes));
    known.set(name, shared);
    const all = mapping && hasNamespaces ? withOwn(shared, changes) : shared;
    if (holder.replicas === undefined) return all;
    return workloads.flatMap((workload, at) => {
      const share = shareOf(holder, keys[at] ?? '');
      const whole = all[at];
      if (share === undefined && whole !== undefined) return [whole];
      if (isIdleAutoscaler(workload, share)) return [];
      return [told(workload, { ...changes, share })];
    });
  };
}
