// The linter is set up so that each house rule it carries does fail: one sample that breaks them all is linted.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const SAMPLE = `
import { readFileSync } from 'fs';
import { type KubeObject } from './kube-object.ts';
export enum Colour { Red }
export default class Thing {
  constructor(private readonly size: number) {}
  grow(other: any): KubeObject | number {
    console.log(readFileSync('x'));
    const unused = 1;
    return other.next!.size + this.size;
  }
}
export async function later(): Promise<void> {}
export function start(kind: 'a' | 'b'): number {
  later();
  switch (kind) {
    case 'a':
      return 1;
  }
  return 2;
}
export function long(): void {
${'  later;\n'.repeat(61)}}
`;

/** Path to the rules that biome names for the sample there, sorted. */
function lintSamples(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tmc-lint-'));
  try {
    for (const name of ['biome.json', '.gitignore']) copyFileSync(join(ROOT, name), join(folder, name));
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), SAMPLE);
    }
    const args = ['lint', '--max-diagnostics=none', '--colors=off'];
    const biome = spawnSync(join(ROOT, 'node_modules/.bin/biome'), args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
    });
    const found = [...`${biome.stdout}${biome.stderr}`.matchAll(/^(\S+?):\d+:\d+ lint\/(\w+\/\w+)/gm)];
    return new Map(paths.map((path) => [path, found.filter(([, at]) => at === path).map(([, , rule]) => rule ?? '')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const EVERYWHERE = [
  'correctness/noUnusedVariables',
  'nursery/noFloatingPromises',
  'nursery/useExhaustiveSwitchCases',
  'style/noDefaultExport',
  'style/noEnum',
  'style/noNonNullAssertion',
  'style/noParameterProperties',
  'style/useImportType',
  'style/useNodejsImportProtocol',
  'suspicious/noExplicitAny',
];
const LENGTH = 'complexity/noExcessiveLinesPerFunction';
const CONSOLE = 'suspicious/noConsole';

const EXPECTED = {
  'src/api/sample.ts': [...EVERYWHERE, LENGTH, CONSOLE],
  'scripts/sample.ts': [...EVERYWHERE, LENGTH],
  'test/sample.ts': [...EVERYWHERE, CONSOLE],
  'src/api/sample.test.ts': [...EVERYWHERE, CONSOLE],
};

test('biome refuses what the house rules forbid, in each part of the repository', () => {
  const watched = new Set([...EVERYWHERE, LENGTH, CONSOLE]);
  const found = [...lintSamples(Object.keys(EXPECTED))].map(
    ([path, rules]) => [path, [...new Set(rules.filter((rule) => watched.has(rule)))].sort()] as const,
  );
  const expected = Object.entries(EXPECTED).map(([path, rules]) => [path, rules.toSorted()] as const);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});
