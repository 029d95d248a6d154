// What every GitRepository must do, whichever backend writes and whichever reads, on disk or over the network.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  blobIdOf,
  type CommitSha,
  EMPTY_TREE,
  type FileNode,
  type FileTree,
  fileBlob,
  parseBlobId,
  parseCommitSha,
  parseTreeId,
  storedBlob,
  treeOf,
  UserError,
} from '../../../src/api/index.ts';
import {
  formatMessage,
  type GitBackend,
  type GitRepository,
  openRepository,
  parseRefName,
  type RefUpdate,
} from '../../../src/git/index.ts';
import { serveGit } from './http-server.ts';
import {
  AUTHOR,
  commit,
  git,
  hasGit,
  head,
  increment,
  MAIN,
  never,
  TIME,
  textAt,
  tree,
  withBareRepository,
} from './support.ts';

export interface Setting {
  readonly writer: GitBackend;
  readonly reader: GitBackend;
  /** `http`: through `git http-backend` in the test process, with a token. */
  readonly over: 'disk' | 'http';
}

export const TOKEN = 'tok-3f9c-secret';
const OTHER = parseRefName('refs/heads/tmc/other');
const REPORT = parseRefName('refs/heads/tmc/reports/east');
const NOT_THERE = '1234567890123456789012345678901234567890';

interface Fixture {
  readonly path: string;
  readonly url: string;
  readonly writer: GitRepository;
  readonly reader: GitRepository;
  readonly done: () => void;
  readonly ended: Promise<void>;
}

async function open(setting: Setting): Promise<Fixture> {
  const { promise: released, resolve: done } = Promise.withResolvers<void>();
  const { promise: opened, resolve, reject } = Promise.withResolvers<Fixture>();
  const ended = withBareRepository(async (path, root) => {
    const server = setting.over === 'http' ? await serveGit(root, TOKEN) : undefined;
    const url = server === undefined ? path : `${server.url}/fleet.git`;
    const token = async () => TOKEN;
    const writer = await openRepository({ url, backend: setting.writer, token }, never);
    const reader = await openRepository({ url, backend: setting.reader, token }, never);
    resolve({ path, url, writer, reader, done, ended: Promise.resolve() });
    await released;
    await Promise.all([writer.close(), reader.close()]);
    await server?.close();
  });
  ended.catch(reject);
  return { ...(await opened), ended };
}

/** Runs every case with these backends; skipped by name where git is needed and not there. */
export function gitContract(name: string, setting: Setting): void {
  const needsGit = setting.over === 'http' || setting.writer === 'native' || setting.reader === 'native';
  describe.skipIf(needsGit && !hasGit)(name, () => {
    let at: Fixture;
    beforeEach(async () => {
      at = await open(setting);
    });
    afterEach(async () => {
      at.done();
      await at.ended;
    });
    reading(() => at);
    publishing(() => at, setting);
    maintenance(() => at);
    // What one backend does alone need not be shown again in every pairing.
    if (setting.writer !== setting.reader || setting.over === 'http') return;
    writing(() => at);
    limits(() => at);
  });
}

/** The race is a matter of pairs: both backends must honour each other's locks. */
export function gitRace(name: string, setting: Setting): void {
  describe.skipIf(!hasGit && (setting.over === 'http' || setting.writer === 'native' || setting.reader === 'native'))(
    name,
    () => {
      let at: Fixture;
      beforeEach(async () => {
        at = await open(setting);
      });
      afterEach(async () => {
        at.done();
        await at.ended;
      });
      racing(() => at, setting);
    },
  );
}

