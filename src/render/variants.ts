// Targets of one Placement that get the same: its objects are made once for all of them, and shared.
import {
  canonicalYaml,
  type FileBlob,
  fileBlob,
  hasSpecDiff,
  isIdleAutoscaler,
  type KubeObject,
  type Placement,
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
import type { Mapped, Mappings } from './mapping/index.ts';
import type { RenderMemo } from './memo.ts';
import { type CompiledOverride, compileOverrides, isForTarget } from './overrides/index.ts';
import { judged, type ObjectJudge, Refusal } from './refusals/index.ts';
import { type Changes, rendition, renditionKey } from './rendition.ts';
import type { TargetViews } from './target-views.ts';

/** One object for a target. */
export interface MadeObject {
  readonly blob: FileBlob;
  /** What the bytes say; made anew at each call, for the few who ask. */
  readonly object: () => KubeObject;
}

/** The object, or why there is none. */
export type Made = MadeObject | Refusal;

function make(workload: Workload, changes: Changes, judges: readonly ObjectJudge[], memo: RenderMemo): Made {
  const judging = judges.filter(({ isFor }) => isFor(workload.ref));
  const key = [renditionKey(workload, changes), ...judging.map((judge) => judge.key)].join(' ');
  const blob = memo.manifest(key, () => {
    const object = rendition(workload, changes);
    const passed = object instanceof Refusal ? object : judged(object, judging);
    return passed instanceof Refusal ? passed : fileBlob(canonicalYaml(passed));
  });
  if (blob instanceof Refusal) return blob;
  const again = (): KubeObject => {
    const object = rendition(workload, changes);
    return object instanceof Refusal ? workload.object : object;
  };
  return { blob, object: again };
}

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
  return (holder) => {
    const { target } = holder;
    const policies = policiesOn(target);
    const overrides = chosen(target);
    const key = diverging.size === 0 ? undefined : keyOf(target);
    const isDiverging = key !== undefined && diverging.has(key);
    const mapping = mappings.of(target);
    const changing = [...policies.map((each) => each.key), ...overrides.map(({ path }) => path)];
    const name = [isDiverging ? key : '', mapping?.uid ?? '', ...changing].join(' ');
    const changes: Changes = { policies, overrides, targetKey: () => key ?? keyOf(target) };
    const told = (workload: Workload, own: Changes): T => {
      if (mapping === undefined) return describe(workload, make(workload, own, judges, memo), undefined);
      const there = { ...own, mapping: mappings.forObject(target, workload.workspace) };
      return describe(workload, make(workload, there, judges, memo), mapping.mappedOf(workload));
    };
    const all = known.get(name) ?? workloads.map((workload) => told(workload, changes));
    known.set(name, all);
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
