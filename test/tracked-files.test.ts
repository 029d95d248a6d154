// What is tracked names no machine, no registry and no secret, and programs are executable.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface TrackedFile {
  readonly mode: string;
  readonly path: string;
}

function listTracked(): readonly TrackedFile[] {
  const listed = execFileSync('git', ['ls-files', '-s', '-z'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 << 20 });
  return listed
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ mode: line.slice(0, 6), path: line.slice(line.indexOf('\t') + 1) }))
    .filter(({ path }) => existsSync(join(ROOT, path)));
}

const FORBIDDEN: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.}/-])\/((home|Users)\/[\w.-]+\/|(root|work|mnt|private)\/[\w.-]+)/,
  },
  { what: 'a package registry', pattern: /(registry\.(npmjs|yarnpkg)|npm\.pkg\.github)\.|"resolved": "https?:/ },
  { what: 'a private key', pattern: /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----\s*\n[A-Za-z0-9+/=]{40}/ },
  { what: 'an access token', pattern: /\b(ghp|gho|ghs|github_pat|glpat|npm|xox[bp])[_-][A-Za-z0-9_-]{20,}\b/ },
];

function forbiddenIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const { what, pattern } of FORBIDDEN) {
    const match = pattern.exec(text);
    if (match === null) continue;
    found.push(`line ${text.slice(0, match.index).split('\n').length}: ${what}: ${match[0].slice(0, 60)}`);
  }
  return found;
}

/** Inputs taken from elsewhere as they are, and texts of law. */
const AS_GIVEN = /^(fixtures\/|LICENSE$)/;
const BINARY = /\.(png|jpg|gif|ico|woff2?|pack|idx|gz)$/;

const tracked = listTracked();

test('no tracked file names a machine, a registry or a secret', () => {
  const found = tracked
    .filter(({ path, mode }) => mode !== '160000' && !AS_GIVEN.test(path) && !BINARY.test(path))
    .flatMap(({ path }) => forbiddenIn(readFileSync(join(ROOT, path), 'utf8')).map((what) => `${path}, ${what}`));
  expect(found).toEqual([]);
});

describe('forbidden text is found, and other text is not', () => {
  // Put together from parts, so that this file holds none of it.
  const path = (...parts: readonly string[]): string => ['', ...parts].join('/');
  const host = ['registry', 'npmjs', ''].join('.');
  const token = ['ghp', 'a'.repeat(36)].join('_');
  const key = `-----BEGIN EC PRIVATE KEY-----\n${'MHcCAQEE'.repeat(8)}`;

  test.each([
    {
      text: `see ${path('home', 'ann', 'notes')}`,
      found: [`line 1: a path of one machine: ${path('home', 'ann', '')}`],
    },
    { text: `x\ncd ${path('root', '.cache')}`, found: [`line 2: a path of one machine: ${path('root', '.cache')}`] },
    { text: `https://${host}org/x`, found: [`line 1: a package registry: ${host}`] },
    { text: key, found: [`line 1: a private key: ${key.slice(0, 60)}`] },
    { text: `token: ${token}`, found: [`line 1: an access token: ${token}`] },
    { text: 'the workspace root/web, src/work/a.ts, https://example.com/root/x, $TMP/work/x', found: [] },
  ])('$text', ({ text, found }) => {
    expect(forbiddenIn(text)).toEqual(found);
  });
});

test('programs are executable', () => {
  const programs = tracked.filter(({ path }) => /^(bin\/.*\.mjs|\.ci\/run|demos\/.*\.sh)$/.test(path));
  expect(programs.filter(({ mode }) => mode !== '100755')).toEqual([]);
  expect(programs.map(({ path }) => path)).toEqual(expect.arrayContaining(['.ci/run', 'bin/tmc.mjs']));
});
