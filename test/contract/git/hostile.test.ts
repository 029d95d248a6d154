// What strangers may have written into a repository: each bad entry is named and left out, and everything beside it is read.
import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type FileTree,
  parseBlobId,
  parseCommitSha,
  parseTreeId,
  type TreeId,
  walkFiles,
} from '../../../src/api/index.ts';
import { GIT_BACKENDS, type GitRepository, openRepository } from '../../../src/git/index.ts';
import { file, folder, type RawEntry, type RawRepo, withRawRepo } from '../../support/raw-repo.ts';
import { hasGit, NOT_THERE, never } from './support.ts';

const MIB = 1024 * 1024;

/** `kind path: why` of every flaw, by depth first. */
function flawsOf(tree: FileTree, prefix = ''): readonly string[] {
  const own = (tree.flaws ?? []).map(({ kind, name, why }) => `${kind} ${prefix}${name}: ${why}`);
  const below = [...tree.entries].flatMap(([name, node]) =>
    node.kind === 'tree' ? flawsOf(node, `${prefix}${name}/`) : [],
  );
  return [...own, ...below];
}

const paths = (tree: FileTree): readonly string[] => [...walkFiles(tree)].map(([path]) => path);

interface Case {
  readonly what: string;
  /** Entries of the folder `bad`, beside which lies `good`. */
  readonly make: (repo: RawRepo, blob: string) => Promise<readonly RawEntry[]> | readonly RawEntry[];
  readonly flaws: readonly string[];
  /** What is read of the folder. */
  readonly read?: readonly string[];
}

const name = (text: string | Uint8Array, why: string): Case => ({
  what: `the name ${JSON.stringify(Buffer.from(text).toString('latin1'))}`.slice(0, 60),
  make: (_, blob) => [file(text, blob), file('zz.yaml', blob)],
  flaws: [`unsafe bad/${Buffer.from(text).toString('utf8')}: ${why}`],
  read: ['bad/zz.yaml'],
});

const PATH = 'it has a path separator in it';
const GIT = 'some system takes it for .git';

const CASES: readonly Case[] = [
  name('..', 'it means another folder'),
  name('.', 'it means another folder'),
  name('', 'the name is empty'),
  name('/etc/passwd', PATH),
  name('../../x.yaml', PATH),
  name('..\\x.yaml', PATH),
  name('.git', GIT),
  name('.GiT', GIT),
  name('.g\u200cit', GIT),
  name('git~1', GIT),
  name('.git ', GIT),
  name('.git.', GIT),
  name('.git::$INDEX_ALLOCATION', GIT),
  name('a\nb.yaml', 'it has a control character in it'),
  name('a\x1b[31m.yaml', 'it has a control character in it'),
  name(new Uint8Array([0x61, 0xff, 0x2e]), 'it is not valid UTF-8'),
  name('n'.repeat(5_000), 'it is longer than 1000 bytes'),
  {
    what: 'one name twice',
    make: (_, blob) => [file('a.yaml', blob), file('a.yaml', blob), file('b.yaml', blob)],
    flaws: ['unsafe bad/a.yaml: its folder has two entries of that name'],
    read: ['bad/b.yaml'],
  },
  {
    what: 'a file and a folder of one name',
    make: async (repo, blob) => [file('a', blob), folder('a', await repo.tree(file('x', blob))), file('b', blob)],
    flaws: ['unsafe bad/a: its folder has two entries of that name'],
    read: ['bad/b'],
  },
  {
    what: 'another order',
    make: (_, blob) => [file('b', blob), file('a', blob)],
    flaws: ['order bad/: its entries are not in the order of Git'],
    read: ['bad/a', 'bad/b'],
  },
  {
    what: 'a mode that nobody knows',
    make: (_, blob) => [file('a', blob, '170000'), file('b', blob)],
    flaws: ['unsafe bad/a: it has the mode 170000'],
    read: ['bad/b'],
  },
  {
    what: 'a folder that is not there',
    make: (_, blob) => [folder('a', NOT_THERE), file('b', blob)],
    flaws: [expect.stringMatching(/^unreadable bad\/a: cannot read tree 1234567890/)],
    read: ['bad/b'],
  },
  {
    what: 'a folder that is a file',
    make: (_, blob) => [folder('a', blob), file('b', blob)],
    flaws: [expect.stringMatching(/^unreadable bad\/a: .* is a blob, expected a tree/)],
    read: ['bad/b'],
  },
  {
    what: 'a folder whose object is cut off',
    make: async (repo, blob) => [folder('a', await repo.object('tree', '100644 x')), file('b', blob)],
    flaws: [expect.stringMatching(/^unreadable bad\/a: .* cannot be understood/)],
    read: ['bad/b'],
  },
  {
    what: 'a folder whose object is no zlib',
    make: async (repo, blob) => {
      const id = await repo.tree(file('x', blob));
      await repo.damage(id, Buffer.from('not zlib at all'));
      return [folder('a', id), file('b', blob)];
    },
    flaws: [expect.stringMatching(/^unreadable bad\/a: /)],
    read: ['bad/b'],
  },
  {
    what: 'a folder whose object holds another',
    make: async (repo, blob) => {
      const id = await repo.tree(file('x', blob));
      await repo.damage(id, deflateSync(Buffer.from('tree 0\0')));
      return [folder('a', id), file('b', blob)];
    },
    flaws: [expect.stringMatching(/^unreadable bad\/a: /)],
    read: ['bad/b'],
  },
];

