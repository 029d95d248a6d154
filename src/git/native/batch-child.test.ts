// A git that is too old to buffer its answers is asked plainly, without anybody noticing (needs git).
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasGit } from '../../../test/support/has-git.ts';
import { fileBlob } from '../../api/index.ts';
import { BatchChild } from './batch-child.ts';

const never = new AbortController().signal;
const COUNT = 1_500;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tmc-batch-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A `git` in front of the real one that knows no `--batch-command` and notes how it was started. */
async function oldGit(): Promise<string> {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const refuse = 'for a; do [ "$a" = --batch-command ] && { echo "error: unknown option" >&2; exit 129; }; done';
  await writeFile(join(bin, 'git'), `#!/bin/sh\n${refuse}\nexec ${real} "$@"\n`);
  await chmod(join(bin, 'git'), 0o755);
  return bin;
}

test.skipIf(!hasGit() || process.platform === 'win32').each(['new', 'old'] as const)('%s', async (age) => {
  const gitDir = join(folder, 'r.git');
  execFileSync('git', ['init', '-q', '--bare', gitDir]);
  const texts = Array.from({ length: COUNT }, (_, index) => `text ${index}\n`);
  const blobs = texts.map((text) => `blob\ndata ${Buffer.byteLength(text)}\n${text}\n`).join('');
  execFileSync('git', ['-C', gitDir, 'fast-import', '--quiet'], { input: blobs });
  const ids = texts.map((text) => fileBlob(text).id);
  if (age === 'old') vi.stubEnv('PATH', `${await oldGit()}${delimiter}${process.env['PATH']}`);
  const [content, check] = [new BatchChild(gitDir, '--batch'), new BatchChild(gitDir, '--batch-check')];
  const missing = '0'.repeat(40);
  const replies = await content.ask([...ids, missing], never);
  expect(replies.map((reply) => (reply.kind === 'object' ? String(Buffer.from(reply.bytes)) : reply.kind))).toEqual([
    ...texts,
    'missing',
  ]);
  const stats = await check.ask([...ids, missing], never);
  expect(stats.map((reply) => (reply.kind === 'stat' ? reply.size : reply.kind))).toEqual([
    ...texts.map((text) => text.length),
    'missing',
  ]);
  await Promise.all([content.close(), check.close()]);
});
