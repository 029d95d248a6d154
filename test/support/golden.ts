// Expected directories: a whole tree compared with the files under fixtures/. `UPDATE_GOLDENS=1` rewrites them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type FileTree, walkFiles } from '../../src/api/index.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

function filesUnder(directory: string): readonly string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(directory.length + 1)).sort();
}

function readExpected(directory: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesUnder(directory).map((file) => [file, readFileSync(join(directory, file), 'utf8')]));
}

function textsOf(tree: FileTree): Readonly<Record<string, string>> {
  const files = [...walkFiles(tree)].map(([path, blob]) => [path, new TextDecoder().decode(blob.bytes)] as const);
  return Object.fromEntries(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Fails on any missing, stray or different file. `path` is below fixtures/. */
export function expectGolden(path: string, tree: FileTree): void {
  const directory = join(FIXTURES, path);
  const texts = textsOf(tree);
  if (process.env['UPDATE_GOLDENS'] === '1') {
    rmSync(directory, { recursive: true, force: true });
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), text);
    }
  }
  expect(texts).toEqual(readExpected(directory));
}

/** Directories of one theme, so that a case without a test is found. */
export function goldenCases(theme: string): readonly string[] {
  return readdirSync(join(FIXTURES, theme)).sort();
}
