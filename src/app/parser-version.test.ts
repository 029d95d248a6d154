import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PARSER_PACKAGES, parserVersion } from './parser-version.ts';

test('it names the version and a digest, and is the same each time', () => {
  expect([parserVersion(), /^\d+\.\d+\.\d+ [0-9a-f]{32}$/.test(parserVersion())]).toEqual([parserVersion(), true]);
});

/** A place to keep values in decides nothing. */
const NEUTRAL = ['lru-cache'];

test('the packages that the parser uses are part of it', () => {
  const packages = ['api', 'load'].flatMap((folder) => {
    const path = join(import.meta.dirname, '..', folder);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((f) =>
      /(?<!\.test)\.m?ts$|\.mjs$/.test(f),
    );
    return files.flatMap((f) => [
      ...readFileSync(join(path, f), 'utf8').matchAll(/^import .*? from '(@?[a-z][^'/]*)|^\} from '(@?[a-z][^'/]*)/gm),
    ]);
  });
  const names = packages.map(([, one, more]) => one ?? more).filter((name) => !name?.startsWith('node:'));
  expect([...new Set(names)].filter((name) => !NEUTRAL.includes(name ?? '')).sort()).toEqual([...PARSER_PACKAGES]);
});
