// Many stored files as one file: a line that says whose it is and what must follow, then a line for each. Whole or nothing.
import { createHash } from 'node:crypto';
import { type BlobId, isRecord, parseBlobId } from '../api/index.ts';

/** Lines by the id of the blob that they were parsed from; not decoded until asked for. */
export interface Pack {
  readonly ids: Iterable<BlobId>;
  readonly size: number;
  line(id: BlobId): string | undefined;
}

const NEWLINE = 0x0a;
const ID_LENGTH = 40;
const MAX_HEADER = 500;

function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of a pack. `version` names all that decides what a line means. */
export function formatPack(version: string, lines: Iterable<readonly [BlobId, string]>): Uint8Array {
  const body = Buffer.from([...lines].map(([id, line]) => `${id} ${line}\n`).join(''), 'utf8');
  const header = { tmc: 'parsed files', version, bytes: body.byteLength, sha256: digestOfBytes(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

function parseHeader(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** Undefined for bytes that are no whole pack of this version: cut off, changed, another's. */
export function parsePack(version: string, bytes: Uint8Array): Pack | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.subarray(0, MAX_HEADER).indexOf(NEWLINE);
  const header = parseHeader(buffer.toString('utf8', 0, Math.max(end, 0)));
  const body = buffer.subarray(end + 1);
  if (header['version'] !== version || header['bytes'] !== body.byteLength) return undefined;
  if (header['sha256'] !== digestOfBytes(body)) return undefined;
  const places = new Map<BlobId, readonly [number, number]>();
  for (let at = 0; at < body.byteLength; ) {
    const next = body.indexOf(NEWLINE, at);
    places.set(parseBlobId(body.toString('latin1', at, at + ID_LENGTH)), [at + ID_LENGTH + 1, next]);
    at = next + 1;
  }
  return {
    ids: places.keys(),
    size: bytes.byteLength,
    line(id) {
      const [from, to] = places.get(id) ?? [];
      return from === undefined ? undefined : body.toString('utf8', from, to);
    },
  };
}
