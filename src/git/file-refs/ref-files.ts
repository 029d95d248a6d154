// Reads refs from their files: one folder tree of loose ones, and `packed-refs`.
import { type Dirent, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type CommitSha, parseCommitSha } from '../../api/index.ts';
import { brokenRef, errnoOf, unreadable } from '../git-error.ts';
import type { RefName } from '../port.ts';
import { isRefName } from '../ref-name.ts';
import { type PackedRef, parsePackedRefs } from './packed-refs.ts';

const MAX_SYMBOLIC = 5;
/** Files that are read before others have their turn; some milliseconds. */
const AT_ONCE = 200;

/** The text of a file, or undefined when it (or its folder) is not there or is a folder itself. */
export async function textOf(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch((error: unknown) => withoutText(path, error));
}

/** Without waiting: files of one line, of which there are thousands, are read ten times as fast. */
function textNow(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return withoutText(path, error);
  }
}

function withoutText(path: string, error: unknown): undefined {
  if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errnoOf(error) ?? '')) return undefined;
  throw unreadable(path, 'it cannot be opened', { cause: error });
}

export async function readPackedRefs(gitDir: string): Promise<ReadonlyMap<RefName, PackedRef>> {
  const text = (await textOf(join(gitDir, 'packed-refs'))) ?? '';
  try {
    return parsePackedRefs(text);
  } catch (cause) {
    throw unreadable(gitDir, 'its packed-refs file is damaged', { cause });
  }
}

/** One ref; symbolic ones are followed. Undefined when it does not exist. */
export async function readRef(gitDir: string, ref: RefName): Promise<CommitSha | undefined> {
  let name = ref;
  for (let hop = 0; hop < MAX_SYMBOLIC; hop += 1) {
    const text = await textOf(join(gitDir, name));
    // Loose first: a ref that is packed meanwhile stands in packed-refs before its file goes.
    if (text === undefined) return (await readPackedRefs(gitDir)).get(name)?.id;
    const target = /^ref: (\S+)/.exec(text)?.[1];
    if (target === undefined) return parseLoose(gitDir, name, text);
    if (!isRefName(target)) return undefined;
    name = target;
  }
  return undefined;
}

function parseLoose(gitDir: string, ref: RefName, text: string): CommitSha {
  const id = /^[0-9a-f]{40}(?=\s|$)/.exec(text)?.[0];
  if (id === undefined) throw brokenRef(gitDir, ref, text);
  return parseCommitSha(id);
}

/** Undefined for one that leads to another ref, or is gone: that needs a closer look. */
function looseId(gitDir: string, ref: RefName): CommitSha | undefined {
  const text = textNow(join(gitDir, ref));
  return text === undefined || text.startsWith('ref: ') ? undefined : parseLoose(gitDir, ref, text);
}

/** All refs in these folders (`refs/heads/`), loose ones before packed ones. */
export async function readRefs(
  gitDir: string,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<RefName, PackedRef>> {
  const refs = new Map<RefName, PackedRef>();
  for (const folder of folders) {
    for (const [at, name] of (await looseNames(gitDir, folder)).entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
      signal.throwIfAborted();
      const id = looseId(gitDir, name) ?? (await readRef(gitDir, name));
      if (id !== undefined) refs.set(name, { id, peeled: undefined });
    }
  }
  for (const [name, packed] of await readPackedRefs(gitDir)) {
    if (!refs.has(name) && folders.some((folder) => name.startsWith(folder))) refs.set(name, packed);
  }
  return refs;
}

// Folder by folder: one that Git removes meanwhile must hide nothing but itself.
async function looseNames(gitDir: string, folder: string): Promise<readonly RefName[]> {
  const names: RefName[] = [];
  for (const entry of await entriesOf(join(gitDir, folder))) {
    const name = `${folder}${entry.name}`;
    if (entry.isDirectory()) names.push(...(await looseNames(gitDir, `${name}/`)));
    else if (isRefName(name)) names.push(name);
  }
  return names;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return [];
    throw unreadable(folder, 'it cannot be listed', { cause: error });
  }
}
