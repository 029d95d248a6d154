// The hub stopped at each of its Git operations, one after the other: a fresh hub comes to the same end, and nothing is lost meanwhile.
import { afterEach, describe, expect, test } from 'vitest';
import { type ClusterReport, digestOf, type FileTree, subtree, type TargetId } from '../../src/api/index.ts';
import { runPass } from '../../src/app/hub.ts';
import { createHubContext, type HubContext } from '../../src/app/hub-context.ts';
import { targetRef } from '../../src/app/refs.ts';
import { reportWriter } from '../../src/app/spoke.ts';
import type { GitRepository } from '../../src/git/index.ts';
import { systemClock } from '../../src/infra/index.ts';
import { copyHubRepo, createHubRepo, type HubRepo, SIGNAL } from '../support/hub-repo.ts';
import type { Files } from '../support/pass.ts';

const TARGETS = ['east', 'west'] as const;
const target = (name: string): string =>
  `apiVersion: workload.kcp.io/v1alpha1\nkind: SyncTarget\nmetadata: {name: ${name}, labels: {location: ${name}}}\nspec: {workloadCluster: {name: ${name}}}\n`;
const location = (name: string): string =>
  `apiVersion: workload.kcp.io/v1alpha1\nkind: Location\nmetadata: {name: ${name}, labels: {at: ${name}}}\nspec: {}\n`;
const placement = (at: string): string =>
  `apiVersion: workload.kcp.io/v1alpha1\nkind: Placement\nmetadata: {name: web}\nspec:\n  source: {path: web}\n  strategy: OneToAny\n  locationSelector: {labelSelector: {matchLabels: {at: ${at}}}}\n`;

const FLEET: Files = {
  'targets.yaml': TARGETS.map(target).join('---\n'),
  'locations.yaml': TARGETS.map(location).join('---\n'),
  'placement.yaml': placement('east'),
  'web/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: web}\ndata: {a: b}\n',
};
const EDITED: Files = { ...FLEET, 'web/config.yaml': FLEET['web/config.yaml']?.replace('a: b', 'a: c') ?? '' };

class Crash extends Error {}

/** The same repository, but its `at`-th operation never returns: the process is gone before it, or right after it. */
function crashing(
  git: GitRepository,
  at: number,
  when: 'before' | 'after',
): { git: GitRepository; crashed(): boolean } {
  let count = 0;
  let dead = false;
  const wrap =
    <A extends unknown[], R>(operation: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (dead) throw new Crash();
      count += 1;
      if (count !== at) return operation(...args);
      if (when === 'after') await operation(...args);
      dead = true;
      throw new Crash();
    };
  return {
    crashed: () => dead,
    git: {
      backend: git.backend,
      location: git.location,
      usage: git.usage.bind(git),
      close: () => git.close(),
      refs: wrap(git.refs.bind(git)),
      commit: wrap(git.commit.bind(git)),
      commitBytes: wrap(git.commitBytes.bind(git)),
      tree: wrap(git.tree.bind(git)),
      partialTree: wrap(git.partialTree.bind(git)),
      blobSizes: wrap(git.blobSizes.bind(git)),
      entry: wrap(git.entry.bind(git)),
      blobs: wrap(git.blobs.bind(git)),
      isAncestor: wrap(git.isAncestor.bind(git)),
      writeCommit: wrap(git.writeCommit.bind(git)),
      writeCommits: wrap(git.writeCommits.bind(git)),
      publish: wrap(git.publish.bind(git)),
    },
  };
}

function hubOn(repo: HubRepo, git: GitRepository): HubContext {
  return createHubContext({ git, clock: systemClock(), refs: repo.hub.refs, version: 'test', statusIntervalMs: 0 });
}

/** Every syncer reports an empty, reachable cluster, and was heard. */
async function report(repo: HubRepo, hub: HubContext): Promise<void> {
  const rendered = await repo.read(repo.hub.refs.rendered);
  for (const name of TARGETS) {
    const uid = /uid: (\S+)/.exec(rendered[`index/${name}.yaml`] ?? '')?.[1] ?? '';
    const id = name as TargetId;
    const cluster = { reachable: true, kubernetesVersion: 'v1' };
    const said: ClusterReport = {
      target: id,
      uid,
      syncer: { id: name, version: '1' },
      cluster,
      objects: [],
      removals: [],
      orphans: [],
    };
    const writer = reportWriter({ ...hub, target: id });
    await writer.write(said, { target: id, uid, syncer: name, time: new Date().toISOString() }, SIGNAL);
    hub.hear(id);
  }
}

/** Content that must not depend on when the hub died: no times and commits. */
async function essence(repo: HubRepo): Promise<unknown> {
  const rendered = await repo.tree(repo.hub.refs.rendered);
  const branches: Record<string, string> = {};
  for (const name of TARGETS) {
    const tree = await repo.tree(targetRef(repo.hub.refs, name as TargetId));
    branches[name] = subtree(tree, 'manifests').id;
  }
  const files = await repo.read(repo.hub.refs.rendered);
  const decision = /target: (\S+)/.exec(files['decisions/root/web.yaml']?.split('selected:')[1] ?? '')?.[1];
  return { targets: subtree(rendered, 'targets').id, branches, decision };
}

async function passes(hub: HubContext, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await runPass(hub, SIGNAL);
}

const repos: HubRepo[] = [];
afterEach(async () => {
  for (const repo of repos.splice(0)) await repo.close();
});

async function prepared(): Promise<HubRepo> {
  const repo = await createHubRepo('isomorphic');
  repos.push(repo);
  await repo.push(FLEET);
  await runPass(repo.hub, SIGNAL);
  await report(repo, repo.hub);
  await passes(repo.hub, 2);
  await repo.push(EDITED);
  return repo;
}

/** Objects that the branch of a target names: they must never become fewer while nothing was removed from the source. */
async function named(repo: HubRepo): Promise<number> {
  const counts = await Promise.all(
    TARGETS.map(async (name) => {
      const tree: FileTree = await repo.tree(targetRef(repo.hub.refs, name as TargetId));
      return subtree(tree, 'manifests').entries.size;
    }),
  );
  return counts.reduce((a, b) => a + b, 0);
}

describe.each(['before', 'after'] as const)('a hub that dies right %s its k-th Git operation', (when) => {
  test('leaves a repository from which the next hub comes to the same end, for every k', async () => {
    const start = await prepared();
    const reference = await copyHubRepo(start);
    repos.push(reference);
    await passes(hubOn(reference, reference.git), 2);
    const wanted = await essence(reference);
    let k = 1;
    for (; ; k += 1) {
      const repo = await copyHubRepo(start);
      repos.push(repo);
      const before = await named(repo);
      const broken = crashing(repo.git, k, when);
      await passes(hubOn(repo, broken.git), 1).catch((error) => {
        if (!broken.crashed()) throw error;
      });
      expect(await named(repo), `objects named after a crash at operation ${k}`).toBeGreaterThanOrEqual(before);
      await passes(hubOn(repo, repo.git), 2);
      expect(await essence(repo), `after a crash at operation ${k}`).toEqual(wanted);
      await repo.close();
      repos.splice(repos.indexOf(repo), 1);
      if (!broken.crashed()) break;
    }
    // The pass has at least: refs, reads, two commits, two publishes.
    expect(k).toBeGreaterThan(8);
    expect(digestOf(wanted)).not.toBe('');
  });
});
