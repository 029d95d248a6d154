// Defaults of the remaining kinds.
import { at, child, type Doc, doc, docs, fill, isDoc, isEmpty, text } from '../docs.ts';

export function fillNamespace(namespace: Doc): void {
  const metadata = child(namespace, 'metadata');
  child(metadata, 'labels')['kubernetes.io/metadata.name'] = text(at(namespace, 'metadata', 'name'));
}

/** `stringData` is for writing only: it is folded into `data`. */
export function fillSecret(secret: Doc): void {
  fill(secret, 'type', 'Opaque');
  const plain = secret['stringData'];
  delete secret['stringData'];
  if (!isDoc(plain)) return;
  const data = child(secret, 'data');
  for (const [key, value] of Object.entries(plain)) data[key] = Buffer.from(text(value)).toString('base64');
}

export function fillPersistentVolumeClaim(claim: Doc): void {
  fill(child(claim, 'spec'), 'volumeMode', 'Filesystem');
}

export function fillPersistentVolume(volume: Doc): void {
  const spec = child(volume, 'spec');
  fill(spec, 'persistentVolumeReclaimPolicy', 'Retain');
  fill(spec, 'volumeMode', 'Filesystem');
  if (isDoc(spec['hostPath'])) fill(spec['hostPath'], 'type', '');
}

export function fillStorageClass(storage: Doc): void {
  fill(storage, 'reclaimPolicy', 'Delete');
  fill(storage, 'volumeBindingMode', 'Immediate');
}

export function fillPriorityClass(priority: Doc): void {
  fill(priority, 'preemptionPolicy', 'PreemptLowerPriority');
}

export function fillAutoscaler(autoscaler: Doc): void {
  const spec = child(autoscaler, 'spec');
  fill(spec, 'minReplicas', 1);
  const cpu = { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } };
  if (isEmpty(spec['metrics'])) spec['metrics'] = [cpu];
}

export function fillRoleBinding(binding: Doc): void {
  const rbac = 'rbac.authorization.k8s.io';
  if (isDoc(binding['roleRef'])) fill(binding['roleRef'], 'apiGroup', rbac);
  for (const subject of docs(binding['subjects'])) {
    if (subject['kind'] === 'User' || subject['kind'] === 'Group') fill(subject, 'apiGroup', rbac);
  }
}

export function fillCustomResourceDefinition(definition: Doc): void {
  const spec = child(definition, 'spec');
  fill(child(spec, 'conversion'), 'strategy', 'None');
  const names = child(spec, 'names');
  fill(names, 'singular', text(names['kind']).toLowerCase());
  fill(names, 'listKind', `${text(names['kind'])}List`);
}

function fillWebhook(webhook: Doc): void {
  fill(webhook, 'failurePolicy', 'Fail');
  fill(webhook, 'matchPolicy', 'Equivalent');
  fill(webhook, 'timeoutSeconds', 10);
  child(webhook, 'namespaceSelector');
  child(webhook, 'objectSelector');
  const service = at(webhook, 'clientConfig', 'service');
  if (isDoc(service)) fill(service, 'port', 443);
  for (const rule of docs(webhook['rules'])) fill(rule, 'scope', '*');
}

export function fillWebhooks(configuration: Doc): void {
  for (const webhook of docs(configuration['webhooks'])) {
    fillWebhook(webhook);
    if (configuration['kind'] === 'MutatingWebhookConfiguration') fill(webhook, 'reinvocationPolicy', 'Never');
  }
}

function fillMatch(match: Doc): void {
  child(match, 'namespaceSelector');
  child(match, 'objectSelector');
  fill(match, 'matchPolicy', 'Equivalent');
  for (const rule of docs(match['resourceRules'])) fill(rule, 'scope', '*');
}

export function fillAdmissionPolicy(policy: Doc): void {
  const spec = child(policy, 'spec');
  fill(spec, 'failurePolicy', 'Fail');
  if (isDoc(spec['matchConstraints'])) fillMatch(spec['matchConstraints']);
}

export function fillAdmissionBinding(binding: Doc): void {
  const match = doc(binding['spec'])['matchResources'];
  if (isDoc(match)) fillMatch(match);
}

export function fillApiService(service: Doc): void {
  const target = at(service, 'spec', 'service');
  if (isDoc(target)) fill(target, 'port', 443);
}
