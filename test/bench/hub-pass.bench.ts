// Measures whole passes of a hub on a bare repository, as people have it: 1,000 targets that report, 100 placements on each.
// Run: node test/bench/hub-pass.bench.ts [runs] [targets] — prints JSON. Recorded in docs/benchmarks.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommitSha, ROOT_WORKSPACE, type TargetId, targetKey, targetUid } from '../../src/api/index.ts';
import { runPass } from '../../src/app/hub.ts';
import { createHubContext, type HubContext } from '../../src/app/hub-context.ts';
import { fleetRefs, reportRef } from '../../src/app/refs.ts';
import { formatMessage, type GitRepository, initRepository, openRepository } from '../../src/git/index.ts';
import { systemClock } from '../../src/infra/index.ts';
import { reportToTree } from '../../src/status/index.ts';
import { type Files, treeOfFiles } from '../support/pass.ts';
import { placementFleet } from '../support/placement-fleet.ts';

const runs = Number(process.argv[2] ?? 5);
const targets = Number(process.argv[3] ?? 1_000);
const SIZE = { targets, placements: targets, chosen: Math.min(100, targets / 10) };
const REFS = fleetRefs();
const AUTHOR = { name: 'bench', email: 'bench@localhost' };
const never = new AbortController().signal;
const NAMES = Array.from({ length: targets }, (_, n) => `t${n}` as TargetId);

/** Wall time, processor time of this process, and wall time of calls to Git by what they do, in milliseconds. */
interface Taken {
  readonly total: number;
  /** Until the rendered branches had moved; the state of the fleet is told after that. */
  readonly rendered: number;
  readonly cpu: number;
  readonly git: Readonly<Record<string, number>>;
}

interface Watched {
  readonly git: Readonly<Record<string, number>>;
  /** When refs moved first. */
  readonly movedAt: number | undefined;
}

/** The repository with a watch on what takes how long. */
function timed(git: GitRepository): { readonly git: GitRepository; readonly take: () => Watched } {
  let taken: Record<string, number> = {};
  let movedAt: number | undefined;
  const wrap =
    <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const began = performance.now();
      try {
        return await call(...args);
      } finally {
        taken[name] = Math.round((taken[name] ?? 0) + performance.now() - began);
      }
    };
  const watched: GitRepository = {
    ...git,
    refs: wrap('refs', git.refs),
    tree: wrap('read trees', git.tree),
    partialTree: wrap('read trees', git.partialTree),
    blobs: wrap('read files', git.blobs),
    writeCommit: wrap('write status', git.writeCommit),
    writeCommits: wrap('write commits', git.writeCommits),
    publish: async (...args) => {
      const result = await wrap('move refs', git.publish)(...args);
      movedAt ??= performance.now();
      return result;
    },
  };
  return {
    git: watched,
    take: () => {
      const result = { git: taken, movedAt };
      taken = {};
      movedAt = undefined;
      return result;
    },
  };
}

