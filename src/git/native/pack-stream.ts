// Objects as a pack stream, the form in which git takes many at once and checks their ids itself (gitformat-pack(5)).
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { NewObject, ObjectType } from '../objects/index.ts';

const TYPE_NUMBERS: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** Header, every object whole (git makes deltas when it repacks), and the checksum; made piece by piece. */
export function* packStream(objects: readonly NewObject[]): Generator<Uint8Array> {
  const checksum = createHash('sha1');
  const header = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1');
  header.writeUInt32BE(objects.length, 8);
  checksum.update(header);
  yield header;
  for (const object of objects) {
    const piece = Buffer.concat([objectHeader(object), deflateSync(object.bytes)]);
    checksum.update(piece);
    yield piece;
  }
  yield checksum.digest();
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
