// Status of SyncTargets: whether the syncer speaks, whether work may go there, and how its objects fare.
import {
  type ClusterReport,
  mergeConditions,
  type NewCondition,
  type Observation,
  oneLine,
  SYNC_TARGET_KEY_LABEL,
  type SyncTarget,
  type SyncTargetStatus,
  targetKey,
} from '../../api/index.ts';
import type { SyncTargetItem } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';
import type { Copies, Copy } from './copies.ts';
import { whyWorkStays } from './waiting-moves.ts';

const TEXT_LIMIT = 200;

/** All SyncTargets of the model with their status, ordered by id. */
export function syncTargetItems(input: AggregateInput, copies: Copies): readonly SyncTargetItem[] {
  const previous = new Map(input.previous?.syncTargets.map((item) => [item.id, item.object.status?.conditions]));
  return [...input.model.syncTargets].map(([id, { object, workspace, position }]) => {
    const ready = withNote(input.observations.get(id)?.ready ?? UNOBSERVED, whyWorkStays(id, input));
    const report = copies.reports.get(id);
    const conditions = mergeConditions(previous.get(id), syncTargetConditions(ready), input.now);
    const status = { ...reportedStatus(report), objects: objectCounts(copies.byTarget.get(id) ?? []), conditions };
    const { apiVersion, kind, metadata, spec } = object;
    const key = input.indexes.get(id)?.syncTarget.key ?? targetKey(workspace, metadata.name);
    const labelled = { ...metadata, labels: { ...metadata.labels, [SYNC_TARGET_KEY_LABEL]: key } };
    const withStatus: SyncTarget = { apiVersion, kind, metadata: labelled, spec, status };
    return { id, object: withStatus, workspace, position, orphans: report?.orphans.length ?? 0 };
  });
}

type ReadyState = Omit<Observation['ready'], 'since'>;

const UNOBSERVED: ReadyState = { status: false, reason: 'NoHeartbeat', message: 'it was not observed yet' };

function withNote(ready: ReadyState, note: string | undefined): ReadyState {
  return note === undefined ? ready : { ...ready, message: `${ready.message}; its work stays: ${note}` };
}

function reportedStatus(report: ClusterReport | undefined): SyncTargetStatus {
  if (report === undefined) return {};
  const { kubernetesVersion, capacity, allocatable } = report.cluster;
  return {
    syncerIdentifier: oneLine(report.syncer.id, TEXT_LIMIT),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion: oneLine(kubernetesVersion, TEXT_LIMIT) }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(allocatable === undefined ? {} : { allocatable }),
  };
}

function objectCounts(copies: readonly Copy[]): NonNullable<SyncTargetStatus['objects']> {
  return {
    desired: copies.length,
    applied: copies.filter((copy) => copy.outcome === 'Applied').length,
    healthy: copies.filter((copy) => copy.isHealthy).length,
  };
}

function syncTargetConditions(ready: ReadyState): readonly NewCondition[] {
  const hasHeartbeat = ready.reason !== 'NoHeartbeat' && ready.reason !== 'HeartbeatLost';
  const syncerWorks = hasHeartbeat && ready.reason !== 'SyncerRefused';
  return [
    condition('Ready', ready.status, ready.reason, ready.message),
    condition('SyncerReady', syncerWorks, syncerWorks ? 'SyncerReady' : ready.reason, syncerWorks ? '' : ready.message),
    condition(
      'HeartbeatHealthy',
      hasHeartbeat,
      hasHeartbeat ? 'HeartbeatReceived' : 'ErrorHeartbeat',
      hasHeartbeat ? '' : ready.message,
    ),
  ];
}

function condition(type: string, isTrue: boolean, reason: string, message: string): NewCondition {
  return {
    type,
    status: isTrue ? 'True' : 'False',
    ...(isTrue ? {} : { severity: 'Error' }),
    reason,
    ...(message === '' ? {} : { message: oneLine(message, 1_000) }),
  };
}
