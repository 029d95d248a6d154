// Measures loading of a large repository: cold, with the disk cache, and after one change; beside git and parsers on the same bytes.
// Run: node test/bench/load.bench.ts [files] [runs] — prints JSON. Recorded in docs/benchmarks.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { isRecord } from '../../src/api/index.ts';
import { createHubContext } from '../../src/app/hub-context.ts';
import { fleetRefs, loadOffline } from '../../src/app/index.ts';
import { openParsedStore } from '../../src/app/parsed-store.ts';
import { takeSnapshot } from '../../src/app/snapshot.ts';
import { openRepository } from '../../src/git/index.ts';
import { systemClock } from '../../src/infra/index.ts';
import { load } from '../../src/load/index.ts';
import { bigFleet } from '../support/big-fleet.ts';

const CHANGED = 'workloads/shop-1/app-1.configmap.yaml';
const never = new AbortController().signal;
const refs = fleetRefs();
/** Where children of a run keep what they parsed; empty = nowhere. */
const cacheDir = process.env['TMC_CACHE_DIR'] || undefined;

interface Figures {
  readonly [name: string]: number;
}

function round(value: number): number {
  return value < 10 ? Math.round(value * 100) / 100 : Math.round(value);
}

function median(values: readonly number[]): number {
  return round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}

function sizeOf(texts: Iterable<string>): number {
  return [...texts].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** Time of the work, of the process since its start, its processor time in all threads, and the most memory it had. */
function figures(began: number): Figures {
  const now = performance.now();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuMs = Math.round((userCPUTime + systemCPUTime) / 1000);
  return { workMs: round(now - began), processMs: round(now), cpuMs, rssMb: Math.round(maxRSS / 1024) };
}

function checkCount(workloads: number, files: number): void {
  // All kinds but those of the API are workloads: eighty of a hundred files.
  if (Math.abs(workloads - files * 0.8) > files * 0.01) throw new Error(`loaded ${workloads} workload objects`);
}

/** The folder as `tmc validate` reads it. */
async function loadFolder(folder: string, files: number): Promise<Figures> {
  const began = performance.now();
  const { model, diagnostics } = await loadOffline({ repo: folder, rev: undefined, refs, cacheDir, signal: never });
  const measured = figures(began);
  checkCount(model.workloads.length, files);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics[0]));
  return measured;
}

/** The repository as the hub reads it, up to the Model. */
async function openHub(repository: string) {
  const git = await openRepository({ url: repository, backend: 'native' }, never);
  const hub = createHubContext({
    git,
    clock: systemClock(),
    refs,
    version: 'bench',
    parsedStore: openParsedStore(cacheDir, git.location),
  });
  const pass = async () => {
    const snapshot = await takeSnapshot(hub, never);
    if (snapshot === undefined) throw new Error('no source branch');
    return load(snapshot.source, hub.loadMemo);
  };
  return { git, pass };
}

async function loadRepository(repository: string, files: number): Promise<Figures> {
  const began = performance.now();
  const { git, pass } = await openHub(repository);
  const { model } = await pass();
  const measured = figures(began);
  checkCount(model.workloads.length, files);
  await git.close();
  return measured;
}

