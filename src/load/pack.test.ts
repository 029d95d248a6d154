import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blobIdOf } from '../api/index.ts';
import { formatPack, parsePack } from './index.ts';

const A = blobIdOf(Buffer.from('a'));
const B = blobIdOf(Buffer.from('b'));
const LINES = [
  [A, '{"a":"é"}'],
  [B, ''],
] as const;

function linesOf(bytes: Uint8Array, version = 'v1'): unknown {
  const pack = parsePack(version, bytes);
  return pack && [...pack.ids].map((id) => [id, pack.line(id)]);
}

test.each<[string, readonly (readonly [typeof A, string])[]]>([
  ['nothing', []],
  ['lines', LINES],
])('a pack of %s says what was put in', (_what, lines) => {
  expect(linesOf(formatPack('v1', lines))).toEqual(lines);
});

test('of what is not in it nothing is said', () => {
  expect(parsePack('v1', formatPack('v1', LINES))?.line(blobIdOf(Buffer.from('c')))).toBeUndefined();
});

const bytes = formatPack('v1', LINES);
test.each<[string, Uint8Array]>([
  ['of another version', formatPack('v2', LINES)],
  ['that is empty', new Uint8Array()],
  ['of zeros', new Uint8Array(200)],
  ['with something behind it', Buffer.concat([bytes, Buffer.from('\n')])],
  ['twice', Buffer.concat([bytes, bytes])],
  ['without its header', bytes.subarray(bytes.indexOf(10) + 1)],
])('a pack %s is none', (_what, other) => {
  expect(linesOf(other)).toBeUndefined();
});

test('a pack that is cut off, or has a bit wrong anywhere in what counts, is none', () => {
  const header = bytes.indexOf(10);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const wrong = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ (1 << bit) : byte));
      // The label of the header says nothing that is believed.
      if (at > header) expect(linesOf(wrong)).toBeUndefined();
      else expect([undefined, LINES]).toContainEqual(linesOf(wrong));
      expect(linesOf(bytes.subarray(0, at))).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
