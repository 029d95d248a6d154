// The whole system in the test's own process, driven from outside: files pushed, branches read, clusters asked.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import {
  type CommitSha,
  type FileTree,
  fileBlob,
  type KubeObject,
  treeFromPaths,
  walkFiles,
} from '../../src/api/index.ts';
import { fleetRefs, startSystem, type UpEvent, type UpSystem } from '../../src/app/index.ts';
import {
  formatMessage,
  type GitBackend,
  type GitRepository,
  openRepository,
  type RefName,
} from '../../src/git/index.ts';
import { connectKubeconfig, type KubeClient } from '../../src/kube/index.ts';

const SIGNAL = new AbortController().signal;
export const REFS = fleetRefs();

export interface FleetUser {
  /** Changes files of the source branch as a clone, an edit and a push would. `undefined` deletes. */
  edit(changes: Readonly<Record<string, string | undefined | ((text: string) => string)>>): Promise<CommitSha>;
  /** One file of a branch; undefined when it is not there. */
  read(ref: RefName, path: string): Promise<string | undefined>;
  /** The file as data. */
  data(ref: RefName, path: string): Promise<unknown>;
  paths(ref: RefName): Promise<readonly string[]>;
  readonly git: GitRepository;
}

/** A second handle on the repository: nothing the system knows is shared with it. */
export async function fleetUser(
  repository: string,
  backend: GitBackend,
): Promise<FleetUser & { close(): Promise<void> }> {
  const git = await openRepository({ url: repository, backend }, SIGNAL);
  const tip = async (ref: RefName): Promise<CommitSha | undefined> => (await git.refs([ref], SIGNAL)).get(ref);
  const tree = async (ref: RefName): Promise<FileTree> => {
    const commit = await tip(ref);
    return commit === undefined ? treeFromPaths([]) : git.tree((await git.commit(commit, SIGNAL)).tree, SIGNAL);
  };
  const read = async (ref: RefName, path: string): Promise<string | undefined> => {
    const found = [...walkFiles(await tree(ref))].find(([name]) => name === path)?.[1];
    if (found === undefined) return undefined;
    return new TextDecoder().decode((await git.blobs([found.id], SIGNAL)).get(found.id));
  };
  return {
    git,
    read,
    data: async (ref, path) => {
      const text = await read(ref, path);
      return text === undefined ? undefined : (parse(text) as unknown);
    },
    paths: async (ref) => [...walkFiles(await tree(ref))].map(([path]) => path),
    async edit(changes) {
      const from = await tip(REFS.source);
      const files = new Map(walkFiles(await tree(REFS.source)));
      for (const [path, change] of Object.entries(changes)) {
        const text = typeof change === 'function' ? change((await read(REFS.source, path)) ?? '') : change;
        if (text === undefined) files.delete(path);
        else files.set(path, fileBlob(text));
      }
      const message = formatMessage({ subject: `Change ${Object.keys(changes).join(', ')}`, trailers: new Map() });
      const author = { name: 'somebody', email: 'somebody@example.com' };
      const parents = from === undefined ? [] : [from];
      const to = await git.writeCommit(
        { tree: treeFromPaths(files), parents, message, author, time: new Date() },
        SIGNAL,
      );
      const result = await git.publish([{ ref: REFS.source, from, to }], SIGNAL);
      expect(result).toEqual({ kind: 'published' });
      return to;
    },
    close: () => git.close(),
  };
}

export interface TestSystem extends FleetUser {
  readonly dir: string;
  readonly system: UpSystem;
  readonly events: readonly UpEvent[];
  /** A client of a target's cluster, of the test's own. */
  cluster(target: string): Promise<KubeClient>;
  /** The object, or undefined: not there. */
  get(
    target: string,
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
  ): Promise<KubeObject | undefined>;
  close(): Promise<void>;
}

export interface TestSystemOptions {
  readonly backend: GitBackend;
  readonly fleetDir?: string;
  readonly kubeconfigs?: ReadonlyMap<string, string>;
}

export async function startTestSystem(options: TestSystemOptions): Promise<TestSystem> {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-system-'));
  const events: UpEvent[] = [];
  const { backend, fleetDir, kubeconfigs = new Map() } = options;
  const system = await startSystem({
    stateDir: dir,
    backend,
    fleetDir,
    kubeconfigs,
    onEvent: (event) => events.push(event),
  });
  const user = await fleetUser(system.repository, backend);
  const clients = new Map<string, KubeClient>();
  const cluster = async (target: string): Promise<KubeClient> => {
    const known = clients.get(target);
    if (known) return known;
    const file = kubeconfigs.get(target) ?? join(dir, 'clusters', `${target}.kubeconfig`);
    const client = await connectKubeconfig(await readFile(file, 'utf8'));
    clients.set(target, client);
    return client;
  };
  return {
    ...user,
    dir,
    system,
    events,
    cluster,
    async get(target, apiVersion, kind, name, namespace) {
      const client = await cluster(target);
      const [group = '', version = ''] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
      const resource = await client.resolve({ group, version, kind }, SIGNAL);
      return resource && client.get(resource, name, namespace, SIGNAL);
    },
    async close() {
      for (const client of clients.values()) await client.close();
      await user.close();
      await system.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Asks until the answer is as wanted; fails with the last answer. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  limitMs = 30_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) {
      expect.fail(
        `not as wanted after ${limitMs} ms, last answer: ${JSON.stringify(answer, undefined, 1)?.slice(0, 4_000)}`,
      );
    }
    await new Promise((done) => setTimeout(done, 25));
  }
}

export interface Summary {
  readonly syncTargets: { readonly total: number; readonly ready: number };
  readonly placements: { readonly total: number; readonly ready: number; readonly moving: number };
  readonly objects: { readonly desired: number; readonly applied: number; readonly healthy: number };
}

/** Waits until the status branch says that everything is applied and healthy for the source commit. */
export async function settled(user: FleetUser, sourceCommit?: CommitSha, limitMs = 60_000): Promise<Summary> {
  const ask = async (): Promise<{ summary?: Summary; sourceCommit?: string; diagnostics?: unknown } | undefined> => {
    const text = await user.read(REFS.status, 'index.json');
    if (text === undefined) return undefined;
    const {
      summary,
      sourceCommit: of,
      diagnostics,
    } = JSON.parse(text) as { summary: Summary; sourceCommit: string; diagnostics: unknown };
    return { summary, sourceCommit: of, diagnostics };
  };
  const answer = await eventually(
    ask,
    (index) => {
      if (index?.summary === undefined || (sourceCommit !== undefined && index.sourceCommit !== sourceCommit))
        return false;
      const { syncTargets, placements, objects } = index.summary;
      return (
        syncTargets.total > 0 &&
        syncTargets.ready === syncTargets.total &&
        placements.ready === placements.total &&
        placements.moving === 0 &&
        objects.desired > 0 &&
        objects.healthy === objects.desired
      );
    },
    limitMs,
  );
  return answer?.summary ?? expect.fail('no summary');
}
