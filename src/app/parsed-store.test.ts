import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rename, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configMap } from '../../test/support/documents.ts';
import { type BlobId, blobIdOf } from '../api/index.ts';
import { createParseCache, formatPack, formatStoredFile, type ParsedFile } from '../load/index.ts';
import { createParsedStore, openParsedStore, type ParsedStoreOptions } from './parsed-store.ts';

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tmc-store-'));
  cache = join(folder, 'cache');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function parsed(text: string): readonly [BlobId, ParsedFile] {
  const bytes = Buffer.from(text);
  const id = blobIdOf(bytes);
  return [id, createParseCache().put(id, bytes)];
}

const files = (...names: readonly string[]) => new Map(names.map((name) => parsed(configMap(name))));
const ALL = files('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const NAMES = new Map([...ALL].map(([id], at) => [id, 'abcdefgh'[at]]));

const problems: string[] = [];
/** The store as another process would open it. */
function store(options: Partial<ParsedStoreOptions> = {}) {
  problems.length = 0;
  const onProblem = (problem: string): number => problems.push(problem);
  return createParsedStore({ folder: cache, version: 'v1', repository: '/fleet', onProblem, ...options });
}

/** Which of all files another process finds. */
async function found(options?: Partial<ParsedStoreOptions>): Promise<string> {
  const known = await store(options).read(new Set(ALL.keys()));
  for (const [id, file] of known) expect(file).toEqual(ALL.get(id));
  return [...known.keys()]
    .map((id) => NAMES.get(id))
    .sort()
    .join('');
}

const parsedFolder = (): string => join(cache, 'parsed');
const packs = async (): Promise<readonly string[]> =>
  (await readdir(parsedFolder())).map((name) => join(parsedFolder(), name));
async function onlyPack(): Promise<string> {
  const [path = '', ...others] = await packs();
  expect(others).toEqual([]);
  return path;
}

test('what one process keeps, the next one finds, and only what it asks for', async () => {
  await store().write(files('a', 'b'));
  await store().write(files('c'));
  const [a] = [...files('a')];
  expect([await found(), await store().read(new Set([a?.[0] as BlobId]))]).toEqual(['abc', files('a')]);
});

test.each<[string, Partial<ParsedStoreOptions>]>([
  ['version', { version: 'v2' }],
  ['repository', { repository: '/other' }],
])('another %s finds nothing, and takes nothing away', async (_what, other) => {
  await store().write(files('a'));
  expect(await found(other)).toBe('');
  await store(other).write(files('b'));
  expect([await found(other), await found()]).toEqual(['b', 'a']);
});

test('only this user can read it', async () => {
  const before = process.umask(0);
  try {
    await store().write(files('a'));
  } finally {
    process.umask(before);
  }
  const modes = await Promise.all(
    [cache, parsedFolder(), await onlyPack()].map(async (path) => (await stat(path)).mode & 0o777),
  );
  expect(modes).toEqual([0o700, 0o700, 0o600]);
});

test('a Secret is never on disk', async () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: x}\nstringData: {p: hunter2}\n';
  await store().write(
    new Map([parsed(secret), parsed(`${secret}a: {\n`), parsed(`${configMap('y')}---\n${secret}`), ...files('a')]),
  );
  expect(await readFile(await onlyPack(), 'utf8')).not.toMatch(/hunter2|Secret/);
  expect(await found()).toBe('a');
});

describe('it may vanish', () => {
  test('between two reads', async () => {
    await store().write(files('a'));
    const one = store();
    await one.read(new Set(ALL.keys()));
    rmSync(cache, { recursive: true });
    expect(await one.read(new Set(ALL.keys()))).toEqual(new Map());
  });

  test('and is made again by the next that has something new', async () => {
    const one = store();
    await one.write(files('a'));
    rmSync(cache, { recursive: true });
    await one.write(files('b'));
    expect(await found()).toBe('b');
  });
});