/** Passes of one hub, one file changed before each. */
async function loadAgain(repository: string, runs: number): Promise<Figures> {
  const { git, pass } = await openHub(repository);
  await pass();
  const [times, idle]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    changeRepository(repository, `again-${run}`);
    const began = performance.now();
    const { model } = await pass();
    times.push(performance.now() - began);
    const found = model.workloads.find((w) => w.position.file === CHANGED)?.object['data'];
    if (!isRecord(found) || found['CURRENCY'] !== `again-${run}`) throw new Error('the change was not seen');
    const unchanged = performance.now();
    await pass();
    idle.push(performance.now() - unchanged);
  }
  await git.close();
  return {
    oneFileChangedMs: median(times),
    slowestMs: round(Math.max(...times)),
    nothingChangedMs: median(idle),
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function changed(version: string): string {
  return (bigFleet(200).get(CHANGED) ?? '').replace(/CURRENCY: .*/, `CURRENCY: ${version}`);
}

function changeRepository(repository: string, version: string): void {
  const text = changed(version);
  const commit = `commit refs/heads/main\ncommitter b <b@localhost> 1700000000 +0000\ndata 1\nx\nfrom refs/heads/main^0\n`;
  const input = `${commit}M 100644 inline ${CHANGED}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  const done = spawnSync('git', ['-C', repository, 'fast-import', '--quiet'], { input });
  if (done.status !== 0) throw new Error(done.stderr.toString());
}

function changeFolder(folder: string): void {
  writeFileSync(join(folder, CHANGED), changed(randomUUID()));
}

function makeRepository(repository: string, files: ReadonlyMap<string, string>): void {
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', repository]);
  const head = 'commit refs/heads/main\ncommitter b <b@localhost> 1700000000 +0000\ndata 1\nx\n';
  const body = [...files].map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  const input = head + body.join('');
  const done = spawnSync('git', ['-C', repository, 'fast-import', '--quiet'], { input, maxBuffer: 1e9 });
  if (done.status !== 0) throw new Error(done.stderr.toString());
  execFileSync('git', ['-C', repository, 'gc', '-q']);
}

async function makeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Git alone: the tip, its tree, and the bytes of every file. */
function readByGit(repository: string): void {
  const names = execFileSync('git', ['-C', repository, 'rev-list', '--objects', '--no-object-names', '-1', 'main']);
  spawnSync('git', ['-C', repository, 'cat-file', '--batch', '--buffer'], { input: names, maxBuffer: 1e9 });
}

function timed(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return median(times);
}

function references(repository: string, files: ReadonlyMap<string, string>, runs: number): Figures {
  const json = [...files.values()].map((text) => JSON.stringify(parse(text)));
  return {
    gitCatFileMs: timed(runs, () => readByGit(repository)),
    yamlParseMs: timed(1, () => [...files.values()].map((text) => parse(text))),
    jsonParseMs: timed(runs, () => json.map((text) => JSON.parse(text))),
    jsonBytes: sizeOf(json),
  };
}

/** One measurement in a process of its own, so that neither memory nor compiled code is shared. */
function inOwnProcess(what: string, path: string, count: number, environment: Record<string, string> = {}): Figures {
  const script = fileURLToPath(import.meta.url);
  const env = { ...process.env, TMC_CACHE_DIR: '', ...environment };
  const done = spawnSync(process.execPath, [script, what, path, String(count)], { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

function repeated(runs: number, work: (run: number) => Figures): Figures {
  const all = Array.from({ length: runs }, (_, run) => work(run));
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all.map((one) => one[name] ?? 0))]));
}

async function measureAll(count: number, runs: number): Promise<Record<string, unknown>> {
  const dir = mkdtempSync(join(tmpdir(), 'tmc-load-bench-'));
  const [repository, folder] = [join(dir, 'fleet.git'), join(dir, 'fleet')];
  const files = bigFleet(count);
  try {
    makeRepository(repository, files);
    await makeFolder(folder, files);
    const cached = { TMC_CACHE_DIR: join(dir, 'cache') };
    const filling = (what: string, path: string) =>
      repeated(runs, () => {
        rmSync(cached.TMC_CACHE_DIR, { recursive: true, force: true });
        return inOwnProcess(what, path, count, cached);
      });
    const warm = (what: string, path: string, change: () => void) =>
      repeated(runs, () => {
        change();
        return inOwnProcess(what, path, count, cached);
      });
    return {
      node: process.version,
      cores: cpus().length,
      load: loadavg()[0],
      files: files.size,
      bytes: sizeOf(files.values()),
      runs,
      folderCold: repeated(runs, () => inOwnProcess('folder', folder, count)),
      gitCold: repeated(runs, () => inOwnProcess('repository', repository, count)),
      folderColdFillsCache: filling('folder', folder),
      folderWarmOneChanged: warm('folder', folder, () => changeFolder(folder)),
      gitColdFillsCache: filling('repository', repository),
      gitWarmOneChanged: warm('repository', repository, () => changeRepository(repository, randomUUID())),
      hubPass: inOwnProcess('again', repository, 25),
      references: references(repository, files, runs),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function run(what: string | undefined, path: string, count: number): Promise<unknown> {
  switch (what) {
    case 'folder':
      return loadFolder(path, count);
    case 'repository':
      return loadRepository(path, count);
    case 'again':
      return loadAgain(path, count);
    default:
      return measureAll(Number(what ?? 10_000), Number(path || 3));
  }
}

const [what, path = '', count = '0'] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await run(what, path, Number(count)), undefined, 2)}\n`);
