// What a crash can leave behind in a repository: damaged objects and refs, locks. Repaired, or named so that somebody can.
import { mkdir, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blobIdOf, fileBlob, parseBlobId, subtree } from '../../../src/api/index.ts';
import {
  GIT_BACKENDS,
  type GitBackend,
  type GitRepository,
  initRepository,
  openRepository,
} from '../../../src/git/index.ts';
import { commit, descendants, git, hasGit, head, MAIN, never, textAt, tree, withBareRepository } from './support.ts';

function objectPath(path: string, id: string): string {
  return join(path, 'objects', id.slice(0, 2), id.slice(2));
}

async function damage(path: string, id: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(path, 'objects', id.slice(0, 2)), { recursive: true });
  await writeFile(objectPath(path, id), bytes);
}

/** A repository in which something went wrong before it was opened. */
async function inWreck(
  backend: GitBackend,
  wreck: (path: string) => Promise<unknown>,
  work: (repository: GitRepository, path: string) => Promise<void>,
): Promise<void> {
  await withBareRepository(async (path) => {
    await wreck(path);
    const repository = await openRepository({ url: path, backend }, never);
    await work(repository, path);
    await repository.close();
  });
}

describe.each(GIT_BACKENDS)('%s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit);
  const content = fileBlob('precious: true\n');

  it.each([1, 300])(
    'an empty object file, of a blob or a tree, is repaired by writing it again among %d files',
    async (count) => {
      const files = Object.fromEntries(Array.from({ length: count - 1 }, (_, index) => [`f${index}`, `${index}`]));
      const parts = [content.id, subtree(tree({ 'a/b': 'precious: true\n' }), 'a').id];
      await inWreck(
        backend,
        (path) => Promise.all(parts.map((id) => damage(path, id, new Uint8Array()))),
        async (repository) => {
          const id = await commit(repository, tree({ 'a/b': 'precious: true\n', ...files }));
          expect(await textAt(repository, id, 'a/b')).toBe('precious: true\n');
          await repository.publish([{ ref: MAIN, from: undefined, to: id }], never);
        },
      );
    },
  );

  it('an object file that was cut off is named, and does not stop the reading of others', async () => {
    const other = fileBlob(Array.from({ length: 900 }, (_, index) => `line ${index * 7919}`).join('\n'));
    await withBareRepository(async (path) => {
      const repository = await openRepository({ url: path, backend }, never);
      await commit(repository, tree({ other: Buffer.from(other.bytes ?? []).toString(), fine: 'fine' }));
      await repository.close();
      await truncate(objectPath(path, other.id), 100).catch(() => undefined);
      const again = await openRepository({ url: path, backend }, never);
      const [good, bad] = await Promise.allSettled([
        again.blobs([blobIdOf(Buffer.from('fine'))], never),
        again.blobs([other.id], never),
      ]);
      expect(good).toMatchObject({ status: 'fulfilled' });
      expect(bad).toMatchObject({
        status: 'rejected',
        reason: { code: 'RepositoryUnreadable', message: expect.stringContaining(other.id) },
      });
      expect(await again.blobs([blobIdOf(Buffer.from('fine'))], never)).toHaveProperty('size', 1);
      await again.close();
      // Leaves a whole repository to the check at the end.
      await rm(objectPath(path, other.id), { force: true });
      await commit(
        await openRepository({ url: path, backend: 'isomorphic' }, never),
        tree({ other: Buffer.from(other.bytes ?? []).toString() }),
      );
    });
  });

  it('a lock that a crash left a minute ago is removed, also beside a half-written ref', async () => {
    await inWreck(
      backend,
      async (path) => {
        const lock = join(path, `${MAIN}.lock`);
        await writeFile(lock, 'half');
        const past = new Date(Date.now() - 120_000);
        await utimes(lock, past, past);
      },
      async (repository, path) => {
        const id = await commit(repository, tree({ a: '1' }));
        expect(await repository.publish([{ ref: MAIN, from: undefined, to: id }], never)).toEqual({
          kind: 'published',
        });
        expect(await head(repository)).toBe(id);
        expect(await readdir(join(path, 'refs/heads'))).toEqual(['main']);
      },
    );
  });

  it('a fresh lock is waited for, then named; nothing moves', { timeout: 15_000 }, async () => {
    await inWreck(
      backend,
      (path) => writeFile(join(path, `${MAIN}.lock`), ''),
      async (repository) => {
        const id = await commit(repository, tree({ a: '1' }));
        await expect(repository.publish([{ ref: MAIN, from: undefined, to: id }], never)).rejects.toMatchObject({
          code: 'GitLocked',
          category: 'transient',
          message: expect.stringContaining('main.lock'),
        });
        expect(await head(repository)).toBeUndefined();
      },
    );
  });

  it('an empty ref file is no deleted branch: it is named', async () => {
    await withBareRepository(async (path) => {
      await writeFile(join(path, MAIN), '');
      const repository = await openRepository({ url: path, backend }, never);
      await expect(repository.refs(['refs/heads/'], never)).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        message: expect.stringContaining(MAIN),
      });
      await repository.close();
      await rm(join(path, MAIN));
    });
  });

  it('one branch that leads to nothing hides no other branch', async () => {
    await withBareRepository(async (path) => {
      const repository = await openRepository({ url: path, backend }, never);
      const id = await commit(repository, tree({ a: '1' }));
      await repository.publish([{ ref: MAIN, from: undefined, to: id }], never);
      const broken = join(path, 'refs/heads/broken');
      await writeFile(broken, `${'1'.repeat(40)}\n`);
      expect([...(await repository.refs(['refs/heads/'], never)).values()]).toEqual(['1'.repeat(40), id]);
      await repository.close();
      await rm(broken);
    });
  });
});