function reading(at: () => Fixture): void {
  test('an empty repository has no refs', async () => {
    expect(await at().reader.refs(['refs/'], never)).toEqual(new Map());
  });

  test('what was written is read back: commit, tree, bytes, executable files and links', async () => {
    const { writer, reader } = at();
    const files = treeOf(
      new Map<string, FileNode>([
        ['plain.yaml', fileBlob('a: 1\n')],
        ['run', { ...fileBlob('#!/bin/sh\n'), mode: 'executable' as const }],
        ['link', { ...fileBlob('plain.yaml'), mode: 'symlink' as const }],
        ['binary', fileBlob(new Uint8Array([0, 255, 10, 13, 0]))],
        ['große Datei.txt', fileBlob('ä')],
        ['empty', fileBlob('')],
        ['sub', tree({ 'a.b': '1', 'a/b': '2', a0: '3' })],
      ]),
    );
    const message = formatMessage({
      subject: 'One',
      body: 'Two\n\nThree',
      trailers: new Map([
        ['Tmc-Now', '2026-01-01'],
        ['Tmc-Version', '1'],
      ]),
    });
    const id = await commit(writer, files, { message });
    await writer.publish([{ ref: MAIN, from: undefined, to: id }], never);

    expect(await reader.refs(['refs/heads/'], never)).toEqual(new Map([[MAIN, id]]));
    expect(await reader.commit(id, never)).toEqual({
      id,
      tree: files.id,
      parents: [],
      message,
      trailers: new Map([
        ['Tmc-Now', '2026-01-01'],
        ['Tmc-Version', '1'],
      ]),
      time: TIME,
      author: AUTHOR,
    });
    const read = await reader.tree(files.id, never);
    expect(withoutBytes(read)).toEqual(withoutBytes(files));
    const ids = [...new Set([...files.entries.values()].flatMap((node) => (node.kind === 'blob' ? [node.id] : [])))];
    const blobs = await reader.blobs(ids, never);
    expect([...blobs.keys()].toSorted()).toEqual(ids.toSorted());
    for (const [blob, bytes] of blobs) expect(blobIdOf(bytes)).toBe(blob);
  });

  test('refs are chosen by prefix and sorted by name', async () => {
    const { writer, reader } = at();
    const id = await commit(writer, tree({ a: '1' }));
    const names = [
      'refs/heads/main',
      'refs/heads/main2',
      'refs/heads/tmc/b',
      'refs/heads/tmc/a',
      'refs/tmc/last',
      'refs/tags/v1',
    ].map(parseRefName);
    await writer.publish(
      names.map((ref) => ({ ref, from: undefined, to: id })),
      never,
    );
    const chosen = async (...prefixes: string[]) => [...(await reader.refs(prefixes, never)).keys()];
    expect(await chosen('refs/heads/main')).toEqual(['refs/heads/main', 'refs/heads/main2']);
    expect(await chosen('refs/heads/tmc/')).toEqual(['refs/heads/tmc/a', 'refs/heads/tmc/b']);
    expect(await chosen('refs/tmc/', 'refs/heads/tmc/b')).toEqual(['refs/heads/tmc/b', 'refs/tmc/last']);
    expect(await chosen('refs/heads/none')).toEqual([]);
    expect(await chosen('refs/')).toEqual(names.toSorted());
  });

  test.each([
    ['commit', (r: GitRepository) => r.commit(parseCommitSha(NOT_THERE), never)],
    ['tree', (r: GitRepository) => r.tree(parseTreeId(NOT_THERE), never)],
    ['blob', (r: GitRepository) => r.blobs([parseBlobId(NOT_THERE)], never)],
  ])('a %s that is not there is named', async (_, read) => {
    await expect(read(at().reader)).rejects.toMatchObject({
      code: 'GitObjectMissing',
      category: 'user',
      message: expect.stringContaining(NOT_THERE),
    });
  });

  test('an object of another kind is not taken for it', async () => {
    const { writer } = at();
    const files = tree({ a: '1' });
    await commit(writer, files);
    await expect(writer.blobs([parseBlobId(files.id)], never)).rejects.toMatchObject({ code: 'RepositoryUnreadable' });
  });

  test('2,500 files in one call', async () => {
    const { writer } = at();
    const files = tree(
      Object.fromEntries(
        Array.from({ length: 2_500 }, (_, index) => [`d${index % 50}/f${index}`, `content ${index}\n`]),
      ),
    );
    await commit(writer, files);
    const ids = [...files.entries.values()].flatMap((node) =>
      node.kind === 'tree' ? [...node.entries.values()].map((blob) => parseBlobId(blob.id)) : [],
    );
    const blobs = await writer.blobs(ids, never);
    expect(blobs.size).toBe(2_500);
    for (const [id, bytes] of blobs) expect(blobIdOf(bytes)).toBe(id);
  });
}

