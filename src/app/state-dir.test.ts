import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownerLine } from '../infra/index.ts';
import { openStateDir } from './state-dir.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-state-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test('a second process is told who has the folder; after release it may have it', async () => {
  const first = await openStateDir(dir);
  await expect(openStateDir(dir)).rejects.toThrow(
    `opening the state folder: process ${process.pid} on ${hostname()} uses it already; stop that one, or choose another folder with --dir`,
  );
  await first.release();
  await (await openStateDir(dir)).release();
  expect(await readdir(dir)).toEqual(['clusters']);
});

test('the lock of a process that was killed is no hindrance', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await writeFile(join(dir, 'up.lock'), (await ownerLine()).replace(/ \d+ (\d+)\n$/, ` ${pid} $1\n`));
  await (await openStateDir(dir)).release();
});

test('a folder that cannot be made is named, with the reason', async () => {
  await writeFile(join(dir, 'file'), '');
  const path = join(dir, 'file');
  await expect(openStateDir(path)).rejects.toMatchObject({
    code: 'Usage',
    message: `opening the state folder ${path} failed; check --dir, its rights and the disk`,
    cause: expect.objectContaining({ code: 'ENOTDIR' }),
  });
});
