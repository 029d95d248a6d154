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

/** The value that begins at this offset, which is no blank, and ends with the line. */
export function valueAt(line: string, offset: number): unknown {
  const first = line.charCodeAt(offset);
  const isPlain = first !== DOUBLE && first !== SINGLE && first !== BRACE && first !== BRACKET;
  if (isPlain) return plainValue(plainPart(line, offset));
  const { value, end } = flowValue(line, offset, 0);
  expectEnd(line, end);
  return value;
}

function flowValue(line: string, offset: number, depth: number): Found {
  if (depth > MAX_DEPTH) throw new NotPlain();
  switch (line.charCodeAt(offset)) {
    case BRACE:
      return flowMapping(line, offset + 1, depth + 1);
    case BRACKET:
      return flowList(line, offset + 1, depth + 1);
    case DOUBLE:
    case SINGLE:
      return quotedAt(line, offset);
    default: {
      FLOW_PLAIN.lastIndex = offset;
      const text = FLOW_PLAIN.exec(line)?.[0];
      if (text === undefined) throw new NotPlain();
      return { value: plainValue(text), end: FLOW_PLAIN.lastIndex };
    }
  }
}

function flowList(line: string, offset: number, depth: number): Found {
  const value: unknown[] = [];
  let at = skipBlanks(line, offset);
  if (line[at] === ']') return { value, end: at + 1 };
  for (;;) {
    const item = flowValue(line, at, depth);
    value.push(item.value);
    at = skipBlanks(line, item.end);
    if (line[at] === ']') return { value, end: at + 1 };
    if (line[at] !== ',') throw new NotPlain();
    at = skipBlanks(line, at + 1);
  }
}

function flowMapping(line: string, offset: number, depth: number): Found {
  const value: Record<string, unknown> = {};
  let at = skipBlanks(line, offset);
  if (line[at] === '}') return { value, end: at + 1 };
  for (;;) {
    const found = keyAt(line, at);
    if (found === undefined || Object.hasOwn(value, found.key)) throw new NotPlain();
    const item = flowValue(line, skipBlanks(line, found.end + 1), depth);
    value[found.key] = item.value;
    at = skipBlanks(line, item.end);
    if (line[at] === '}') return { value, end: at + 1 };
    if (line[at] !== ',') throw new NotPlain();
    at = skipBlanks(line, at + 1);
  }
}
