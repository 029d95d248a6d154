// A repository with files beside it: what is committed, and that native git finds nothing to complain of.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasGit } from '../../../test/support/has-git.ts';
import { openIsomorphicLocal } from './open-isomorphic.ts';
import { initWorkRepository } from './work-repository.ts';

const signal = new AbortController().signal;
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-work-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function made(name: string): Promise<string> {
  const folder = join(dir, name);
  await mkdir(join(folder, 'sub/.hidden'), { recursive: true });
  await writeFile(join(folder, '.gitignore'), 'ignored.yaml\n');
  for (const path of ['a.yaml', 'sub/.hidden/b.json', 'ignored.yaml', 'other.txt'])
    await writeFile(join(folder, path), path);
  await initWorkRepository({
    dir: folder,
    branch: 'trunk',
    files: ['.gitignore', 'a.yaml', 'ignored.yaml', 'sub/.hidden/b.json'],
    message: 'First\n',
    author: { name: 'A', email: 'a@example.com' },
    time: new Date('2026-01-02T03:04:05.678Z'),
  });
  return folder;
}

test('the files that are named are committed, and no other', async () => {
  const git = await openIsomorphicLocal(await made('read'));
  const refs = await git.refs(['refs/'], signal);
  const [id] = refs.values();
  if (id === undefined) throw new Error('no commit');
  const commit = await git.commit(id, signal);
  const tree = await git.tree(commit.tree, signal);
  expect({ refs: [...refs.keys()], names: [...tree.entries.keys()], ...commit }).toMatchObject({
    refs: ['refs/heads/trunk'],
    names: ['.gitignore', 'a.yaml', 'ignored.yaml', 'sub'],
    message: 'First\n',
    parents: [],
    time: new Date('2026-01-02T03:04:05Z'),
  });
  await git.close();
});

test.skipIf(!hasGit())('native git finds it whole, and nothing changed (needs git)', async () => {
  const folder = await made('native');
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  expect(git('status', '--porcelain', '--branch')).toBe('## trunk\n?? other.txt\n');
  expect(git('fsck', '--strict')).toBe('');
});

test('a place that refuses is named', async () => {
  await writeFile(join(dir, 'file'), '');
  const options = { branch: 'main', files: [], message: 'x\n', author: { name: 'A', email: 'a@b' }, time: new Date(0) };
  await expect(initWorkRepository({ dir: join(dir, 'file'), ...options })).rejects.toMatchObject({
    code: 'RepositoryUnreadable',
    message: expect.stringContaining('/file: a repository cannot be made there'),
  });
});
