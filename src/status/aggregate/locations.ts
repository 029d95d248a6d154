// Status of Locations: which SyncTargets belong to them, which of those can take work, and how much there is.
import {
  type Amounts,
  amountsOf,
  type Capacity,
  capacityOfAmounts,
  type HierarchyFault,
  type Location,
  type LocationPlace,
  type LocationStatus,
  locationTree,
  mergeConditions,
  type NewCondition,
  sumOfAmounts,
  type TargetId,
} from '../../api/index.ts';
import type { StatusItem } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';
import { joinNames } from '../order.ts';
import { allocatedByTarget } from './allocated.ts';
import type { Copies } from './copies.ts';

const NAMES = 5;

/** What a Location says of one of its SyncTargets. */
interface Member {
  readonly target: TargetId;
  readonly isReady: boolean;
  /** Not cordoned, and nothing is asked of it that keeps new work away. */
  readonly isSchedulable: boolean;
  readonly total: Amounts;
  readonly allocated: Amounts;
}

/** All Locations of the model with their status, ordered by workspace and name. */
export function locationItems(input: AggregateInput, copies: Copies): readonly StatusItem<Location>[] {
  const keyOf = (item: StatusItem<Location>): string => `${item.workspace}/${item.object.metadata.name}`;
  const previous = new Map(input.previous?.locations.map((item) => [keyOf(item), item.object.status?.conditions]));
  const { locations, syncTargets } = input.model;
  const places = locationTree(locations, syncTargets);
  const known = membersOf(input, copies);
  return [...locations].flatMap(([key, source]): StatusItem<Location>[] => {
    const place = places.get(key);
    if (place === undefined) return [];
    const members = place.members.flatMap((target) => known.get(target) ?? []);
    const fresh = [...memberConditions(members), hierarchyCondition(place)];
    const conditions = mergeConditions(previous.get(key), fresh, input.now);
    const { apiVersion, kind, metadata, spec } = source.object;
    const object: Location = { apiVersion, kind, metadata, spec, status: { ...statusOf(place, members), conditions } };
    return [{ object, workspace: source.workspace, position: source.position }];
  });
}

/** What the nodes have, as the syncer reports it; until it does, what is declared. */
function totalOf(capacity: Capacity | undefined, declared: Capacity | undefined): Amounts {
  return amountsOf(capacity ?? declared ?? {});
}

function membersOf(input: AggregateInput, copies: Copies): ReadonlyMap<TargetId, Member> {
  const allocated = allocatedByTarget(input, copies);
  return new Map(
    [...input.model.syncTargets].map(
      ([
        target,
        {
          object: { spec },
          heldBy,
        },
      ]): [TargetId, Member] => {
        const cluster = copies.reports.get(target)?.cluster;
        return [
          target,
          {
            target,
            isReady: input.observations.get(target)?.ready.status === true,
            isSchedulable: spec.unschedulable !== true && heldBy.length === 0,
            total: totalOf(cluster?.capacity ?? cluster?.allocatable, spec.allocatable),
            allocated: allocated.get(target) ?? {},
          },
        ];
      },
    ),
  );
}

function statusOf({ children, path }: LocationPlace, members: readonly Member[]): Omit<LocationStatus, 'conditions'> {
  const available = members.filter((m) => m.isReady && m.isSchedulable);
  const totalCapacity = capacityOfAmounts(sumOfAmounts(members.map((m) => m.total)));
  const allocatedCapacity = capacityOfAmounts(sumOfAmounts(members.map((m) => m.allocated)));
  return {
    availableClusters: available.map((m) => m.target),
    instances: members.length,
    availableInstances: available.length,
    ...(totalCapacity === undefined ? {} : { totalCapacity }),
    ...(allocatedCapacity === undefined ? {} : { allocatedCapacity }),
    ...(children.length === 0 ? {} : { childLocations: children }),
    ...(path === undefined ? {} : { path: path.join('/') }),
  };
}

/** Ready: at least one member can take work. ClustersReady: none is silent. */
function memberConditions(members: readonly Member[]): readonly NewCondition[] {
  const silent = members.filter((m) => !m.isReady).map((m) => m.target);
  const available = members.filter((m) => m.isReady && m.isSchedulable).length;
  const counts = `${available}/${members.length} clusters available`;
  if (members.length === 0) {
    const message = 'no SyncTarget belongs to it';
    const none = { status: 'False', severity: 'Warning', reason: 'NoClusters', message } as const;
    return [
      { type: 'Ready', ...none },
      { type: 'ClustersReady', ...none },
    ];
  }
  return [
    available > 0
      ? { type: 'Ready', status: 'True', reason: 'Ready', message: counts }
      : { type: 'Ready', status: 'False', severity: 'Error', reason: 'NoClusterAvailable', message: counts },
    silent.length === 0
      ? { type: 'ClustersReady', status: 'True', reason: 'ClustersReady' }
      : {
          type: 'ClustersReady',
          status: 'False',
          severity: 'Warning',
          reason: 'ClustersNotReady',
          message: `not ready: ${joinNames(silent, NAMES)}`,
        },
  ];
}

function hierarchyCondition({ location, fault }: LocationPlace): NewCondition {
  const type = 'HierarchyValid';
  if (fault === undefined) return { type, status: 'True', reason: 'HierarchyValid' };
  const message = describeFault(fault, location.metadata.name);
  return { type, status: 'False', severity: 'Error', reason: fault.kind, message };
}

function describeFault(fault: HierarchyFault, name: string): string {
  switch (fault.kind) {
    case 'ParentNotFound': {
      const who = fault.of === name ? 'it' : `${fault.of}, above it,`;
      return `${who} names the parent ${fault.parent}, which does not exist; correct spec.parent, or add that Location`;
    }
    case 'ParentCycle':
      return `its parents lead in a circle: ${joinNames(fault.cycle, 2 * NAMES).replaceAll(', ', ' → ')}; take spec.parent from one of them`;
    case 'TooDeep':
      return `more than ${fault.limit} Locations lie one in another; flatten them`;
  }
}
