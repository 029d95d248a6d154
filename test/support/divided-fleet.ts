// A placement whose replicas are divided among the targets a, b and c, run through a pass; and its numbers as short texts.
import {
  type Capacity,
  canonicalYaml,
  type PlacementDecision,
  type PlacementId,
  type PlacementSpec,
} from '../../src/api/index.ts';
import { placement, syncTarget } from './documents.ts';
import { type Files, type PassState, ready, runStages } from './pass.ts';

export type Scheduling = NonNullable<PlacementSpec['replicaScheduling']>;
export const WEB = 'apps/Deployment/shop/web';
export const HPA = 'autoscaling/HorizontalPodAutoscaler/shop/web';

export const metadata = (name: string) => ({ name, namespace: 'shop' });
export const deployment = (replicas: number | undefined, name = 'web', requests?: object): string => {
  const containers = [{ name: 'app', image: 'app:1', ...(requests === undefined ? {} : { resources: { requests } }) }];
  const spec = { ...(replicas === undefined ? {} : { replicas }), selector: {}, template: { spec: { containers } } };
  return canonicalYaml({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: metadata(name), spec });
};
export const job = (spec: object): string =>
  canonicalYaml({ apiVersion: 'batch/v1', kind: 'Job', metadata: metadata('sum'), spec });
/** Of the Deployment of the name; it has the same name. */
export const autoscaler = (bounds: object, name = 'web'): string =>
  canonicalYaml({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(name),
    spec: { ...bounds, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name } },
  });

export interface DividedGiven {
  readonly replicaScheduling?: Scheduling;
  readonly spec?: Partial<PlacementSpec>;
  /** Files below `workloads/`; default: a Deployment with 6 replicas. */
  readonly objects?: readonly string[];
  /** Targets whose copy is available. */
  readonly available?: readonly string[];
  readonly targets?: readonly string[];
  readonly allocatable?: Readonly<Record<string, Capacity>>;
  readonly files?: Files;
  readonly state?: PassState;
}

export const TARGETS = ['a', 'b', 'c'];

export function runDivided({
  replicaScheduling,
  spec,
  objects = [deployment(6)],
  files = {},
  state,
  ...rest
}: DividedGiven) {
  const { targets = TARGETS, allocatable = {}, available = [] } = rest;
  const all: Files = {
    ...Object.fromEntries(targets.map((name) => [`${name}.yaml`, syncTarget(name, {}, { name })])),
    ...Object.fromEntries(objects.map((text, at) => [`workloads/${at}.yaml`, text])),
    'p.yaml': placement('web', {
      strategy: 'OneToMany',
      ...(replicaScheduling === undefined ? {} : { replicaScheduling }),
      ...spec,
    }),
    ...files,
  };
  const observations = targets.map((name) => {
    const has = allocatable[name];
    const runs = available.includes(name) ? { available: ['root/web' as PlacementId] } : {};
    return ready(name, has === undefined ? runs : { ...runs, allocatable: has });
  });
  const result = runStages(all, { observations, state });
  const decision = result.placed.decisions.get('root/web' as PlacementId);
  if (decision === undefined) throw new Error('unreachable: one placement');
  return { decision, result, state: result.state };
}

/** `a 3, b 2, c 1`, of the first object that is divided. */
export function numbers({ selected }: PlacementDecision, key = WEB): string {
  return selected.map(({ target, replicas }) => `${target} ${replicas?.[key] ?? 'all'}`).join(', ');
}

/** The numbers alone, greatest first, where the hash decides who gets which. */
export function sizes({ selected }: PlacementDecision, key = WEB): readonly number[] {
  return selected.map(({ replicas }) => replicas?.[key] ?? -1).sort((a, b) => b - a);
}

export const named = (name: string) => ({ clusters: [name] });
