// The schema for editors, by ajv: it accepts what the loader accepts, leaves other YAML alone, and names a mistake where it is.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import {
  compileNormaliser,
  DOCUMENT_NODES,
  isKindName,
  isRecord,
  KINDS,
  type KindName,
  readYaml,
} from '../src/api/index.ts';
import { editorSchema } from '../src/cli/editor/editor-schema.ts';
import * as validators from '../src/load/generated/validators.mjs';
import { documentFindings } from '../src/load/validate.ts';
import { readCorpus } from './support/api-corpus.ts';

const ROOT = join(import.meta.dirname, '..');
const schema = editorSchema();
// Snippets are the editor's own keyword.
const accepts = new Ajv({ allErrors: true, strict: false }).compile(schema);

/** Every document in YAML files below the folders, with its place. */
function documentsBelow(...folders: readonly string[]): readonly { readonly place: string; readonly value: unknown }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name) && statSync(join(ROOT, folder, name)).isFile())
      .sort()
      .flatMap((name) => {
        const { documents } = readYaml(readFileSync(join(ROOT, folder, name), 'utf8'));
        return documents.map(({ value }, at) => ({ place: `${folder}/${name}#${at}`, value }));
      }),
  );
}

function errorsOf(value: unknown): readonly string[] {
  if (accepts(value)) return [];
  return (accepts.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message, params }) =>
      [instancePath, message, params['additionalProperty']].filter(Boolean).join(' '),
    );
}

const documents = documentsBelow('demos', 'templates', 'fixtures/golden', 'charts/crds').filter(({ value }) =>
  isRecord(value),
);
const GROUP_LINE = /^apiVersion: (workload\.kcp|tenancy\.kcp|config\.tmc)\.io\//m;
const GROUP = /^(workload\.kcp|tenancy\.kcp|config\.tmc)\.io\//;
const isOurs = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && GROUP.test(String(value['apiVersion']));

describe('documents of fixtures and examples', () => {
  const ours = documents.filter(({ value }) => isOurs(value));
  const others = documents.filter(({ value }) => !isOurs(value));

  test('there are many of both', () => {
    expect([ours.length > 100, others.length > 100]).toEqual([true, true]);
  });

  test('what the loader accepts, the editor accepts', () => {
    const kindOf = (value: unknown): string => (isRecord(value) ? String(value['kind']) : '');
    const valid = ours.filter(({ value }) => {
      const kind = kindOf(value);
      return isKindName(kind) && documentFindings(kind, value).length === 0;
    });
    expect(new Set(valid.map(({ value }) => kindOf(value)))).toContain('Placement');
    expect(valid.map(({ place, value }) => ({ place, errors: errorsOf(value) }))).toEqual(
      valid.map(({ place }) => ({ place, errors: [] })),
    );
  });

  test('others are left alone', () => {
    expect(others.flatMap(({ place, value }) => (errorsOf(value).length > 0 ? [place] : []))).toEqual([]);
  });
});

const STRUCTURE: Readonly<Record<KindName, ValidateFunction>> = validators;
// Without these nothing says that a document is ours.
const recognised = readCorpus().filter(({ object, kind }) => isOurs(object) && object['kind'] === kind);

test('nearly all of the corpus is recognised', () => {
  expect(recognised.length).toBeGreaterThan(readCorpus().length * 0.9);
});

test.each(recognised)('$name: the editor says of its structure what the loader says', ({ kind, object }) => {
  expect(accepts(object)).toBe(STRUCTURE[kind](compileNormaliser(DOCUMENT_NODES[kind])(object)));
});

