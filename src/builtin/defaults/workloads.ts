// Defaults of the workload kinds.
import { at, child, type Doc, doc, docs, fill, isEmpty } from '../docs.ts';
import { fillTemplate } from './pod.ts';

function rolling(spec: Doc, key: string, values: Doc): void {
  const strategy = child(spec, key);
  fill(strategy, 'type', 'RollingUpdate');
  if (strategy['type'] !== 'RollingUpdate') return;
  const update = child(strategy, 'rollingUpdate');
  for (const [name, value] of Object.entries(values)) fill(update, name, value);
}

export function fillDeployment(deployment: Doc): void {
  const spec = child(deployment, 'spec');
  fillTemplate(spec);
  fill(spec, 'replicas', 1);
  rolling(spec, 'strategy', { maxUnavailable: '25%', maxSurge: '25%' });
  fill(spec, 'revisionHistoryLimit', 10);
  fill(spec, 'progressDeadlineSeconds', 600);
}

export function fillReplicaSet(replicaSet: Doc): void {
  const spec = child(replicaSet, 'spec');
  fillTemplate(spec);
  fill(spec, 'replicas', 1);
}

export function fillReplicationController(controller: Doc): void {
  fillReplicaSet(controller);
  const labels = at(controller, 'spec', 'template', 'metadata', 'labels');
  if (isEmpty(labels)) return;
  fill(child(controller, 'spec'), 'selector', { ...doc(labels) });
  fill(child(controller, 'metadata'), 'labels', { ...doc(labels) });
}

export function fillStatefulSet(set: Doc): void {
  const spec = child(set, 'spec');
  fillTemplate(spec);
  fill(spec, 'replicas', 1);
  fill(spec, 'podManagementPolicy', 'OrderedReady');
  fill(spec, 'revisionHistoryLimit', 10);
  rolling(spec, 'updateStrategy', { partition: 0, maxUnavailable: 1 });
  fill(spec, 'persistentVolumeClaimRetentionPolicy', { whenDeleted: 'Retain', whenScaled: 'Retain' });
  for (const claim of docs(spec['volumeClaimTemplates'])) {
    fill(claim, 'apiVersion', 'v1');
    fill(claim, 'kind', 'PersistentVolumeClaim');
    fill(child(claim, 'spec'), 'volumeMode', 'Filesystem');
    fill(child(claim, 'status'), 'phase', 'Pending');
  }
}

export function fillDaemonSet(set: Doc): void {
  const spec = child(set, 'spec');
  fillTemplate(spec);
  fill(spec, 'revisionHistoryLimit', 10);
  rolling(spec, 'updateStrategy', { maxUnavailable: 1, maxSurge: 0 });
}

function fillJobSpec(spec: Doc): void {
  fillTemplate(spec);
  if (spec['completions'] === undefined && spec['parallelism'] === undefined) {
    spec['completions'] = 1;
    spec['parallelism'] = 1;
  }
  fill(spec, 'parallelism', 1);
  fill(spec, 'backoffLimit', 6);
  fill(spec, 'completionMode', 'NonIndexed');
  fill(spec, 'suspend', false);
  fill(spec, 'podReplacementPolicy', 'TerminatingOrFailed');
}

export function fillJob(job: Doc): void {
  fillJobSpec(child(job, 'spec'));
}

export function fillCronJob(job: Doc): void {
  const spec = child(job, 'spec');
  fill(spec, 'concurrencyPolicy', 'Allow');
  fill(spec, 'suspend', false);
  fill(spec, 'successfulJobsHistoryLimit', 3);
  fill(spec, 'failedJobsHistoryLimit', 1);
  const template = child(spec, 'jobTemplate');
  child(template, 'metadata');
  fillTemplate(child(template, 'spec'));
}
