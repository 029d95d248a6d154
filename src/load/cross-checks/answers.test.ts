import { expect, test } from 'vitest';
import { modelReader } from '../../../test/support/cross-check.ts';
import { configMap, location, placement, syncTarget, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { unchanged } from './answers.ts';
import type { Reads } from './finding.ts';
import { CROSS_CHECKS, createCrossCheckMemo, crossCheck } from './index.ts';

const before: Files = {
  'east.yaml': syncTarget('east'),
  'team/workspace.yaml': workspace('team'),
  'team/west.yaml': syncTarget('west'),
  'web.yaml': placement('web', { locationSelector: { labelSelector: { matchLabels: { region: 'eu' } } } }),
  'workloads/x.yaml': configMap('x', { v: '1' }),
};
const CONFIG = 'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nsafety: {plainSecrets: deny}\n';
const WORKLOADS = { documents: true, workloads: false, both: false };
const DOCUMENTS = { documents: false, workloads: true, both: false };
const without = (path: string): Files => Object.fromEntries(Object.entries(before).filter(([file]) => file !== path));

test.each<[string, Files, Record<Reads, boolean>]>([
  ['nothing', before, { documents: true, workloads: true, both: true }],
  ['a workload object', { ...before, 'workloads/x.yaml': configMap('x', { v: '2' }) }, WORKLOADS],
  ['one workload object more', { ...before, 'workloads/y.yaml': configMap('y') }, WORKLOADS],
  ['a workload object fewer', without('workloads/x.yaml'), WORKLOADS],
  ['a label of a SyncTarget', { ...before, 'east.yaml': syncTarget('east', {}, { a: 'b' }) }, DOCUMENTS],
  ['a SyncTarget fewer', without('team/west.yaml'), DOCUMENTS],
  ['a Location, which replaces the built-in one', { ...before, 'eu.yaml': location('eu') }, DOCUMENTS],
  ['the place of a Placement in its file', { ...before, 'web.yaml': `# moved\n${before['web.yaml']}` }, DOCUMENTS],
  ['a setting of the fleet', { ...before, 'tmc.yaml': CONFIG }, DOCUMENTS],
  ['a workspace', { ...before, 'ops/workspace.yaml': workspace('ops') }, DOCUMENTS],
  ['a file that cannot be read any more', { ...before, 'team/new.yaml': 'apiVersion: v1\nkind: {' }, DOCUMENTS],
])('when %s changed, what depends on it is asked again', (_, after, expected) => {
  const read = modelReader();
  expect(unchanged(read(before), read(after))).toEqual(expected);
});

test.each<[string, Files, Reads]>([
  ['workload object', { ...before, 'workloads/x.yaml': configMap('x', { v: '2' }) }, 'documents'],
  ['SyncTarget', { ...before, 'east.yaml': syncTarget('east', {}, { a: 'b' }) }, 'workloads'],
])('of a changed %s only the checks that read it answer again', (_, after, unread) => {
  const memo = createCrossCheckMemo();
  const read = modelReader();
  const told = crossCheck(read(before), memo);
  const kept = memo.last?.answers;
  expect(crossCheck(read(after), memo)).toEqual(told);
  const again = CROSS_CHECKS.filter((check) => memo.last?.answers.get(check) !== kept?.get(check));
  expect(again).toEqual(CROSS_CHECKS.filter(({ reads }) => reads !== unread));
});
