import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { at, type Doc, doc } from '../json/index.ts';
import { Registry } from '../resources/index.ts';
import { Store } from '../store/index.ts';
import type { ApiContext } from '../write/index.ts';
import { prepareWatch, type WatchSink } from './watch.ts';

let api: ApiContext;
beforeEach(() => {
  vi.useFakeTimers();
  const store = new Store();
  api = { store, registry: new Registry(store), clock: () => new Date('2024-01-01T00:00:00Z') };
});
afterEach(() => vi.useRealTimers());

interface Recording {
  readonly lines: Doc[];
  ended: boolean;
  stop(): void;
}

function watch(query: string, options: { takes?: number; name?: string } = {}): Recording {
  const resource = api.registry.find('', 'v1', 'configmaps');
  if (resource === undefined) throw new Error('no such resource');
  const recording: Recording = { lines: [], ended: false, stop: () => undefined };
  const sink: WatchSink = {
    write(line) {
      recording.lines.push(doc(JSON.parse(line)));
      return recording.lines.length < (options.takes ?? 1_000);
    },
    end() {
      recording.ended = true;
    },
  };
  const scope = { namespace: 'n', ...(options.name === undefined ? {} : { name: options.name }) };
  const form = { kind: 'object', include: 'Metadata' } as const;
  recording.stop = prepareWatch(api, resource, { scope, query: new URLSearchParams(query), form })(sink);
  return recording;
}

function put(name: string, labels: Doc = {}, namespace = 'n'): void {
  api.store.put('/configmaps', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace, labels } });
}

/** `ADDED a`, `BOOKMARK 3`, `ERROR Expired`. */
function summary({ lines }: Recording): string[] {
  return lines.map((line) => {
    const object = doc(line['object']);
    const what = at(object, 'metadata', 'name') ?? object['reason'] ?? at(object, 'metadata', 'resourceVersion');
    return `${line['type']} ${what}`;
  });
}

describe('where a watch starts', () => {
  test('without a revision: everything that is there, then changes', () => {
    put('a');
    const recording = watch('');
    put('b');
    api.store.remove('/configmaps', 'n', 'a');
    expect(summary(recording)).toEqual(['ADDED a', 'ADDED b', 'DELETED a']);
  });

  test('from a revision: what came after it', () => {
    put('a');
    const from = api.store.revision;
    put('b');
    const recording = watch(`resourceVersion=${from}`);
    put('c');
    expect(summary(recording)).toEqual(['ADDED b', 'ADDED c']);
  });

  test('sendInitialEvents: everything, then a bookmark that says so', () => {
    put('a');
    const recording = watch('sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true');
    expect(recording.lines).toEqual([
      { type: 'ADDED', object: expect.objectContaining({ kind: 'ConfigMap' }) },
      {
        type: 'BOOKMARK',
        object: {
          kind: 'ConfigMap',
          apiVersion: 'v1',
          metadata: {
            resourceVersion: '2',
            creationTimestamp: null,
            annotations: { 'k8s.io/initial-events-end': 'true' },
          },
        },
      },
    ]);
  });

  test('a revision that is forgotten: an Expired error, then the end', () => {
    put('a');
    api.store.forgetHistory();
    const recording = watch('resourceVersion=1');
    expect([summary(recording), recording.ended, at(recording.lines[0], 'object', 'code')]).toEqual([
      ['ERROR Expired'],
      true,
      410,
    ]);
  });

  test.each([
    ['sendInitialEvents=true', 'NotOlderThan'],
    ['resourceVersionMatch=NotOlderThan', 'sendInitialEvents is provided'],
    ['resourceVersion=x', 'invalid resource version'],
    ['labelSelector=a%20b', 'unable to parse requirement'],
  ])('?%s is refused', (query, why) => {
    expect(() => watch(query)).toThrow(why);
  });
});

describe('what a watch sees', () => {
  test('only its namespace, its name, its labels', () => {
    const [byLabel, byName] = [
      watch('resourceVersion=1&labelSelector=x%3D1'),
      watch('resourceVersion=1', { name: 'b' }),
    ];
    put('a', { x: '1' });
    put('b', { x: '2' });
    put('b', { x: '1' }, 'other');
    expect([summary(byLabel), summary(byName)]).toEqual([['ADDED a'], ['ADDED b']]);
  });

  test('an object that leaves the selection is deleted for it, one that enters is added', () => {
    const recording = watch('resourceVersion=1&labelSelector=x%3D1');
    put('a', { x: '1' });
    put('a', { x: '2' });
    put('a', { x: '3' });
    put('a', { x: '1', y: '1' });
    put('a', { x: '1', y: '2' });
    expect(summary(recording)).toEqual(['ADDED a', 'DELETED a', 'ADDED a', 'MODIFIED a']);
    expect(at(recording.lines[1], 'object', 'metadata')).toEqual({
      name: 'a',
      namespace: 'n',
      labels: { x: '1' },
      resourceVersion: '3',
    });
  });
});

describe('how a watch ends', () => {
  test('after its timeout, with a bookmark when wanted', () => {
    const recording = watch('timeoutSeconds=5&allowWatchBookmarks=true&resourceVersion=1');
    vi.advanceTimersByTime(5_000);
    put('late');
    expect([summary(recording), recording.ended]).toEqual([['BOOKMARK 1'], true]);
  });

  test('when the consumer is too slow', () => {
    const recording = watch('resourceVersion=1', { takes: 2 });
    for (const name of ['a', 'b', 'c']) put(name);
    expect([summary(recording), recording.ended]).toEqual([['ADDED a', 'ADDED b'], true]);
  });

  test('when it is stopped', () => {
    const recording = watch('resourceVersion=1');
    recording.stop();
    put('a');
    expect([recording.lines, recording.ended, vi.getTimerCount()]).toEqual([[], true, 0]);
  });
});

test('bookmarks move the position of a quiet watch', () => {
  const recording = watch('allowWatchBookmarks=true&resourceVersion=1&labelSelector=never');
  put('a');
  vi.advanceTimersByTime(10_000);
  expect(summary(recording)).toEqual(['BOOKMARK 2']);
});
