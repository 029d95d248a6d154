// Which repository a command means.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { initRepository } from '../git/index.ts';
import { chosenRepo } from './repo.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tmc-repo-'));
  await mkdir(join(root, 'clone/.git'), { recursive: true });
  await mkdir(join(root, 'clone/placements/deep'), { recursive: true });
  await initRepository(join(root, 'bare.git'), 'main');
});
afterAll(() => rm(root, { recursive: true, force: true }));

test.each([
  { cwd: 'clone', repo: undefined, chosen: 'clone' },
  { cwd: 'clone/placements/deep', repo: undefined, chosen: 'clone' },
  { cwd: 'bare.git', repo: undefined, chosen: 'bare.git' },
  { cwd: 'bare.git/refs/heads', repo: undefined, chosen: 'bare.git' },
  { cwd: 'clone', repo: 'placements', chosen: 'clone/placements' },
  { cwd: 'clone', repo: '../bare.git', chosen: 'bare.git' },
])('in $cwd, -C $repo means $chosen', async ({ cwd, repo, chosen }) => {
  expect(await chosenRepo(fakeContext({ cwd: join(root, cwd) }), repo)).toBe(join(root, chosen));
});

test.each([
  { repo: '/srv/fleet.git', chosen: '/srv/fleet.git' },
  { repo: 'https://git.example.com/fleet.git', chosen: 'https://git.example.com/fleet.git' },
  { repo: 'file:///srv/fleet.git', chosen: 'file:///srv/fleet.git' },
  { repo: 'git@git.example.com:team/fleet.git', chosen: 'ssh://git@git.example.com/team/fleet.git' },
  { repo: 'git@git.example.com:/team/fleet.git', chosen: 'ssh://git@git.example.com/team/fleet.git' },
  { repo: './odd@name:x', chosen: '/srv/odd@name:x' },
])('-C $repo means $chosen', async ({ repo, chosen }) => {
  expect(await chosenRepo(fakeContext({ cwd: '/srv' }), repo)).toBe(chosen);
});

test('without a repository around, the folder itself', async () => {
  expect(await chosenRepo(fakeContext({ cwd: join(root) }), undefined)).toBe(root);
});
