// Tables of SyncTargets and Locations: where things can go.
import { locationTree, type SyncTargetStatus, type TargetId, targetKey } from '../../api/index.ts';
import type { FleetObjects } from './fleet-objects.ts';
import { apiColumns, apiRow, type KindView, names, readyOf, reasonOf } from './view.ts';

/** Each Location with its members, by `<workspace>/<name>`; computed as the hub does. */
export function placesOf({ locations, syncTargets }: FleetObjects): ReturnType<typeof locationTree> {
  return locationTree(
    new Map(locations.map((item) => [`${item.workspace}/${item.object.metadata.name}`, item])),
    new Map(syncTargets.map((item) => [item.id, item])),
  );
}

/** Names of the Locations that a SyncTarget belongs to by itself; those around them hold it as well. */
export function homesOf(fleet: FleetObjects): ReadonlyMap<TargetId, readonly string[]> {
  const homes = new Map<TargetId, string[]>();
  for (const { location, own } of placesOf(fleet).values()) {
    for (const target of own) homes.set(target, [...(homes.get(target) ?? []), location.metadata.name]);
  }
  return homes;
}

/** `12/14` objects are healthy; `-` while nobody said. */
export function healthyOf(status: SyncTargetStatus | undefined): string {
  const { objects } = status ?? {};
  return objects === undefined ? '-' : `${objects.healthy}/${objects.desired}`;
}

export const syncTargets: KindView = {
  columns: apiColumns('SyncTarget'),
  wideColumns: ['Objects', 'Kubernetes', 'Reason'],
  rows: (fleet, now) => {
    const homes = homesOf(fleet);
    return fleet.syncTargets.map((item) => {
      const { metadata, spec, status } = item.object;
      const served = (status?.syncedResources ?? []).map(({ group, resource }) =>
        group === undefined || group === '' ? resource : `${resource}.${group}`,
      );
      const own = {
        Location: names(homes.get(item.id) ?? [], '-'),
        Ready: readyOf(item.object) + (spec.unschedulable === true ? ',SchedulingDisabled' : ''),
        Syncer: status?.syncerIdentifier ?? '-',
        'Synced API resources': names(served, ''),
        Key: targetKey(item.workspace, metadata.name),
        Objects: healthyOf(status),
        Kubernetes: status?.kubernetesVersion ?? '-',
        Reason: reasonOf(item.object),
      };
      return apiRow('SyncTarget', item, own, now);
    });
  },
};

export const locations: KindView = {
  columns: apiColumns('Location'),
  wideColumns: ['Available', 'Clusters', 'Path'],
  rows: (fleet, now) => {
    const places = placesOf(fleet);
    return fleet.locations.map((item) => {
      const { metadata, spec, status } = item.object;
      const place = places.get(`${item.workspace}/${metadata.name}`);
      const members = place?.members ?? [];
      const own = {
        Type: spec.locationType ?? 'Region',
        Ready: readyOf(item.object),
        Available: `${status?.availableInstances ?? '-'}/${status?.instances ?? members.length}`,
        Clusters: names(status?.availableClusters ?? members, '<none>'),
        Path: status?.path ?? place?.path?.join('/') ?? '',
      };
      return apiRow('Location', item, own, now);
    });
  },
};
