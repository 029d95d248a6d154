// Names of the kinds on the command line: plural, singular, short (tmc.md §1.1), and their printer columns.
import { type Condition, isMember, targetKey } from '../api/index.ts';
import type { FleetStatus } from '../status/index.ts';

export interface Row {
  readonly name: string;
  readonly cells: readonly string[];
  readonly wide: readonly string[];
  readonly object: unknown;
}

export interface KindView {
  readonly plural: string;
  readonly aliases: readonly string[];
  readonly columns: readonly string[];
  readonly wideColumns: readonly string[];
  rows(status: FleetStatus): readonly Row[];
}

function conditionOf(conditions: readonly Condition[] | undefined, type: string): Condition | undefined {
  return conditions?.find((c) => c.type === type);
}

function statusOf(conditions: readonly Condition[] | undefined, type: string): string {
  return conditionOf(conditions, type)?.status ?? 'Unknown';
}

function reasonOf(conditions: readonly Condition[] | undefined, type: string): string {
  const condition = conditionOf(conditions, type);
  return condition?.status === 'True' ? '' : `${condition?.reason ?? ''} ${condition?.message ?? ''}`.trim();
}

const syncTargets: KindView = {
  plural: 'synctargets',
  aliases: ['synctarget', 'st'],
  columns: ['NAME', 'LOCATION', 'READY', 'OBJECTS', 'SYNCER'],
  wideColumns: ['KUBERNETES', 'KEY', 'REASON'],
  rows: (fleet) =>
    fleet.syncTargets.map(({ object, workspace }) => {
      const { metadata, spec, status } = object;
      const { desired = 0, healthy = 0 } = status?.objects ?? {};
      const ready = statusOf(status?.conditions, 'Ready') + (spec.unschedulable === true ? ',SchedulingDisabled' : '');
      const home = fleet.locations.filter((l) => l.workspace === workspace && isMember(l.object, object));
      return {
        name: metadata.name,
        cells: [
          metadata.name,
          home.map((l) => l.object.metadata.name).join(',') || '-',
          ready,
          `${healthy}/${desired}`,
          status?.syncerIdentifier ?? '-',
        ],
        wide: [
          status?.kubernetesVersion ?? '-',
          targetKey(workspace, metadata.name),
          reasonOf(status?.conditions, 'Ready'),
        ],
        object,
      };
    }),
};

const locations: KindView = {
  plural: 'locations',
  aliases: ['location', 'loc'],
  columns: ['NAME', 'DISPLAY NAME', 'TYPE', 'READY', 'AVAILABLE'],
  wideColumns: ['CLUSTERS'],
  rows: (fleet) =>
    fleet.locations.map(({ object }) => {
      const { metadata, spec, status } = object;
      const available = `${status?.availableInstances ?? 0}/${status?.instances ?? 0}`;
      return {
        name: metadata.name,
        cells: [
          metadata.name,
          spec.displayName ?? '',
          spec.locationType ?? 'Region',
          statusOf(status?.conditions, 'Ready'),
          available,
        ],
        wide: [(status?.availableClusters ?? []).join(',')],
        object,
      };
    }),
};

function describeSource(source: object): string {
  if ('path' in source) return String(source.path);
  if ('selector' in source) return '<selector>';
  return 'kind' in source && 'name' in source ? `${String(source.kind)}/${String(source.name)}` : '';
}

const placements: KindView = {
  plural: 'placements',
  aliases: ['placement', 'pl'],
  columns: ['NAME', 'STRATEGY', 'SOURCE', 'CLUSTERS', 'READY'],
  wideColumns: ['PHASE', 'MOVING FROM', 'REASON'],
  rows: (fleet) =>
    fleet.placements.map(({ object, move }) => {
      const { metadata, spec, status } = object;
      const clusters = (status?.placementDecisions ?? []).map((d) => d.cluster).join(',') || '<none>';
      const from = (move?.from ?? []).map((m) => m.target).join(',');
      return {
        name: metadata.name,
        cells: [
          metadata.name,
          spec.strategy,
          describeSource(spec.source),
          clusters,
          statusOf(status?.conditions, 'Ready'),
        ],
        wide: [status?.phase ?? 'Pending', from, reasonOf(status?.conditions, 'Ready')],
        object,
      };
    }),
};

const workloads: KindView = {
  plural: 'workloads',
  aliases: ['workload', 'wl'],
  columns: ['NAMESPACE', 'KIND', 'NAME', 'CLUSTERS', 'REPORTED', 'HEALTH'],
  wideColumns: ['PLACEMENTS', 'MESSAGE'],
  rows: (fleet) =>
    fleet.workloads.map((workload) => {
      const { ref, clusters, reported, health, placements: owners } = workload;
      return {
        name: `${ref.kind.toLowerCase()}/${ref.name}`,
        cells: [
          ref.namespace ?? '',
          ref.kind,
          ref.name,
          clusters.map((c) => c.target).join(',') || '<none>',
          `${reported.count}/${reported.of}`,
          health.status,
        ],
        wide: [owners.join(','), health.message ?? ''],
        object: workload,
      };
    }),
};

export const KIND_VIEWS: readonly KindView[] = [syncTargets, locations, placements, workloads];

export function findKind(name: string): KindView | undefined {
  const wanted = name.toLowerCase();
  return KIND_VIEWS.find((view) => view.plural === wanted || view.aliases.includes(wanted));
}
