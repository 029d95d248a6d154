// A remote of which only the newest part of the history is fetched: everything a hub does works, and nothing is guessed.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CommitSha } from '../../../src/api/index.ts';
import {
  GIT_BACKENDS,
  type GitBackend,
  type GitRepository,
  openRepository,
  parseRefName,
  type RefName,
} from '../../../src/git/index.ts';
import { serveGit } from './http-server.ts';
import { commit, git, hasGit, MAIN, never, textAt, tree, withBareRepository } from './support.ts';

const RENDERED = parseRefName('refs/heads/tmc/rendered');
const STATUS = parseRefName('refs/heads/tmc/status');
const LAST = parseRefName('refs/tmc/last');

interface Scene {
  /** The repository behind the server, opened on disk. */
  readonly origin: GitRepository;
  readonly path: string;
  /** The commits of the branch that all refs began with, oldest first. */
  readonly ids: readonly CommitSha[];
  open(depth?: number): Promise<GitRepository>;
  /** Folders of the mirrors that are kept. */
  mirrors(): Promise<readonly string[]>;
}

async function grow(origin: GitRepository, ref: RefName, from: CommitSha | undefined, count: number) {
  const ids: CommitSha[] = from === undefined ? [] : [from];
  for (let index = 0; index < count; index += 1) {
    const files = tree({ a: `${ref} ${ids.length}` });
    ids.push(await commit(origin, files, { parents: ids.slice(-1), message: `${ref} ${index}\n` }));
  }
  await origin.publish([{ ref, from, to: ids.at(-1) }], never);
  return ids;
}

/** Three branches of ten commits, and a ref beside them that leads to the one before the newest. */
async function withScene(backend: GitBackend, work: (scene: Scene) => Promise<void>): Promise<void> {
  await withBareRepository(async (path, root) => {
    const server = await serveGit(root);
    const cacheDir = await mkdtemp(join(tmpdir(), 'tmc-cache-'));
    const origin = await openRepository({ url: path, backend: 'isomorphic' }, never);
    await using opened = new AsyncDisposableStack();
    opened.defer(() => server.close());
    opened.defer(() => rm(cacheDir, { recursive: true, force: true }));
    opened.defer(() => origin.close());
    const ids = await grow(origin, RENDERED, undefined, 10);
    for (const ref of [MAIN, STATUS]) await grow(origin, ref, undefined, 10);
    await origin.publish([{ ref: LAST, from: undefined, to: ids.at(-2) }], never);
    const open = async (depth?: number) => {
      const url = `${server.url}/fleet.git`;
      return opened.adopt(await openRepository({ url, backend, cacheDir, depth }, never), (git) => git.close());
    };
    const mirrors = async () => (await readdir(cacheDir)).sort().map((name) => join(cacheDir, name));
    await work({ origin, path, ids, open, mirrors });
    for (const mirror of await mirrors()) git(mirror, 'fsck', '--strict', '--full', '--no-dangling');
  });
}

function countOf(repository: string, ref: RefName): number {
  return Number(git(repository, 'rev-list', '--count', ref));
}

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  test('so many commits of each ref are fetched at first, and what is cut off is unknown', async () => {
    await withScene(backend, async ({ ids, open, mirrors }) => {
      const shallow = await open(3);
      const refs = await shallow.refs(['refs/'], never);
      expect([...refs.keys()]).toEqual([MAIN, RENDERED, STATUS, LAST]);
      const [mirror = ''] = await mirrors();
      expect([MAIN, STATUS].map((ref) => countOf(mirror, ref))).toEqual([3, 3]);
      const [first, before, tip] = [ids[0], ids.at(-2), ids.at(-1)];
      if (first === undefined || before === undefined || tip === undefined) expect.fail();
      expect(await textAt(shallow, tip, 'a')).toBe(`${RENDERED} 9`);
      expect(await shallow.isAncestor(before, tip, never)).toBe(true);
      expect(await shallow.isAncestor(first, tip, never)).toBeUndefined();
      await expect(shallow.commit(first, never)).rejects.toMatchObject({ code: 'GitObjectMissing' });
    });
  });

  test('a commit on top of it is published, and the server has the whole history under it', async () => {
    await withScene(backend, async ({ path, ids, open }) => {
      const shallow = await open(1);
      const from = (await shallow.refs(['refs/'], never)).get(RENDERED) ?? expect.fail();
      const to = await commit(shallow, tree({ a: 'new' }), { parents: [from] });
      const updates = [
        { ref: RENDERED, from, to },
        { ref: LAST, from: ids.at(-2), to, replace: true },
      ];
      expect(await shallow.publish(updates, never)).toEqual({ kind: 'published' });
      expect([RENDERED, LAST].map((ref) => countOf(path, ref))).toEqual([11, 11]);
      git(path, 'fsck', '--strict', '--full', '--no-dangling');
    });
  });

  test('what comes later is fetched without a gap, also in a mirror that was kept', async () => {
    await withScene(backend, async ({ origin, ids, open }) => {
      const tip = ids.at(-1) ?? expect.fail();
      await (await open(1)).refs(['refs/'], never);
      const more = await grow(origin, RENDERED, tip, 5);
      await grow(origin, parseRefName('refs/heads/new'), undefined, 4);
      const shallow = await open(1);
      const refs = await shallow.refs(['refs/'], never);
      const newest = refs.get(RENDERED) ?? expect.fail();
      expect(newest).toBe(more.at(-1));
      expect(await shallow.isAncestor(tip, newest, never)).toBe(true);
    });
  });

  test('who asks for the whole history gets it beside a cut mirror', async () => {
    await withScene(backend, async ({ ids, open, mirrors }) => {
      await (await open(1)).refs(['refs/'], never);
      const whole = await open();
      await whole.refs(['refs/'], never);
      const [first, tip] = [ids[0], ids.at(-1)];
      if (first === undefined || tip === undefined) expect.fail();
      expect(await whole.isAncestor(first, tip, never)).toBe(true);
      expect((await mirrors()).length).toBe(2);
    });
  });
});
