import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { at, tell } from '../../test/support/timeline.ts';

const config = (grace: string): string =>
  `apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nsafety: {removalGrace: ${grace}}\n`;

/** What is on `a` moves to `b`, drained by date or lost, and `b` is available 10 s later. */
test.each<[string, string, 'Drained' | 'Unreachable', string, string]>([
  ['the fleet says how long a copy stays', '1m', 'Drained', 'since 110), look again at 170', 'on b'],
  ['none at all, when a person moves it', '0s', 'Drained', 'gone', 'on b'],
  [
    'a second at least, when the hub does: the same pass again must begin no more',
    '0s',
    'Unreachable',
    'since 110), look again at 111',
    'on b',
  ],
])('%s', (_what, grace, code, arrived, end) => {
  const evictAfter = code === 'Drained' ? at(100) : '50s';
  const silent: Readonly<Record<string, number>> = code === 'Drained' ? {} : { a: 50 };
  const files = {
    'workloads/x.yaml': configMap('x'),
    'p.yaml': placement('web', { strategy: 'OneToAny' }),
    'a.yaml': syncTarget('a'),
    'tmc.yaml': config(grace),
  };
  const { lines } = tell(['a', 'b'], files, [
    { at: 0 },
    { at: 100, silent, files: { 'a.yaml': syncTarget('a', { evictAfter }), 'b.yaml': syncTarget('b') } },
    { at: 110, available: 'all' },
    { at: 170, available: 'all' },
  ]);
  const leaves = `on b, a leaves (${code}, `;
  expect(lines).toEqual(['on a', `${leaves}waits)`, arrived === 'gone' ? end : `${leaves}${arrived}`, end]);
});
