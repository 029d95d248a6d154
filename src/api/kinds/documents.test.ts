// The OpenAPI document is one by the rules of OpenAPI 3.0, and its schemas take every valid document of the corpus.
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../test/support/api-corpus.ts';
import { isRecord } from '../kube-object.ts';
import { compileNormaliser } from '../schema/index.ts';
import { crdOf, DOCUMENT_NODES, KIND_NAMES, KINDS, type KindName, openApiDocument } from './index.ts';

const document = openApiDocument('v1.2.3');
const schemas = schemasOf(document);

function schemasOf({ components }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return isRecord(components) && isRecord(components['schemas']) ? components['schemas'] : {};
}

const TYPES = ['object', 'array', 'string', 'integer', 'number', 'boolean'];
/** Keywords of a Schema Object that we write, each with what may stand there. */
const KEYWORDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => TYPES.includes(String(value)),
  description: (value) => typeof value === 'string' && value !== '',
  enum: (value) => Array.isArray(value) && value.length > 0 && new Set(value).size === value.length,
  default: (value) => value !== null && value !== undefined,
  pattern: (value) => typeof value === 'string',
  required: (value) => Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string'),
  uniqueItems: (value) => typeof value === 'boolean',
  minimum: Number.isFinite,
  maximum: Number.isFinite,
  minLength: Number.isSafeInteger,
  maxLength: Number.isSafeInteger,
  minItems: Number.isSafeInteger,
  maxItems: Number.isSafeInteger,
  maxProperties: Number.isSafeInteger,
  'x-kubernetes-group-version-kind': Array.isArray,
};

function faultsOf(schema: unknown, path: string): readonly string[] {
  if (!isRecord(schema)) return [`${path} is no schema`];
  if ('$ref' in schema) {
    const name = String(schema['$ref']).replace('#/components/schemas/', '');
    return Object.keys(schema).length === 1 && Object.hasOwn(schemas, name) ? [] : [`${path} refers to nothing`];
  }
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const here = `${path}/${keyword}`;
    if (keyword === 'properties' && isRecord(value)) {
      return Object.entries(value).flatMap(([name, child]) => faultsOf(child, `${here}/${name}`));
    }
    if (keyword === 'items') return faultsOf(value, here);
    if (keyword === 'additionalProperties') return value === false ? [] : faultsOf(value, here);
    if (keyword === 'anyOf' && Array.isArray(value))
      return value.flatMap((child, i) => faultsOf(child, `${here}/${i}`));
    return KEYWORDS[keyword]?.(value) === true ? [] : [here];
  });
}

describe('the OpenAPI document', () => {
  test('has what an OpenAPI document must have, and a schema for each kind', () => {
    expect({ ...document, components: Object.keys(document['components'] ?? {}) }).toEqual({
      openapi: '3.0.0',
      info: { title: 'tmc Workload API', version: 'v1.2.3' },
      paths: {},
      components: ['schemas'],
    });
    expect(Object.keys(schemas)).toEqual([
      'io.kcp.workload.v1alpha1.SyncTarget',
      'io.kcp.workload.v1alpha1.Location',
      'io.kcp.workload.v1alpha1.Placement',
      'io.kcp.workload.v1alpha1.ResourceExport',
      'io.kcp.workload.v1alpha1.ResourceImport',
      'io.kcp.workload.v1alpha1.SyncTargetHeartbeat',
      'io.kcp.tenancy.v1alpha1.Workspace',
      'io.tmc.config.v1alpha1.TMCConfig',
      'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta',
    ]);
  });

  test.each(Object.keys(schemas))('%s uses what OpenAPI 3.0 has, and refers to what is there', (name) => {
    expect(faultsOf(schemas[name], name)).toEqual([]);
  });

  test('the check finds a fault', () => {
    const bad = { type: 'null', properties: { a: { $ref: '#/components/schemas/none' }, b: { enum: [] } }, const: 1 };
    expect(faultsOf(bad, 'x')).toEqual([
      'x/type',
      'x/properties/a refers to nothing',
      'x/properties/b/enum',
      'x/const',
    ]);
  });
});

describe('its schemas', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  ajv.addSchema({ $id: 'openapi', ...document });
  const names = new Map(
    Object.entries(schemas).flatMap(([name, schema]) => {
      const gvk = isRecord(schema) ? schema['x-kubernetes-group-version-kind'] : undefined;
      return Array.isArray(gvk) ? [[String(gvk[0]['kind']), name] as const] : [];
    }),
  );
  const accepts = (kind: KindName) => {
    const validate = ajv.getSchema(`openapi#/components/schemas/${names.get(kind)}`);
    if (validate === undefined) throw new Error(`no schema of ${kind}`);
    return validate;
  };
  /** As it would be applied: a status is another matter, but where it is a part of the whole. */
  const applied = (kind: KindName, object: Readonly<Record<string, unknown>>): unknown => {
    const normal = compileNormaliser(DOCUMENT_NODES[kind])(object);
    const { status, ...rest } = isRecord(normal) ? normal : {};
    const isWhole = KINDS[kind].status !== undefined && !KINDS[kind].hasStatusSubresource && isRecord(status);
    return isWhole ? { ...rest, status } : rest;
  };
  const valid = readCorpus().filter(({ verdict }) => verdict === 'valid');

  test.each(KIND_NAMES)('take every valid %s', (kind) => {
    const objects = valid.filter((one) => one.kind === kind);
    expect(objects.length).toBeGreaterThan(0);
    const refused = objects.filter(({ object }) => accepts(kind)(applied(kind, object)) !== true);
    expect(refused.map(({ name }) => name)).toEqual([]);
  });

  test('refuse what is misspelt', () => {
    const [target] = valid.filter(({ kind }) => kind === 'SyncTarget');
    expect(accepts('SyncTarget')({ ...target?.object, spce: {} })).toBe(false);
    expect(accepts('SyncTarget')({ ...target?.object, spec: { workloadCluster: { nam: 'a' } } })).toBe(false);
  });
});

test.each(KIND_NAMES)('the CRD of %s says how it is called and shown', (kind) => {
  const { group, plural, singular, shortNames, columns, hasStatusSubresource } = KINDS[kind];
  const crd = crdOf(kind);
  const spec = isRecord(crd['spec']) ? crd['spec'] : {};
  const [version]: readonly unknown[] = Array.isArray(spec['versions']) ? spec['versions'] : [];
  const { schema, ...shown } = isRecord(version) ? version : {};
  expect(schema).toBeDefined();
  expect({ ...crd, spec: { ...spec, versions: [shown] } }).toEqual({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Cluster',
      names: {
        kind,
        listKind: `${kind}List`,
        plural,
        singular,
        categories: ['kcp'],
        ...(shortNames.length === 0 ? {} : { shortNames }),
      },
      versions: [
        {
          name: 'v1alpha1',
          served: true,
          storage: true,
          additionalPrinterColumns: columns,
          ...(hasStatusSubresource ? { subresources: { status: {} } } : {}),
        },
      ],
    },
  });
});
