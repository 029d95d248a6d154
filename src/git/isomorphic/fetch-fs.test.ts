// What isomorphic-git writes while it fetches: whole packs only, and no ref behind our back.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFetchFs } from './fetch-fs.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tmc-fetch-'));
  await mkdir(join(folder, 'objects/pack'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const BODY = Buffer.from('PACK and so on');
const PACK = Buffer.concat([BODY, createHash('sha1').update(BODY).digest()]);

test('a whole pack is written, one that is cut off is not', async () => {
  const { fs } = createFetchFs(folder);
  await fs.promises.writeFile(join(folder, 'objects/pack/a.pack'), PACK);
  await expect(fs.promises.writeFile(join(folder, 'objects/pack/b.pack'), PACK.subarray(0, -1))).rejects.toThrow(
    'cut off',
  );
  expect(await readdir(join(folder, 'objects/pack'))).toEqual(['a.pack']);
  expect(await readdir(join(folder, 'objects'))).toEqual(['pack']);
});

test('refs are noted and not written, everything else is written', async () => {
  const { fs, refs } = createFetchFs(folder);
  await fs.promises.writeFile(join(folder, 'refs/heads/main'), 'abc\n', 'utf8');
  await fs.promises.writeFile(join(folder, 'shallow'), 'text', 'utf8');
  expect([...refs]).toEqual([['refs/heads/main', 'abc']]);
  expect((await readdir(folder)).toSorted()).toEqual(['objects', 'shallow']);
  expect(await readFile(join(folder, 'shallow'), 'utf8')).toBe('text');
});
