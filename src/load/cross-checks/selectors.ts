// Every label selector in an object, and what it selects among.
import type { LabelSelector, Location, Placement, ResourceExport } from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import { type Choice, choicesOf, exportChoices, workspacesSeen } from './choices.ts';
import type { Facts } from './facts.ts';
import type { Subject } from './finding.ts';
import type { KnownLabels } from './label-fault.ts';

export interface WrittenSelector {
  readonly subject: Subject;
  /** `spec.locationSelector.labelSelector`. */
  readonly path: string;
  readonly selector: LabelSelector;
  readonly among: 'Location' | 'SyncTarget' | 'Namespace' | 'object';
  /** What it can select; undefined where that is not known here. */
  readonly known: () => (KnownLabels & { readonly all: readonly unknown[] }) | undefined;
}

type Field = readonly [path: string, selector: LabelSelector | undefined];
type Constraints = NonNullable<Placement['spec']['constraints']>;

function* written(
  subject: Subject,
  fields: readonly Field[],
  { among, known }: Pick<WrittenSelector, 'among' | 'known'>,
): Generator<WrittenSelector> {
  for (const [path, selector] of fields) {
    if (selector !== undefined) yield { subject, path, selector, among, known };
  }
}

function affinityFields({ affinity = {} }: Constraints): readonly Field[] {
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
    ...overrides.map(
      ({ targets }, at): Field => [`spec.overrides[${at}].targets.labelSelector`, targets?.labelSelector],
    ),
  ];
}

function* locationFields(facts: Facts, subject: Subject, choices: readonly Choice[]): Generator<WrittenSelector> {
  for (const { path, selector, workspaces } of choices) {
    const known = () => facts.locationsIn(workspaces);
    if (path !== '') yield* written(subject, [[`${path}.labelSelector`, selector]], { among: 'Location', known });
  }
}

/** Every selector of a Placement. */
export function* placementSelectors(facts: Facts, subject: Sourced<Placement>): Generator<WrittenSelector> {
  const { object, workspace } = subject;
  const { source, overrides = [] } = object.spec;
  const choices = choicesOf(facts, subject);
  yield* locationFields(facts, subject, choices);
  yield* written(subject, [['spec.source.selector.labelSelector', source.selector?.labelSelector]], {
    among: 'object',
    known: () => facts.workloadsIn(workspace),
  });
  yield* written(subject, [['spec.source.selector.namespaceSelector', source.selector?.namespaceSelector]], {
    among: 'Namespace',
    known: () => facts.namespacesIn(workspace),
  });
  yield* written(
    subject,
    overrides.map(({ objects }, at) => [`spec.overrides[${at}].objects.labelSelector`, objects?.labelSelector]),
    { among: 'object', known: () => undefined },
  );
  yield* written(subject, clusterFields(object), {
    among: 'SyncTarget',
    known: () => facts.syncTargetsFor(workspacesSeen(workspace, choices)),
  });
}

function* ofLocation(facts: Facts, subject: Sourced<Location>): Generator<WrittenSelector> {
  const known = () => facts.syncTargetsIn(subject.workspace);
  yield* written(subject, [['spec.instanceSelector', subject.object.spec.instanceSelector]], {
    among: 'SyncTarget',
    known,
  });
}

function* ofExport(facts: Facts, subject: Sourced<ResourceExport>): Generator<WrittenSelector> {
  const choices = exportChoices(facts, subject);
  yield* locationFields(facts, subject, choices);
  const { labelSelector } = subject.object.spec.target;
  const known = () => facts.syncTargetsFor(workspacesSeen(subject.workspace, choices));
  yield* written(subject, [['spec.target.labelSelector', labelSelector]], { among: 'SyncTarget', known });
}

/** In the order of the model. */
export function* allSelectors(facts: Facts): Generator<WrittenSelector> {
  const { locations, placements, resourceExports } = facts.model;
  for (const subject of locations.values()) yield* ofLocation(facts, subject);
  for (const subject of placements.values()) yield* placementSelectors(facts, subject);
  for (const subject of resourceExports.values()) yield* ofExport(facts, subject);
}
