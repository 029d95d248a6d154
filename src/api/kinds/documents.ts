// KindDefinition → the description of a whole document, and what is made of it: JSON Schema, CRD, OpenAPI.
import { crdSchema, type JsonSchema, jsonSchema, type SchemaNode } from '../schema/index.ts';
import { apiVersionOf, type KindDefinition } from './definition.ts';
import { KIND_NAMES, KINDS, type KindName } from './kinds.ts';
import { metadataNode } from './metadata.ts';

/** What stands beside `apiVersion`, `kind` and `metadata` in a source. */
function bodyOf({ spec, sections }: KindDefinition): Readonly<Record<string, SchemaNode>> {
  const described = Object.entries(sections ?? {}).map(([name, field]) => [name, field.node] as const);
  return { ...(spec === undefined ? {} : { spec: spec.node }), ...Object.fromEntries(described) };
}

const word = (description: string, value: string): SchemaNode => ({ description, type: 'string', enum: [value] });

/** Accepted with a warning, whatever it is; but where the server takes it together with the rest, it must be right. */
function statusNode({ status, hasStatusSubresource }: KindDefinition): SchemaNode {
  if (status !== undefined && !hasStatusSubresource) return status.node;
  return { description: 'does not belong here: status lives on the status branch', type: 'any' };
}

/** A whole document as it may stand in a source. */
function documentNode(definition: KindDefinition): SchemaNode {
  const { kind, isSpecRequired } = definition;
  const isNamed = kind !== 'TMCConfig';
  return {
    description: definition.about,
    type: 'object',
    properties: {
      apiVersion: word('version of this schema', apiVersionOf(definition)),
      kind: word('kind of the document', kind),
      metadata: isNamed ? metadataNode(definition) : { ...metadataNode(definition), required: [] },
      ...bodyOf(definition),
      status: statusNode(definition),
    },
    required: ['apiVersion', 'kind', ...(isNamed ? ['metadata'] : []), ...(isSpecRequired ? ['spec'] : [])],
  };
}

/** Each kind's whole document, described. */
export const DOCUMENT_NODES: Readonly<Record<KindName, SchemaNode>> = {
  SyncTarget: documentNode(KINDS.SyncTarget),
  Location: documentNode(KINDS.Location),
  Placement: documentNode(KINDS.Placement),
  ResourceExport: documentNode(KINDS.ResourceExport),
  ResourceImport: documentNode(KINDS.ResourceImport),
  SyncTargetHeartbeat: documentNode(KINDS.SyncTargetHeartbeat),
  Workspace: documentNode(KINDS.Workspace),
  TMCConfig: documentNode(KINDS.TMCConfig),
};

/** JSON Schema of a kind's documents in a source. */
export function documentSchema(kind: KindName): JsonSchema {
  return jsonSchema(DOCUMENT_NODES[kind]);
}

function serverSchema(definition: KindDefinition): JsonSchema {
  const { nameForm, status, isSpecRequired, about } = definition;
  const { pattern, maxLength } = nameForm;
  const body = Object.entries(bodyOf(definition)).map(([name, node]) => [name, crdSchema(node)] as const);
  return {
    type: 'object',
    description: about,
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object', properties: { name: { type: 'string', pattern, maxLength } } },
      ...Object.fromEntries(body),
      ...(status === undefined ? {} : { status: crdSchema(status.node) }),
    },
    ...(isSpecRequired ? { required: ['spec'] } : {}),
  };
}

/** The CustomResourceDefinition of a kind, as `kubectl apply` takes it. */
export function crdOf(kind: KindName): Readonly<Record<string, unknown>> {
  const definition = KINDS[kind];
  const { group, version, plural, singular, shortNames, columns, hasStatusSubresource } = definition;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      names: {
        kind,
        listKind: `${kind}List`,
        plural,
        singular,
        categories: ['kcp'],
        ...(shortNames.length === 0 ? {} : { shortNames }),
      },
      scope: 'Cluster',
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: { openAPIV3Schema: serverSchema(definition) },
          additionalPrinterColumns: columns,
          ...(hasStatusSubresource ? { subresources: { status: {} } } : {}),
        },
      ],
    },
  };
}

const OBJECT_META = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

/** `io.kcp.workload.v1alpha1.Placement`: Kubernetes' way to name a type. */
function componentName({ group, version, kind }: KindDefinition): string {
  return `${group.split('.').reverse().join('.')}.${version}.${kind}`;
}

function component(definition: KindDefinition): JsonSchema {
  const { group, version, kind, isSpecRequired, status, about } = definition;
  const body = Object.entries(bodyOf(definition)).map(([name, node]) => [name, jsonSchema(node)] as const);
  return {
    description: about,
    type: 'object',
    properties: {
      apiVersion: { type: 'string', enum: [apiVersionOf(definition)] },
      kind: { type: 'string', enum: [kind] },
      metadata: { $ref: `#/components/schemas/${OBJECT_META}` },
      ...Object.fromEntries(body),
      ...(status === undefined ? {} : { status: jsonSchema(status.node) }),
    },
    required: ['apiVersion', 'kind', 'metadata', ...(isSpecRequired ? ['spec'] : [])],
    'x-kubernetes-group-version-kind': [{ group, version, kind }],
  };
}

/** An OpenAPI v3 document of all kinds: their schemas, without paths. */
export function openApiDocument(version: string): Readonly<Record<string, unknown>> {
  const kinds = KIND_NAMES.map((kind) => [componentName(KINDS[kind]), component(KINDS[kind])] as const);
  const objectMeta = {
    description: 'metadata of any Kubernetes object',
    type: 'object',
    properties: {
      name: { type: 'string' },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      annotations: { type: 'object', additionalProperties: { type: 'string' } },
    },
  };
  return {
    openapi: '3.0.0',
    info: { title: 'tmc Workload API', version },
    paths: {},
    components: { schemas: { ...Object.fromEntries(kinds), [OBJECT_META]: objectMeta } },
  };
}
