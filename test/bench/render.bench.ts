// Measures placing and rendering 1,000 targets with 100 placements each, and writing it down: cold, an edit, and nothing new.
// Run: node test/bench/render.bench.ts [runs] [targets] — prints JSON; git writing the same blobs and trees is the reference. Recorded in docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BlobId, type CommitSha, type FileBlob, type FileTree, walkFiles } from '../../src/api/index.ts';
import { createHubContext, type HubContext } from '../../src/app/hub-context.ts';
import { publishRendered } from '../../src/app/publish-rendered.ts';
import { fleetRefs } from '../../src/app/refs.ts';
import type { Snapshot } from '../../src/app/snapshot.ts';
import { formatMessage, initRepository, openRepository } from '../../src/git/index.ts';
import { systemClock } from '../../src/infra/index.ts';
import type { Model } from '../../src/load/index.ts';
import { place } from '../../src/placement/index.ts';
import {
  NOTHING_RENDERED,
  type RenderedState,
  type RenderResult,
  readRendered,
  render,
} from '../../src/render/index.ts';
import { modelReader } from '../support/cross-check.ts';
import { type Files, NOW, ready, treeOfFiles } from '../support/pass.ts';
import { placementFleet } from '../support/placement-fleet.ts';

const runs = Number(process.argv[2] ?? 7);
const never = new AbortController().signal;
const AUTHOR = { name: 'bench', email: 'bench@localhost' };
const targets = Number(process.argv[3] ?? 1_000);
const SIZE = { targets, placements: targets, chosen: Math.min(100, targets / 10) };

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One object a placement, so that each copy is one file. */
function fleet(): Files {
  const files = Object.entries(placementFleet(SIZE));
  return Object.fromEntries(
    files.map(([path, text]) => [path, path.startsWith('apps/') ? (text.split('---\n')[0] ?? '') : text]),
  );
}

/** Milliseconds of each step of a pass. */
type Times = Record<'place' | 'render' | 'publish' | 'read back', number>;

interface Taken {
  readonly times: Times;
  /** Processor time of this process, whoever else uses the machine. */
  readonly cpu: number;
}

/** A hub that has its model already; all that follows is as in a pass. */
class Passes {
  readonly #hub: HubContext;
  readonly #parsed = new Map<BlobId, unknown>();
  #previous: RenderedState = NOTHING_RENDERED;
  #base: Snapshot['base'];

  constructor(hub: HubContext) {
    this.#hub = hub;
  }

  /** What the hub reads of its own branch at the start of a pass; what did not change, and what it made itself, is not read again. */
  #readBack({ tree, targets, indexes, moved }: RenderResult, before: FileTree): RenderedState {
    for (const target of moved) {
      const file = targets.get(target)?.entries.get('index.yaml');
      if (file?.kind === 'blob') this.#parsed.set(file.id, indexes.get(target));
    }
    const bytes = new Map<BlobId, Uint8Array>();
    for (const name of ['decisions', 'index', 'observations', 'targets.yaml'])
      for (const blob of changedBlobs(tree, before, name)) if (blob.bytes) bytes.set(blob.id, blob.bytes);
    return readRendered(tree, <T>(id: BlobId, parse: (text: string) => T): T => {
      const value = this.#parsed.get(id) ?? parse(new TextDecoder().decode(bytes.get(id)));
      this.#parsed.set(id, value);
      // A blob is asked for by one parser only.
      return value as T;
    });
  }

  async run(model: Model, sourceCommit: CommitSha): Promise<Taken & { readonly rendered: RenderResult }> {
    const hub = this.#hub;
    const previous = this.#previous;
    const observations = new Map([...model.syncTargets.keys()].map((target) => [target, ready(target)]));
    const began = process.cpuUsage();
    const clock = stopwatch();
    const placed = place({ model, previous: previous.decisions, observations, now: NOW }, hub.placeMemo);
    const placing = clock();
    const rendered = render({ model, ...placed, observations, previous, sourceCommit, now: NOW }, hub.renderMemo);
    const rendering = clock();
    const refs = await hub.git.refs(['refs/'], never);
    const snapshot = { refs, sourceCommit, base: this.#base, previous } as Snapshot;
    const input = { snapshot, rendered, now: NOW };
    const published = await publishRendered(hub, input, never);
    if (published.kind !== 'published') throw new Error('somebody else writes this repository');
    const publishing = clock();
    this.#base = await hub.git.commit(published.renderedCommit, never);
    this.#previous = this.#readBack(rendered, previous.tree);
    const times = { place: placing, render: rendering, publish: publishing, 'read back': clock() };
    const { user, system } = process.cpuUsage(began);
    const cpu = (user + system) / 1000;
    process.stderr.write(`${JSON.stringify({ ...times, cpu })}\n`);
    return { rendered, times, cpu };
  }
}

function changedBlobs(tree: FileTree, before: FileTree, name: string): readonly FileBlob[] {
  const [node, old] = [tree.entries.get(name), before.entries.get(name)];
  if (node === undefined || node.id === old?.id) return [];
  return node.kind === 'blob' ? [node] : [...walkFiles(node)].map(([, blob]) => blob);
}

function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    return passed;
  };
}

function total(times: Times): number {
  return Object.values(times).reduce((sum, ms) => sum + ms, 0);
}

