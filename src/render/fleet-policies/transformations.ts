// Transformation policies of the fleet made ready: which are for a Placement, and what each is on a cluster.
import {
  digestOf,
  fieldAt,
  type KubeObject,
  memo,
  type PlacementId,
  syncTargetOf,
  type TargetId,
} from '../../api/index.ts';
import type { Model, Workload } from '../../load/index.ts';
import type { TargetView } from '../overrides/index.ts';
import type { Refusal } from '../refusals/index.ts';
import { isForCluster, isForPlacement, isForWorkload } from './scope.ts';
import { type CompiledTransform, compileTransform, type TargetFields, transformed } from './transform.ts';

type Policy = Model['config']['objects']['transformations'][number];

/** A policy on a cluster. */
export interface PolicyThere {
  /** Equal for clusters on which it changes the same in the same way. */
  readonly key: string;
  readonly isFor: (workload: Workload) => boolean;
  readonly apply: (object: KubeObject) => KubeObject | Refusal;
}

/** In the order in which they are applied. */
export type PoliciesOn = (target: TargetId) => readonly PolicyThere[];

function fieldsOf({ target, name, labels = {} }: TargetView): TargetFields {
  return { name, id: target, workspace: syncTargetOf(target).workspace, labels };
}

interface Compiled {
  readonly policy: Policy;
  readonly isFor: (workload: Workload) => boolean;
  readonly there: (target: TargetId) => PolicyThere | undefined;
}

/** What of a cluster its templates name: clusters that have it in common get the same. */
function namedOf(transforms: readonly CompiledTransform[], target: TargetFields): readonly unknown[] {
  return transforms.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      if (typeof part === 'string' || part.of !== 'target') return [];
      const [first = '', label = ''] = part.path;
      return [(first === 'labels' ? fieldAt(target.labels, label) : fieldAt(target, first)) ?? null];
    }),
  );
}

function compile(policy: Policy, viewOf: (target: TargetId) => TargetView | undefined): Compiled {
  const transforms = policy.transforms.map(compileTransform);
  const isFor = memo((workload: Workload) => isForWorkload(policy, workload));
  const digest = digestOf(policy);
  const known = new Map<TargetId, PolicyThere | undefined>();
  const byKey = new Map<string, PolicyThere>();
  const make = (target: TargetId): PolicyThere | undefined => {
    const view = viewOf(target);
    if (view === undefined || !isForCluster(policy, view)) return undefined;
    const fields = fieldsOf(view);
    const named = namedOf(transforms, fields);
    const key = named.length === 0 ? digest : digestOf([digest, named]);
    const same = byKey.get(key);
    if (same) return same;
    const made: PolicyThere = { key, isFor, apply: (object) => transformed(object, policy.name, transforms, fields) };
    byKey.set(key, made);
    return made;
  };
  return {
    policy,
    isFor,
    there(target) {
      if (!known.has(target)) known.set(target, make(target));
      return known.get(target);
    },
  };
}

const NONE: readonly PolicyThere[] = [];

/** Policies for the objects of a Placement. None where no policy is for any of them: then no cluster is looked at. */
export function transformationsOf(
  policies: readonly Policy[],
  viewOf: (target: TargetId) => TargetView | undefined,
): (placement: PlacementId, workloads: readonly Workload[]) => PoliciesOn {
  if (policies.length === 0) return () => () => NONE;
  const compiled = policies.map((policy) => compile(policy, viewOf));
  return (placement, workloads) => {
    const own = compiled.filter(
      ({ policy }) =>
        isForPlacement(policy, placement) && workloads.some((workload) => isForWorkload(policy, workload)),
    );
    if (own.length === 0) return () => NONE;
    return (target) => own.flatMap(({ there }) => there(target) ?? []);
  };
}