function writing(at: () => Fixture): void {
  test('equal content gives equal ids, known before anything is written', async () => {
    const { writer } = at();
    // Made once by git itself: `git commit-tree` on this tree with this author, date and message.
    const id = await commit(writer, tree({ 'a/b.yaml': 'x: 1\n', 'c.yaml': 'y: 2\n' }), { message: 'fixed\n' });
    expect(id).toBe('452c1f82cfd7ab740e76638ac8362c365b024ba9');
    expect((await writer.commit(id, never)).tree).toBe(tree({ 'a/b.yaml': 'x: 1\n', 'c.yaml': 'y: 2\n' }).id);
  });

  test('stored blobs and known subtrees need no bytes', async () => {
    const { writer } = at();
    const first = tree({ 'keep/a': '1', 'keep/b': '2', change: 'old' });
    const parent = await commit(writer, first);
    const known = await writer.tree(first.id, never);
    const keep = known.entries.get('keep');
    if (keep === undefined) throw new Error('no keep');
    const next = treeOf(
      new Map([
        ['keep', keep],
        ['moved', storedBlob(fileBlob('1').id)],
        ['change', fileBlob('new')],
      ]),
    );
    const id = await commit(writer, next, { parents: [parent] });
    expect(await textAt(writer, id, 'keep/b')).toBe('2');
    expect(await textAt(writer, id, 'moved')).toBe('1');
    expect(await textAt(writer, id, 'change')).toBe('new');
  });

  test('a blob without bytes that is not stored, and a parent that is not there, are refused', async () => {
    const { writer } = at();
    const hollow = treeOf(new Map([['a', storedBlob(parseBlobId(NOT_THERE))]]));
    await expect(commit(writer, hollow)).rejects.toMatchObject({ code: 'GitObjectMissing' });
    await expect(commit(writer, EMPTY_TREE, { parents: [parseCommitSha(NOT_THERE)] })).rejects.toMatchObject({
      code: 'GitObjectMissing',
    });
  });

  test('an empty tree can be committed', async () => {
    const { writer } = at();
    const id = await commit(writer, EMPTY_TREE);
    expect((await writer.tree((await writer.commit(id, never)).tree, never)).entries.size).toBe(0);
  });

  test.each(['..', '.git', '.GIT', 'git~1', '.g\u200cit', 'a\\b', 'a\0b', ''])(
    'a file named %j is not written',
    async (name) => {
      const unsafe = treeOf(new Map([['dir', treeOf(new Map([[name, fileBlob('x')]]))]]));
      await expect(commit(at().writer, unsafe)).rejects.toMatchObject({ code: 'UnsafePath', category: 'user' });
    },
  );
}