describe('what cannot be believed is no loss', () => {
  const body = formatStoredFile(ALL.values().next().value as ParsedFile) ?? '';
  const forged = () => formatPack('v1', [[ALL.keys().next().value as BlobId, body]]);
  const changes: readonly (readonly [string, (pack: string) => Promise<void>])[] = [
    ['cut off', async (pack) => writeFile(pack, (await readFile(pack)).subarray(0, -1))],
    ['half written', async (pack) => writeFile(pack, (await readFile(pack)).subarray(0, 300))],
    ['empty', (pack) => writeFile(pack, '')],
    ['zeros', async (pack) => writeFile(pack, Buffer.alloc((await stat(pack)).size))],
    ['changed', async (pack) => writeFile(pack, (await readFile(pack, 'utf8')).replace('"name":"a"', '"name":"z"'))],
    ['somebody else’s', (pack) => writeFile(pack, '#!/bin/sh\n')],
    ['of another version', (pack) => writeFile(pack, formatPack('v0', [[ALL.keys().next().value as BlobId, body]]))],
    [
      'without sense',
      (pack) =>
        writeFile(
          pack,
          formatPack(
            'v1',
            [...ALL.keys()].map((id) => [id, '{}'] as const),
          ),
        ),
    ],
    ['readable for others, as a checkout would leave it', (pack) => chmod(pack, 0o644)],
    ['writable for the group', (pack) => chmod(pack, 0o620)],
    [
      'a link',
      async (pack) => {
        await rename(pack, join(folder, 'elsewhere'));
        await symlink(join(folder, 'elsewhere'), pack);
      },
    ],
    [
      'a folder',
      async (pack) => {
        rmSync(pack);
        await mkdir(pack);
      },
    ],
  ];
  test.each(changes)('a pack that is %s', async (_what, change) => {
    await store().write(new Map([...files('a', 'b')].map(([id]) => [id, ALL.get(id) as ParsedFile])));
    await change(await onlyPack());
    const next = store();
    expect(await next.read(new Set(ALL.keys()))).toEqual(new Map());
    // Rewritten by whoever parsed it again.
    await next.write(files('a', 'b', 'c'));
    expect(await found()).toBe('abc');
  });

  const isRoot = process.getuid?.() === 0;
  const folders: readonly (readonly [string, () => Promise<void>, boolean])[] = [
    ['the group may write', () => chmod(cache, 0o770), false],
    ['all may write', () => chmod(cache, 0o1777), false],
    ['others may read the inner one', () => chmod(parsedFolder(), 0o755), false],
    [
      'it is a link',
      async () => {
        await rename(cache, join(folder, 'elsewhere'));
        await symlink(join(folder, 'elsewhere'), cache);
      },
      false,
    ],
    [
      'the inner one is a link',
      async () => {
        await rename(parsedFolder(), join(folder, 'elsewhere'));
        await symlink(join(folder, 'elsewhere'), parsedFolder());
      },
      false,
    ],
    ['it is somebody else’s', () => chown(cache, 4711, 4711), true],
    ['the inner one is somebody else’s', () => chown(parsedFolder(), 4711, 4711), true],
    ['the pack is somebody else’s', async () => chown(await onlyPack(), 4711, 4711), true],
  ];
  for (const [what, change, needsRoot] of folders) {
    test.skipIf(needsRoot && !isRoot)(
      `a folder where ${what}${needsRoot ? ' (needs root to make one)' : ''}`,
      async () => {
        await store().write(files('a'));
        await change();
        expect(await found()).toBe('');
      },
    );
  }

  test('a folder where others may write gets nothing either', async () => {
    await mkdir(cache, { mode: 0o700 });
    await chmod(cache, 0o777);
    await store().write(files('a'));
    expect([await readdir(cache), problems]).toEqual([[], [`the cache in ${parsedFolder()} is not used`]]);
  });

  test('a pack with a right checksum that came from elsewhere', async () => {
    await store().write(files('b'));
    const pack = await onlyPack();
    rmSync(pack);
    await writeFile(pack, forged(), { mode: 0o644 });
    expect(await found()).toBe('');
    rmSync(pack);
    await writeFile(pack, forged(), { mode: 0o600 });
    expect(await found()).toBe('a');
  });
});

