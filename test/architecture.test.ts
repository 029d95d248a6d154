// Layers, purity and house style of the sources. Each rule is also run on samples that break it, so it can fail.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LAYER_RULES } from './architecture/layers.ts';
import { PURITY_RULES } from './architecture/purity.ts';
import type { Rule } from './architecture/rule.ts';
import { SHAPE_RULES } from './architecture/shape.ts';
import { parseSource, readSources, type SourceFile } from './architecture/source-file.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RULES: readonly Rule[] = [...LAYER_RULES, ...PURITY_RULES, ...SHAPE_RULES];
const sources = readSources(ROOT, ['src', 'scripts', 'test']);

function parseAll(files: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(files).map(([path, text]) => parseSource(path, text));
}

describe.each(RULES)('$name', ({ find, remedy, broken, kept }) => {
  test('holds in this repository', () => {
    const violations = find(sources).map(({ file, line, found }) => `${file}:${line}: ${found} -> ${remedy}`);
    expect(violations).toEqual([]);
  });

  test.each(broken)('is broken by $shows', ({ files, at }) => {
    const places = find(parseAll(files)).map(({ file, line }) => `${file}:${line}`);
    expect(places.sort()).toEqual(at);
  });

  test.each(kept)('is kept by $shows', ({ files }) => {
    expect(find(parseAll(files))).toEqual([]);
  });
});

test('the sources that the rules look at are all there', () => {
  const folders = new Set(sources.map(({ path }) => path.split('/')[0]));
  expect([...folders]).toEqual(['scripts', 'src', 'test']);
});