function publishing(at: () => Fixture, setting: Setting): void {
  async function two(): Promise<readonly [CommitSha, CommitSha]> {
    const { writer } = at();
    const first = await commit(writer, tree({ a: '1' }));
    return [first, await commit(writer, tree({ a: '2' }), { parents: [first] })];
  }

  test('create, move and delete', async () => {
    const { writer, reader } = at();
    const [first, second] = await two();
    const steps: RefUpdate[] = [
      { ref: OTHER, from: undefined, to: first },
      { ref: OTHER, from: first, to: second },
      { ref: OTHER, from: second, to: undefined },
    ];
    for (const step of steps) {
      expect(await writer.publish([step], never)).toEqual({ kind: 'published' });
      expect(await head(reader, OTHER)).toBe(step.to);
    }
    // A name that was a folder can become a ref again.
    const folder = parseRefName('refs/heads/tmc');
    expect(await writer.publish([{ ref: folder, from: undefined, to: first }], never)).toEqual({ kind: 'published' });
    expect(await head(reader, folder)).toBe(first);
  });

  test('nothing to publish is published', async () => {
    expect(await at().writer.publish([], never)).toEqual({ kind: 'published' });
  });

  test.each([
    ['expected absent', undefined],
    ['expected elsewhere', 'other'],
  ])('the loser of a race moves nothing (%s)', async (_, expectation) => {
    const { writer, reader } = at();
    const [first, second] = await two();
    await writer.publish([{ ref: MAIN, from: undefined, to: first }], never);
    const from = expectation === undefined ? undefined : await commit(writer, tree({ a: 'elsewhere' }));
    const to = from === undefined ? second : await commit(writer, tree({ a: '3' }), { parents: [from] });
    expect(await writer.publish([{ ref: MAIN, from, to }], never)).toEqual({
      kind: 'moved',
      ref: MAIN,
      expected: from,
      actual: first,
    });
    expect(await head(reader)).toBe(first);
  });

  test('a ref that is where it should go already counts as moved', async () => {
    const { writer, reader } = at();
    const [first, second] = await two();
    await writer.publish([{ ref: MAIN, from: undefined, to: second }], never);
    const again = [
      { ref: MAIN, from: first, to: second },
      { ref: OTHER, from: undefined, to: first },
    ];
    expect(await writer.publish(again, never)).toEqual({ kind: 'published' });
    expect(await reader.refs(['refs/heads/'], never)).toEqual(
      new Map([
        [MAIN, second],
        [OTHER, first],
      ]),
    );
  });

  test('a ref that is gone is not made again by a move', async () => {
    const { writer, reader } = at();
    const [first, second] = await two();
    expect(await writer.publish([{ ref: MAIN, from: first, to: second }], never)).toEqual({
      kind: 'moved',
      ref: MAIN,
      expected: first,
      actual: undefined,
    });
    expect(await head(reader)).toBeUndefined();
  });

  test('of two refs, the second of which moved, the first one that moved is named', async () => {
    const { writer, reader } = at();
    const [first, second] = await two();
    await writer.publish(
      [
        { ref: MAIN, from: undefined, to: first },
        { ref: OTHER, from: undefined, to: second },
      ],
      never,
    );
    const third = await commit(writer, tree({ a: '3' }), { parents: [first] });
    const result = await writer.publish(
      [
        { ref: MAIN, from: first, to: second },
        { ref: OTHER, from: first, to: third },
        { ref: REPORT, from: undefined, to: first },
      ],
      never,
    );
    expect(result).toEqual({ kind: 'moved', ref: OTHER, expected: first, actual: second });
    const atomic = setting.over === 'disk' || setting.writer === 'native';
    expect(await reader.refs(['refs/heads/'], never)).toEqual(
      new Map([
        [MAIN, atomic ? first : second],
        [OTHER, second],
      ]),
    );
  });

  test('a report is replaced with a lease, also by an unrelated commit', async () => {
    const { writer, reader } = at();
    const reports = [
      await commit(writer, tree({ r: '1' })),
      await commit(writer, tree({ r: '2' })),
      await commit(writer, tree({ r: '3' })),
    ] as const;
    await writer.publish([{ ref: REPORT, from: undefined, to: reports[0] }], never);
    expect(await head(reader, REPORT)).toBe(reports[0]);
    expect(await writer.publish([{ ref: REPORT, from: reports[0], to: reports[1], replace: true }], never)).toEqual({
      kind: 'published',
    });
    expect(await writer.publish([{ ref: REPORT, from: reports[0], to: reports[2], replace: true }], never)).toEqual({
      kind: 'moved',
      ref: REPORT,
      expected: reports[0],
      actual: reports[1],
    });
    expect(await head(reader, REPORT)).toBe(reports[1]);
    expect(await textAt(reader, reports[1], 'r')).toBe('2');
  });

  test('without replace a ref does not leave its history', async () => {
    const { writer, reader } = at();
    const [first] = await two();
    const unrelated = await commit(writer, tree({ b: '1' }));
    await writer.publish([{ ref: MAIN, from: undefined, to: first }], never);
    await expect(writer.publish([{ ref: MAIN, from: first, to: unrelated }], never)).rejects.toMatchObject({
      category: 'invariant',
    });
    expect(await head(reader)).toBe(first);
  });

  test('a ref does not lead to what is not there', async () => {
    const { writer, reader } = at();
    await expect(
      writer.publish([{ ref: MAIN, from: undefined, to: parseCommitSha(NOT_THERE) }], never),
    ).rejects.toMatchObject({ code: 'GitObjectMissing' });
    expect(await head(reader)).toBeUndefined();
  });

  test('a ref below another ref is refused with both names', async () => {
    const { writer } = at();
    const [first] = await two();
    await writer.publish([{ ref: OTHER, from: undefined, to: first }], never);
    const below = parseRefName(`${OTHER}/below`);
    await expect(writer.publish([{ ref: below, from: undefined, to: first }], never)).rejects.toBeInstanceOf(UserError);
    expect(await head(writer, OTHER)).toBe(first);
  });

  test('ancestors', async () => {
    const { writer } = at();
    const [first, second] = await two();
    const side = await commit(writer, tree({ s: '1' }), { parents: [first] });
    const merge = await commit(writer, tree({ m: '1' }), { parents: [second, side] });
    const asked = await Promise.all([
      writer.isAncestor(first, first, never),
      writer.isAncestor(first, merge, never),
      writer.isAncestor(side, merge, never),
      writer.isAncestor(merge, side, never),
      writer.isAncestor(side, second, never),
    ]);
    expect(asked).toEqual([true, true, true, false, false]);
  });
}

function racing(at: () => Fixture, setting: Setting): void {
  // Over the network every try is several processes, so fewer of them.
  const each = setting.over === 'disk' ? 10 : 2;

  test(`${2 * each} publishers through four handles in two processes lose no update`, async () => {
    const { url, writer, reader } = at();
    const others = setting.over === 'disk' ? runCounter(url, setting.reader, each) : countHere(at(), each);
    await Promise.all([
      others,
      ...Array.from({ length: each }, (_, index) => increment(index % 2 === 0 ? writer : reader)),
    ]);
    const id = await head(reader);
    if (id === undefined) throw new Error('no head');
    expect(await textAt(reader, id, 'count')).toBe(String(2 * each));
    expect(await historyLength(reader, id)).toBe(2 * each);
  });
}

