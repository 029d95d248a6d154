import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { resourceImport } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import type { ResourceImport } from '../../api/index.ts';
import { importedObjects } from './imports.ts';

type Policy = NonNullable<ResourceImport['spec']['schemaUpdatePolicy']>;

const importing = (resource: string, group?: string, schemaUpdatePolicy: Policy = 'Never', cluster = 'east'): string =>
  resourceImport('x', {
    source: {
      cluster,
      resource: { ...(group === undefined ? {} : { group }), version: 'v1', resource, namespace: 'shop', name: 'x' },
    },
    schemaUpdatePolicy,
  });
const named = (name: string, text: string): string => text.replace('name: x', `name: ${name}`);

test.each<[string, Files, readonly string[]]>([
  ['an object', { 'a.yaml': importing('configmaps') }, []],
  [
    'a Secret',
    { 'a.yaml': importing('secrets') },
    [
      'error a.yaml:12:17: ForbiddenImport: ResourceImport root/x: spec.source.resource is a Secret, and Secrets never leave their cluster: what is imported stands in Git for all to read; remove the import',
    ],
  ],
  ['secrets of another group', { 'a.yaml': importing('secrets', 'example.io') }, []],
  ['the same said twice', { 'a.yaml': named('a', importing('pods')), 'b.yaml': named('b', importing('pods')) }, []],
  [
    'different things',
    { 'a.yaml': named('a', importing('pods')), 'b.yaml': named('b', importing('pods', undefined, 'UpdateAlways')) },
    [
      'warning b.yaml:6:23: ContradictoryExports: ResourceImport root/b: spec.schemaUpdatePolicy is UpdateAlways, and ResourceImport a (a.yaml:1) says Never for the same object; let both say the same, or keep one',
    ],
  ],
  [
    'different things of two clusters',
    {
      'a.yaml': named('a', importing('pods')),
      'b.yaml': named('b', importing('pods', undefined, 'UpdateAlways', 'west')),
    },
    [],
  ],
])('%s', (_what, files, expected) => {
  expect(told(importedObjects, files)).toEqual(expected);
});
