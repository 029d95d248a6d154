// Every dependency has its reason in docs/dependencies.md and a licence that we may ship.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function isLock(value: unknown): value is { readonly packages: Readonly<Record<string, LockEntry>> } {
  return typeof value === 'object' && value !== null && 'packages' in value;
}

function readLock(): ReadonlyMap<string, LockEntry> {
  const lock: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  if (!isLock(lock)) throw new TypeError('package-lock.json has no packages');
  return new Map(Object.entries(lock.packages).filter(([path]) => path !== ''));
}

const lock = readLock();

/** Licences that ask for nothing but their notice. */
const LICENCES: ReadonlySet<string> = new Set([
  'Apache-2.0',
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
]);
/** Packages whose licence is written in another way, each with why it may be shipped. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'node_modules/argparse': 'PSF-2.0, permissive: asks for its notice and a list of changes, and we change nothing',
  'node_modules/pako': 'MIT AND Zlib: Zlib asks only that changed versions say so',
  'node_modules/stream-buffers': 'Unlicense: given to the public domain',
};

/** `(MIT OR CC0-1.0)` is fine when one of its alternatives is; `MIT AND Zlib` when all are. */
function isShippable(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isShippable);
  return bare.split(' AND ').every((part) => LICENCES.has(part));
}

/** The licence that the installed package names; what the lock says when it is not installed (other platforms). */
function licenceOf(path: string, entry: LockEntry): string {
  const file = join(ROOT, path, 'package.json');
  if (!existsSync(file)) return entry.license ?? 'none';
  const installed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const named = typeof installed === 'object' && installed !== null && 'license' in installed && installed.license;
  return typeof named === 'string' ? named : (entry.license ?? 'none');
}

test('every production package has a licence that we may ship', () => {
  const refused = [...lock]
    .filter(
      ([path, entry]) => entry.dev !== true && EXCEPTIONS[path] === undefined && !isShippable(licenceOf(path, entry)),
    )
    .map(([path, entry]) => `${path}: ${licenceOf(path, entry)}`);
  expect(refused).toEqual([]);
});

test('every exception is still needed', () => {
  const needless = Object.keys(EXCEPTIONS).filter((path) =>
    isShippable(licenceOf(path, lock.get(path) ?? { license: 'MIT' })),
  );
  expect(needless).toEqual([]);
});

test.each([
  { licence: 'MIT', shippable: true },
  { licence: '(MIT OR GPL-3.0-only)', shippable: true },
  { licence: 'MIT AND Zlib', shippable: false },
  { licence: 'LGPL-3.0-or-later', shippable: false },
  { licence: 'EPL-2.0', shippable: false },
  { licence: 'none', shippable: false },
])('the licence $licence may be shipped: $shippable', ({ licence, shippable }) => {
  expect(isShippable(licence)).toBe(shippable);
});

test('docs/dependencies.md has one line for each dependency, and none for others', () => {
  const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([^`]+)` \| \S.*\|$/gm)].map(([, name]) => name ?? '');
  const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(listed.sort()).toEqual(declared.sort());
});

test('the lock file is complete: npm ci refuses one that lacks a platform package', () => {
  const missing = [...lock].flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !lock.has(`node_modules/${name}`) && !lock.has(`${path}/node_modules/${name}`))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every package is pinned by its content, but for platform packages of other systems', () => {
  const unpinned = [...lock]
    .filter(([, entry]) => entry.integrity === undefined)
    .filter(([, entry]) => !(entry.dev === true && entry.optional === true && entry.os !== undefined));
  expect(unpinned).toEqual([]);
});