/** A root with `good/fine.yaml` and the folder of the case. */
async function rootOf(repo: RawRepo, { make }: Pick<Case, 'make'>): Promise<TreeId> {
  const blob = await repo.object('blob', 'a: 1\n');
  const bad = await repo.tree(...(await make(repo, blob)));
  return await repo.tree(folder('bad', bad), folder('good', await repo.tree(file('fine.yaml', blob))));
}

describe.each(GIT_BACKENDS)('%s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit);

  async function inRepo(work: (repo: RawRepo, git: GitRepository) => Promise<void>): Promise<void> {
    await withRawRepo(async (repo) => {
      const git = await openRepository({ url: repo.path, backend }, never);
      try {
        await work(repo, git);
      } finally {
        await git.close();
      }
    });
  }

  it.each(CASES)(
    '$what: left out and told, and refused where all must be whole',
    async ({ flaws, read = [], ...one }) => {
      await inRepo(async (repo, git) => {
        const root = await rootOf(repo, one);
        const tree = await git.partialTree(root, never);
        expect([flawsOf(tree), paths(tree)]).toEqual([flaws, [...read, 'good/fine.yaml']]);
        const strict = await git.tree(root, never).then(paths, (error: unknown) => error);
        if (String(flaws[0]).startsWith('order')) expect(strict).toEqual([...read, 'good/fine.yaml']);
        else expect(strict).toMatchObject({ category: 'user', message: expect.stringMatching(/; .*(git fsck|fetch)/) });
      });
    },
  );

  it('a folder that comes back is read', async () => {
    await inRepo(async (repo, git) => {
      const blob = await repo.object('blob', 'a: 1\n');
      const lost = await repo.tree(file('x', blob));
      await repo.damage(lost, new Uint8Array());
      const root = await repo.tree(folder('a', lost));
      expect(flawsOf(await git.partialTree(root, never))).toHaveLength(1);
      await repo.tree(file('x', blob));
      const tree = await git.partialTree(root, never);
      expect([flawsOf(tree), paths(tree)]).toEqual([[], ['a/x']]);
    });
  });

  it('folders in folders are followed to a depth that no stack minds, also through many commits', async () => {
    await inRepo(async (repo, git) => {
      let at = await repo.tree(file('x', await repo.object('blob', '1')));
      for (const levels of [900, 900]) {
        for (let level = 0; level < levels; level += 1) at = await repo.tree(folder('d', at));
        // Read on the way, so that the lower part is known already.
        await git.partialTree(at, never);
      }
      const flaws = flawsOf(await git.partialTree(at, never));
      expect(flaws).toEqual([expect.stringMatching(/^unsafe (d\/)+d: it has more than 1024 folders in one another$/)]);
      await expect(git.tree(at, never)).rejects.toMatchObject({ code: 'UnsafePath' });
    });
  });

  it('a trillion files in a kilobyte are read in a moment', async () => {
    await inRepo(async (repo, git) => {
      let at = await repo.tree(file('x', await repo.object('blob', '1')));
      const ten = (id: string) => Array.from({ length: 10 }, (_, index) => folder(`d${index}`, id));
      for (let level = 0; level < 12; level += 1) at = await repo.tree(...ten(at));
      expect((await git.tree(at, never)).entries.size).toBe(10);
    });
  });

  it('more folders in a folder than a call takes arguments mind no stack', async () => {
    await inRepo(async (repo, git) => {
      const inner = await repo.tree(file('x', await repo.object('blob', '1')));
      const entry = (at: number) =>
        `40000 d${String(at).padStart(6, '0')}\0${Buffer.from(inner, 'hex').toString('latin1')}`;
      const names = Array.from({ length: 200_000 }, (_, at) => entry(at)).join('');
      const wide = parseTreeId(await repo.object('tree', Buffer.from(names, 'latin1')));
      expect((await git.tree(wide, never)).entries.size).toBe(200_000);
    });
  });

  it('a wide folder is read, and refused unread where less is allowed', async () => {
    await inRepo(async (repo, git) => {
      const blob = await repo.object('blob', '1');
      const names = Array.from({ length: 50_000 }, (_, index) => file(`f${String(index).padStart(6, '0')}`, blob));
      const wide = await repo.tree(...names);
      await expect(git.tree(wide, never, MIB)).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        message: expect.stringContaining('more than 1048576 bytes of folders'),
      });
      expect((await git.tree(wide, never)).entries.size).toBe(50_000);
    });
  });

  it('sizes are told without reading; what is no file, or not there, has none', async () => {
    await inRepo(async (repo, git) => {
      const small = parseBlobId(await repo.object('blob', 'a: 1\n'));
      const large = parseBlobId(await repo.object('blob', Buffer.alloc(20 * MIB)));
      const tree = parseBlobId(await repo.tree());
      const broken = parseBlobId(await repo.object('blob', 'b'));
      await repo.damage(broken, Buffer.from('no zlib'));
      const sizes = await git.blobSizes([small, large, tree, broken, parseBlobId(NOT_THERE)], never);
      expect(sizes).toEqual(
        new Map([
          [small, 5],
          [large, 20 * MIB],
        ]),
      );
    });
  });

  test.skipIf(!hasGit)('sizes are told of packed files too, whole ones and deltas', async () => {
    await inRepo(async (repo, git) => {
      const lines = Array.from({ length: 4_000 }, (_, index) => `line ${index * 7919}`);
      const texts = [lines.join('\n'), [...lines, 'one more'].join('\n'), 'small', ''];
      const ids = await Promise.all(texts.map(async (text) => parseBlobId(await repo.object('blob', text))));
      const tree = await repo.tree(...ids.map((id, index) => file(`f${index}`, id)));
      await repo.point('refs/heads/main', await repo.commit(tree));
      execFileSync('git', ['-C', repo.path, 'repack', '-q', '-a', '-d', '-f', '--depth=50']);
      const expected = new Map(ids.map((id, index) => [id, Buffer.byteLength(texts[index] ?? '')]));
      expect(await git.blobSizes([...ids, parseBlobId(tree)], never)).toEqual(expected);
      expect((await git.blobs(ids, never)).size).toBe(4);
    });
  });

  it.each([
    ['says less than it holds', (body: Buffer) => Buffer.concat([Buffer.from('blob 5\0'), body])],
    ['says more than is read', (body: Buffer) => Buffer.concat([Buffer.from(`blob ${2 ** 40}\0`), body])],
    ['has no header', (body: Buffer) => body],
  ])('a file that swells to 100 MiB and %s is refused by name, and not followed', async (_what, wrap) => {
    await inRepo(async (repo, git) => {
      const good = parseBlobId(await repo.object('blob', 'a: 1\n'));
      const id = parseBlobId('ab'.repeat(20));
      await repo.damage(id, deflateSync(wrap(Buffer.alloc(100 * MIB)), { level: 1 }));
      const before = process.memoryUsage().rss;
      const [bad, fine] = await Promise.allSettled([git.blobs([id], never), git.blobs([good], never)]);
      expect(bad).toMatchObject({
        status: 'rejected',
        // Git says of a file without a header that it is missing.
        reason: {
          code: expect.stringMatching(/^(RepositoryUnreadable|GitObjectMissing)$/),
          category: 'user',
          message: expect.stringContaining(id),
        },
      });
      expect(fine).toEqual({ status: 'fulfilled', value: new Map([[good, Buffer.from('a: 1\n')]]) });
      expect(process.memoryUsage().rss - before).toBeLessThan(80 * MIB);
      expect((await git.blobs([good], never)).size).toBe(1);
    });
  });

  it('a commit of many megabytes is refused by name', async () => {
    await inRepo(async (repo, git) => {
      const id = await repo.commit(await repo.tree(), [], `${'x'.repeat(5 * MIB)}\n`);
      await expect(git.commit(id, never)).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        message: expect.stringMatching(/commit .* at most 4194304|has \d+ bytes, at most 4194304/),
      });
    });
  });

  it.each<[string, (repo: RawRepo) => Promise<string>]>([
    ['a file', (repo) => repo.object('blob', 'x')],
    ['a folder', (repo) => repo.tree()],
    ['a commit that names no tree', (repo) => repo.object('commit', 'author x\n\nhello\n')],
    ['a commit that names a path', (repo) => repo.object('commit', 'tree ../../etc\n\nhello\n')],
  ])('a branch that leads to %s is listed, and refused when it is read', async (_what, make) => {
    await inRepo(async (repo, git) => {
      const id = parseCommitSha(await make(repo));
      await repo.point('refs/heads/odd', id);
      expect([...(await git.refs(['refs/heads/'], never)).values()]).toEqual([id]);
      await expect(git.commit(id, never)).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        message: expect.stringContaining(id),
      });
    });
  });

  it.each([
    ['out of the repository', 'ref: ../../../../etc/passwd'],
    ['to a file beside the refs', 'ref: config'],
    ['to itself', 'ref: refs/heads/odd'],
  ])('a symbolic branch that leads %s is left out, as git does, and hides no other', async (_what, text) => {
    await inRepo(async (repo, git) => {
      await repo.point('refs/heads/main', await repo.commit(await repo.tree()));
      await repo.point('refs/heads/odd', text);
      expect([...(await git.refs(['refs/'], never)).keys()]).toEqual(['refs/heads/main']);
    });
  });

  it('a tree that is a commit is refused', async () => {
    await inRepo(async (repo, git) => {
      const id = parseTreeId(await repo.commit(await repo.tree()));
      // One after the other: the second must not fail while nobody waits for it.
      for (const read of ['tree', 'partialTree'] as const)
        await expect(git[read](id, never)).rejects.toMatchObject({ code: 'RepositoryUnreadable' });
    });
  });
});
