import { expect, test } from 'vitest';
import { modelReader } from '../../../test/support/cross-check.ts';
import { configMap, location, placement, syncTarget, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { unchanged } from './answers.ts';
import { CROSS_CHECKS, createCrossCheckMemo, crossCheck } from './index.ts';

const before: Files = {
  'east.yaml': syncTarget('east'),
  'team/workspace.yaml': workspace('team'),
  'team/west.yaml': syncTarget('west'),
  'web.yaml': placement('web', { locationSelector: { labelSelector: { matchLabels: { region: 'eu' } } } }),
  'workloads/x.yaml': configMap('x', { v: '1' }),
};
const NEITHER = { documents: false, workloads: false };
const without = (path: string): Files => Object.fromEntries(Object.entries(before).filter(([file]) => file !== path));

test.each<[string, Files, { readonly documents: boolean; readonly workloads: boolean }]>([
  ['nothing', before, { documents: true, workloads: true }],
  [
    'a workload object',
    { ...before, 'workloads/x.yaml': configMap('x', { v: '2' }) },
    { documents: true, workloads: false },
  ],
  [
    'one workload object more',
    { ...before, 'workloads/y.yaml': configMap('y') },
    { documents: true, workloads: false },
  ],
  ['a workload object fewer', without('workloads/x.yaml'), { documents: true, workloads: false }],
  ['a label of a SyncTarget', { ...before, 'east.yaml': syncTarget('east', {}, { a: 'b' }) }, NEITHER],
  ['a SyncTarget fewer', without('team/west.yaml'), NEITHER],
  ['a Location, which replaces the built-in one', { ...before, 'eu.yaml': location('eu') }, NEITHER],
  ['the place of a Placement in its file', { ...before, 'web.yaml': `# moved\n${before['web.yaml']}` }, NEITHER],
  ['a workspace', { ...before, 'ops/workspace.yaml': workspace('ops') }, NEITHER],
  ['a file that cannot be read any more', { ...before, 'team/new.yaml': 'apiVersion: v1\nkind: {' }, NEITHER],
])('when %s changed, what depends on it is asked again', (_, after, expected) => {
  const read = modelReader();
  expect(unchanged(read(before), read(after))).toEqual(expected);
});

test('of a changed workload object only checks that read workload objects answer again', () => {
  const memo = createCrossCheckMemo();
  const read = modelReader();
  const told = crossCheck(read(before), memo);
  const kept = new Map(memo.answers);
  expect(crossCheck(read({ ...before, 'workloads/x.yaml': configMap('x', { v: '2' }) }), memo)).toEqual(told);
  const again = CROSS_CHECKS.filter((check) => memo.answers.get(check) !== kept.get(check));
  expect(again).toEqual(CROSS_CHECKS.filter(({ reads }) => reads === 'workloads'));
});
