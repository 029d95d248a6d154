// The cache on disk only spares work: commands and hub answer the same without it, when it is empty, full, damaged, or shared by processes at once.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runTmc } from '../../src/cli/program.ts';
import { fakeContext } from '../support/cli-context.ts';
import { killLeftovers, runCli, startCli } from '../support/cli-process.ts';

const EXAMPLE = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));

let dir: string;
let folder: string;
let bare: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tmc-cache-'));
  folder = join(dir, 'fleet');
  bare = join(dir, 'fleet.git');
  cpSync(EXAMPLE, folder, { recursive: true });
  // Findings of every sort come from the cache too.
  writeFileSync(join(folder, 'broken.yaml'), 'apiVersion: v1\nkind: [');
  writeFileSync(join(folder, 'trap.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {a: yes}\n');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', '-C', folder, ...args]);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'fleet');
  execFileSync('git', ['clone', '-q', '--bare', folder, bare]);
});
afterEach(killLeftovers);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function packsIn(cache: string): readonly string[] {
  const packs = join(cache, 'parsed');
  return readdirSync(packs)
    .filter((name) => name.endsWith('.pack'))
    .map((name) => join(packs, name));
}

function changePacks(cache: string, change: (bytes: Buffer) => Uint8Array): void {
  const packs = packsIn(cache);
  expect(packs.length).toBeGreaterThan(0);
  for (const pack of packs) writeFileSync(pack, change(readFileSync(pack)));
}

/** What may have happened to a cache that was filled. */
const DAMAGES: readonly (readonly [string, (cache: string) => void])[] = [
  ['nothing', () => undefined],
  ['it was cut off', (cache) => changePacks(cache, (bytes) => bytes.subarray(0, bytes.length / 2))],
  ['it was emptied', (cache) => changePacks(cache, () => new Uint8Array())],
  [
    'bytes in it were changed',
    (cache) => changePacks(cache, (bytes) => Buffer.from(bytes.map((byte, at) => (at % 97 === 13 ? byte ^ 1 : byte)))),
  ],
  ['it was removed', (cache) => rmSync(join(cache, 'parsed'), { recursive: true })],
  [
    'its folder became a file',
    (cache) => {
      rmSync(join(cache, 'parsed'), { recursive: true });
      writeFileSync(join(cache, 'parsed'), '');
    },
  ],
];

const COMMANDS: readonly (readonly [string, () => readonly string[]])[] = [
  ['validate of a folder', () => ['validate', '-C', folder, '-o', 'json']],
  ['validate of a repository', () => ['validate', '-C', bare, '-o', 'json']],
  ['render of a repository', () => ['render', '-C', bare]],
];

describe.each(COMMANDS)('%s', (name, args) => {
  const cache = (): string => join(dir, `cache of ${name}`);
  let without: unknown;

  async function run(TMC_CACHE_DIR: string): Promise<unknown> {
    const context = fakeContext({ env: { TMC_CACHE_DIR } });
    const code = await runTmc(context, args());
    return { code, ...context.written };
  }

  test('is the same with an empty cache, filled by two processes at once', async () => {
    without = await run('');
    const cold = await Promise.all([1, 2].map(() => runCli(args(), { env: { TMC_CACHE_DIR: cache() } })));
    expect(cold.map(({ code, out, err }) => ({ code, out, err }))).toEqual([without, without]);
    expect(packsIn(cache()).length).toBeGreaterThan(0);
  });

  test.each(DAMAGES)('is the same with a filled cache after %s', async (_, damage) => {
    const own = join(dir, 'damaged');
    rmSync(own, { recursive: true, force: true });
    cpSync(cache(), own, { recursive: true, preserveTimestamps: true });
    damage(own);
    expect(await run(own)).toEqual(without);
  });
});

describe('the hub', () => {
  const cache = (): string => join(dir, 'cache of the hub');

  /** A hub that never saw the repository, until it has rendered: what it rendered and told, and where its files came from. */
  async function firstPass(cacheDir: readonly string[]): Promise<{ readonly said: unknown; readonly from: unknown }> {
    const repo = join(dir, 'hub.git');
    rmSync(repo, { recursive: true, force: true });
    cpSync(bare, repo, { recursive: true });
    const hub = startCli(['hub', '--repo', repo, '--listen', '127.0.0.1:0', '--log-level', 'info', ...cacheDir]);
    const [, address = ''] = await hub.line(/"serving":"([^"]+)"/);
    await hub.line(/"msg":"rendered"/);
    await hub.line(/"newStatus":"/);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    await hub.stop();
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', repo, ...args], { encoding: 'utf8' });
    const rendered = git('ls-tree', '-r', 'tmc/rendered').split('\n');
    // Observations and decisions hold the time at which they were made.
    const timeless = rendered.filter((line) => !/\t(observations|decisions)\//.test(line));
    const said = [timeless, git('cat-file', '-p', 'tmc/status:diagnostics.yaml')];
    const counted = [...metrics.matchAll(/^tmc_hub_files_read_total\{from="(\w+)"\} (\d+)$/gm)];
    return { said, from: Object.fromEntries(counted.map(([, from, count]) => [from, Number(count) > 0])) };
  }

  test('renders and tells the same without a cache, with an empty one and with a filled one', async () => {
    const without = await firstPass([]);
    const cold = await firstPass(['--cache-dir', cache()]);
    const warm = await firstPass(['--cache-dir', cache()]);
    changePacks(cache(), (bytes) => bytes.subarray(0, bytes.length / 2));
    const damaged = await firstPass(['--cache-dir', cache()]);
    expect([cold.said, warm.said, damaged.said]).toEqual([without.said, without.said, without.said]);
    expect([without.from, cold.from, warm.from, damaged.from]).toEqual([
      { cache: false, repository: true },
      { cache: false, repository: true },
      { cache: true, repository: expect.any(Boolean) },
      { cache: false, repository: true },
    ]);
  });
});
