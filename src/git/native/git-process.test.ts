// Starting git and feeding it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasGit } from '../../../test/support/has-git.ts';
import { runGit, startFailure } from './git-process.ts';

const missing = Object.assign(new Error('spawn git ENOENT'), { code: 'ENOENT' });

test('a folder that is gone is not taken for a git that is not installed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tmc-git-'));
  const told = () => startFailure(missing, folder).message;
  expect(told()).toMatch(/^cannot start git: it is not in PATH/);
  await rm(folder, { recursive: true });
  expect(told()).toBe(`no Git repository at ${folder}: the folder is gone; check --repo`);
});

test.skipIf(!hasGit())(
  'a long input is handed over as git takes it, and leaves nothing behind (needs git)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tmc-git-'));
    const warnings: string[] = [];
    const onWarning = ({ name }: Error): number => warnings.push(name);
    process.on('warning', onWarning);
    const chunks = Array.from({ length: 64 }, () => new Uint8Array(256 * 1024));
    const { code, stdout } = await runGit(
      { gitDir: folder, args: ['hash-object', '--stdin'] },
      chunks,
      new AbortController().signal,
    );
    await new Promise(setImmediate);
    process.off('warning', onWarning);
    await rm(folder, { recursive: true });
    expect([code, stdout.toString().trim(), warnings]).toEqual([0, expect.stringMatching(/^[0-9a-f]{40}$/), []]);
  },
);
