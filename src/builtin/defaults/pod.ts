// Defaults of pods and pod templates, as the real server fills them in.
import { child, type Doc, docs, fill, isDoc, text } from '../docs.ts';

function fillProbe(container: Doc, key: string): void {
  const probe = container[key];
  if (!isDoc(probe)) return;
  const defaults = { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 };
  for (const [name, value] of Object.entries(defaults)) fill(probe, name, value);
  if (isDoc(probe['httpGet'])) {
    fill(probe['httpGet'], 'path', '/');
    fill(probe['httpGet'], 'scheme', 'HTTP');
  }
  if (isDoc(probe['grpc'])) fill(probe['grpc'], 'service', '');
}

/** `latest`, or no tag and no digest, is pulled always. */
function pullPolicy(image: string): string {
  const name = image.slice(image.lastIndexOf('/') + 1);
  if (name.includes('@')) return 'IfNotPresent';
  const tag = name.includes(':') ? name.slice(name.indexOf(':') + 1) : 'latest';
  return tag === 'latest' ? 'Always' : 'IfNotPresent';
}

function fillContainer(container: Doc): void {
  fill(container, 'imagePullPolicy', pullPolicy(text(container['image'])));
  fill(container, 'terminationMessagePath', '/dev/termination-log');
  fill(container, 'terminationMessagePolicy', 'File');
  child(container, 'resources');
  for (const key of ['readinessProbe', 'livenessProbe', 'startupProbe']) fillProbe(container, key);
  for (const port of docs(container['ports'])) fill(port, 'protocol', 'TCP');
  for (const variable of docs(container['env'])) {
    const source = isDoc(variable['valueFrom']) ? variable['valueFrom']['fieldRef'] : undefined;
    if (isDoc(source)) fill(source, 'apiVersion', 'v1');
  }
}

function fillDownward(items: unknown): void {
  for (const item of docs(items)) if (isDoc(item['fieldRef'])) fill(item['fieldRef'], 'apiVersion', 'v1');
}

function fillVolume(volume: Doc): void {
  for (const key of ['configMap', 'secret', 'projected', 'downwardAPI']) {
    const source = volume[key];
    if (isDoc(source)) fill(source, 'defaultMode', 420);
  }
  if (isDoc(volume['hostPath'])) fill(volume['hostPath'], 'type', '');
  if (isDoc(volume['downwardAPI'])) fillDownward(volume['downwardAPI']['items']);
  for (const source of isDoc(volume['projected']) ? docs(volume['projected']['sources']) : []) {
    if (isDoc(source['serviceAccountToken'])) fill(source['serviceAccountToken'], 'expirationSeconds', 3600);
    if (isDoc(source['downwardAPI'])) fillDownward(source['downwardAPI']['items']);
  }
}

/** Fills the spec of a pod or of a pod template; changes the draft. */
function fillPodSpec(spec: Doc): void {
  fill(spec, 'restartPolicy', 'Always');
  fill(spec, 'dnsPolicy', 'ClusterFirst');
  fill(spec, 'schedulerName', 'default-scheduler');
  fill(spec, 'terminationGracePeriodSeconds', 30);
  child(spec, 'securityContext');
  if (text(spec['serviceAccountName']) !== '') fill(spec, 'serviceAccount', spec['serviceAccountName']);
  for (const container of [...docs(spec['containers']), ...docs(spec['initContainers'])]) fillContainer(container);
  for (const volume of docs(spec['volumes'])) fillVolume(volume);
}

/** Fills the template under `spec.template` of a workload. */
export function fillTemplate(spec: Doc): void {
  const template = child(spec, 'template');
  child(template, 'metadata');
  fillPodSpec(child(template, 'spec'));
}

export function fillPod(pod: Doc): void {
  const spec = child(pod, 'spec');
  fillPodSpec(spec);
  fill(spec, 'enableServiceLinks', true);
}
