// Credentials never get out, in whatever form they stand in a text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf, redact } from './secrets.ts';

test.each([
  ['Authorization: Basic abc=', 'Authorization: Basic ***'],
  ['authorization: Bearer abc.def', 'authorization: Bearer ***'],
  ['=> Send header: proxy-authorization: Basic abc=', '=> Send header: proxy-authorization: Basic ***'],
  ['[authorization: abc]', '[authorization: ***]'],
  ['{"authorization":"token abc"}', '{"authorization":"token ***"}'],
  ['PRIVATE-TOKEN: abc def', 'PRIVATE-TOKEN: ***'],
  ['X-Auth-Token: abc', 'X-Auth-Token: ***'],
  ['Set-Cookie: session=abc; path=/', 'Set-Cookie: ***'],
  ['https://me:pw@example.org/x', 'https://***@example.org/x'],
  ["'https://me:p@w@example.org/x'", "'https://***@example.org/x'"],
  ['http://proxy:3128 and ssh://git@host/x', 'http://proxy:3128 and ssh://***@host/x'],
  ['https://h/login?private_token=abc&next=/x', 'https://h/login?private_token=***&next=***'],
  ['nothing to hide', 'nothing to hide'],
])('%s', (text, clean) => {
  expect(redact(text, [])).toBe(clean);
});

const secret = fc.string({ minLength: 8, maxLength: 40, unit: fc.constantFrom(...'abcXYZ019_-+/=.~%:@#!') });
const around = fc.string({ maxLength: 6 });

test('a known secret is found as it is, in URLs and in base64 wherever it begins', () => {
  fc.assert(
    fc.property(secret, around, around, (word, before, after) => {
      const forms = formsOf(word);
      const shown = [
        word,
        encodeURIComponent(word),
        JSON.stringify(word),
        Buffer.from(`${before}${word}${after}`).toString('base64'),
        Buffer.from(`${before}${word}${after}`).toString('base64url'),
      ];
      for (const text of shown) {
        const clean = redact(`said ${text}.`, forms);
        expect(clean).not.toContain(text);
        // Of base64, what is left around the stars no longer holds the secret.
        expect(Buffer.from(clean.replaceAll('***', ''), 'base64').toString()).not.toContain(word);
      }
    }),
  );
});

test('no secret, no change', () => {
  expect(formsOf('')).toEqual([]);
  expect(redact('text', [''])).toBe('text');
});
