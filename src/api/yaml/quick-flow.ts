// Flow collections on one line, and whatever else a line can hold as a value.
import {
  DOUBLE,
  expectEnd,
  type Found,
  keyAt,
  NotPlain,
  plainPart,
  plainValue,
  quotedAt,
  SINGLE,
  skipBlanks,
} from './quick-scalar.ts';

/** In flow collections fewer signs are free. */
const FLOW_PLAIN = /[^\s,[\]{}"'#:&*!|>%@`?]+(?: [^\s,[\]{}"'#:&*!|>%@`?]+)*(?= *[,\]}])/y;

const MAX_DEPTH = 10;
const [BRACE, BRACKET] = [0x7b, 0x5b] as const;

/** Told where each field stands: its path, and its offset in the line. */
export type Notice = (path: string, offset: number) => void;

/** The value that begins at this offset, which is no blank, and ends with the line; fields below `path` are noticed. */
export function valueAt(line: string, offset: number, path: string, notice: Notice | undefined): unknown {
  if (!isQuotedOrFlow(line, offset)) return plainValue(plainPart(line, offset));
  const { value, end } = new Flow(line, notice).value(offset, path, 0);
  expectEnd(line, end);
  return value;
}

function isQuotedOrFlow(line: string, offset: number): boolean {
  const first = line.charCodeAt(offset);
  return first === DOUBLE || first === SINGLE || isFlowAt(line, offset);
}

/** True where a flow collection begins. */
export function isFlowAt(line: string, offset: number): boolean {
  const first = line.charCodeAt(offset);
  return first === BRACE || first === BRACKET;
}

class Flow {
  readonly #line: string;
  readonly #notice: Notice | undefined;

  constructor(line: string, notice: Notice | undefined) {
    this.#line = line;
    this.#notice = notice;
  }

  value(offset: number, path: string, depth: number): Found {
    if (depth > MAX_DEPTH) throw new NotPlain();
    switch (this.#line.charCodeAt(offset)) {
      case BRACE:
        return this.#mapping(offset + 1, path, depth + 1);
      case BRACKET:
        return this.#list(offset + 1, path, depth + 1);
      case DOUBLE:
      case SINGLE:
        return quotedAt(this.#line, offset);
      default: {
        FLOW_PLAIN.lastIndex = offset;
        const text = FLOW_PLAIN.exec(this.#line)?.[0];
        if (text === undefined) throw new NotPlain();
        return { value: plainValue(text), end: FLOW_PLAIN.lastIndex };
      }
    }
  }

  #list(offset: number, path: string, depth: number): Found {
    const line = this.#line;
    const value: unknown[] = [];
    let at = skipBlanks(line, offset);
    if (line[at] === ']') return { value, end: at + 1 };
    for (;;) {
      const inner = this.#notice === undefined ? '' : `${path}[${value.length}]`;
      this.#notice?.(inner, at);
      const item = this.value(at, inner, depth);
      value.push(item.value);
      at = skipBlanks(line, item.end);
      if (line[at] === ']') return { value, end: at + 1 };
      if (line[at] !== ',') throw new NotPlain();
      at = skipBlanks(line, at + 1);
    }
  }

  #mapping(offset: number, path: string, depth: number): Found {
    const line = this.#line;
    const value: Record<string, unknown> = {};
    let at = skipBlanks(line, offset);
    if (line[at] === '}') return { value, end: at + 1 };
    for (;;) {
      const found = keyAt(line, at);
      if (found === undefined || Object.hasOwn(value, found.key)) throw new NotPlain();
      const begin = skipBlanks(line, found.end + 1);
      const inner = this.#notice === undefined ? '' : `${path}.${found.key}`;
      this.#notice?.(inner, isFlowAt(line, begin) ? at : begin);
      const item = this.value(begin, inner, depth);
      value[found.key] = item.value;
      at = skipBlanks(line, item.end);
      if (line[at] === '}') return { value, end: at + 1 };
      if (line[at] !== ',') throw new NotPlain();
      at = skipBlanks(line, at + 1);
    }
  }
}