test.each([
  { what: 'nothing', value: null },
  { what: 'a list', value: [{ apiVersion: 'workload.kcp.io/v1alpha1', kind: 'Placement' }] },
  { what: 'a text', value: 'apiVersion' },
  { what: 'a chart', value: { apiVersion: 'v2', name: 'x', version: 1 } },
  { what: 'values', value: { kind: { a: 1 }, apiVersion: 2 } },
  { what: 'an object without a kind', value: { apiVersion: 'workload.kcp.io/v1alpha1x' } },
  { what: 'a kind of ours without a version', value: { kind: 'Placement' } },
  { what: 'a group whose name is like ours', value: { apiVersion: 'workload-kcp.io/v1', kind: 'Placement' } },
  { what: 'fields without a value', value: syncTarget({ unschedulable: null, taints: null }, { labels: null }) },
])('$what is accepted', ({ value }) => {
  expect(errorsOf(value)).toEqual([]);
});

function syncTarget(spec: object = {}, metadata: object = {}): object {
  return {
    apiVersion: 'workload.kcp.io/v1alpha1',
    kind: 'SyncTarget',
    metadata: { name: 'east', ...metadata },
    spec: { workloadCluster: { name: 'east' }, ...spec },
  };
}

function placement(spec: object): object {
  const all = { source: { path: 'web' }, strategy: 'OneToAny', ...spec };
  return { apiVersion: 'workload.kcp.io/v1alpha1', kind: 'Placement', metadata: { name: 'web' }, spec: all };
}

test.each([
  {
    what: 'a field that is misspelt',
    value: placement({ strategi: 'Spread' }),
    errors: ['/spec must NOT have additional properties strategi'],
  },
  {
    what: 'deep in a list',
    value: placement({ constraints: { tolerations: [{ kee: 'x' }] } }),
    errors: ['/spec/constraints/tolerations/0 must NOT have additional properties kee'],
  },
  {
    what: 'a word that is none of the choices',
    value: placement({ strategy: 'OneToAll' }),
    errors: ['/spec/strategy must be equal to one of the allowed values'],
  },
  {
    what: 'a needed field without a value',
    value: placement({ strategy: null }),
    errors: ['/spec/strategy must be string', '/spec/strategy must be equal to one of the allowed values'],
  },
  {
    what: 'a needed field that is missing',
    value: syncTarget({ workloadCluster: {} }),
    errors: ["/spec/workloadCluster must have required property 'name'"],
  },
  {
    what: 'a kind that is misspelt',
    value: { ...placement({}), kind: 'Placment' },
    errors: ['/kind must be equal to one of the allowed values'],
  },
  {
    what: 'a version that there is not',
    value: { ...placement({}), apiVersion: 'workload.kcp.io/v1' },
    errors: ['/apiVersion must be equal to one of the allowed values'],
  },
])('$what is named where it is', ({ value, errors }) => {
  expect(errorsOf(value)).toEqual(errors);
});

test('an empty document is offered every kind that people write, with the fields that it needs', () => {
  const snippets = schema['defaultSnippets'] as readonly { label: string; body: unknown }[];
  expect(snippets.map(({ label }) => label)).toEqual(
    Object.keys(KINDS).filter((kind) => kind !== 'SyncTargetHeartbeat'),
  );
  expect(snippets.find(({ label }) => label === 'Placement')?.body).toEqual({
    apiVersion: 'workload.kcp.io/v1alpha1',
    kind: 'Placement',
    metadata: { name: '' },
    spec: { source: {}, strategy: 'OneToAny' },
  });
});

describe('examples and templates name the schema that lies beside them', () => {
  const examples = ['demos', 'templates'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => path.endsWith('.yaml') && GROUP_LINE.test(readFileSync(join(ROOT, path), 'utf8'))),
  );

  test('there are many', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  test.each(examples)('%s', (path) => {
    const [, schemaPath = 'none'] =
      /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(ROOT, path), 'utf8')) ?? [];
    const named = join(dirname(path), schemaPath);
    expect(named).toMatch(/^(demos|templates)\/[\w-]+\/\.vscode\/tmc\.schema\.json$/);
    expect(JSON.parse(readFileSync(join(ROOT, named), 'utf8'))).toEqual(schema);
  });
});
