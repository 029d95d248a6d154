// What is made from code is fresh: pages of docs/reference, CRDs, validators.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generatedFiles } from '../scripts/generated-files.ts';
import { referencePages } from '../scripts/reference-pages.ts';
import { DIAGNOSTIC_CODES, ERROR_CODES } from '../src/api/index.ts';
import { FILTERS, SCORERS } from '../src/placement/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function read(path: string): string {
  return readFileSync(`${ROOT}/${path}`, 'utf8');
}

test.each([...generatedFiles()])('%s is fresh: `npm run generate` would not change it', (path, text) => {
  expect(read(path)).toBe(text);
});

test.each([
  { path: 'docs/reference/errors.md', codes: ERROR_CODES },
  { path: 'docs/reference/diagnostics.md', codes: DIAGNOSTIC_CODES },
])('$path lists every code once, and no other', ({ path, codes }) => {
  const listed = [...read(path).matchAll(/^\| .*?`(\w+)` \| \S.* \|$/gm)].map(([, code]) => code);
  expect(listed).toEqual(Object.keys(codes).sort());
});

test('docs/reference/placement.md names every filter, scorer and code once', () => {
  const listed = [...read('docs/reference/placement.md').matchAll(/^\| (?:<a id="\w+"><\/a>)?`([\w-]+)` \|/gm)];
  expect(listed.map(([, name]) => name)).toEqual([
    ...FILTERS.map(({ name }) => name),
    ...FILTERS.flatMap(({ codes }) => Object.keys(codes)),
    ...SCORERS.map(({ name }) => name),
  ]);
});

test('docs/reference holds nothing that the generator does not make', () => {
  const pages = readdirSync(`${ROOT}/docs/reference`).map((name) => `docs/reference/${name}`);
  expect(pages.sort()).toEqual([...referencePages().keys()].sort());
});
