// Fleets for tests of status: real stages on files in memory, and reports as their syncers would write them.
import {
  type ClusterReport,
  type IndexEntry,
  type ObjectReport,
  type Observation,
  parseTargetId,
  type TargetId,
  type TargetIndex,
} from '../../src/api/index.ts';
import { crossCheck } from '../../src/load/index.ts';
import { type AggregateInput, observe } from '../../src/status/index.ts';
import { type Files, NOW, type PassResult, type PassState, ready, runStages, sha } from './pass.ts';

/** Overrides of what a syncer says of one object, by `<kind>/<name>`. */
export type Says = Readonly<Record<string, Partial<ObjectReport>>>;

export interface FleetOptions {
  readonly files: Files;
  /** Default: one for each file in `synctargets/`. */
  readonly targets?: readonly string[];
  /** By target; a target that is absent here never reported. Default: all of them, with everything healthy. */
  readonly says?: Readonly<Record<string, Says>>;
  /** Changes to the report as a whole. */
  readonly reports?: Readonly<Record<string, Partial<ClusterReport>>>;
  /** Targets whose heartbeat was lost. */
  readonly silent?: readonly string[];
  readonly state?: PassState;
  /** What placement knows of the targets. Default: that they are ready. */
  readonly seen?: ReadonlyMap<TargetId, Observation>;
  readonly now?: Date;
  readonly commit?: number;
  /** Fields of all Placements on which this version does not act, as if there were some. */
  readonly heldBy?: readonly string[];
  readonly heldTargets?: readonly string[];
}

export interface Fleet {
  readonly pass: PassResult;
  readonly input: AggregateInput;
}

export function syncTarget(name: string, spec: object = {}, labels: object = {}): string {
  return yaml('SyncTarget', name, { workloadCluster: { name }, ...spec }, labels);
}

export function placement(name: string, spec: object): string {
  return yaml('Placement', name, { strategy: 'OneToMany', source: { path: name }, ...spec });
}

export function location(name: string, labels: object): string {
  return yaml('Location', name, { instanceSelector: { matchLabels: labels } }, labels);
}

function yaml(kind: string, name: string, spec: object, labels: object = {}): string {
  const document = { apiVersion: 'workload.kcp.io/v1alpha1', kind, metadata: { name, labels }, spec };
  return JSON.stringify(document);
}

export function workload(apiVersion: string, kind: string, name: string, spec: object = {}): string {
  return JSON.stringify({ apiVersion, kind, metadata: { name, namespace: 'shop' }, spec });
}

export const deployment = (name: string): string => workload('apps/v1', 'Deployment', name, { replicas: 3 });
export const configMap = (name: string): string => {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'shop' },
    data: { a: 'b' },
  });
};

/** Status of a Deployment with so many of its replicas available. */
export function replicas(available: number, wanted = 3): unknown {
  const isAvailable = available >= wanted ? 'True' : 'False';
  return {
    availableReplicas: available,
    conditions: [{ type: 'Available', status: isAvailable, reason: 'MinimumReplicasAvailable' }],
    replicas: wanted,
    updatedReplicas: wanted,
  };
}

function objectReport({ ref, path, digest }: IndexEntry, said: Partial<ObjectReport> | undefined): ObjectReport {
  const status = ref.kind === 'Deployment' ? { status: replicas(3) } : {};
  return { ref, path, digest, outcome: 'Unchanged', health: { status: 'Healthy' }, ...status, ...said };
}

function reportOf(index: TargetIndex, says: Says, changes: Partial<ClusterReport> = {}): ClusterReport {
  return {
    target: index.target,
    uid: index.syncTarget.uid,
    syncer: { id: `${index.target}-syncer`, version: '0.1.0' },
    cluster: { reachable: true, kubernetesVersion: 'v1.37.2' },
    objects: index.objects.map((entry) => objectReport(entry, says[`${entry.ref.kind}/${entry.ref.name}`])),
    removals: [],
    orphans: [],
    ...changes,
  };
}

/** Places with all targets ready, then lets the syncers speak, and observes. */
export function fleetOf(options: FleetOptions): Fleet {
  const { files, state, now = NOW, commit = 1, silent = [] } = options;
  const targets = options.targets ?? targetsOf(files);
  const pass = runStages(files, {
    observations: options.seen === undefined ? targets.map((t) => ready(t)) : [...options.seen.values()],
    state,
    now,
    commit,
    ...(options.heldBy === undefined ? {} : { heldBy: options.heldBy }),
    heldTargets: options.heldTargets ?? [],
    crossChecks: crossCheck,
  });
  const says = options.says ?? Object.fromEntries(targets.map((target) => [target, {}]));
  const reports = new Map<TargetId, ClusterReport>();
  for (const [target, index] of pass.indexes) {
    const said = says[target];
    if (said) reports.set(target, reportOf(index, said, options.reports?.[target]));
  }
  const observations = observedOf(pass, reports, { silent: new Set(silent), now });
  const { model, indexes, placed } = pass;
  const diagnostics = [...pass.diagnostics, ...pass.renderDiagnostics];
  const commits = { sourceCommit: sha(commit), renderedCommit: sha(100 + commit) };
  const known = { model, diagnostics, decisions: placed.decisions, indexes, observations, reports };
  return { pass, input: { ...known, previous: undefined, ...commits, now } };
}

function targetsOf(files: Files): readonly string[] {
  const documents = Object.entries(files).filter(([path]) => path.startsWith('synctargets/'));
  return documents.map(([path]) => path.replace(/^synctargets\/|\.yaml$/g, '')).sort();
}

interface Hearing {
  readonly silent: ReadonlySet<string>;
  readonly now: Date;
}

function observedOf(
  { model, indexes }: PassResult,
  reports: ReadonlyMap<TargetId, ClusterReport>,
  { silent, now }: Hearing,
): ReadonlyMap<TargetId, Observation> {
  const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
  const heard = new Map([...reports.keys()].map((target) => [target, ago(silent.has(target) ? 300 : 5)]));
  return observe({ model, indexes, previous: new Map(), reports, heard, started: ago(3600), now }).observations;
}

export const target = parseTargetId;
