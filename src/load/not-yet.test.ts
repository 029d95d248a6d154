import { describe, expect, test } from 'vitest';
import { schemaNodes } from '../../test/support/schema-nodes.ts';
import { apiVersionOf, DOCUMENT_NODES, KIND_NAMES, KINDS, type KindName } from '../api/index.ts';
import { parseFile } from './parse-file.ts';

type Case = readonly [kind: KindName, path: string, effect: 'holds' | 'waits', body: string];

const target = (path: string, effect: 'holds' | 'waits', line: string): Case => {
  const cluster = path.startsWith('spec.workloadCluster') ? '' : 'workloadCluster: {name: a}, ';
  return ['SyncTarget', path, effect, `spec: {${cluster}${line}}`];
};
const section = (name: string): Case => ['TMCConfig', name, 'waits', `${name}: {}`];
const setting = (path: string, value: string): Case => {
  const [first = '', ...rest] = path.split('.');
  return ['TMCConfig', path, 'waits', `${first}: ${rest.reduceRight((inner, key) => `{${key}: ${inner}}`, value)}`];
};

const CASES: readonly Case[] = [
  target('spec.workloadCluster.endpoint', 'waits', 'workloadCluster: {name: a, endpoint: "https://a:6443"}'),
  target('spec.workloadCluster.credentials', 'waits', 'workloadCluster: {name: a, credentials: {}}'),
  target('spec.supportedAPIExports', 'waits', 'supportedAPIExports: [{export: kubernetes}]'),
  target('spec.delivery External', 'waits', 'delivery: External'),
  [
    'ResourceExport',
    'kind ResourceExport',
    'waits',
    'spec: {resource: {version: v1, resource: configmaps, name: a}, target: {clusters: [a]}}',
  ],
  [
    'ResourceImport',
    'kind ResourceImport',
    'waits',
    'spec: {source: {cluster: a, resource: {version: v1, resource: configmaps, name: a}}}',
  ],
  ...['git', 'reports', 'core', 'sync', 'health', 'metrics', 'tracing', 'recovery'].map(section),
  setting('placement.syncInterval', '1m'),
  setting('placement.maxConcurrentPlacements', '7'),
  setting('placement.advanced.placementTimeout', '1m'),
  setting('placement.advanced.retryBackoffMultiplier', '3'),
  setting('placement.advanced.maxRetryDelay', '1m'),
  setting('migration.enabled', 'false'),
  setting('migration.migrationTimeout', '1m'),
  setting('migration.defaultStrategy', 'snapshot'),
  setting('migration.enableRollback', 'false'),
  setting('migration.rollbackTimeout', '1m'),
  setting('migration.dataTransferBatchSize', '7'),
  setting('migration.dataTransferTimeout', '1m'),
  setting('migration.compressionEnabled', 'false'),
  setting('migration.preMigrationValidation', 'false'),
  setting('migration.postMigrationValidation', 'false'),
  setting('migration.safetyChecks', '[x]'),
  setting('virtualWorkspace.enabled', 'false'),
  setting('virtualWorkspace.maxVirtualWorkspaces', '7'),
  setting('virtualWorkspace.syncInterval', '1m'),
  setting('virtualWorkspace.aggregationEnabled', 'false'),
  setting('virtualWorkspace.aggregationInterval', '1m'),
  setting('virtualWorkspace.defaultMergeStrategy', 'latest'),
  setting('virtualWorkspace.projectionInterval', '1m'),
  setting('virtualWorkspace.maxResourcesPerWorkspace', '700'),
  setting('virtualWorkspace.maxClustersPerWorkspace', '7'),
  setting('resources.resourceCacheSize', '700'),
  setting('resources.resourceCacheTTL', '1m'),
];

/** What the definitions mark: `kind path effect`. */
const marked = KIND_NAMES.flatMap((kind) => {
  const { notYet } = KINDS[kind];
  const nodes = schemaNodes(DOCUMENT_NODES[kind]).flatMap(({ path, node }) => [
    ...(node.notYet === undefined ? [] : [`${kind} ${path} ${node.notYet}`]),
    ...Object.entries(node.valuesNotYet ?? {}).map(([value, effect]) => `${kind} ${path} ${value} ${effect}`),
  ]);
  return [...(notYet === undefined ? [] : [`${kind} kind ${kind} ${notYet}`]), ...nodes];
});

/** One document, its body in line 4. */
const textOf = (kind: KindName, body: string): string =>
  `apiVersion: ${apiVersionOf(KINDS[kind])}\nkind: ${kind}\nmetadata: {name: a}\n${body}\n`;

describe('what the API has and this version does not act on is said by name, and held where it would mean something else', () => {
  test('each mark in the definitions has its case below', () => {
    expect(CASES.map(([kind, path, effect]) => `${kind} ${path} ${effect}`).sort()).toEqual([...marked].sort());
  });

  test.each(CASES)('%s: %s', (kind, path, effect, body) => {
    const name = path.replaceAll('[]', '[0]');
    const [field = '', value] = name.split(' ');
    const end = value === undefined ? 'the field is removed' : 'it is another';
    const consequence = effect === 'holds' ? `the ${kind} stays as it is until ${end}` : 'it changes nothing for now';
    const message = `${name} is part of the API, but this version does not act on it yet: ${consequence}`;
    const { diagnostics, usable, documents } = parseFile(Buffer.from(textOf(kind, body)));
    expect(diagnostics.map((d) => [d.code, d.severity, d.object, d.message])).toEqual([
      ['NotHonouredYet', 'warning', `${kind} a`, message],
    ]);
    expect(usable).toBe(true);
    expect(documents.map((d) => ('heldBy' in d ? d.heldBy : undefined))).toEqual([effect === 'holds' ? [field] : []]);
  });

  test('the place is that of the field', () => {
    const text = textOf('SyncTarget', 'spec:\n  workloadCluster: {name: a}\n  delivery: External');
    expect(parseFile(Buffer.from(text)).diagnostics.map((d) => `${d.line}:${d.column}`)).toEqual(['6:13']);
  });

  test('several in one document are told each, and those that wait do not hold it', () => {
    const body = 'spec: {workloadCluster: {name: a, credentials: {}}, delivery: External}';
    const { documents, diagnostics } = parseFile(Buffer.from(textOf('SyncTarget', body)));
    expect(diagnostics.map((d) => d.message.split(' is part of')[0])).toEqual([
      'spec.workloadCluster.credentials',
      'spec.delivery External',
    ]);
    expect(documents.map((d) => ('heldBy' in d ? d.heldBy : undefined))).toEqual([[]]);
  });

  test('what is acted on, and what is written as it is when left out, is not told', () => {
    const text = textOf('SyncTarget', 'spec: {workloadCluster: {name: a}, delivery: Syncer, namespaceMapping: Hashed}');
    const { documents, diagnostics } = parseFile(Buffer.from(text));
    expect([diagnostics, documents.map((d) => 'heldBy' in d && d.heldBy)]).toEqual([[], [[]]]);
  });
});
