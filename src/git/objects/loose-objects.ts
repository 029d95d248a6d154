// Loose objects, one zlib file each: read with their id checked, written whole.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { errnoOf } from '../git-error.ts';
import { writeDurably } from './durable-file.ts';
import { mapLimited } from './limited.ts';
import { objectIdOf } from './object-id.ts';
import { type NewObject, objectTypeOf, type RawObject } from './raw-object.ts';

/** `damaged`: a file is there that does not hold the object, for example an empty one after a crash. */
export type LooseRead =
  | { readonly kind: 'found'; readonly object: RawObject }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly path: string; readonly why: string };

// A file is trusted to be no larger than this once inflated; what Git serves for manifests is far below.
const MAX_BYTES = 1024 * 1024 * 1024;

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
    const object = unwrap(inflateSync(file, { maxOutputLength: MAX_BYTES }));
    if (objectIdOf(object.type, object.bytes) === id) return { kind: 'found', object };
    return { kind: 'damaged', path, why: 'it holds something else' };
  } catch (error) {
    return { kind: 'damaged', path, why: error instanceof Error ? error.message : String(error) };
  }
}

function unwrap(wrapped: Buffer): RawObject {
  const nul = wrapped.indexOf(0);
  const match = /^(\w+) (\d+)$/.exec(wrapped.toString('latin1', 0, Math.max(0, Math.min(nul, 64))));
  const type = objectTypeOf(match?.[1] ?? '');
  const bytes = wrapped.subarray(nul + 1);
  if (type === undefined || Number(match?.[2]) !== bytes.length) throw new TypeError('it has no proper header');
  return { type, bytes };
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
