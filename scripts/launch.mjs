// Starts our TypeScript under Node 24, whatever Node the host has. Plain JavaScript that Node 18 can read, and no dependency.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const REQUIRED_MAJOR = 24;
const BIN = join('node_modules', '.bin');

/** The `packages` of a lock file, or undefined when there is none that can be read. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Says what `npm ci` would change: 'missing' (nothing installed), 'outdated', or 'current'.
 * npm itself writes node_modules/.package-lock.json when an install has succeeded, so an interrupted one counts as missing.
 * Optional packages are left out: which of them are installed depends on the platform.
 */
function installState(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'missing';
  if (wanted === undefined) return 'current';
  const current = Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || isSamePackage(entry, installed[path]),
  );
  return current ? 'current' : 'outdated';
}

function isSamePackage(wanted, installed) {
  return installed !== undefined && installed.version === wanted.version && installed.integrity === wanted.integrity;
}

/** Runs `npm ci` quietly; its output is shown only when it fails, and then the process ends with npm's exit code. */
function install(root, state) {
  const why =
    state === 'missing' ? 'the dependencies are not installed' : 'the dependencies are older than package-lock.json';
  process.stderr.write(`tmc: ${why}; running npm ci (about 15 s, needs the package registry)\n`);
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
  // A PATH with an old node_modules/.bin first would run npm on the very Node that it is about to replace.
  const path = (process.env.PATH ?? '').split(delimiter).filter((dir) => !dir.endsWith(BIN));
  const env = { ...process.env, PATH: path.join(delimiter) };
  const npm = spawnSync('npm', args, { cwd: root, env, encoding: 'utf8' });
  if (npm.status === 0) return;
  process.stderr.write(`${npm.stdout ?? ''}${npm.stderr ?? ''}`);
  process.stderr.write(
    `tmc: npm ci failed${npm.error ? ` (${npm.error.message})` : ''}; mend what it says above and run the command again\n`,
  );
  process.exit(npm.status ?? 1);
}

/** True when the binary is there and runs on this machine. */
function runs(binary) {
  return existsSync(binary) && spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Node 24 from the dev dependency `node`, else the host's own when it is new enough, else undefined. */
function findNode(root, host) {
  const bundled = join(root, 'node_modules', 'node', 'bin', 'node');
  if (runs(bundled)) return bundled;
  return Number(host.version.split('.')[0]) >= REQUIRED_MAJOR ? host.execPath : undefined;
}

function failWithoutNode() {
  process.stderr.write(
    `tmc: needs Node ${REQUIRED_MAJOR} or newer; this is Node ${process.versions.node}, and node_modules/node holds no Node that runs here.\n` +
      'Its install script fetches it, so it was probably not allowed to run. Do one of these:\n' +
      '  npm rebuild node --ignore-scripts=false    run that one install script\n' +
      `  install Node ${REQUIRED_MAJOR} on this machine, and run the command again\n`,
  );
  process.exit(1);
}

/** Runs the child to its end with our stdio, passes signals on, and ends as it ended. */
function runToEnd(node, args, env) {
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends ^C to the whole process group, the child included.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`tmc: cannot start ${node}: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

/**
 * Installs what is missing, then runs `script` (relative to the repository) under Node 24 with `args`.
 * `refresh`: also install when the lock file has moved on; without it only a missing node_modules is installed,
 * so that a production install (without dev dependencies) is left as it is.
 */
export function launch(script, args, { refresh = false } = {}) {
  const state = installState(ROOT);
  if (state === 'missing' || (refresh && state === 'outdated')) install(ROOT, state);
  const node = findNode(ROOT, { version: process.versions.node, execPath: process.execPath });
  if (node === undefined) return failWithoutNode();
  const path = [join(ROOT, BIN), process.env.PATH ?? ''].join(delimiter);
  // Node keeps what it compiled of our source there, which halves the time of a start. Who can write there can write the source.
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(ROOT, 'node_modules', '.cache', 'tmc');
  const env = { ...process.env, PATH: path, NODE_COMPILE_CACHE: compiled };
  return runToEnd(node, [join(ROOT, script), ...args], env);
}
