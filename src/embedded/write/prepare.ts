// What the server itself adds to an object beyond the defaults of its type; no manager ever owns it.
import { at, child, type Doc, fill, isDoc, isEmpty, text } from '../json/index.ts';

function prepareNamespace(namespace: Doc): void {
  const spec = child(namespace, 'spec');
  const isNew = at(namespace, 'metadata', 'deletionTimestamp') === undefined;
  if (isNew && isEmpty(spec['finalizers'])) spec['finalizers'] = ['kubernetes'];
  fill(child(namespace, 'status'), 'phase', 'Active');
}

function preparePod(pod: Doc): void {
  const spec = child(pod, 'spec');
  fill(spec, 'serviceAccountName', 'default');
  fill(spec, 'serviceAccount', spec['serviceAccountName']);
  fill(spec, 'preemptionPolicy', 'PreemptLowerPriority');
  fill(spec, 'priority', 0);
  const status = child(pod, 'status');
  fill(status, 'phase', 'Pending');
  fill(status, 'qosClass', 'BestEffort');
}

/** A Job selects its pods by a label with its own uid. */
function prepareJob(job: Doc): void {
  const spec = child(job, 'spec');
  fill(spec, 'manualSelector', false);
  const [uid, name] = [text(at(job, 'metadata', 'uid')), text(at(job, 'metadata', 'name'))];
  if (spec['manualSelector'] === true || isDoc(spec['selector'])) return;
  const names = { 'batch.kubernetes.io/job-name': name, 'job-name': name };
  const labels = child(child(child(spec, 'template'), 'metadata'), 'labels');
  Object.assign(labels, names, { 'batch.kubernetes.io/controller-uid': uid, 'controller-uid': uid });
  spec['selector'] = { matchLabels: { 'batch.kubernetes.io/controller-uid': uid } };
  if (isEmpty(at(job, 'metadata', 'labels'))) child(job, 'metadata')['labels'] = { ...labels };
}

function preparePhase(phase: string): (object: Doc) => void {
  return (object) => fill(child(object, 'status'), 'phase', phase);
}

/** By `group/Kind`. */
const PREPARATIONS: Readonly<Record<string, (draft: Doc) => void>> = {
  '/Namespace': prepareNamespace,
  '/PersistentVolume': preparePhase('Available'),
  '/PersistentVolumeClaim': preparePhase('Pending'),
  '/Pod': preparePod,
  'batch/Job': prepareJob,
};

/** Adds what the server adds to objects of this kind; changes the draft. */
export function prepareObject(group: string, kind: string, draft: Doc): void {
  PREPARATIONS[`${group}/${kind}`]?.(draft);
}