test('a repository of sha256 objects is refused in words', async () => {
  if (!hasGit) return;
  await withBareRepository(async (path) => {
    const other = `${path}/../sha256.git`;
    git(path, 'init', '--quiet', '--bare', '--object-format=sha256', other);
    for (const backend of GIT_BACKENDS) {
      await expect(openRepository({ url: join(other), backend }, never)).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        message: expect.stringContaining('sha256'),
      });
    }
  });
});

test.each([
  ['/nowhere/at/all', 'RepositoryNotFound'],
  ['/', 'RepositoryNotFound'],
  ['relative/path', 'Usage'],
  ['-oProxyCommand=x', 'Usage'],
  ['ext::sh -c whoami', 'Usage'],
  ['fd::17', 'Usage'],
  ['file::/srv/x', 'Usage'],
  ['ext::%S /srv/x', 'Usage'],
  ['--upload-pack=evil', 'Usage'],
  ['-u evil', 'Usage'],
  ['ssh://-oProxyCommand=evil@example.org/x', 'Usage'],
  ['ssh://example.org\n-oProxyCommand=evil/x', 'Usage'],
  ['https://example.org/x\n--upload-pack=evil', 'Usage'],
  ['/srv/x\0y', 'Usage'],
  ['file://elsewhere/srv/x', 'Usage'],
  ['user@example.org:x', 'Usage'],
  ['git://example.org/x', 'Usage'],
  ['ssh://-oProxyCommand=x/y', 'Usage'],
  ['https://name:secret-word@example.org/x', 'Usage'],
])('%s is not opened', async (url, code) => {
  for (const backend of hasGit ? GIT_BACKENDS : (['isomorphic'] as const)) {
    const error: unknown = await openRepository({ url, backend }, never).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code, category: 'user' });
    expect(String(error)).not.toContain('secret-word');
  }
});

test.skipIf(!hasGit)('objects of another repository are read by git, and refused in words without it', async () => {
  await withBareRepository(async (path, root) => {
    const owner = await openRepository({ url: path, backend: 'isomorphic' }, never);
    const id = await commit(owner, tree({ a: '1' }));
    await owner.publish([{ ref: MAIN, from: undefined, to: id }], never);
    await owner.close();
    const borrower = join(root, 'borrower.git');
    git(root, 'clone', '--quiet', '--bare', '--shared', path, borrower);
    const native = await openRepository({ url: borrower, backend: 'native' }, never);
    expect(await textAt(native, id, 'a')).toBe('1');
    await native.close();
    await expect(openRepository({ url: borrower, backend: 'isomorphic' }, never)).rejects.toMatchObject({
      code: 'RepositoryUnreadable',
      message: expect.stringContaining('git repack -a -d'),
    });
  });
});

test('making a repository again leaves it as it is', async () => {
  await withBareRepository(async (path) => {
    const repository = await openRepository({ url: `file://${path}`, backend: 'isomorphic' }, never);
    const id = await commit(repository, tree({ a: '1' }));
    await repository.publish([{ ref: MAIN, from: undefined, to: id }], never);
    await initRepository(path, 'other');
    expect(await head(repository)).toBe(id);
    if (hasGit) expect(git(path, 'symbolic-ref', 'HEAD')).toBe(MAIN);
    await repository.close();
  });
});

test.skipIf(!hasGit)('a work tree and a linked work tree lead to the same repository', async () => {
  await withBareRepository(async (path, root) => {
    const work = join(root, 'work');
    git(root, 'init', '--quiet', '-b', 'main', work);
    git(work, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '--quiet', '--allow-empty', '-m', 'first');
    git(work, 'worktree', 'add', '--quiet', join(root, 'linked'));
    const expected = git(work, 'rev-parse', 'main');
    for (const backend of GIT_BACKENDS) {
      for (const url of [work, join(root, 'linked')]) {
        const repository = await openRepository({ url, backend }, never);
        expect(await head(repository)).toBe(expected);
        await repository.close();
      }
    }
    expect(await openRepository({ url: path }, never).then((repository) => repository.close())).toBeUndefined();
  });
});

test.skipIf(!hasGit || process.platform !== 'linux')('a git child that is killed is replaced', async () => {
  await withBareRepository(async (path) => {
    const repository = await openRepository({ url: path, backend: 'native' }, never);
    const id = await commit(
      repository,
      tree(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}`, `${index}`]))),
    );
    const ids = Array.from({ length: 300 }, (_, index) => blobIdOf(Buffer.from(`${index}`)));
    await repository.blobs(ids.slice(0, 1), never);
    const children = (await descendants()).filter((child) => child.command.includes('cat-file'));
    expect(children.length).toBeGreaterThan(0);
    const reading = repository.blobs(ids, never);
    for (const { pid } of children) process.kill(pid, 'SIGKILL');
    expect((await reading).size).toBe(300);
    expect(await repository.blobs([parseBlobId(ids[7] ?? '')], never)).toHaveProperty('size', 1);
    expect((await repository.commit(id, never)).id).toBe(id);
    await repository.close();
    expect((await descendants()).filter((child) => child.command.includes('cat-file'))).toEqual([]);
  });
});
