// The request that would bring an object into a cluster, as far as it is known before it is made.
import { type GroupVersionKind, type KubeObject, parseApiVersion } from '../api/index.ts';
import { at, BUILT_IN, fillDefaults } from '../builtin/index.ts';
import { Fault, fromJson, LazyFields } from '../cel/index.ts';
import { REQUEST_FIELDS } from './compile-policy.ts';
import type { Subject } from './match.ts';

const KINDS_OF_KUBERNETES: ReadonlySet<string> = new Set(BUILT_IN.map(({ group, kind }) => `${group}/${kind}`));

/** Fields that are null are not there, in kinds of Kubernetes itself. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutNulls(each)]));
}

/** The object as policies see it: with the defaults of its kind. What only the API server gives, such as a uid, is not there. */
export function admitted(object: KubeObject, version: string): KubeObject {
  const { group } = parseApiVersion(object.apiVersion);
  const apiVersion = group === '' ? version : `${group}/${version}`;
  const { status: _status, ...rest } = object;
  if (!KINDS_OF_KUBERNETES.has(`${group}/${object.kind}`)) return { ...rest, apiVersion };
  const draft: KubeObject = { ...rest, ...(withoutNulls(structuredClone(rest)) as object) };
  fillDefaults(group, object.kind, draft as Record<string, unknown>);
  return draft;
}

function kindOf({ group, version, kind }: GroupVersionKind) {
  return fromJson({ group, version, kind });
}

/** `request`: fields that depend on who asks, and when, are unknown. */
export function requestFor({ object, gvk, resource }: Subject, version: string): LazyFields {
  const plural = { group: gvk.group, resource: resource.plural };
  const known = new Map([
    ['operation', 'CREATE'],
    ['name', object.metadata.name],
    ['namespace', object.metadata.namespace ?? ''],
    ['subResource', ''],
    ['requestSubResource', ''],
    ['dryRun', false],
    ['kind', kindOf({ ...gvk, version })],
    ['requestKind', kindOf(gvk)],
    ['resource', fromJson({ ...plural, version })],
    ['requestResource', fromJson({ ...plural, version: gvk.version })],
  ]);
  return new LazyFields((field) => {
    const value = known.get(field);
    if (value !== undefined) return value;
    return REQUEST_FIELDS.has(field)
      ? new Fault(`request.${field}`, 'unsupported')
      : new Fault(`no such key: ${field}`);
  });
}

/** Labels of a namespace, with the one that every namespace has. */
export function labelsOfNamespace(name: string, namespace: KubeObject | undefined): Readonly<Record<string, string>> {
  return { ...namespace?.metadata.labels, 'kubernetes.io/metadata.name': name };
}

/** `namespaceObject`: what is known of it. */
export function namespaceValue(name: string, namespace: KubeObject | undefined) {
  const { annotations } = namespace?.metadata ?? {};
  return fromJson({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      labels: labelsOfNamespace(name, namespace),
      ...(annotations === undefined ? {} : { annotations }),
    },
    spec: { finalizers: at(namespace, 'spec', 'finalizers') ?? ['kubernetes'] },
    status: { phase: 'Active' },
  });
}
