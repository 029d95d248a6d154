import { expect, test } from 'vitest';
import { misspelt, nearest } from './suggest.ts';

const KNOWN = ['taints', 'unschedulable', 'workloadCluster', 'In'];
test.each<[string, string | undefined]>([
  ['taint', 'taints'],
  ['TAINTS', 'taints'],
  ['unscheduleable', 'unschedulable'],
  ['workloadcluster', 'workloadCluster'],
  ['workCluster', 'workloadCluster'],
  ['in', 'In'],
  ['nI', 'In'],
  ['taitns', 'taints'],
  ['unshcedulable', 'unschedulable'],
  ['zzz', undefined],
  ['', undefined],
  ['x'.repeat(65), undefined],
])('%j suggests %s', (word, expected) => {
  expect(nearest(word, KNOWN)).toBe(expected);
});

test('of two equally near the first in the alphabet is suggested, and of none nothing', () => {
  expect([nearest('ab', ['ac', 'aa']), nearest('a', [])]).toEqual(['aa', undefined]);
});

test('a short word that is too far away does not hide a longer one that is near', () => {
  expect(nearest('eu-west', ['eu', 'eu-west-12'])).toBe('eu-west-12');
});

test.each<[string, string | undefined]>([
  ['workload.kcp.oi', 'workload.kcp.io'],
  ['workloads.kcp.io', 'workload.kcp.io'],
  ['workload.kcp.io', undefined],
  ['workload.kcp.dev', undefined],
  ['apps', undefined],
  ['x'.repeat(65), undefined],
])('%s is a slip for %s', (word, meant) => {
  expect(misspelt(word, ['workload.kcp.io', 'config.tmc.io'])).toBe(meant);
});