class Fleet {
  readonly #url: string;
  #hub: HubContext | undefined;
  #take: () => Watched = () => ({ git: {}, movedAt: undefined });
  #files: Files = {};
  #head: CommitSha | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** As a hub that starts. */
  async restart(): Promise<void> {
    await this.#hub?.git.close();
    const { git, take } = timed(await openRepository({ url: this.#url, backend: 'native' }, never));
    this.#hub = createHubContext({ git, clock: systemClock(), refs: REFS, version: 'bench', statusIntervalMs: 0 });
    this.#take = take;
  }

  get hub(): HubContext {
    if (this.#hub === undefined) throw new Error('no hub was started');
    return this.#hub;
  }

  async commit(files: Files): Promise<void> {
    const message = formatMessage({ subject: 'A change', trailers: new Map() });
    const parents = this.#head === undefined ? [] : [this.#head];
    const commit = { tree: treeOfFiles(files), parents, message, author: AUTHOR, time: new Date() };
    const to = await this.hub.git.writeCommit(commit, never);
    await this.hub.git.publish([{ ref: REFS.source, from: this.#head, to }], never);
    this.#files = files;
    this.#head = to;
  }

  async edit(path: string, from: RegExp, to: string): Promise<void> {
    await this.commit({ ...this.#files, [path]: (this.#files[path] ?? '').replace(from, to) });
  }

  /** An empty, reachable cluster each. */
  async report(): Promise<void> {
    const message = formatMessage({ subject: 'Report', trailers: new Map() });
    const commits = NAMES.map((target) => {
      const uid = targetUid('fleet', targetKey(ROOT_WORKSPACE, target), 1);
      const cluster = { reachable: true, kubernetesVersion: 'v1' };
      const said = {
        target,
        uid,
        syncer: { id: target, version: '1' },
        cluster,
        objects: [],
        removals: [],
        orphans: [],
      };
      const tree = reportToTree(said, { target, uid, syncer: target, time: new Date().toISOString() });
      return [reportRef(REFS, target), { tree, parents: [], message, author: AUTHOR, time: new Date() }] as const;
    });
    const written = await this.hub.git.writeCommits(new Map(commits), never);
    await this.hub.git.publish(
      [...written].map(([ref, to]) => ({ ref, from: undefined, to })),
      never,
    );
  }

  async pass(what: string): Promise<Taken> {
    for (const target of NAMES) this.hub.hear(target);
    this.#take();
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    const done = await runPass(this.hub, never);
    const total = Math.round(performance.now() - began);
    const { user, system } = process.cpuUsage(cpu);
    if (done.kind !== 'done') throw new Error(`the pass ended as ${done.kind}`);
    const { git, movedAt = began } = this.#take();
    const rendered = Math.round(movedAt - began);
    const taken = { total, rendered, cpu: Math.round((user + system) / 1000), git };
    process.stderr.write(`${what}: ${JSON.stringify(taken)}\n`);
    return taken;
  }
}

/** The quickest: others may use the machine. */
function least(all: readonly Taken[]): Taken | undefined {
  return all.toSorted((a, b) => a.total - b.total)[0];
}

const EDITS: Readonly<Record<string, (run: number) => readonly [path: string, from: RegExp, to: string]>> = {
  'an image': (run) => ['apps/a7/app.yaml', /image: .*/, `image: registry.example/app:${run}`],
  'a number of clusters': (run) => [
    'placements/p7.yaml',
    /numberOfClusters: .*/,
    `numberOfClusters: ${96 + (run % 2)}`,
  ],
  'a label of a SyncTarget': (run) => ['targets/t7.yaml', /disk: .*/, `disk: e${run}`],
  'a setting of TMCConfig': (run) => ['config.yaml', /objects: .*/, `objects: ${30 + run}`],
};

const CONFIG = `apiVersion: config.tmc.io/v1alpha1
kind: TMCConfig
metadata: {name: fleet}
spec:
  safety:
    maxRemovals:
      objects: 25
`;

async function measure(folder: string) {
  const url = join(folder, 'fleet.git');
  await initRepository(url, 'main');
  const fleet = new Fleet(url);
  await fleet.restart();
  const files: Files = { ...placementFleet(SIZE), 'config.yaml': CONFIG };
  await fleet.commit(Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('targets/'))));
  await fleet.report();
  await fleet.pass('targets alone');
  await fleet.pass('targets that were heard');
  await fleet.commit(files);
  const cold = await fleet.pass('all placements');
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const after = await fleet.pass('after that');
  const none: Taken[] = [];
  for (let run = 0; run < runs; run += 1) none.push(await fleet.pass('nothing new'));
  const edits: Record<string, unknown> = {};
  for (const [name, edit] of Object.entries(EDITS)) {
    const [taken, next]: [Taken[], Taken[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      await fleet.edit(...edit(run));
      taken.push(await fleet.pass(name));
      next.push(await fleet.pass(`after ${name}`));
    }
    edits[name] = { pass: least(taken), next: least(next) };
  }
  await fleet.restart();
  const restart = await fleet.pass('first after a restart');
  await fleet.hub.git.close();
  return { cold, peakMb, after, nothingNew: least(none), edits, restart };
}

const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
try {
  const load = loadavg()[0];
  const measured = await measure(folder);
  process.stdout.write(
    `${JSON.stringify({ node: process.version, cores: cpus().length, load, runs, ...SIZE, ...measured }, undefined, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
