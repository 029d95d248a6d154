// Status of Locations: which SyncTargets belong to them, and which of those can take work.
import { isMember, type Location, mergeConditions, type NewCondition, type TargetId } from '../../api/index.ts';
import type { Sourced } from '../../load/index.ts';
import type { StatusItem } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';
import { joinNames } from '../order.ts';

const NAMES = 5;

/** All Locations of the model with their status, ordered by workspace and name. */
export function locationItems(input: AggregateInput): readonly StatusItem<Location>[] {
  const keyOf = (item: StatusItem<Location>): string => `${item.workspace}/${item.object.metadata.name}`;
  const previous = new Map(input.previous?.locations.map((item) => [keyOf(item), item.object.status?.conditions]));
  return [...input.model.locations].map(([key, source]) => {
    const members = membersOf(source, input);
    const fresh = locationConditions(members);
    const { apiVersion, kind, metadata, spec } = source.object;
    const available = members.filter((m) => m.isReady && m.isSchedulable);
    const status = {
      availableClusters: available.map((m) => m.target),
      instances: members.length,
      availableInstances: available.length,
      conditions: mergeConditions(previous.get(key), fresh, input.now),
    };
    const object: Location = { apiVersion, kind, metadata, spec, status };
    return { object, workspace: source.workspace, position: source.position };
  });
}

interface Member {
  readonly target: TargetId;
  readonly isReady: boolean;
  /** Not cordoned. */
  readonly isSchedulable: boolean;
}

function membersOf({ object, workspace }: Sourced<Location>, input: AggregateInput): readonly Member[] {
  return [...input.model.syncTargets]
    .filter(([, target]) => target.workspace === workspace && isMember(object, target.object))
    .map(([target, { object: syncTarget }]) => ({
      target,
      isReady: input.observations.get(target)?.ready.status === true,
      isSchedulable: syncTarget.spec.unschedulable !== true,
    }));
}

/** Ready: at least one member can take work. ClustersReady: none is silent. */
function locationConditions(members: readonly Member[]): readonly NewCondition[] {
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
