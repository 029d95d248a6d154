import { expect, test } from 'vitest';
import type { Doc } from '../json/index.ts';
import { HISTORY_LIMIT, type StoreEvent } from './events.ts';
import { Store } from './store.ts';

const object = (namespace: string, name: string): Doc => ({ metadata: { namespace, name } });
const names = (objects: readonly Doc[]): string[] => objects.map((o) => JSON.stringify(o['metadata']));

test('lists are ordered by namespace and name, whatever the order of writes', () => {
  const store = new Store();
  for (const [ns, name] of [
    ['b', 'x'],
    ['a', 'z'],
    ['a', 'b'],
  ] as const)
    store.put('/configmaps', object(ns, name));
  expect(store.list('/configmaps').map((o) => (o['metadata'] as Doc)['name'])).toEqual(['b', 'z', 'x']);
  expect(names(store.list('/configmaps', 'b'))).toEqual(['{"namespace":"b","name":"x","resourceVersion":"2"}']);
});

test('each change is one event with the state before and after', () => {
  const store = new Store();
  const seen: StoreEvent[] = [];
  store.subscribe((event) => seen.push(event));
  store.put('/secrets', object('a', 'x'));
  store.put('/secrets', { ...object('a', 'x'), type: 'Opaque' });
  store.remove('/secrets', 'a', 'x');
  expect(store.remove('/secrets', 'a', 'x')).toBe(undefined);
  const at = (rv: string): Doc => ({ namespace: 'a', name: 'x', resourceVersion: rv });
  expect(seen).toEqual([
    { type: 'ADDED', resource: '/secrets', revision: 2, object: { metadata: at('2') }, previous: undefined },
    {
      type: 'MODIFIED',
      resource: '/secrets',
      revision: 3,
      object: { metadata: at('3'), type: 'Opaque' },
      previous: { metadata: at('2') },
    },
    {
      type: 'DELETED',
      resource: '/secrets',
      revision: 4,
      object: { metadata: at('4'), type: 'Opaque' },
      previous: { metadata: at('3'), type: 'Opaque' },
    },
  ]);
});

test('history is bounded: what is forgotten is said to be', () => {
  const store = new Store();
  for (let i = 0; i < HISTORY_LIMIT * 2; i += 1) store.put('/configmaps', object('a', 'x'));
  expect(store.since('/configmaps', 1)).toBe(undefined);
  expect(store.since('/configmaps', store.revision - 5)?.length).toBe(5);
  expect(store.since('/configmaps', store.revision)).toEqual([]);
});

test('a resource that changes seldom keeps its history while another one is busy', () => {
  const store = new Store();
  store.put('/secrets', object('a', 's'));
  for (let i = 0; i < HISTORY_LIMIT * 2; i += 1) store.put('/configmaps', object('a', 'x'));
  expect(store.since('/secrets', 1)?.length).toBe(1);
});
