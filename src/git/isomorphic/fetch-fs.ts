// The file system that isomorphic-git sees while it fetches and pushes: packs are checked and written whole, refs are only noted.
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, readlink, rmdir, stat, symlink, unlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PromiseFsClient } from 'isomorphic-git';
import { writeDurably } from '../objects/index.ts';

export interface FetchFs {
  readonly fs: PromiseFsClient;
  /** Refs that isomorphic-git wanted to write, with their content. It writes in place and without locks, so we do it. */
  readonly refs: ReadonlyMap<string, string>;
}

export function createFetchFs(gitDir: string): FetchFs {
  const refs = new Map<string, string>();
  const refFolder = join(gitDir, 'refs') + sep;

  async function writeFile(path: string, content: Uint8Array | string): Promise<void> {
    if (path.startsWith(refFolder)) {
      refs.set(path.slice(gitDir.length + 1).replaceAll('\\', '/'), String(content).trim());
      return;
    }
    if (path.endsWith('.pack')) checkPack(content);
    await writeDurably(path, content, { sync: true, temporaryFolder: join(gitDir, 'objects') });
  }

  const promises = { readFile, writeFile, mkdir, rmdir, unlink, stat, lstat, readdir, readlink, symlink };
  return { fs: { promises }, refs };
}

// A connection that was cut, but ended as if whole, must not leave a pack behind that names what it does not hold.
function checkPack(content: Uint8Array | string): void {
  const pack = Buffer.from(content);
  const checksum = createHash('sha1').update(pack.subarray(0, -20)).digest();
  if (!checksum.equals(pack.subarray(-20))) throw new Error('the pack that the server sent is cut off or damaged');
}
