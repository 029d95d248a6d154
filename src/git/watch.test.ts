// The watch tells of new, moved, packed and deleted refs, and of nothing once it ended.
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initRepository } from './init.ts';
import { watchRefs } from './watch.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tmc-watch-'));
  await initRepository(folder, 'main');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, text: string): Promise<void> {
  await writeFile(join(folder, `${name}.lock`), text);
  await rename(join(folder, `${name}.lock`), join(folder, name));
}

test('a change of refs is told, each time, until the watch ends', async () => {
  let calls = 0;
  const watching = await watchRefs(
    folder,
    () => {
      calls += 1;
    },
    new AbortController().signal,
  );
  const told = async (change: () => Promise<unknown>) => {
    // The hint of the change before must be over.
    await new Promise((resolve) => setTimeout(resolve, 60));
    const before = calls;
    await change();
    await vi.waitFor(() => expect(calls).toBeGreaterThan(before), { timeout: 5_000, interval: 5 });
  };
  await vi.waitFor(() => expect(calls).toBe(1));
  await told(() => put('refs/heads/main', `${'1'.repeat(40)}\n`));
  await told(() => put('refs/heads/main', `${'2'.repeat(40)}\n`));
  await told(() => put('packed-refs', `${'2'.repeat(40)} refs/heads/main\n`));
  await told(() => rm(join(folder, 'refs/heads/main')));
  await told(() => put('packed-refs', `${'3'.repeat(40)} refs/heads/main\n`));
  await watching[Symbol.asyncDispose]();
  const atEnd = calls;
  await put('refs/heads/other', `${'1'.repeat(40)}\n`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(calls).toBe(atEnd);
});

test('the signal ends the watch', async () => {
  let calls = 0;
  const controller = new AbortController();
  await watchRefs(
    folder,
    () => {
      calls += 1;
    },
    controller.signal,
  );
  controller.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const atEnd = calls;
  await put('refs/heads/main', `${'1'.repeat(40)}\n`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(calls).toBe(atEnd);
});
