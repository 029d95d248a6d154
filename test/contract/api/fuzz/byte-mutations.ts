// Changes of the bytes of a file, chosen by numbers so that a failing series can be made shorter.
import type { Step } from './value-mutations.ts';

/** A file may grow by mutations, within reason. */
const MAX_BYTES = 256 * 1024;

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** What YAML and its readers stumble over. */
const PIECES: readonly Uint8Array[] = [
  ...['\r\n', '\r', '\n', '\t', ' ', '\ufeff', '\u0000', '\u0085', '\u2028', '\u00a0', '\u007f', '😀'],
  ...['---\n', '...\n', '--- ', '%YAML 1.2\n---\n', '# x\n', '- ', '? ', ': ', ':', ',', '{', '}', '[', ']', '"', "'"],
  ...['&a ', '*a', '<<: *a\n', '!!binary ', '!!str ', '!!float ', '!x ', '|\n', '>-\n', '|2+\n', '~', 'null', '@', '`'],
  ...[
    '1_000',
    '0o17',
    '017',
    '0x1F',
    '1:30',
    '1e3',
    '1.0',
    '.inf',
    '.nan',
    '-0',
    'yes',
    'on',
    'y',
    '2026-11-25',
    '1e999',
  ],
  ...['9007199254740993', '\\u0000', '\\ud800', '"\\ud83d\\ude00"', '__proto__: 1\n', 'constructor: null\n'],
  ...['[', '{a: ', '- ', '&a [*a, '].map((piece) => piece.repeat(300)),
  'a'.repeat(70_000),
].map(text);

const INVALID: readonly Uint8Array[] = [
  [0xff],
  [0xc3],
  [0xc3, 0x28],
  [0xed, 0xa0, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe, 0xff],
].map((bytes) => Uint8Array.from(bytes));

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts)).subarray(0, MAX_BYTES);
}

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return text(new TextDecoder().decode(bytes).replaceAll(from, to)).subarray(0, MAX_BYTES);
}

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = bytes.slice();
  const old = copy[at];
  if (old !== undefined) copy[at] = old ^ (1 << (bit % 8));
  return copy;
}

/** Lines in place of bytes: a YAML file is lines. */
function withLine(
  bytes: Uint8Array,
  at: number,
  change: (line: string, other: string) => readonly string[],
): Uint8Array {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const here = at % lines.length;
  const other = lines[(at * 7) % lines.length] ?? '';
  return text(lines.flatMap((line, i) => (i === here ? change(line, other) : [line])).join('\n')).subarray(
    0,
    MAX_BYTES,
  );
}

/** The file after one change; `other` is a file to take pieces from. */
export function mutatedBytes(bytes: Uint8Array, other: Uint8Array, { at, how, pick }: Step): Uint8Array {
  const here = bytes.length === 0 ? 0 : (at * 31 + pick) % bytes.length;
  const there = other.length === 0 ? 0 : (pick * 31 + at) % other.length;
  const [before, after] = [bytes.subarray(0, here), bytes.subarray(here)];
  const length = 1 + (pick % 200);
  const piece = PIECES[pick % PIECES.length] ?? PIECES[0] ?? bytes;
  const changes = [
    () => before,
    () => flipped(bytes, here, pick),
    () => joined(before, piece, after),
    () => joined(before, piece, after.subarray(length)),
    () => joined(before, after.subarray(length)),
    () => joined(before, after.subarray(0, length), after),
    () => joined(before, other.subarray(there, there + length * 5), after),
    () => joined(before, other.subarray(there)),
    () => joined(bytes, text('\n---\n'), other),
    () => joined(before, INVALID[pick % INVALID.length] ?? piece, after),
    () => replaced(bytes, '\n', pick % 2 === 0 ? '\r\n' : '\r'),
    () => joined(text('\ufeff'), bytes),
    () => replaced(bytes, '  ', pick % 2 === 0 ? '\t' : ' '),
    () => withLine(bytes, at, () => []),
    () => withLine(bytes, at, (line) => [line, line]),
    () => withLine(bytes, at, (line, swapped) => [swapped, line]),
    () => withLine(bytes, at, (line) => [line.replace(/:.*/, ': ') + new TextDecoder().decode(piece)]),
    () => withLine(bytes, at, (line) => [pick % 2 === 0 ? ` ${line}` : line.replace(/^ /, '')]),
  ];
  return changes[how % changes.length]?.() ?? bytes;
}
