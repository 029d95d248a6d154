// Cuts the output of `git cat-file --batch` and `--batch-check` into replies, however it comes in pieces.
import { maxBytesOf, type ObjectType, objectTypeOf } from '../objects/index.ts';

export type BatchReply =
  | { readonly kind: 'missing' }
  /** The answer of `--batch-check`; of `--batch` when it is larger than is read, and then what follows is of no use. */
  | ({ readonly kind: 'stat' } & Header)
  | { readonly kind: 'object'; readonly id: string; readonly type: ObjectType; readonly bytes: Uint8Array };

interface Header {
  readonly id: string;
  readonly type: ObjectType;
  readonly size: number;
}

// The longest name of an object that we ask for, with its type and size, is far below this.
const MAX_HEADER = 4_096;
const NEWLINE = 0x0a;

export class BatchReplies {
  readonly #withContent: boolean;
  #chunks: Buffer[] = [];
  #length = 0;
  #header: Header | undefined;

  /** `withContent`: the output of `--batch`; otherwise that of `--batch-check`, and there are no bytes. */
  constructor(withContent: boolean) {
    this.#withContent = withContent;
  }

  /** The replies that are complete now, one by one. Throws TypeError for what git would never print. */
  *push(chunk: Buffer): Generator<BatchReply> {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (let reply = this.#next(); reply !== undefined; reply = this.#next()) yield reply;
  }

  #next(): BatchReply | undefined {
    if (this.#header === undefined) {
      const line = this.#line();
      if (line === undefined) return undefined;
      const header = parseHeader(line);
      if (header === undefined) return { kind: 'missing' };
      if (!this.#withContent) return { kind: 'stat', ...header };
      if (header.size > maxBytesOf(header.type)) return { kind: 'stat', ...header };
      this.#header = header;
    }
    const { id, type, size } = this.#header;
    if (this.#length < size + 1) return undefined;
    this.#header = undefined;
    // A copy, so that a small object does not keep a whole chunk of the pipe in memory.
    const bytes = Buffer.from(this.#take(size + 1).subarray(0, size));
    return { kind: 'object', id, type, bytes };
  }

  #line(): string | undefined {
    if (this.#length === 0) return undefined;
    const first = this.#chunks[0];
    let end = first?.indexOf(NEWLINE) ?? -1;
    if (end < 0) end = this.#joined().indexOf(NEWLINE);
    if (end > MAX_HEADER || (end < 0 && this.#length > MAX_HEADER))
      throw new TypeError('git cat-file answered without a header');
    return end < 0 ? undefined : this.#take(end + 1).toString('utf8', 0, end);
  }

  #joined(): Buffer {
    const all = this.#chunks.length === 1 ? this.#chunks[0] : undefined;
    const joined = all ?? Buffer.concat(this.#chunks, this.#length);
    this.#chunks = [joined];
    return joined;
  }

  #take(count: number): Buffer {
    const first = this.#chunks[0];
    const from = first !== undefined && first.length >= count ? first : this.#joined();
    const rest = from.subarray(count);
    if (rest.length > 0) this.#chunks[0] = rest;
    else this.#chunks.shift();
    this.#length -= count;
    return from.subarray(0, count);
  }
}

function parseHeader(line: string): Header | undefined {
  if (line.endsWith(' missing')) return undefined;
  const match = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line);
  const type = objectTypeOf(match?.[2] ?? '');
  if (match?.[1] === undefined || type === undefined)
    throw new TypeError(`git cat-file answered ${JSON.stringify(line.slice(0, 200))}`);
  return { id: match[1], type, size: Number(match[3]) };
}
