// The small parsers of the backend that needs no git.
import { expect, test } from 'vitest';
import { nameHead } from './advertisement.ts';
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

function packet(text: string): string {
  return (text.length + 4).toString(16).padStart(4, '0') + text;
}

test('a list of refs without HEAD is told one', () => {
  const service = packet('# service=git-upload-pack\n');
  const rest = `${packet(`${B} refs/heads/other\n`)}0000`;
  const before = `${service}0000${packet(`${A} refs/heads/main\0multi_ack agent=git\n`)}${rest}`;
  const after = `${service}0000${packet(`${A} refs/heads/main\0multi_ack agent=git symref=HEAD:refs/heads/main\n`)}${rest}`;
  expect(nameHead(Buffer.from(before)).toString()).toBe(after);
});

test.each([
  ['a list with HEAD', `0000${packet(`${A} HEAD\0symref=HEAD:refs/heads/x\n`)}0000`],
  ['an empty repository', `0000${packet(`${'0'.repeat(40)} capabilities^{}\0agent=git\n`)}0000`],
  ['protocol version 2', `${packet('version 2\n')}${packet('ls-refs\n')}0000`],
  ['a page for people', '<html>\0</html>\n'],
  ['nothing', ''],
])('%s stays as it is', (_, text) => {
  expect(nameHead(Buffer.from(text)).toString()).toBe(text);
});
