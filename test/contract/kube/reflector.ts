// Contract: list and watch as a reflector tells them.
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { connectKubeconfig, type ReflectorHandler } from '../../../src/kube/index.ts';
import { apply, configMap, served } from './objects.ts';
import type { ContractTest } from './server.ts';

interface Recorder {
  readonly told: string[];
  /** Names and their value of `data.v`, as the calls so far add up to. */
  readonly state: Map<string, unknown>;
  readonly handler: ReflectorHandler;
}

function recorder(): Recorder {
  const told: string[] = [];
  const state = new Map<string, unknown>();
  const value = (object: { readonly [field: string]: unknown }) =>
    (object['data'] as Record<string, unknown> | undefined)?.['v'];
  const handler: ReflectorHandler = {
    replaced(objects) {
      state.clear();
      for (const object of objects) state.set(object.metadata.name, value(object));
      told.push('replaced');
    },
    changed(object) {
      state.set(object.metadata.name, value(object));
      told.push(`changed ${object.metadata.name}`);
    },
    deleted(object) {
      state.delete(object.metadata.name);
      told.push(`deleted ${object.metadata.name}`);
    },
    failing: (error) => told.push(error === undefined ? 'works' : 'failing'),
  };
  return { told, state, handler };
}

async function eventually(holds: () => boolean, what: () => unknown): Promise<void> {
  for (let i = 0; i < 600 && !holds(); i += 1) await wait(25);
  if (!holds()) throw new Error(`not within 15 s; so far: ${JSON.stringify(what())}`);
}

const labelled = (name: string, v: string, watch: string) => configMap(name, { v }, { labels: { watch } });

export const reflectorTests: readonly ContractTest[] = [
  {
    title: 'tells the list, changes, deletions, and an object that leaves the selector as deleted',
    run: async ({ client, signal }) => {
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      await apply(client, labelled('w-a', '1', 'all'), signal);
      const { told, state, handler } = recorder();
      const reflector = client.reflect(maps, 'watch=all', handler, signal);
      await reflector.synced();
      expect([told, Object.fromEntries(state)]).toEqual([['replaced'], { 'w-a': '1' }]);
      const b = await apply(client, labelled('w-b', '1', 'all'), signal);
      await apply(client, labelled('w-a', '2', 'all'), signal);
      await apply(client, labelled('w-unseen', '1', 'other'), signal);
      await client.delete(maps, 'w-b', 'default', { uid: b.metadata.uid ?? '' }, signal);
      await apply(client, labelled('w-a', '3', 'other'), signal);
      await eventually(
        () => told.length >= 5,
        () => told,
      );
      expect(told).toEqual(['replaced', 'changed w-b', 'changed w-a', 'deleted w-b', 'deleted w-a']);
      expect(state.size).toBe(0);
    },
  },
  {
    title: 'goes on after a restart of the server without losing a change',
    run: async ({ server, client, signal }) => {
      // No jitter: the shortest backoff.
      const watcher = await connectKubeconfig(server.kubeconfig, undefined, { random: () => 0 });
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      await apply(client, labelled('r-a', '1', 'restart'), signal);
      const removed = await apply(client, labelled('r-b', '1', 'restart'), signal);
      const { told, state, handler } = recorder();
      await watcher.reflect(maps, 'watch=restart', handler, signal).synced();
      await server.restart();
      const other = await connectKubeconfig(server.kubeconfig);
      await apply(other, labelled('r-a', '2', 'restart'), signal);
      await apply(other, labelled('r-c', '1', 'restart'), signal);
      await other.delete(maps, 'r-b', 'default', { uid: removed.metadata.uid ?? '' }, signal);
      await other.close();
      const done = () =>
        state.get('r-a') === '2' && state.get('r-c') === '1' && !state.has('r-b') && told.includes('works');
      await eventually(done, () => [told, Object.fromEntries(state)]);
      expect(told.indexOf('failing')).toBe(1);
      await watcher.close();
    },
  },
  {
    title: 'ends at once with its signal',
    run: async ({ client, signal }) => {
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      const { told, handler } = recorder();
      const stop = new AbortController();
      await client.reflect(maps, 'watch=end', handler, stop.signal).synced();
      stop.abort();
      await apply(client, labelled('e-a', '1', 'end'), signal);
      await wait(200);
      expect(told).toEqual(['replaced']);
    },
  },
];
