// The live objects of a kind: the newer state wins, whether the watch or our own request brought it.
import { expect, test } from 'vitest';
import type { KubeObject } from '../api/index.ts';
import { WatchedKind } from './watched-kind.ts';

const at = (version: string, uid = 'u1'): KubeObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', namespace: 'b', uid, resourceVersion: version },
});
const resource = { group: '', version: 'v1', kind: 'ConfigMap', plural: 'configmaps', namespaced: true, verbs: [] };

type Step =
  | ['replaced', ...KubeObject[]]
  | ['list', string, ...KubeObject[]]
  | ['changed' | 'deleted' | 'record', KubeObject];

test.each<[reason: string, steps: readonly Step[], version: string | undefined]>([
  ['a list', [['replaced', at('5')]], '5'],
  [
    'an event after a list',
    [
      ['replaced', at('5')],
      ['changed', at('6')],
    ],
    '6',
  ],
  [
    'a late event',
    [
      ['record', at('7')],
      ['changed', at('6')],
    ],
    '7',
  ],
  [
    'versions are numbers, not text',
    [
      ['changed', at('9')],
      ['changed', at('10')],
    ],
    '10',
  ],
  [
    'a late answer of ours',
    [
      ['changed', at('7')],
      ['record', at('6')],
    ],
    '7',
  ],
  [
    'an answer of ours after a deletion',
    [
      ['changed', at('7')],
      ['deleted', at('8')],
      ['record', at('7')],
    ],
    undefined,
  ],
  [
    'created anew after a deletion',
    [
      ['changed', at('7')],
      ['deleted', at('8')],
      ['record', at('9', 'u2')],
    ],
    '9',
  ],
  [
    'a late deletion of what was created anew',
    [
      ['record', at('9', 'u2')],
      ['deleted', at('8')],
    ],
    '9',
  ],
  ['a list without it', [['changed', at('7')], ['replaced']], undefined],
  [
    'a later list without it',
    [
      ['changed', at('7')],
      ['list', '8'],
    ],
    undefined,
  ],
  [
    'a list that was read before we wrote it',
    [
      ['record', at('7')],
      ['list', '6'],
    ],
    '7',
  ],
  [
    'a list that was read before we wrote it, and the event that follows',
    [
      ['record', at('7')],
      ['list', '6'],
      ['changed', at('7')],
    ],
    '7',
  ],
  [
    'a list that was read before we changed it',
    [
      ['record', at('7')],
      ['list', '6', at('5')],
    ],
    '7',
  ],
  [
    'a list of a server that was restored from an earlier state',
    [
      ['list', '100', at('90')],
      ['list', '40', at('30')],
    ],
    '30',
  ],
  [
    'back after a restore, though it was deleted later than that',
    [
      ['list', '100', at('90')],
      ['deleted', at('110')],
      ['list', '40', at('30')],
    ],
    '30',
  ],
  [
    'changed after a restore',
    [
      ['list', '100', at('90')],
      ['list', '40', at('30')],
      ['changed', at('41')],
    ],
    '41',
  ],
  [
    'versions that are no numbers: the last word counts',
    [
      ['changed', at('b')],
      ['changed', at('a')],
    ],
    'a',
  ],
])('%s', (_reason, steps, version) => {
  const watched = new WatchedKind(resource, { change: () => undefined, turn: () => undefined });
  for (const step of steps) {
    if (step[0] === 'list') watched.replaced(step.slice(2) as KubeObject[], step[1]);
    else if (step[0] === 'replaced') watched.replaced(step.slice(1) as KubeObject[]);
    else watched[step[0]](step[1]);
  }
  expect(watched.find('/ConfigMap/b/a')?.metadata.resourceVersion).toBe(version);
});

test('the same state by another way keeps the first copy', () => {
  const watched = new WatchedKind(resource, { change: () => undefined, turn: () => undefined });
  const first = at('5');
  watched.record(first);
  watched.changed(at('5'));
  expect(watched.find('/ConfigMap/b/a')).toBe(first);
});

test('items of a list that name no kind get it', () => {
  const watched = new WatchedKind(resource, { change: () => undefined, turn: () => undefined });
  watched.replaced([{ metadata: at('5').metadata } as KubeObject]);
  expect(watched.find('/ConfigMap/b/a')).toEqual(at('5'));
});
