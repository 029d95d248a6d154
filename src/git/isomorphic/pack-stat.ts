// What a packed object is and how large, from its header alone (gitformat-pack(5)): isomorphic-git tells only after it has read it all.
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import type { ObjectStat, ObjectType } from '../objects/index.ts';

const MAGIC = 0xff_74_4f_63;
const FANOUT = 8;
const IDS = FANOUT + 256 * 4;
const ID_BYTES = 20;
/** Of an entry: its header, the place of its base, and the start of a delta. */
const HEAD_BYTES = 256;
/** Git makes chains of 50; a pack of strangers may have any. */
const MAX_CHAIN = 10_000;
const TYPES: Readonly<Record<number, ObjectType>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const [OFS_DELTA, REF_DELTA] = [6, 7];

interface Number7 {
  readonly value: number;
  readonly next: number;
}

interface Pack {
  readonly index: Buffer;
  readonly file: FileHandle;
}

/** Keeps packs open and their indexes in memory, until `close`. */
export class PackStat {
  readonly #folder: string;
  readonly #packs = new Map<string, Promise<Pack | undefined>>();

  constructor(gitDir: string) {
    this.#folder = join(gitDir, 'objects', 'pack');
  }

  async close(): Promise<void> {
    const packs = [...this.#packs.values()];
    this.#packs.clear();
    for (const pack of packs) await (await pack)?.file.close();
  }

  /** `names` are those of `.idx` files. Undefined when none of them has it, or the one that has cannot be understood. */
  async stat(id: string, names: Iterable<string>): Promise<ObjectStat | undefined> {
    for (const name of names) {
      const pack = await this.#open(name);
      const offset = pack && offsetOf(pack.index, id);
      if (pack === undefined || offset === undefined) continue;
      return await statAt(pack, offset).catch(() => undefined);
    }
    return undefined;
  }

  #open(name: string): Promise<Pack | undefined> {
    const known = this.#packs.get(name);
    if (known !== undefined) return known;
    const opening = openPack(join(this.#folder, name)).catch(() => undefined);
    this.#packs.set(name, opening);
    return opening;
  }
}

async function openPack(path: string): Promise<Pack | undefined> {
  const index = await readFile(path);
  if (index.length < IDS || index.readUInt32BE(0) !== MAGIC || index.readUInt32BE(4) !== 2) return undefined;
  return { index, file: await open(path.replace(/\.idx$/, '.pack')) };
}

/** The size is that of the first delta's result, the type that of what all deltas stand on. */
async function statAt({ file, index }: Pack, start: number): Promise<ObjectStat | undefined> {
  let offset = start;
  let size: number | undefined;
  for (let hop = 0; hop < MAX_CHAIN; hop += 1) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, offset);
    const head = buffer.subarray(0, bytesRead);
    const first = head.readUInt8(0);
    const kind = (first >> 4) & 7;
    const length = first < 0x80 ? { value: first & 15, next: 1 } : joined(head, 1, first & 15, 16);
    const type = TYPES[kind];
    if (type !== undefined) return { type, size: size ?? length.value };
    const base = kind === OFS_DELTA ? earlier(head, length.next, offset) : named(head, length.next, index, kind);
    if (base === undefined) return undefined;
    size ??= resultSize(head.subarray(base.next));
    offset = base.value;
  }
  return undefined;
}

/** Seven bits a byte, lowest first, on top of what is known already. */
function joined(bytes: Buffer, start: number, from = 0, factor = 1): Number7 {
  let [value, scale, at] = [from, factor, start];
  for (;;) {
    const byte = bytes.readUInt8(at);
    value += (byte & 0x7f) * scale;
    scale *= 128;
    at += 1;
    if (byte < 0x80) return { value, next: at };
  }
}

/** A delta begins with the sizes of its base and its result. */
function resultSize(packed: Buffer): number {
  const start = inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
  return joined(start, joined(start, 0).next).value;
}

/** The base lies so many bytes before: highest first, and one more with every byte that follows. */
function earlier(head: Buffer, start: number, offset: number): Number7 | undefined {
  let at = start;
  let byte = head.readUInt8(at);
  let back = byte & 0x7f;
  while (byte >= 0x80) {
    at += 1;
    byte = head.readUInt8(at);
    back = (back + 1) * 128 + (byte & 0x7f);
  }
  const value = offset - back;
  return value > 0 && back > 0 ? { value, next: at + 1 } : undefined;
}

function named(head: Buffer, start: number, index: Buffer, kind: number): Number7 | undefined {
  if (kind !== REF_DELTA) return undefined;
  const value = offsetOf(index, head.toString('hex', start, start + ID_BYTES));
  return value === undefined ? undefined : { value, next: start + ID_BYTES };
}

/** Where in its pack an object begins. */
function offsetOf(index: Buffer, id: string): number | undefined {
  const wanted = Buffer.from(id, 'hex');
  const byte = wanted.readUInt8(0);
  const total = index.readUInt32BE(FANOUT + 255 * 4);
  let low = byte === 0 ? 0 : index.readUInt32BE(FANOUT + (byte - 1) * 4);
  let high = index.readUInt32BE(FANOUT + byte * 4);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const order = index.compare(wanted, 0, ID_BYTES, IDS + middle * ID_BYTES, IDS + (middle + 1) * ID_BYTES);
    if (order === 0) return offsetNumber(index, total, middle);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

/** Beyond 2 GiB a number stands for a place in a second table. */
function offsetNumber(index: Buffer, total: number, at: number): number {
  const table = IDS + total * (ID_BYTES + 4);
  const offset = index.readUInt32BE(table + at * 4);
  if (offset < 0x80000000) return offset;
  return Number(index.readBigUInt64BE(table + total * 4 + (offset - 0x80000000) * 8));
}
