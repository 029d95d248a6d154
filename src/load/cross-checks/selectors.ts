// Every label selector in an object, and what it selects among.
import type { LabelSelector, Location, Placement, ResourceExport } from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { type Choice, workspacesSeen } from './choices.ts';

import type { KnownLabels } from './label-fault.ts';

export interface WrittenSelector {
  readonly subject: Sourced<{ readonly kind: string; readonly metadata: { readonly name: string } }>;
  /** `spec.locationSelector.labelSelector`. */
  readonly path: string;
  readonly selector: LabelSelector;
  readonly among: 'Location' | 'SyncTarget' | 'Namespace' | 'workload object';
  /** What it can select; undefined where that is not known here. */
  readonly known: () => (KnownLabels & { readonly all: readonly unknown[] }) | undefined;
}

type Field = readonly [path: string, selector: LabelSelector | undefined];
type Constraints = NonNullable<Placement['spec']['constraints']>;

function* written(
  subject: WrittenSelector['subject'],
  fields: readonly Field[],
  { among, known }: Pick<WrittenSelector, 'among' | 'known'>,
): Generator<WrittenSelector> {
  for (const [path, selector] of fields) {
    if (selector !== undefined) yield { subject, path, selector, among, known };
  }
}

function affinityFields({ affinity }: Constraints): readonly Field[] {
  if (affinity === undefined) return [];
  return (['clusterAffinity', 'clusterAntiAffinity'] as const).flatMap((side): readonly Field[] => {
    const base = `spec.constraints.affinity.${side}`;
    const { requiredDuringSchedulingIgnoredDuringExecution: required } = affinity[side] ?? {};
    const { preferredDuringSchedulingIgnoredDuringExecution: preferred = [] } = affinity[side] ?? {};
    return [
      [`${base}.requiredDuringSchedulingIgnoredDuringExecution.labelSelector`, required?.labelSelector],
      ...preferred.map(({ clusterAffinityTerm: { labelSelector } }, at): Field => {
        const path = `${base}.preferredDuringSchedulingIgnoredDuringExecution[${at}].clusterAffinityTerm.labelSelector`;
        return [path, labelSelector];
      }),
    ];
  });
}

function clusterFields({ spec }: Placement): readonly Field[] {
  const { constraints = {}, replicaScheduling = {}, overrides = [] } = spec;
  const entries = (field: string, list: readonly { readonly labelSelector?: LabelSelector }[] = []): readonly Field[] =>
    list.map((entry, at) => [`${field}[${at}].labelSelector`, entry.labelSelector]);
  return [
    ...affinityFields(constraints),
    ...entries('spec.constraints.topologySpreadConstraints', constraints.topologySpreadConstraints),
    ...entries('spec.replicaScheduling.weights', replicaScheduling.weights),
    ...entries('spec.replicaScheduling.bounds', replicaScheduling.bounds),
    ...entries('spec.replicaScheduling.groups', replicaScheduling.groups),
    ...overrides.map(
      ({ targets }, at): Field => [`spec.overrides[${at}].targets.labelSelector`, targets?.labelSelector],
    ),
  ];
}

function* locationFields(
  catalogue: Catalogue,
  subject: WrittenSelector['subject'],
  choices: readonly Choice[],
): Generator<WrittenSelector> {
  for (const { path, selector, workspaces } of choices) {
    const known = () => catalogue.locationsIn(workspaces);
    if (path !== '') yield* written(subject, [[`${path}.labelSelector`, selector]], { among: 'Location', known });
  }
}

/** Selectors of a Placement that choose among what is delivered. */
export function* sourceSelectors(catalogue: Catalogue, subject: Sourced<Placement>): Generator<WrittenSelector> {
  const { object, workspace } = subject;
  const { source, overrides = [] } = object.spec;
  yield* written(subject, [['spec.source.selector.labelSelector', source.selector?.labelSelector]], {
    among: 'workload object',
    known: () => catalogue.workloadsIn(workspace),
  });
  yield* written(subject, [['spec.source.selector.namespaceSelector', source.selector?.namespaceSelector]], {
    among: 'Namespace',
    known: () => catalogue.namespacesIn(workspace),
  });
  yield* written(
    subject,
    overrides.map(({ objects }, at) => [`spec.overrides[${at}].objects.labelSelector`, objects?.labelSelector]),
    { among: 'workload object', known: () => undefined },
  );
}

/** Selectors of a Placement that choose where to deliver. */
export function* placementSelectors(
  catalogue: Catalogue,
  subject: Sourced<Placement>,
  choices: readonly Choice[],
): Generator<WrittenSelector> {
  const { object, workspace } = subject;
  yield* locationFields(catalogue, subject, choices);
  yield* written(subject, clusterFields(object), {
    among: 'SyncTarget',
    known: () => catalogue.syncTargetsFor(workspacesSeen(workspace, choices)),
  });
}

export function* locationSelectors(catalogue: Catalogue, subject: Sourced<Location>): Generator<WrittenSelector> {
  const known = () => catalogue.syncTargetsIn(subject.workspace);
  const fields: readonly Field[] = [['spec.instanceSelector', subject.object.spec.instanceSelector]];
  yield* written(subject, fields, { among: 'SyncTarget', known });
}

export function* exportSelectors(
  catalogue: Catalogue,
  subject: Sourced<ResourceExport>,
  choices: readonly Choice[],
): Generator<WrittenSelector> {
  yield* locationFields(catalogue, subject, choices);
  const { labelSelector } = subject.object.spec.target;
  const known = () => catalogue.syncTargetsFor(workspacesSeen(subject.workspace, choices));
  yield* written(subject, [['spec.target.labelSelector', labelSelector]], { among: 'SyncTarget', known });
}
