// The system in one process, stopped at any moment of its start: nothing starts after it was closed, and its folder is free again.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSystem } from './up.ts';
import type { UpEvent } from './up-events.ts';

const EXAMPLE = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-up-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test.each([
  { when: 'at once', wait: async () => undefined },
  { when: 'while the first cluster starts', wait: async (seen: Promise<void>) => seen },
])('closed $when', async ({ wait }) => {
  const events: string[] = [];
  const rendered = Promise.withResolvers<void>();
  const onEvent = (event: UpEvent): void => {
    events.push(event.kind);
    if (event.kind === 'pass') rendered.resolve();
  };
  const system = await startSystem({ stateDir: dir, fleetDir: EXAMPLE, backend: 'isomorphic', onEvent });
  await wait(rendered.promise);
  await system.close();
  const told = events.length;
  await new Promise((done) => setTimeout(done, 300));
  expect(events.slice(told)).toEqual([]);
  expect(await readdir(dir)).not.toContain('up.lock');
});

test('what the user named wrongly is refused before anything is made', async () => {
  const options = { stateDir: join(dir, 'state'), onEvent: () => undefined };
  await expect(startSystem({ ...options, fleetDir: join(dir, 'none') })).rejects.toMatchObject({ code: 'Usage' });
  const kubeconfigs = new Map([['east', join(dir, 'none')]]);
  await expect(startSystem({ ...options, kubeconfigs })).rejects.toMatchObject({ code: 'InvalidKubeconfig' });
  expect(await readdir(dir)).toEqual([]);
});
