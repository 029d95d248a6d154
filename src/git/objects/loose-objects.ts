// Loose objects, one zlib file each: read with their id checked, written whole.
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, deflateSync, inflateSync } from 'node:zlib';
import { mapLimited } from '../../infra/index.ts';
import { errnoOf } from '../git-error.ts';
import { writeDurably } from './durable-file.ts';
import { objectIdOf } from './object-id.ts';
import { maxBytesOf, type NewObject, type ObjectStat, objectTypeOf, type RawObject } from './raw-object.ts';

/** `damaged`: a file is there that does not hold the object, for example an empty one after a crash. */
export type LooseRead =
  | { readonly kind: 'found'; readonly object: RawObject }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly path: string; readonly why: string };

// Git writes `<type> <size>` first; the longest is far below this.
const MAX_HEADER = 64;
// So many bytes of a file hold its header, however badly they are packed.
const HEAD_BYTES = 512;

interface Head extends ObjectStat {
  /** Bytes of the header with its NUL. */
  readonly length: number;
}

function pathOf(gitDir: string, id: string): string {
  return join(gitDir, 'objects', id.slice(0, 2), id.slice(2));
}

export async function readLoose(gitDir: string, id: string): Promise<LooseRead> {
  const path = pathOf(gitDir, id);
  const file = await readFile(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  });
  if (file === undefined) return { kind: 'absent' };
  if (file.length === 0) return { kind: 'damaged', path, why: 'the file is empty' };
  try {
    const head = headOf(file);
    const most = maxBytesOf(head.type);
    if (head.size > most) throw new TypeError(`it has ${head.size} bytes, at most ${most} are read`);
    const bytes = inflateSync(file, { maxOutputLength: head.length + head.size }).subarray(head.length);
    if (bytes.length !== head.size) throw new TypeError('it is cut off');
    if (objectIdOf(head.type, bytes) === id) return { kind: 'found', object: { type: head.type, bytes } };
    return { kind: 'damaged', path, why: 'it holds something else' };
  } catch (error) {
    return { kind: 'damaged', path, why: reasonOf(error) };
  }
}

// What the file says it is comes first, so that a small file that swells is not followed further than that.
function headOf(file: Buffer): Head {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: HEAD_BYTES * 1_100 };
  const start = inflateSync(file.subarray(0, HEAD_BYTES), options).subarray(0, MAX_HEADER);
  const nul = start.indexOf(0);
  const match = /^(\w+) (\d{1,15})$/.exec(start.toString('latin1', 0, Math.max(0, nul)));
  const type = objectTypeOf(match?.[1] ?? '');
  if (type === undefined) throw new TypeError('it has no proper header');
  return { type, size: Number(match?.[2]), length: nul + 1 };
}

function reasonOf(error: unknown): string {
  if (errnoOf(error) === 'ERR_BUFFER_TOO_LARGE') return 'it holds more than its header says';
  return error instanceof Error ? error.message : String(error);
}

/** What the file says it is; undefined when it is not there or says nothing that can be read. */
export async function statLoose(gitDir: string, id: string): Promise<ObjectStat | undefined> {
  const file = await open(pathOf(gitDir, id)).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const { type, size } = headOf(buffer.subarray(0, bytesRead));
    return { type, size };
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

/** Group after group; whole objects only, and each replaces whatever lies in its place. */
export async function writeLooseGroups(
  gitDir: string,
  groups: readonly (readonly NewObject[])[],
  signal: AbortSignal,
): Promise<void> {
  for (const group of groups) await mapLimited(group, signal, (object) => writeLoose(gitDir, object));
}

// A damaged file is repaired by this.
async function writeLoose(gitDir: string, object: NewObject): Promise<void> {
  const header = Buffer.from(`${object.type} ${object.bytes.byteLength}\0`);
  const bytes = deflateSync(Buffer.concat([header, object.bytes]));
  await writeDurably(pathOf(gitDir, object.id), bytes, { sync: false, mode: 0o444 });
}