test.each<[string, () => Promise<unknown>]>([
  ['stands in the way', () => writeFile(cache, '')],
  ['stands in the way of the inner folder', async () => mkdir(cache).then(() => writeFile(parsedFolder(), ''))],
])('where a file %s, it is done without', async (_what, prepare) => {
  await prepare();
  const one = store();
  await one.write(files('a'));
  expect([await one.read(new Set(ALL.keys())), problems.length]).toEqual([new Map(), 2]);
});

describe('many writers', () => {
  test('at once lose nothing', async () => {
    const limits = { repositoryBytes: 1e6, totalBytes: 1e6, packs: 2 };
    await store().write(files('a'));
    const written = [...'abcdefgh'].map(async (name) => {
      const one = store({ limits });
      await one.read(new Set(ALL.keys()));
      await one.write(files(name));
    });
    await Promise.all(written);
    expect([await found(), problems]).toEqual(['abcdefgh', []]);
  });

  test('in a row leave few packs, and no drafts', async () => {
    const limits = { repositoryBytes: 1e6, totalBytes: 1e6, packs: 3 };
    for (const name of 'abcdefgh') await store({ limits }).write(files(name));
    expect([await found(), (await packs()).length <= 4]).toEqual(['abcdefgh', true]);
  });
});

describe('bounds', () => {
  const size = formatStoredFile(ALL.values().next().value as ParsedFile)?.length ?? 0;

  test('of one repository: what nobody asked for goes first, then what is oldest', async () => {
    const limits = { repositoryBytes: 3 * size, totalBytes: 1e6, packs: 8 };
    for (const name of 'abc') await store({ limits }).write(files(name));
    const one = store({ limits });
    await one.read(new Set(files('a').keys()));
    await one.write(files('d'));
    expect(await found()).toBe('acd');
  });

  test('of all: the pack that was not used for longest goes first', async () => {
    for (const [at, name] of ['a', 'b', 'c'].entries()) {
      await store({ repository: name }).write(files(name));
      for (const pack of await packs()) {
        if ((await stat(pack)).mtime.getFullYear() > 2020) await utimes(pack, 0, 1e9 + at);
      }
    }
    await found({ repository: 'a' });
    const [pack = ''] = await packs();
    const limits = { repositoryBytes: 1e6, totalBytes: 3.5 * (await stat(pack)).size, packs: 8 };
    await store({ limits, repository: 'd' }).write(files('d'));
    const left = await Promise.all([...'abcd'].map((repository) => found({ repository })));
    expect(left).toEqual(['a', '', 'c', 'd']);
  });

  test('a draft that was left long ago is removed, a fresh one may be in work', async () => {
    await store().write(files('a'));
    const [old, fresh, other] = ['x.draft', 'y.draft', 'notes.txt'].map((name) => join(parsedFolder(), name));
    for (const path of [old, fresh, other]) await writeFile(path ?? '', '');
    for (const path of [old, other]) await utimes(path ?? '', 0, 0);
    await store().write(files('b'));
    expect((await readdir(parsedFolder())).filter((name) => !name.endsWith('.pack')).sort()).toEqual([
      'notes.txt',
      'y.draft',
    ]);
  });
});

test('a program without a folder keeps nothing, one with a folder does', async () => {
  await openParsedStore(undefined, '/fleet').write(files('a'));
  await openParsedStore(cache, '/fleet').write(files('b'));
  expect(await openParsedStore(cache, '/fleet').read(new Set(ALL.keys()))).toEqual(files('b'));
});
