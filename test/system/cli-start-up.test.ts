// What the program loads before it does anything: help is quick because the validators, the client and the hub are not in it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Tells every module that is loaded, when the process ends. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  process.on('exit', () => writeSync(2, loaded.join('\\n')));
`)}`;

function modulesOf(...args: readonly string[]): readonly string[] {
  const entry = join(ROOT, 'src/cli/tmc.ts');
  const { stderr, status } = spawnSync(process.execPath, ['--import', HOOK, entry, ...args], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stderr.split('\n').filter((url) => url.startsWith('file:'));
}

const HEAVY =
  /node_modules\/(ajv|@kubernetes|isomorphic-git|undici|chokidar)\/|src\/(load|render|placement|status|git|kube|embedded|syncer|app)\//;

test.each([['--help'], ['get', '--help'], ['help', 'validate']])('tmc %s %s', (...args) => {
  const modules = modulesOf(...args);
  expect(modules.length).toBeGreaterThan(20);
  expect(modules.filter((url) => HEAVY.test(url))).toEqual([]);
});

test('the look would see them: a command that reads a fleet loads the validators', () => {
  const modules = modulesOf('validate', '--quiet', '-C', join(ROOT, 'demos/example-fleet'));
  expect(modules.filter((url) => url.endsWith('/src/load/generated/validators.mjs'))).toHaveLength(1);
});
