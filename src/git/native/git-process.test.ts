import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startFailure } from './git-process.ts';

const missing = Object.assign(new Error('spawn git ENOENT'), { code: 'ENOENT' });

test('a folder that is gone is not taken for a git that is not installed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tmc-git-'));
  const told = () => startFailure(missing, folder).message;
  expect(told()).toMatch(/^cannot start git: it is not in PATH/);
  await rm(folder, { recursive: true });
  expect(told()).toBe(`no Git repository at ${folder}: the folder is gone; check --repo`);
});
