// Namespaces: what each gets at birth, and how it ends: contents first, then the namespace.
import { type Doc, doc, finalizersOf, isDeleting, list, nameOf, namespaceOf } from '../json/index.ts';
import { storageKey } from '../resources/index.ts';
import { mergeConditions, type NewCondition } from './conditions.ts';
import { type Controller, keyOf, type Tools } from './controller.ts';

const NAMESPACES = '/namespaces';

function equip(namespace: string, tools: Tools): void {
  const metadata = { name: 'default' };
  const has = (resource: string, name: string): boolean => tools.get({ resource, namespace, name }) !== undefined;
  if (!has('/serviceaccounts', 'default'))
    tools.create('/serviceaccounts', namespace, { apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  if (has('/configmaps', 'kube-root-ca.crt')) return;
  tools.create('/configmaps', namespace, {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'kube-root-ca.crt',
      annotations: {
        'kubernetes.io/description':
          'This cluster is embedded and serves plain HTTP: there is no certificate to trust.',
      },
    },
    data: { 'ca.crt': '' },
  });
}

interface Content {
  readonly resource: string;
  readonly object: Doc;
}

function contentOf(namespace: string, tools: Tools): readonly Content[] {
  const resources = new Set(
    tools.api.registry
      .all()
      .filter((r) => r.namespaced)
      .map(storageKey),
  );
  return [...resources].flatMap((resource) => tools.list(resource, namespace).map((object) => ({ resource, object })));
}

function remaining(content: readonly Content[]): readonly NewCondition[] {
  const kinds = new Map<string, number>();
  const finalizers = new Map<string, number>();
  for (const { resource, object } of content) {
    kinds.set(resource, (kinds.get(resource) ?? 0) + 1);
    for (const finalizer of finalizersOf(object)) finalizers.set(finalizer, (finalizers.get(finalizer) ?? 0) + 1);
  }
  const count = ([name, n]: [string, number]): string => `${name} in ${n} resource instances`;
  return [
    {
      type: 'NamespaceContentRemaining',
      status: 'True',
      reason: 'SomeResourcesRemain',
      message: `Some resources are remaining: ${[...kinds].map(([name, n]) => `${name.replace(/^\//, '')} has ${n} resource instances`).join(', ')}`,
    },
    {
      type: 'NamespaceFinalizersRemaining',
      status: 'True',
      reason: 'SomeFinalizersRemain',
      message: `Some content in the namespace has finalizers remaining: ${[...finalizers].map(count).join(', ')}`,
    },
  ];
}

function terminate(namespace: Doc, tools: Tools): void {
  for (const { resource, object } of contentOf(nameOf(namespace), tools))
    if (!isDeleting(object)) tools.remove(resource, object);
  const left = contentOf(nameOf(namespace), tools);
  if (left.length > 0) {
    const conditions = mergeConditions(doc(namespace['status'])['conditions'], remaining(left), tools.now());
    tools.updateStatus(NAMESPACES, namespace, { phase: 'Terminating', conditions });
    return;
  }
  const finalizers = list(doc(namespace['spec'])['finalizers']).filter((f) => f !== 'kubernetes');
  tools.finalize(NAMESPACES, namespace, { ...namespace, spec: { finalizers } });
}

export function namespaceController(): Controller {
  return {
    name: 'namespace',
    keysFor(event, tools) {
      if (event.resource === NAMESPACES) return event.type === 'DELETED' ? [] : [keyOf(NAMESPACES, event.object)];
      const key = { resource: NAMESPACES, namespace: '', name: namespaceOf(event.object) };
      const namespace = key.name === '' ? undefined : tools.get(key);
      const concerns = namespace !== undefined && (isDeleting(namespace) || event.type === 'DELETED');
      return concerns ? [key] : [];
    },
    reconcile(key, tools) {
      const namespace = tools.get(key);
      if (namespace === undefined) return undefined;
      if (isDeleting(namespace)) terminate(namespace, tools);
      else equip(nameOf(namespace), tools);
      return undefined;
    },
  };
}
