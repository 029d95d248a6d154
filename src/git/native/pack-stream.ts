// Objects as a pack stream, the form in which git takes many at once and checks their ids itself (gitformat-pack(5)).
import { createHash, type Hash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import type { NewObject, ObjectType } from '../objects/index.ts';

const TYPE_NUMBERS: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** Bytes handed on at once: a write of its own for each small object costs more than the object. */
const CHUNK = 256 * 1024;
/** Most trees are shorter, and hardly smaller when packed: half of one is ids. To begin packing takes longer than they are worth. */
const MAX_STORED = 1_024;

/** As git writes its own single files; what stays, it packs better when it repacks. */
const FAST = { level: constants.Z_BEST_SPEED } as const;

/** Header, every object whole (git makes deltas when it repacks), and the checksum; made chunk by chunk. */
export function* packStream(objects: readonly NewObject[]): Generator<Uint8Array> {
  const checksum = createHash('sha1');
  const header = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1');
  header.writeUInt32BE(objects.length, 8);
  let pieces: Uint8Array[] = [header];
  let length = header.length;
  for (const object of objects) {
    const piece = zlibOf(object);
    const head = objectHeader(object);
    pieces.push(head, piece);
    length += head.length + piece.length;
    if (length < CHUNK) continue;
    yield hashed(checksum, Buffer.concat(pieces));
    pieces = [];
    length = 0;
  }
  yield hashed(checksum, Buffer.concat(pieces));
  yield checksum.digest();
}

function hashed(checksum: Hash, chunk: Buffer): Buffer {
  checksum.update(chunk);
  return chunk;
}

function zlibOf({ type, bytes }: NewObject): Uint8Array {
  return type === 'tree' && bytes.length < MAX_STORED ? stored(bytes) : deflateSync(bytes, FAST);
}

// One stored block (RFC 1950 and 1951): a zlib stream that is not compressed.
function stored(bytes: Uint8Array): Buffer {
  const out = Buffer.alloc(bytes.length + 11);
  out.writeUInt16BE(0x7801, 0);
  out[2] = 1;
  out.writeUInt16LE(bytes.length, 3);
  out.writeUInt16LE(0xffff - bytes.length, 5);
  out.set(bytes, 7);
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a += byte;
    b += a;
  }
  // Of so few bytes the sums cannot overflow, so that it is enough to reduce them once (Adler-32).
  out.writeUInt32BE((b % 65_521) * 0x10000 + (a % 65_521), bytes.length + 7);
  return out;
}

// Three bits of type and a size of 4, then 7 bits a byte, lowest first; the top bit says that more follow.
function objectHeader(object: NewObject): Buffer {
  let rest = object.bytes.byteLength;
  const bytes = [(TYPE_NUMBERS[object.type] << 4) | (rest & 15)];
  rest = Math.floor(rest / 16);
  while (rest > 0) {
    bytes.push((bytes.pop() ?? 0) | 0x80, rest & 127);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from(bytes);
}
