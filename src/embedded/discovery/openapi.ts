// OpenAPI v3, as far as kubectl reads it: which query parameters a PATCH takes. Schemas are not published.
import { digestOf } from '../../api/index.ts';
import type { Doc } from '../json/index.ts';
import { apiVersionOf, type Registry, type ResourceDefinition } from '../resources/index.ts';
import { notServed } from '../status/index.ts';

/** `api/v1` or `apis/apps/v1`. */
function root({ group, version }: { group: string; version: string }): string {
  return group === '' ? `api/${version}` : `apis/${group}/${version}`;
}

/** Index of documents; the hash changes when resources do, so that clients may cache. */
export function openApiIndex(registry: Registry): Doc {
  const paths: Doc = {};
  for (const { name: group, versions } of registry.groups()) {
    for (const version of versions) {
      const hash = digestOf(registry.resourcesOf(group, version).map((r) => [r.plural, r.kind]));
      paths[root({ group, version })] = { serverRelativeURL: `/openapi/v3/${root({ group, version })}?hash=${hash}` };
    }
  }
  return { paths };
}

function parameter(name: string): Doc {
  return { name, in: 'query', schema: { type: 'string', uniqueItems: true } };
}

/** Strategic merge patches are left out on purpose: kubectl then computes them from the types that it knows itself. */
const PATCH_TYPES = ['application/apply-patch+yaml', 'application/json-patch+json', 'application/merge-patch+json'];

function pathItem(resource: ResourceDefinition): Doc {
  const { group, version, kind } = resource;
  return {
    patch: {
      operationId: `patch${kind}`,
      parameters: ['dryRun', 'fieldManager', 'fieldValidation', 'force'].map(parameter),
      requestBody: { content: Object.fromEntries(PATCH_TYPES.map((type) => [type, { schema: { type: 'object' } }])) },
      responses: { '200': { description: 'OK' } },
      'x-kubernetes-action': 'patch',
      'x-kubernetes-group-version-kind': { group, version, kind },
    },
  };
}

export const OPENAPI_V2_PROTOBUF = 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf';

/** OpenAPI v2 without any definition: kubectl asks for it with a `List` and then skips validation on its side. */
export const EMPTY_OPENAPI_V2: Doc = { swagger: '2.0', info: { title: 'Kubernetes', version: 'v1' }, paths: {} };

/** The same as protobuf: field 1, the text `2.0`. */
export function emptyOpenApiProtobuf(): Buffer {
  return Buffer.from([0x0a, 0x03, 0x32, 0x2e, 0x30]);
}

/** The document of one group version; throws 404. */
export function openApiDocument(registry: Registry, group: string, version: string): Doc {
  const resources = registry.resourcesOf(group, version);
  if (resources.length === 0) throw notServed();
  const paths = Object.fromEntries(
    resources.map((r) => [
      `/${root(r)}/${r.namespaced ? 'namespaces/{namespace}/' : ''}${r.plural}/{name}`,
      pathItem(r),
    ]),
  );
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: apiVersionOf({ group, version }) },
    paths,
    components: {},
  };
}
