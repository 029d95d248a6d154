// Tables of Placements and workload objects: what goes where.
import type { PlacementSpec } from '../../api/index.ts';
import { apiColumns, apiRow, type KindView, names, readyOf, reasonOf } from './view.ts';

function describeSource(source: PlacementSpec['source']): string {
  if ('path' in source) return String(source.path);
  if ('selector' in source) return '<selector>';
  return 'kind' in source && 'name' in source ? `${String(source.kind)}/${String(source.name)}` : '';
}

export const placements: KindView = {
  columns: apiColumns('Placement'),
  wideColumns: ['Phase', 'Moving From', 'Reason'],
  rows: (fleet, now) =>
    fleet.placements.map((item) => {
      const { spec, status } = item.object;
      const decisions = (status?.placementDecisions ?? []).map(({ cluster }) => cluster);
      const own = {
        Source: describeSource(spec.source),
        Clusters: status?.clusters ?? names(decisions, '<none>'),
        Ready: readyOf(item.object),
        Phase: status?.phase ?? 'Pending',
        'Moving From': (item.move?.from ?? []).map(({ target }) => target).join(','),
        Reason: reasonOf(item.object),
      };
      return apiRow('Placement', item, own, now);
    }),
};

export const workloads: KindView = {
  columns: ['Namespace', 'Kind', 'NAME', 'Clusters', 'Reported', 'Health'],
  wideColumns: ['Placements', 'Message'],
  rows: (fleet) =>
    fleet.workloads.map((workload) => {
      const { workspace, ref, clusters, reported, health, placements: owners } = workload;
      return {
        workspace,
        name: `${ref.kind.toLowerCase()}/${ref.name}`,
        labels: fleet.labelsOf(workload),
        object: workload,
        position: undefined,
        cells: {
          Namespace: ref.namespace ?? '',
          Kind: ref.kind,
          NAME: ref.name,
          Clusters: names(
            clusters.map(({ target }) => target),
            '<none>',
          ),
          Reported: `${reported.count}/${reported.of}`,
          Health: health.status,
          Placements: owners.join(','),
          Message: health.message ?? '',
        },
      };
    }),
};
