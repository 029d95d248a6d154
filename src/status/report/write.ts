// ClusterReport → files of the report branch.
import {
  type ClusterReport,
  canonicalYaml,
  type FileBlob,
  type FileTree,
  fileBlob,
  type Heartbeat,
  type ObjectRef,
  type ObjectReport,
  OUTCOMES,
  oneLine,
  type RemovalReport,
  refKey,
  treeFromPaths,
} from '../../api/index.ts';
import { compareText } from '../order.ts';
import { REPORT_LIMITS } from './limits.ts';
import { isApi } from './read-apis.ts';
import { isStatusWithinLimits } from './status-size.ts';

const API_VERSION = 'workload.kcp.io/v1alpha1';

/**
 * The files of `tmc/reports/<target>`. Equal reports give equal bytes in any order of their lists. Long messages are
 * cut, and what exceeds REPORT_LIMITS is left out, so that `reportFromTree` accepts every tree made here.
 */
export function reportToTree(report: ClusterReport, heartbeat: Heartbeat): FileTree {
  const objects = [...report.objects].sort((a, b) => compareText(a.path, b.path)).slice(0, REPORT_LIMITS.objects);
  return treeFromPaths([
    ['heartbeat.yaml', heartbeatFile(heartbeat)],
    ['target.yaml', targetFile(report)],
    ['applied.yaml', appliedFile(report)],
    ...apisFiles(report),
    ...objects.map((object) => [`objects/${object.path}`, objectFile(object)] as const),
  ]);
}

function heartbeatFile(heartbeat: Heartbeat): FileBlob {
  return yamlFile({
    apiVersion: API_VERSION,
    kind: 'SyncTargetHeartbeat',
    metadata: { name: heartbeat.target },
    spec: { syncTarget: heartbeat.target, syncTargetUID: heartbeat.uid },
    status: { lastHeartbeatTime: heartbeat.time, syncerIdentifier: heartbeat.syncer },
  });
}

function targetFile(report: ClusterReport): FileBlob {
  const { reachable, kubernetesVersion, capacity, allocatable, capacityNote } = report.cluster;
  return yamlFile({
    apiVersion: API_VERSION,
    kind: 'SyncTargetReport',
    metadata: { name: report.target },
    uid: report.uid,
    syncer: report.syncer,
    cluster: {
      reachable,
      message: message(report.cluster.message),
      kubernetesVersion,
      capacity,
      allocatable,
      capacityNote: message(capacityNote),
    },
    refused: message(report.refused),
  });
}

/** Part of what is served would look like all of it: beyond the limits nothing is written. */
function apisFiles({ target, cluster: { apis } }: ClusterReport): readonly (readonly [string, FileBlob])[] {
  if (apis === undefined || apis.length > REPORT_LIMITS.apis || !apis.every(isApi)) return [];
  const sorted = [...new Set(apis)].sort(compareText);
  return [
    ['apis.yaml', yamlFile({ apiVersion: API_VERSION, kind: 'ServedApis', metadata: { name: target }, apis: sorted })],
  ];
}

function appliedFile(report: ClusterReport): FileBlob {
  const byRef = (a: { ref: ObjectRef }, b: { ref: ObjectRef }): number => compareText(refKey(a.ref), refKey(b.ref));
  // Confirmed removals first: should the limit cut, the index shrinks by those and the others come next.
  const rank = (removal: RemovalReport): number => (removal.state === 'Gone' ? 0 : 1);
  const removals = report.removals
    .toSorted((a, b) => rank(a) - rank(b) || byRef(a, b))
    .slice(0, REPORT_LIMITS.removals);
  const orphans = report.orphans.map((ref) => ({ ref })).sort(byRef);
  return yamlFile({
    apiVersion: API_VERSION,
    kind: 'AppliedReport',
    metadata: { name: report.target },
    renderedCommit: report.renderedCommit,
    outcomes: outcomeCounts(report.objects),
    removals: removals.sort(byRef).map((removal) => ({ ...removal, message: message(removal.message) })),
    orphans: orphans.slice(0, REPORT_LIMITS.orphans).map(({ ref }) => ref),
  });
}

/** For people who look at the branch; readers count for themselves. */
function outcomeCounts(objects: readonly ObjectReport[]): Readonly<Record<string, number>> {
  const counts = OUTCOMES.map((outcome) => [outcome, objects.filter((o) => o.outcome === outcome).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function objectFile(object: ObjectReport): FileBlob {
  const { ref, digest, outcome, health, status, observedGeneration, drift } = object;
  return yamlFile({
    apiVersion: API_VERSION,
    kind: 'ObjectReport',
    ref,
    digest,
    outcome,
    message: message(object.message),
    health: { status: health.status, message: message(health.message) },
    status: isStatusWithinLimits(status) ? status : undefined,
    observedGeneration,
    drift,
  });
}

function message(text: string | undefined): string | undefined {
  return text === undefined ? undefined : oneLine(text, REPORT_LIMITS.message);
}

function yamlFile(value: unknown): FileBlob {
  return fileBlob(canonicalYaml(value));
}
