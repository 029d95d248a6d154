// Replies of `git cat-file` come whole out of any pieces.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchReplies, type BatchReply } from './batch-replies.ts';

const ID = '0123456789abcdef0123456789abcdef01234567';

function answerOf(bytes: Uint8Array | undefined): Buffer {
  if (bytes === undefined) return Buffer.from(`${ID} missing\n`);
  return Buffer.concat([Buffer.from(`${ID} blob ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

test('any contents, cut anywhere', () => {
  const content = fc.option(fc.uint8Array({ maxLength: 60 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(content, { maxLength: 8 }), fc.array(fc.nat(500), { maxLength: 12 }), (contents, cuts) => {
      const stream = Buffer.concat(contents.map(answerOf));
      const at = [0, ...cuts.map((cut) => cut % (stream.length + 1)), stream.length].toSorted((a, b) => a - b);
      const replies = new BatchReplies(true);
      const got: BatchReply[] = [];
      for (const [index, start] of at.entries())
        got.push(...replies.push(stream.subarray(start, at[index + 1] ?? start)));
      const plain = got.map((reply) =>
        reply.kind === 'object' ? Buffer.from(reply.bytes).toString('hex') : undefined,
      );
      expect(plain).toEqual(
        contents.map((bytes) => (bytes === undefined ? undefined : Buffer.from(bytes).toString('hex'))),
      );
    }),
  );
});

test('without content only headers are expected', () => {
  const replies = [...new BatchReplies(false).push(Buffer.from(`${ID} tree 30\n${ID} missing\n`))];
  expect(replies).toEqual([{ kind: 'stat', id: ID, type: 'tree', size: 30 }, { kind: 'missing' }]);
});

test('of an object that is too large only the header is told', () => {
  const replies = new BatchReplies(true).push(Buffer.from(`${ID} commit 4194305\nxxxx`));
  expect(replies.next().value).toEqual({ kind: 'stat', id: ID, type: 'commit', size: 4_194_305 });
});

test('what came before nonsense is told', () => {
  const replies = new BatchReplies(true).push(Buffer.concat([answerOf(Buffer.from('good')), Buffer.from('bad\n')]));
  expect(replies.next().value).toEqual({ kind: 'object', id: ID, type: 'blob', bytes: Buffer.from('good') });
  expect(() => replies.next()).toThrow(TypeError);
});

test.each([['no header at all\n'], [`${ID} blob many\n`], ['x'.repeat(5_000)]])('%.20s… is refused', (text) => {
  expect(() => [...new BatchReplies(true).push(Buffer.from(text))]).toThrow(TypeError);
});