// With a token in this process only, the other handles live here as well.
async function countHere({ url }: Fixture, publishers: number): Promise<void> {
  const handle = await openRepository({ url, token: async () => TOKEN }, never);
  await Promise.all(Array.from({ length: publishers }, () => increment(handle)));
  await handle.close();
}

async function runCounter(url: string, backend: GitBackend, publishers: number): Promise<void> {
  const script = fileURLToPath(new URL('./counter.ts', import.meta.url));
  const child = spawn(process.execPath, [script, url, backend, String(publishers)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`counter failed: ${stderr}`);
}

async function historyLength(repository: GitRepository, from: CommitSha): Promise<number> {
  let count = 0;
  for (let id: CommitSha | undefined = from; id !== undefined; count += 1)
    id = (await repository.commit(id, never)).parents[0];
  return count;
}

function maintenance(at: () => Fixture): void {
  test.skipIf(!hasGit)('packed refs and packed objects are read, moved and deleted like loose ones', async () => {
    const { writer, reader, path } = at();
    const first = await commit(writer, tree({ a: '1' }));
    await writer.publish(
      [
        { ref: MAIN, from: undefined, to: first },
        { ref: OTHER, from: undefined, to: first },
      ],
      never,
    );
    // Both handles have looked before the repository changes its shape.
    expect([await head(writer), await head(reader)]).toEqual([first, first]);
    git(path, 'pack-refs', '--all');
    git(path, 'gc', '--quiet', '--prune=now');
    expect(await reader.refs(['refs/heads/'], never)).toEqual(
      new Map([
        [MAIN, first],
        [OTHER, first],
      ]),
    );
    expect(await textAt(reader, first, 'a')).toBe('1');
    const second = await commit(writer, tree({ a: '2', b: '1' }), { parents: [first] });
    expect(
      await writer.publish(
        [
          { ref: MAIN, from: first, to: second },
          { ref: OTHER, from: first, to: undefined },
        ],
        never,
      ),
    ).toEqual({ kind: 'published' });
    expect(await reader.refs(['refs/heads/'], never)).toEqual(new Map([[MAIN, second]]));
    git(path, 'gc', '--quiet', '--prune=now');
    expect(await textAt(reader, second, 'b')).toBe('1');
    expect(git(path, 'rev-parse', 'main')).toBe(second);
  });

  test.skipIf(!hasGit)('git pushes to it, clones it, and its annotated tags are commits', async () => {
    const { writer, reader, path } = at();
    const first = await commit(writer, tree({ a: '1' }));
    await writer.publish([{ ref: MAIN, from: undefined, to: first }], never);
    git(path, '-c', 'user.name=x', '-c', 'user.email=x@x', 'tag', '-a', '-m', 'v', 'v1', 'main');
    expect(await reader.refs(['refs/'], never)).toEqual(
      new Map([
        [MAIN, first],
        [parseRefName('refs/tags/v1'), first],
      ]),
    );
    git(path, 'clone', '--quiet', path, `${path}/../clone`);
    git(
      `${path}/../clone`,
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@x',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'by git',
    );
    git(`${path}/../clone`, 'push', '--quiet', 'origin', 'HEAD:main');
    const id = await head(reader);
    expect(id === undefined ? undefined : (await reader.commit(id, never)).message).toBe('by git\n');
  });
}

function limits(at: () => Fixture): void {
  test('an aborted call is refused with its own code, and the next one works', async () => {
    const { writer } = at();
    const id = await commit(writer, tree({ a: '1' }));
    const aborted = AbortSignal.abort();
    for (const call of [
      () => writer.refs(['refs/'], aborted),
      () => writer.tree(tree({ a: '1' }).id, aborted),
      () => writer.publish([{ ref: MAIN, from: undefined, to: id }], aborted),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'Aborted', category: 'transient' });
    }
    const controller = new AbortController();
    const running = writer.blobs([fileBlob('1').id], controller.signal);
    controller.abort();
    await running.catch((error: unknown) => expect(error).toMatchObject({ code: 'Aborted' }));
    expect(await head(writer)).toBeUndefined();
    expect(await textAt(writer, id, 'a')).toBe('1');
  });

  test('a closed repository says so', async () => {
    const { writer } = at();
    await writer.close();
    await expect(writer.refs(['refs/'], never)).rejects.toMatchObject({ category: 'user' });
  });
}

function withoutBytes(files: FileTree): unknown {
  return [...files.entries]
    .map(([name, node]) => (node.kind === 'tree' ? [name, node.id, withoutBytes(node)] : [name, node.id, node.mode]))
    .sort();
}
