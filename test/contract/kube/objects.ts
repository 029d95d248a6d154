// Objects that the Kubernetes contract applies, and short ways to apply them.
import type { KubeObject } from '../../../src/api/index.ts';
import { parseApiVersion } from '../../../src/api/index.ts';
import type { ApiResource, KubeClient } from '../../../src/kube/index.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function configMap(name: string, data: Fields, metadata: Fields = {}): KubeObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: 'default', ...metadata, name }, data };
}

export function deployment(name: string, spec: Fields): KubeObject {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'default' },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'main', image: 'example.test/main:1' }] } },
      ...spec,
    },
  };
}

/** A CRD `<plural>.contract.test`; `spec` keeps unknown fields, `strict` does not. */
export function definition(kind: string): KubeObject {
  const plural = `${kind.toLowerCase()}s`;
  const strict = {
    type: 'object',
    properties: { size: { type: 'integer', minimum: 1 }, mode: { type: 'string', default: 'slow' } },
  };
  const spec = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.contract.test` },
    spec: {
      group: 'contract.test',
      scope: 'Namespaced',
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', properties: { spec, strict } } },
        },
      ],
    },
  };
}

export function custom(kind: string, name: string, fields: Fields): KubeObject {
  return { apiVersion: 'contract.test/v1', kind, metadata: { name, namespace: 'default' }, ...fields };
}

/** The resource of a kind; throws when it is not served. */
export async function served(
  client: KubeClient,
  apiVersion: string,
  kind: string,
  signal: AbortSignal,
): Promise<ApiResource> {
  const resource = await client.resolve({ ...parseApiVersion(apiVersion), kind }, signal);
  if (resource === undefined) throw new Error(`${apiVersion} ${kind} is not served`);
  return resource;
}

export interface ApplyAs {
  readonly manager?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** Applies, by default as `syncer` and without force. */
export async function apply(
  client: KubeClient,
  object: KubeObject,
  signal: AbortSignal,
  as: ApplyAs = {},
): Promise<KubeObject> {
  const resource = await served(client, object.apiVersion, object.kind, signal);
  const { manager = 'syncer', force = false, dryRun = false } = as;
  return client.apply(resource, object, { fieldManager: manager, force, dryRun }, signal);
}

/** As the server holds it now. */
export async function read(
  client: KubeClient,
  object: KubeObject,
  signal: AbortSignal,
): Promise<KubeObject | undefined> {
  const resource = await served(client, object.apiVersion, object.kind, signal);
  return client.get(resource, object.metadata.name, object.metadata.namespace, signal);
}
