import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerLine } from '../../infra/index.ts';
import { FileLock } from './file-lock.ts';

const SIGNAL = new AbortController().signal;
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-lock-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** A pid of a process that has just ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

async function lineOf(pid: number): Promise<string> {
  return (await ownerLine()).replace(/ \d+ (\d+)\n$/, ` ${pid} $1\n`);
}

test.concurrent.each<[string, () => Promise<string>, boolean]>([
  ['a process that was killed', () => lineOf(deadPid()), true],
  ['an earlier process with our own pid', async () => (await ownerLine()).replace(/\d+\n$/, '1\n'), true],
  ['this very process', ownerLine, false],
  ['a living process', () => lineOf(process.ppid), false],
  ['another machine', async () => (await lineOf(deadPid())).replace(hostname(), 'elsewhere'), false],
  ['git itself', async () => `${'a'.repeat(40)}\n`, false],
  ['nobody known', async () => '', false],
])('a fresh lock left by %s', async (_who, line, taken) => {
  const path = join(dir, randomUUID());
  await writeFile(`${path}.lock`, await line());
  const attempt = FileLock.take(path, SIGNAL).then(
    () => true,
    () => false,
  );
  expect(await attempt).toBe(taken);
});

test('a lock older than a minute is taken whoever held it', async () => {
  const folder = await mkdtemp(join(dir, 'one-'));
  const path = join(folder, 'ref');
  await writeFile(`${path}.lock`, '');
  await utimes(`${path}.lock`, new Date(0), new Date(0));
  await expect(FileLock.take(path, SIGNAL)).resolves.toBeDefined();
});

test('the content takes the place of the file, and nothing else is left', async () => {
  const folder = await mkdtemp(join(dir, 'one-'));
  const path = join(folder, 'ref');
  const lock = await FileLock.take(path, SIGNAL);
  await lock.write('new\n');
  expect(await readdir(folder)).toEqual(['ref.lock', 'ref.lock~new.lock']);
  await lock.commit();
  await lock.release();
  expect(await readdir(folder)).toEqual(['ref']);
  expect(await readFile(path, 'utf8')).toBe('new\n');
});
