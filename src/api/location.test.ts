import { expect, test } from 'vitest';
import type { Location } from './kinds/index.ts';
import { isMember } from './location.ts';

const EU = { region: 'eu' };

test.each<[string, Location['spec'], Readonly<Record<string, string>> | undefined, boolean]>([
  ['its selector', { instanceSelector: { matchLabels: EU } }, EU, true],
  ['an empty selector', { instanceSelector: {} }, undefined, true],
  ['a selector, though the label names it', { instanceSelector: { matchLabels: EU } }, { location: 'eu' }, false],
  ['the label, without selector', {}, { location: 'eu' }, true],
  ['another label, without selector', {}, { location: 'us' }, false],
  ['nothing', {}, undefined, false],
])('a Location has a member by %s', (_what, spec, labels, expected) => {
  const head = { apiVersion: 'workload.kcp.io/v1alpha1' } as const;
  const target = {
    ...head,
    kind: 'SyncTarget',
    metadata: { name: 'east', ...(labels ? { labels } : {}) },
    spec: { workloadCluster: { name: 'x' } },
  } as const;
  expect(isMember({ ...head, kind: 'Location', metadata: { name: 'eu' }, spec }, target)).toBe(expected);
});
