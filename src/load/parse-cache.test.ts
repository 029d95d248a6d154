import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { treeOfFiles } from '../../test/support/pass.ts';
import { type BlobId, blobIdOf, type FileBlob, walkFiles } from '../api/index.ts';
import { createParseCache, load, type ParseCache } from './index.ts';

function file(name: string): { readonly id: BlobId; readonly bytes: Uint8Array } {
  const bytes = Buffer.from(configMap(name));
  return { id: blobIdOf(bytes), bytes };
}

const [A, B, C, D] = [file('a'), file('b'), file('c'), file('d')] as const;
const SIZE = A.bytes.byteLength + 1;

/** Runs passes over these files, and says which of all files are known in the end. */
function knownAfter(maxBytes: number, passes: readonly (readonly (typeof A)[])[]): readonly string[] {
  const cache = createParseCache({ maxBytes });
  for (const pass of passes) {
    for (const { id, bytes } of pass) cache.put(id, bytes);
    cache.retain(new Set(pass.map(({ id }) => id)));
  }
  return Object.entries({ a: A, b: B, c: C, d: D }).flatMap(([name, { id }]) => (cache.has(id) ? [name] : []));
}

describe('of what was parsed', () => {
  test.each<[string, number, readonly (readonly (typeof A)[])[], readonly string[]]>([
    ['all that the pass uses is kept, beyond any bound', 0, [[A, B, C, D]], ['a', 'b', 'c', 'd']],
    ['what an earlier pass used is kept within the bound', SIZE, [[A, B], [B]], ['a', 'b']],
    ['nothing more is kept with a bound of nothing', 0, [[A, B], [B]], ['b']],
    ['the longest unused goes first', 2 * SIZE, [[A], [B], [C], [D]], ['b', 'c', 'd']],
    ['what is used again is the latest', 2 * SIZE, [[A], [B], [A], [C], [D]], ['a', 'c', 'd']],
    ['a file greater than the bound is dropped, and displaces nothing', SIZE - 2, [[A], [B]], ['b']],
  ])('%s', (_what, maxBytes, passes, expected) => {
    expect(knownAfter(maxBytes, passes)).toEqual(expected);
  });

  test('equal content is the same value, also after it was long unused', () => {
    const cache = createParseCache({ maxBytes: SIZE });
    const first = cache.put(A.id, A.bytes);
    cache.retain(new Set());
    expect([cache.put(A.id, A.bytes) === first, cache.get(A.id) === first]).toEqual([true, true]);
  });

  test('what was parsed elsewhere counts as parsed', () => {
    const cache = createParseCache();
    const other = createParseCache().put(A.id, A.bytes);
    cache.add(A.id, other);
    expect(cache.get(A.id)).toBe(other);
  });
});

const TEXTS = [
  syncTarget('east'),
  syncTarget('west'),
  placement('all'),
  `${placement('one')}---\n${configMap('x')}`,
  configMap('y', { v: '1' }),
  configMap('y', { v: '2' }),
  'a: {',
  'kind: Placement\n',
  '',
] as const;
const revision = fc.dictionary(fc.constantFrom('a.yaml', 'b/c.yaml', 'b/d.yaml', 'e.yaml'), fc.constantFrom(...TEXTS), {
  noNullPrototype: true,
});

function loadWith(cache: ParseCache, files: Readonly<Record<string, string>>): unknown {
  const tree = new Map(walkFiles(treeOfFiles(files)));
  const parsed = (blob: FileBlob) => cache.put(blob.id, blob.bytes ?? new Uint8Array());
  const result = load({ files: tree, lastGood: new Map(), parsed, knownPaths: new Map(), incumbents: new Map() });
  cache.retain(new Set([...tree.values()].map((blob) => blob.id)));
  return result;
}

test('a cache never changes what is loaded, whatever it has seen and forgotten', () => {
  fc.assert(
    fc.property(fc.array(revision, { minLength: 1, maxLength: 6 }), fc.nat(400), (revisions, maxBytes) => {
      const cache = createParseCache({ maxBytes });
      for (const files of revisions) expect(loadWith(cache, files)).toEqual(loadWith(createParseCache(), files));
    }),
    { numRuns: 100 },
  );
});
