// What an object refers to by name in its own namespace: what its pods mount, read and run as, and the certificates of an Ingress.
import { type KubeObject, parseApiVersion } from './kube-object.ts';
import type { Labels } from './label-selector.ts';
import { fieldAt, listAt, recordAt, textAt } from './untyped.ts';

/** All of the core group. */
export type ReferredKind = 'ConfigMap' | 'PersistentVolumeClaim' | 'Secret' | 'ServiceAccount';

export interface Reference {
  readonly kind: ReferredKind;
  readonly name: string;
  /** The field with the name: `spec.template.spec.volumes[0].configMap.name`. */
  readonly path: string;
  /** Pods start without it. */
  readonly isOptional: boolean;
}

/** Pods that an object makes, or is. */
export interface PodTemplate {
  readonly labels: Labels;
  readonly spec: unknown;
  /** The field of the spec. */
  readonly path: string;
}

function textsOf(value: Readonly<Record<string, unknown>>): Labels {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function templateAt(holder: unknown, path: string): readonly PodTemplate[] {
  const template = recordAt(holder, 'template');
  const spec = recordAt(template, 'spec');
  if (listAt(spec, 'containers').length === 0) return [];
  return [{ labels: textsOf(recordAt(recordAt(template, 'metadata'), 'labels')), spec, path: `${path}.template.spec` }];
}

/** By their form, so that kinds of others which make pods (a Rollout, a Knative Service) count as well. */
export function podTemplatesOf({ apiVersion, kind, metadata, spec }: KubeObject): readonly PodTemplate[] {
  if (kind === 'Pod' && apiVersion === 'v1') return [{ labels: metadata.labels ?? {}, spec, path: 'spec' }];
  const job = recordAt(recordAt(spec, 'jobTemplate'), 'spec');
  return [...templateAt(spec, 'spec'), ...templateAt(job, 'spec.jobTemplate.spec')];
}

/** The name at `key`, in a field that may say that the object need not be there. */
function named(kind: ReferredKind, holder: unknown, path: string, key = 'name'): readonly Reference[] {
  const name = textAt(holder, key);
  if (name === '') return [];
  return [{ kind, name, path: `${path}.${key}`, isOptional: fieldAt(holder, 'optional') === true }];
}

/** Where volumes name a Secret with what a driver logs in by. */
const DRIVER_SECRETS = [
  ['azureFile', undefined, 'secretName'],
  ['cephfs', 'secretRef', 'name'],
  ['csi', 'nodePublishSecretRef', 'name'],
  ['flexVolume', 'secretRef', 'name'],
  ['iscsi', 'secretRef', 'name'],
  ['rbd', 'secretRef', 'name'],
  ['scaleIO', 'secretRef', 'name'],
  ['storageos', 'secretRef', 'name'],
] as const;

function driverSecrets(volume: unknown, path: string): readonly Reference[] {
  return DRIVER_SECRETS.flatMap(([type, field, key]) => {
    const driver = recordAt(volume, type);
    if (field === undefined) return named('Secret', driver, `${path}.${type}`, key);
    return named('Secret', recordAt(driver, field), `${path}.${type}.${field}`, key);
  });
}

function ofVolume(volume: unknown, path: string): readonly Reference[] {
  const sources = listAt(recordAt(volume, 'projected'), 'sources');
  return [
    ...named('ConfigMap', recordAt(volume, 'configMap'), `${path}.configMap`),
    ...named('Secret', recordAt(volume, 'secret'), `${path}.secret`, 'secretName'),
    ...named(
      'PersistentVolumeClaim',
      recordAt(volume, 'persistentVolumeClaim'),
      `${path}.persistentVolumeClaim`,
      'claimName',
    ),
    ...driverSecrets(volume, path),
    ...sources.flatMap((source, at) => [
      ...named('ConfigMap', recordAt(source, 'configMap'), `${path}.projected.sources[${at}].configMap`),
      ...named('Secret', recordAt(source, 'secret'), `${path}.projected.sources[${at}].secret`),
    ]),
  ];
}

function ofContainer(container: unknown, path: string): readonly Reference[] {
  const env = listAt(container, 'env').flatMap((variable, at) => {
    const from = recordAt(variable, 'valueFrom');
    const where = `${path}.env[${at}].valueFrom`;
    return [
      ...named('ConfigMap', recordAt(from, 'configMapKeyRef'), `${where}.configMapKeyRef`),
      ...named('Secret', recordAt(from, 'secretKeyRef'), `${where}.secretKeyRef`),
    ];
  });
  const whole = listAt(container, 'envFrom').flatMap((from, at) => [
    ...named('ConfigMap', recordAt(from, 'configMapRef'), `${path}.envFrom[${at}].configMapRef`),
    ...named('Secret', recordAt(from, 'secretRef'), `${path}.envFrom[${at}].secretRef`),
  ]);
  return [...env, ...whole];
}

const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** A pod that names no account runs as `default`, which its namespace always has. */
function accountOf(spec: unknown, path: string): Reference {
  const key = ['serviceAccountName', 'serviceAccount'].find((field) => textAt(spec, field) !== '');
  const name = key === undefined ? 'default' : textAt(spec, key);
  return {
    kind: 'ServiceAccount',
    name,
    path: key === undefined ? path : `${path}.${key}`,
    isOptional: name === 'default',
  };
}

function pullSecrets(holder: unknown, path: string): readonly Reference[] {
  return listAt(holder, 'imagePullSecrets').flatMap((secret, at) =>
    named('Secret', secret, `${path}imagePullSecrets[${at}]`),
  );
}

function ofPods({ spec, path }: PodTemplate): readonly Reference[] {
  return [
    ...listAt(spec, 'volumes').flatMap((volume, at) => ofVolume(volume, `${path}.volumes[${at}]`)),
    ...CONTAINERS.flatMap((field) =>
      listAt(spec, field).flatMap((container, at) => ofContainer(container, `${path}.${field}[${at}]`)),
    ),
    ...pullSecrets(spec, `${path}.`),
    accountOf(spec, path),
  ];
}

function ofIngress(spec: unknown): readonly Reference[] {
  return listAt(spec, 'tls').flatMap((tls, at) => named('Secret', tls, `spec.tls[${at}]`, 'secretName'));
}

function ofAccount(account: KubeObject): readonly Reference[] {
  const secrets = listAt(account, 'secrets').flatMap((secret, at) => named('Secret', secret, `secrets[${at}]`));
  return [...secrets.map((secret) => ({ ...secret, isOptional: true })), ...pullSecrets(account, '')];
}

/** In the order of the object; one that is referred to twice is there twice. Reads anything, and never throws. */
export function referencesOf(object: KubeObject): readonly Reference[] {
  const { apiVersion, kind, spec } = object;
  if (kind === 'ServiceAccount') return apiVersion === 'v1' ? ofAccount(object) : [];
  if (kind === 'Ingress' && parseApiVersion(apiVersion).group === 'networking.k8s.io') return ofIngress(spec);
  return podTemplatesOf(object).flatMap(ofPods);
}
