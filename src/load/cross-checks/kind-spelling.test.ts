import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { canonicalYaml } from '../../api/index.ts';
import { kindSpelling } from './kind-spelling.ts';

const object = (kind: string, name: string, group = 'a.io'): string =>
  canonicalYaml({ apiVersion: `${group}/v1`, kind, metadata: { name, namespace: 'shop' } });

test.each<[string, Files, readonly string[]]>([
  [
    'kinds and names that differ',
    { 'a.yaml': object('Widget', 'x'), 'b.yaml': object('Widget', 'y'), 'c.yaml': object('Gadget', 'x') },
    [],
  ],
  [
    'kinds that differ by capitals',
    { 'a.yaml': object('Widget', 'x'), 'b.yaml': object('WIDGET', 'x') },
    [
      'warning a.yaml:1:1: PathConflict: Widget root/x: Widget x differs from WIDGET x (b.yaml:1) by the capitals of its kind alone: only one of them can be delivered to a cluster; correct the kind',
    ],
  ],
  ['such kinds with different names', { 'a.yaml': object('Widget', 'x'), 'b.yaml': object('WIDGET', 'y') }, []],
  ['such kinds of two groups', { 'a.yaml': object('Widget', 'x'), 'b.yaml': object('WIDGET', 'x', 'b.io') }, []],
  [
    'such kinds of two workspaces',
    { 'a.yaml': object('Widget', 'x'), 't/w.yaml': workspace('t'), 't/b.yaml': object('WIDGET', 'x') },
    [],
  ],
])('%s', (_what, files, expected) => {
  expect(told(kindSpelling, files)).toEqual(expected);
});
