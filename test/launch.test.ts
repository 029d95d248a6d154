// The launcher in a fresh clone: it installs once, starts Node 24 with the right command, and ends as its child did.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Stands for npm: notes that it ran, and leaves what `npm ci` leaves. */
const FAKE_NPM = `#!/bin/sh
echo "$@" >> npm.log
if [ -f npm-fails ]; then echo "registry is on fire"; exit 7; fi
mkdir -p node_modules/node/bin
[ -f npm-without-scripts ] || ln -sf "$TEST_NODE" node_modules/node/bin/node
cp package-lock.json node_modules/.package-lock.json
`;

/** Stands for the command line: tells how it was called, or waits for a signal. */
const FAKE_TMC = `
if (process.argv.includes('--wait')) {
  process.on('SIGTERM', () => process.exit(3));
  setTimeout(() => process.exit(9), 15_000);
  process.stdout.write('waiting\\n');
} else {
  const first: string = (process.env['PATH'] ?? '').split(':')[0] ?? '';
  process.stdout.write(JSON.stringify({ args: process.argv.slice(2), bin: first.endsWith('node_modules/.bin') }));
  process.exitCode = process.argv.includes('--fail') ? 5 : 0;
}
`;

let clone = '';

function write(path: string, text: string): void {
  mkdirSync(join(clone, path, '..'), { recursive: true });
  writeFileSync(join(clone, path), text);
}

function lockWith(version: string): string {
  const other = { version: '1.0.0', optional: true };
  return JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/other-platform': other } });
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'tmc-clone-'));
  for (const path of ['scripts/launch.mjs', 'scripts/bootstrap.mjs', 'bin/tmc.mjs']) {
    mkdirSync(join(clone, path, '..'), { recursive: true });
    copyFileSync(join(ROOT, path), join(clone, path));
  }
  write('package-lock.json', lockWith('1.0.0'));
  write('package.json', '{ "type": "module" }');
  write('src/cli/tmc.ts', FAKE_TMC);
  write('tools/npm', FAKE_NPM);
  chmodSync(join(clone, 'tools/npm'), 0o755);
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

function environment(): NodeJS.ProcessEnv {
  const path = [join(clone, 'tools'), '/usr/bin', '/bin'].join(delimiter);
  return { PATH: path, TEST_NODE: process.execPath };
}

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(script: string, args: readonly string[], nodeArgs: readonly string[] = []): Run {
  const child = spawnSync(process.execPath, [...nodeArgs, script, ...args], {
    cwd: clone,
    env: environment(),
    encoding: 'utf8',
    timeout: 15_000,
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}

function installs(): number {
  const log = join(clone, 'npm.log');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
}

test.each([
  { typed: 'npm start', args: ['start'], command: ['up'] },
  { typed: 'npm start -- --once', args: ['start', '--once'], command: ['up', '--once'] },
  { typed: 'npm start -- validate x', args: ['start', 'validate', 'x'], command: ['validate', 'x'] },
])('$typed installs, then runs tmc $command', ({ args, command }) => {
  const { code, stdout, stderr } = run('scripts/bootstrap.mjs', args);
  expect({ code, told: JSON.parse(stdout), installs: installs() }).toEqual({
    code: 0,
    told: { args: command, bin: true },
    installs: 1,
  });
  expect(stderr).toMatch(/^tmc: the dependencies are not installed; running npm ci .*\n$/);
});

test('nothing is installed again until the lock file changes, and by bin/tmc.mjs not even then', () => {
  const counts = [];
  run('scripts/bootstrap.mjs', ['start']);
  run('scripts/bootstrap.mjs', ['start']);
  counts.push(installs());
  write('package-lock.json', lockWith('2.0.0'));
  run('bin/tmc.mjs', ['version']);
  counts.push(installs());
  const { stderr } = run('scripts/bootstrap.mjs', ['start']);
  counts.push(installs());
  expect(counts).toEqual([1, 1, 2]);
  expect(stderr).toContain('the dependencies are older than package-lock.json');
});

test('bin/tmc.mjs installs in a fresh clone and passes its arguments as they are', () => {
  const { code, stdout } = run('bin/tmc.mjs', ['plan', '--base', 'a b']);
  expect({ code, told: JSON.parse(stdout) }).toEqual({ code: 0, told: { args: ['plan', '--base', 'a b'], bin: true } });
});

test("an install that fails shows npm's output and ends with its exit code", () => {
  write('npm-fails', '');
  const { code, stdout, stderr } = run('scripts/bootstrap.mjs', ['start']);
  expect({ code, stdout }).toEqual({ code: 7, stdout: '' });
  expect(stderr).toContain('registry is on fire');
});

test.each([
  { host: '20.20.2', code: 1, stderr: /needs Node 24 or newer; this is Node 20\.20\.2.*npm rebuild node/s },
  { host: '26.1.0', code: 0, stderr: /^tmc: the dependencies are not installed.*\n$/ },
])('without install scripts, on a host with Node $host, it ends with $code', ({ host, code, stderr }) => {
  write('npm-without-scripts', '');
  const versions = `{ value: { ...process.versions, node: '${host}' } }`;
  const preload = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`;
  const result = run('scripts/bootstrap.mjs', ['start'], ['--import', preload]);
  expect(result.code).toBe(code);
  expect(result.stderr).toMatch(stderr);
});

test('the exit code of the command is its own', () => {
  expect(run('scripts/bootstrap.mjs', ['start', '--fail']).code).toBe(5);
});

test('a signal reaches the command, and its answer is the exit code', async () => {
  run('scripts/bootstrap.mjs', ['start']);
  const args = ['scripts/bootstrap.mjs', 'start', '--wait'];
  const child = spawn(process.execPath, args, { cwd: clone, env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stdout.once('data', () => child.kill('SIGTERM'));
  expect(await ended).toBe(3);
});

test('an unknown task is refused with the usage', () => {
  const { code, stderr } = run('scripts/bootstrap.mjs', ['tset']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'usage: node scripts/bootstrap.mjs start|test [ARGUMENT…]\n' });
});
