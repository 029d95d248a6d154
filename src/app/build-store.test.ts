import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Digest } from '../api/index.ts';
import { openBuildStore } from './build-store.ts';

const [one, two] = ['1'.repeat(40) as Digest, '2'.repeat(40) as Digest];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tmc-build-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is kept is found again by another process, and nobody else may read it', async () => {
  await openBuildStore(folder).write(one, Buffer.from('x'));
  const store = openBuildStore(folder);
  expect([(await store.read(one))?.toString(), await store.read(two)]).toEqual(['x', undefined]);
  expect((await stat(join(folder, 'built', `${one}.yaml`))).mode & 0o777).toBe(0o600);
});

test('of too much the oldest goes', async () => {
  const store = openBuildStore(folder, 5);
  await store.write(one, Buffer.from('1234'));
  await utimes(join(folder, 'built', `${one}.yaml`), 1, 1);
  await store.write(two, Buffer.from('5678'));
  expect(await readdir(join(folder, 'built'))).toEqual([`${two}.yaml`]);
});

test('without a folder, or where none can be made, nothing is kept and nothing fails', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const store of [openBuildStore(undefined), openBuildStore(file)]) {
    await store.write(one, Buffer.from('x'));
    expect(await store.read(one)).toBeUndefined();
  }
});
