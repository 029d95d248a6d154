// What only clusters and Locations have: members, objects, and where they belong.
import { targetId } from '../../api/index.ts';
import { healthyOf, homesOf, placesOf, type Row, readyOf } from '../kinds/index.ts';
import type { DescribeContext } from './context.ts';
import { field, tableBlock } from './sections.ts';

export function describeSyncTarget({ workspace, name }: Row, { fleet }: DescribeContext): string {
  const id = targetId(workspace, name);
  const item = fleet.syncTargets.find((target) => target.id === id);
  const placements = fleet.placements.filter(({ object }) =>
    (object.status?.placementDecisions ?? []).some(({ cluster }) => cluster === id),
  );
  const copies = fleet.workloads.flatMap(({ ref, clusters }) =>
    clusters.filter(({ target }) => target === id).map((copy) => ({ ref, ...copy })),
  );
  return [
    field('Locations', homesOf(fleet).get(id) ?? []),
    field(
      'Placements',
      placements.map((p) => p.id),
    ),
    ...(item !== undefined && item.orphans > 0
      ? [field('Orphans', [`${item.orphans} objects of ours that nobody wants there`])]
      : []),
    tableBlock(
      'Objects',
      ['NAMESPACE', 'KIND', 'NAME', 'OUTCOME', 'HEALTH', 'MESSAGE'],
      copies.map(({ ref, outcome, health, message }) => [
        ref.namespace ?? '',
        ref.kind,
        ref.name,
        outcome,
        health.status,
        message ?? health.message ?? '',
      ]),
    ),
  ].join('');
}

export function describeLocation({ workspace, name }: Row, { fleet }: DescribeContext): string {
  const places = placesOf(fleet);
  const place = places.get(`${workspace}/${name}`);
  const members = place?.members ?? [];
  /** Of a member of a part: the part. */
  const through = (target: (typeof members)[number]): string =>
    place?.own.includes(target) === true
      ? ''
      : [...places.values()]
          .filter(({ own, workspace: there }) => there === workspace && own.includes(target))
          .map(({ location }) => location.metadata.name)
          .join(', ');
  const rows = members.map((target) => {
    const object = fleet.syncTargets.find(({ id }) => id === target)?.object;
    return [target, readyOf(object), healthyOf(object?.status), through(target)];
  });
  return tableBlock('Members', ['CLUSTER', 'READY', 'OBJECTS', 'THROUGH'], rows);
}
