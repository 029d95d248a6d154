import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePath, encodeName, encodePath } from './encode-name.ts';

test.each([
  ['web', 'web'],
  ['system:node', 'system%3Anode'],
  ['Web', '%57eb'],
  ['..', '%2E.'],
  ['.git', '%2Egit'],
  ['git~1', 'git%7E1'],
  ['a\\b', 'a%5Cb'],
  ['ü', '%C3%BC'],
  ['😀', '%F0%9F%98%80'],
])('%s is written as %s', (name, expected) => expect(encodeName(name)).toBe(expected));

test('a path is encoded segment by segment', () => expect(encodePath('A/.b/c.yaml')).toBe('%41/%2Eb/c.yaml'));

test('different names never meet, not even where case does not count', () => {
  const name = fc.string({ unit: 'binary' }).filter((s) => s.isWellFormed());
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(encodeName(a).toLowerCase() === encodeName(b).toLowerCase()).toBe(a === b);
    }),
  );
});

test('an encoded path is decoded to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      fc.pre(path.isWellFormed());
      expect(decodePath(encodePath(path))).toBe(path);
    }),
  );
});