/** The quickest of several, as others may use the machine: each step, all of them, and the processor time. */
function least(all: readonly Taken[]): Readonly<Record<string, number>> {
  const of = (value: (taken: Taken) => number): number => rounded(Math.min(...all.map(value)));
  const steps = ['place', 'render', 'publish', 'read back'] as const;
  return {
    ...Object.fromEntries(steps.map((step) => [step, of(({ times }) => times[step])])),
    total: of(({ times }) => total(times)),
    cpu: of(({ cpu }) => cpu),
  };
}

/** Git writing the changed files of the rendered branch, and those of the branches of targets, in one process. */
function gitDoingTheSame(repository: string, before: RenderResult, after: RenderResult, run: number): number {
  const changed = [...after.targets].flatMap(([target, tree]) => {
    const old = before.targets.get(target);
    return tree.id === old?.id ? [] : [[target, changedFiles(tree, old)] as const];
  });
  const files = changedFiles(after.tree, before.tree);
  const branches = [['rendered', files] as const, ...changed].map(([name, some]) => commitOf(`${name}-${run}`, some));
  const began = performance.now();
  execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: repository, input: Buffer.concat(branches) });
  return performance.now() - began;
}

function changedFiles(tree: FileTree, before: FileTree | undefined): readonly (readonly [string, FileBlob])[] {
  return [...tree.entries].flatMap(([name, node]) => {
    const old = before?.entries.get(name);
    if (node.id === old?.id) return [];
    if (node.kind === 'blob') return [[name, node] as const];
    const inside = changedFiles(node, old?.kind === 'tree' ? old : undefined);
    return inside.map(([path, blob]) => [`${name}/${path}`, blob] as const);
  });
}

function commitOf(branch: string, files: readonly (readonly [string, FileBlob])[]): Buffer {
  const head = `commit refs/heads/${branch}\ncommitter bench <bench@localhost> 0 +0000\ndata 0\n`;
  const each = files.flatMap(([path, { bytes }]) => {
    const content = bytes ?? new Uint8Array();
    return [Buffer.from(`M 644 inline ${path}\ndata ${content.length}\n`), Buffer.from(content), Buffer.from('\n')];
  });
  return Buffer.concat([Buffer.from(head), ...each, Buffer.from('\n')]);
}

type Edit = (run: number) => readonly [path: string, from: RegExp, to: string];

const EDITS: Readonly<Record<string, Edit>> = {
  'an image of a workload': (run) => ['apps/a7/app.yaml', /image: .*/, `image: registry.example/app:${run}`],
  'a label of a SyncTarget': (run) => ['targets/t7.yaml', /disk: .*/, `disk: e${run}`],
  'the numberOfClusters of a placement': (run) => [
    'placements/p7.yaml',
    /numberOfClusters: .*/,
    `numberOfClusters: ${96 + (run % 2)}`,
  ],
};

async function measure(folder: string) {
  const git = await openRepository({ url: join(folder, 'fleet.git'), backend: 'native' }, never);
  const hub = createHubContext({ git, clock: systemClock(), refs: fleetRefs(), version: 'bench' });
  const read = modelReader();
  const passes = new Passes(hub);
  const message = formatMessage({ subject: 'A change', trailers: new Map() });
  const commit = (files: Files) =>
    git.writeCommit({ tree: treeOfFiles(files), parents: [], message, author: AUTHOR, time: NOW }, never);
  const files = fleet();
  const source = await commit(files);
  const model = read(files);
  const before = process.memoryUsage().rss;
  const cold = await passes.run(model, source);
  const rss = {
    beforeMb: rounded(before / 2 ** 20),
    afterMb: rounded(process.memoryUsage().rss / 2 ** 20),
    peakMb: rounded(process.resourceUsage().maxRSS / 1024),
  };
  let last = (await passes.run(model, source)).rendered;
  const none: Taken[] = [];
  for (let run = 0; run < runs; run += 1) none.push(await passes.run(model, source));
  const edits: Record<string, unknown> = {};
  for (const [name, edit] of Object.entries(EDITS)) {
    const [times, reference]: [Taken[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      const [path, from, to] = edit(run);
      const edited = { ...files, [path]: (files[path] ?? '').replace(from, to) };
      const [next, to2] = [read(edited), await commit(edited)];
      const taken = await passes.run(next, to2);
      const { rendered } = taken;
      times.push(taken);
      reference.push(gitDoingTheSame(folder, last, rendered, run));
      last = rendered;
    }
    edits[name] = { ...least(times), git: rounded(Math.min(...reference)) };
  }
  await git.close();
  const entries = [...cold.rendered.indexes.values()].reduce((sum, { objects }) => sum + objects.length, 0);
  return { entries, coldMs: least([cold]), rss, nothingNewMs: least(none), editMs: edits };
}

const folder = mkdtempSync(join(tmpdir(), 'render-bench-'));
try {
  await initRepository(join(folder, 'fleet.git'), 'main');
  execFileSync('git', ['init', '--quiet', '--bare', folder]);
  const load = loadavg()[0];
  const measured = await measure(folder);
  process.stdout.write(
    `${JSON.stringify({ node: process.version, cores: cpus().length, load, runs, ...measured }, undefined, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
