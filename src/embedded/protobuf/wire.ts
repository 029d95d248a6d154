// The protobuf wire format: fields of a message as numbers and raw values.

export interface WireField {
  readonly number: number;
  /** A varint (or fixed value), or the bytes of a length-delimited one. */
  readonly value: bigint | Buffer;
}

/** Bytes that are no protobuf message. */
class WireError extends Error {}

interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

function readVarint(cursor: Cursor): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) throw new WireError('the message ends inside a number');
    cursor.at += 1;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return BigInt.asIntN(64, value);
  }
  throw new WireError('a number is too long');
}

function readBytes(cursor: Cursor, length: number): Buffer {
  const end = cursor.at + length;
  if (length < 0 || end > cursor.bytes.length) throw new WireError('the message ends inside a value');
  const value = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return value;
}

function readValue(cursor: Cursor, type: number): bigint | Buffer {
  switch (type) {
    case 0:
      return readVarint(cursor);
    case 1:
      return readBytes(cursor, 8).readBigInt64LE();
    case 2:
      return readBytes(cursor, Number(readVarint(cursor)));
    case 5:
      return BigInt(readBytes(cursor, 4).readInt32LE());
    default:
      throw new WireError(`wire type ${type} is not known`);
  }
}

/** All fields of a message, in order. Throws WireError. */
export function readFields(bytes: Buffer): readonly WireField[] {
  const cursor: Cursor = { bytes, at: 0 };
  const fields: WireField[] = [];
  while (cursor.at < bytes.length) {
    const tag = Number(readVarint(cursor));
    fields.push({ number: tag >> 3, value: readValue(cursor, tag & 7) });
  }
  return fields;
}

/** The last value of a field, as bytes; empty when it is not there. */
export function bytesOf(fields: readonly WireField[], number: number): Buffer {
  const value = fields.findLast((f) => f.number === number)?.value;
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

/** The last value of a field, as a number; 0 when it is not there. */
export function numberOf(fields: readonly WireField[], number: number): number {
  const value = fields.findLast((f) => f.number === number)?.value;
  return typeof value === 'bigint' ? Number(value) : 0;
}
