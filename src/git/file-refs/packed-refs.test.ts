// The file packed-refs, read and rewritten.
import { expect, test } from 'vitest';
import { parsePackedRefs, withoutPackedRefs } from './packed-refs.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

const PACKED = `# pack-refs with: peeled fully-peeled sorted \n${A} refs/heads/main\n${B} refs/tags/v1\n^${A}\n${B} refs/tmc/last\n`;

test('packed refs, with what annotated tags lead to', () => {
  expect([...parsePackedRefs(PACKED)]).toEqual([
    ['refs/heads/main', { id: A, peeled: undefined }],
    ['refs/tags/v1', { id: B, peeled: A }],
    ['refs/tmc/last', { id: B, peeled: undefined }],
  ]);
  expect(parsePackedRefs('').size).toBe(0);
});

test('names that are never ours are left out, with their peeled line', () => {
  expect([...parsePackedRefs(`${A} refs/heads/-x\n^${B}\n${A} refs/heads/y\n`)]).toEqual([
    ['refs/heads/y', { id: A, peeled: undefined }],
  ]);
});

test.each(['refs/heads/main\n', `${A.slice(1)} refs/heads/main\n`, '<<<<<<< HEAD\n'])(
  'a damaged file is refused (%j)',
  (text) => {
    expect(() => parsePackedRefs(text)).toThrow(TypeError);
  },
);

test('a ref goes with its peeled line, the rest stays byte for byte', () => {
  expect(withoutPackedRefs(PACKED, new Set(['refs/tags/v1']))).toBe(PACKED.replace(`${B} refs/tags/v1\n^${A}\n`, ''));
  expect(withoutPackedRefs(PACKED, new Set(['refs/heads/none']))).toBe(PACKED);
});
