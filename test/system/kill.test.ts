// Requirement (e): kill -9 of the process at ten random moments, then a restart: the end state is that of an undisturbed run.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { formatRef, type KubeObject, refOf, subtree } from '../../src/api/index.ts';
import { GIT_BACKENDS, type GitBackend, initRepository } from '../../src/git/index.ts';
import { connectKubeconfig } from '../../src/kube/index.ts';
import { hasGit } from '../support/has-git.ts';
import { eventually, type FleetUser, fleetUser, REFS, settled } from '../support/system.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fleetDir = join(root, 'demos', 'example-fleet');
const SIGNAL = new AbortController().signal;
const KILLS = 10;
const TARGETS = ['eu-west', 'us-east', 'us-west'] as const;

const dirs: string[] = [];
const children = new Set<ChildProcess>();
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const dir of dirs.splice(0)) await rm(dir, { recursive: true, force: true });
});

function startUp(
  dir: string,
  backend: GitBackend,
): {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
} {
  const args = [join(root, 'src/cli/tmc.ts'), 'up', '--dir', dir, '--fleet', fleetDir, '--git-backend', backend];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  void ended.then(() => children.delete(child));
  return { child, ended, output: () => text };
}

/** Only choices with one answer, so that every run must end alike. */
const EDITS: readonly ((user: FleetUser) => Promise<unknown>)[] = [
  (user) => user.edit({ 'workloads/shop/config.yaml': (text) => text.replace('EUR', 'USD') }),
  (user) =>
    user.edit({
      'locations/west.yaml':
        'apiVersion: workload.kcp.io/v1alpha1\nkind: Location\nmetadata: {name: west, labels: {region: west}}\nspec: {instanceSelector: {matchLabels: {name: us-west}}}\n',
      'synctargets/us-west.yaml': (text) => text.replace('region: us', 'region: us\n    name: us-west'),
    }),
  (user) => user.edit({ 'placements/shop.yaml': (text) => text.replace('region: eu', 'region: west') }),
  (user) => user.edit({ 'workloads/guestbook/guestbook.yaml': (text) => text.replace('replicas: 3', 'replicas: 2') }),
  (user) => user.edit({ 'workloads/shop/cart.yaml': undefined }),
];

/** What of an object is ours to decide: no times, uids, versions, commits. */
function essence(object: KubeObject): unknown {
  const { spec, data } = object as { spec?: unknown; data?: unknown };
  return [formatRef(refOf(object)), object.metadata.annotations?.['workload.kcp.io/placement'], spec, data];
}

const KINDS = [
  ['', 'Namespace'],
  ['', 'ConfigMap'],
  ['', 'Service'],
  ['', 'ServiceAccount'],
  ['apps', 'Deployment'],
  ['apps', 'StatefulSet'],
  ['apps', 'DaemonSet'],
  ['batch', 'CronJob'],
  ['policy', 'PodDisruptionBudget'],
] as const;

function withoutClusterIp(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, v) => (key.startsWith('clusterIP') ? undefined : v)));
}

/** Manifests of every target in Git, and every object of ours in every cluster. */
async function endState(dir: string, user: FleetUser): Promise<unknown> {
  const refs = await user.git.refs([REFS.rendered], SIGNAL);
  const commit = refs.get(REFS.rendered);
  const tree = commit && (await user.git.tree((await user.git.commit(commit, SIGNAL)).tree, SIGNAL));
  const live: Record<string, unknown> = {};
  for (const target of TARGETS) {
    const client = await connectKubeconfig(await readFile(join(dir, 'clusters', `${target}.kubeconfig`), 'utf8'));
    const objects: KubeObject[] = [];
    for (const [group, kind] of KINDS) {
      const resource = await client.resolve({ group, version: 'v1', kind }, SIGNAL);
      if (resource)
        objects.push(...(await client.list(resource, { labelSelector: 'internal.workload.kcp.io/cluster' }, SIGNAL)));
    }
    live[target] = withoutClusterIp(objects.map(essence));
    await client.close();
  }
  return { manifests: tree && subtree(tree, 'targets').id, live };
}

async function runThrough(
  backend: GitBackend,
  kills: readonly number[],
): Promise<{ state: unknown; outputs: readonly string[] }> {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-kill-'));
  dirs.push(dir);
  // An empty repository is a start like any other: then a user can push before the first process lives.
  await initRepository(join(dir, 'fleet.git'), 'main');
  const user = await fleetUser(join(dir, 'fleet.git'), backend);
  const outputs: string[] = [];
  let edit = 0;
  for (const [index, delay] of kills.entries()) {
    const run = startUp(dir, backend);
    await new Promise((done) => setTimeout(done, delay));
    const seeded = (await user.git.refs([REFS.source], SIGNAL)).size > 0;
    if (seeded && index % 2 === 1) await EDITS[edit++]?.(user);
    await new Promise((done) => setTimeout(done, delay / 4));
    run.child.kill('SIGKILL');
    await run.ended;
    outputs.push(run.output());
  }
  const last = startUp(dir, backend);
  // The status branch may still tell of the process before: only this one's clusters are to be asked.
  await eventually(
    async () => last.output(),
    (text) => text.includes('ready     clone it'),
    60_000,
  );
  await settled(user, undefined, 60_000).catch((error) =>
    Promise.reject(new Error(`${last.output()}\n${String(error)}`)),
  );
  let commit = (await user.git.refs([REFS.source], SIGNAL)).get(REFS.source);
  for (; edit < EDITS.length; edit += 1) commit = (await EDITS[edit]?.(user)) as typeof commit;
  await settled(user, commit, 60_000);
  // The last tombstones are worked off after the state is healthy.
  const state = await stable(() => endState(dir, user));
  last.child.kill('SIGTERM');
  expect(await last.ended).toBe(0);
  await user.close();
  return { state, outputs: [...outputs, last.output()] };
}

async function stable(ask: () => Promise<unknown>): Promise<unknown> {
  let before = '';
  for (let same = 0; same < 6; ) {
    const text = JSON.stringify(await ask());
    same = text === before ? same + 1 : 0;
    before = text;
    await new Promise((done) => setTimeout(done, 500));
  }
  return JSON.parse(before);
}

describe.each(GIT_BACKENDS)('with %s Git', (backend) => {
  test.skipIf(backend === 'native' && !hasGit())(
    '(e) killed at ten random moments and started again, it ends in the state of an undisturbed run',
    async () => {
      const kills = Array.from({ length: KILLS }, () => Math.round(100 + Math.random() ** 2 * 2_500));
      const undisturbed = await runThrough(backend, []);
      const disturbed = await runThrough(backend, kills);
      const story = `kills after ${kills.join(', ')} ms\n${disturbed.outputs.join('\n----\n').slice(-6_000)}`;
      expect(disturbed.state, story).toEqual(undisturbed.state);
      for (const output of disturbed.outputs) expect(output).not.toContain('a bug in tmc');
    },
  );
});
