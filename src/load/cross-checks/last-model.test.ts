import { expect, test } from 'vitest';
import { modelOf } from '../../../test/support/cross-check.ts';
import {
  configMap,
  location,
  placement,
  resourceExport,
  resourceImport,
  syncTarget,
  workspace,
} from '../../../test/support/documents.ts';
import type { Diagnostic } from '../../api/index.ts';
import type { Model } from '../model.ts';
import { rememberLast } from './last-model.ts';

const resource = { version: 'v1', resource: 'configmaps', namespace: 'shop', name: 'x' };
const base = modelOf({
  'east.yaml': syncTarget('east'),
  'eu.yaml': location('eu'),
  'web.yaml': placement('web'),
  'e.yaml': resourceExport('e', { resource, target: { clusters: ['east'] }, conflictResolution: 'UseSource' }),
  'i.yaml': resourceImport('i', { source: { cluster: 'east', resource }, schemaUpdatePolicy: 'Never' }),
  't/w.yaml': workspace('team'),
  'x.yaml': configMap('x'),
});

/** As the next pass makes it of the same files: equal, and not one map the same. */
function again(model: Model): Model {
  const copied = <K, V extends object>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
    new Map([...map].map(([id, one]) => [id, { ...one }]));
  return {
    ...model,
    workspaces: new Map(model.workspaces),
    syncTargets: copied(model.syncTargets),
    locations: copied(model.locations),
    placements: copied(model.placements),
    resourceExports: copied(model.resourceExports),
    resourceImports: copied(model.resourceImports),
    workloads: model.workloads.map((one) => ({ ...one })),
    unreadable: new Set(model.unreadable),
  };
}

function changed<K, V>(map: ReadonlyMap<K, V>, change: Partial<V>): ReadonlyMap<K, V> {
  return new Map([...map].map(([id, one]) => [id, { ...one, ...change }]));
}

/** How often two models, one after the other, are checked. */
function checks(first: Model, second: Model): number {
  let count = 0;
  const check = rememberLast((): readonly Diagnostic[] => {
    count += 1;
    return [];
  });
  check(first);
  check(second);
  return count;
}

const elsewhere = { file: 'x.yaml', line: 2, column: 1 };

test.each<[string, Model, number]>([
  ['an equal model', again(base), 1],
  [
    'another object',
    {
      ...base,
      syncTargets: new Map([...base.syncTargets].map(([id, one]) => [id, { ...one, object: { ...one.object } }])),
    },
    2,
  ],
  ['an object less', { ...base, locations: new Map() }, 2],
  ['an object at another line', { ...base, placements: changed(base.placements, { position: elsewhere }) }, 2],
  ['a frozen object', { ...base, resourceExports: changed(base.resourceExports, { frozen: true }) }, 2],
  [
    'an object of another name',
    { ...base, resourceImports: new Map([...base.resourceImports.values()].map((one) => ['other', one])) },
    2,
  ],
  ['a workspace less', { ...base, workspaces: new Map([...base.workspaces].slice(0, 1)) }, 2],
  ['a file that cannot be read', { ...base, unreadable: new Set(base.workspaces.keys()) }, 2],
  [
    'other content of a workload object',
    { ...base, workloads: modelOf({ 'x.yaml': configMap('x', { a: 'b' }) }).workloads },
    2,
  ],
  [
    'a workload object at another place',
    { ...base, workloads: base.workloads.map((one) => ({ ...one, position: elsewhere })) },
    2,
  ],
  ['a workload object less', { ...base, workloads: [] }, 2],
])('after a model, %s is checked anew or not', (_what, model, count) => {
  expect(checks(base, model)).toBe(count);
});

test('what was found is given again', () => {
  const found: Diagnostic[] = [{ code: 'SelectsNothing', severity: 'warning', message: 'x' }];
  const check = rememberLast(() => found);
  expect([check(base), check(again(base))]).toEqual([found, found]);
});
