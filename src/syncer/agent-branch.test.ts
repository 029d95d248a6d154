// The agent on a fake cluster: branches that cannot be followed, manifests that do not fit, and what is reported when.
import { afterEach, describe, expect, test } from 'vitest';
import { parseCommitSha, TransientError, treeFromPaths } from '../../src/api/index.ts';
import { branchTree, entryOf, indexOf, removalOf, TARGET_UID } from '../../test/support/fake-branch.ts';
import { FAKE_APIS } from '../../test/support/fake-kinds.ts';
import {
  configMap,
  deployment,
  namespace,
  type SyncerScene,
  shopObjects,
  startedShop,
  startScene,
} from '../../test/support/syncer-scene.ts';

let scene: SyncerScene;
afterEach(() => scene.stop());

const outcomes = () => Object.fromEntries(scene.report().objects.map(({ ref, outcome }) => [ref.kind, outcome]));

describe('a branch that cannot be followed', () => {
  const other = (extra: object) => branchTree({ ...indexOf([]), ...extra }, []);
  const { syncTarget } = indexOf([]);

  test.each([
    ['is for another UID', other({ syncTarget: { ...syncTarget, uid: 'former' } }), /^WrongSyncTarget: .*UID former/],
    ['is for another target', other({ target: 'west' }), /^WrongSyncTarget: .*for target west/],
    [
      'claims the key of another target',
      other({ syncTarget: { ...syncTarget, key: 'abc' } }),
      /^WrongSyncTarget: .*its key abc/,
    ],
    ['is no YAML', branchTree('a: [', []), /^index\.yaml .* cannot be read: line/],
    ['is empty', branchTree('', []), /^index\.yaml .* cannot be read/],
    ['is missing', treeFromPaths([]), /holds no index\.yaml/],
  ])('an index that %s changes nothing, and the last good one stays in force', async (_reason, tree, refused) => {
    scene = await startedShop();
    scene.branch.publishTree(tree);
    await scene.pass();
    expect(scene.cluster.takeRequests()).toEqual([]);
    expect(scene.report().refused).toMatch(refused);
    scene.cluster.edit('/ConfigMap/shop/settings', 'x', (o) => ({ ...o, data: {} }));
    await scene.wait(1_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'red' });
  });

  test('a branch that is gone changes nothing', async () => {
    scene = await startedShop();
    scene.branch.moveTo(undefined);
    await scene.pass();
    expect(scene.report()).toMatchObject({ refused: expect.stringContaining('is gone'), objects: [{}, {}, {}] });
    expect(scene.cluster.objects.size).toBe(3);
  });

  test('a branch that is moved back is refused until it moves on', async () => {
    scene = startScene();
    const former = scene.branch.publish([namespace('shop')], [removalOf(configMap('settings', {}))]);
    await scene.pass();
    scene.branch.publish(shopObjects());
    await scene.pass();
    scene.branch.moveTo(former);
    await scene.pass();
    expect(scene.report().refused).toContain('was moved back');
    expect(scene.cluster.find('/ConfigMap/shop/settings')).toBeDefined();
    scene.branch.publish([namespace('shop'), deployment('web', 2)]);
    await scene.pass();
    expect(scene.report().refused).toBeUndefined();
  });

  test('a branch that does not answer is told, and read again later', async () => {
    scene = await startedShop();
    scene.branch.failure = new TransientError('GitRemote', 'no answer');
    scene.branch.publish([namespace('shop'), configMap('settings', { colour: 'blue' }), deployment('web', 2)]);
    await scene.pass();
    expect(scene.problems.map(({ during }) => during)).toContain('read');
    scene.branch.failure = undefined;
    await scene.wait(5_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')?.['data']).toEqual({ colour: 'blue' });
  });

  test('a repository that does not answer at all does not hold up the cluster', async () => {
    scene = await startedShop();
    scene.branch.hang = true;
    await scene.pass();
    scene.cluster.remove('/ConfigMap/shop/settings');
    await scene.wait(1_000);
    expect(scene.cluster.find('/ConfigMap/shop/settings')).toBeDefined();
  });

  test('before there is one, the report says that the syncer lives', async () => {
    scene = startScene();
    await scene.pass();
    expect(scene.reports.written.at(-1)?.report).toEqual({
      target: 'east',
      uid: TARGET_UID,
      syncer: { id: 'syncer-1', version: '1.0.0' },
      cluster: { reachable: true, kubernetesVersion: 'v1.37.2', apis: FAKE_APIS },
      objects: [],
      removals: [],
      orphans: [],
    });
  });
});

describe('manifests that do not fit their index', () => {
  const settings = configMap('settings', { colour: 'red' });
  const index = indexOf([namespace('shop'), settings]);

  test.each([
    ['missing', index, [namespace('shop')], 'it is not in the branch'],
    [
      'another content',
      {
        ...index,
        objects: index.objects.map((e) => ({
          ...e,
          digest: e.ref.kind === 'ConfigMap' ? entryOf(namespace('x')).digest : e.digest,
        })),
      },
      [namespace('shop'), settings],
      'its content is not what the index says',
    ],
    [
      'another object',
      {
        ...index,
        objects: index.objects.map((e) => ({
          ...e,
          ref: e.ref.kind === 'ConfigMap' ? { ...e.ref, name: 'other' } : e.ref,
        })),
      },
      [namespace('shop'), settings],
      'it is ConfigMap shop/settings, the index says ConfigMap shop/other',
    ],
  ])('%s: that object fails, the rest goes on', async (_reason, broken, objects, message) => {
    scene = startScene();
    scene.branch.publishTree(branchTree(broken, objects));
    await scene.pass();
    expect(outcomes()).toEqual({ Namespace: 'Created', ConfigMap: 'Failed' });
    expect(scene.report().objects[1]?.message).toContain(message);
    expect(scene.cluster.objects.size).toBe(1);
  });

  test.each(['kube-system', 'kube-public', 'kube-node-lease', 'tmc'])('nothing goes into %s', async (name) => {
    scene = startScene({ protectedNamespaces: ['tmc'] });
    const inside = { ...settings, metadata: { name: 'settings', namespace: name } };
    scene.branch.publish([namespace(name), inside]);
    await scene.pass();
    expect(outcomes()).toEqual({ Namespace: 'Failed', ConfigMap: 'Failed' });
    expect(scene.cluster.takeRequests().filter((r) => !/^(discovery|watch)/.test(r))).toEqual([]);
  });
});

describe('reports', () => {
  test('are written when something changed, and as heartbeats in between', async () => {
    scene = await startedShop({ heartbeatInterval: 30_000 });
    const before = scene.reports.written.length;
    await scene.wait(95_000);
    const beats = scene.reports.written.slice(before);
    expect(beats.map(({ report }) => report)).toEqual(Array(3).fill(scene.report()));
    expect(new Set(beats.map(({ heartbeat }) => heartbeat.time)).size).toBe(3);
  });

  test('that cannot be written are written later, and the cluster is served meanwhile', async () => {
    scene = startScene();
    scene.reports.failure = new TransientError('GitRemote', 'no answer');
    scene.branch.publish(shopObjects());
    await scene.pass(60_000);
    expect(outcomes()).toMatchObject({ Deployment: 'Created' });
    scene.reports.failure = undefined;
    await scene.wait(31_000);
    expect(scene.reports.written.at(-1)?.report).toEqual(scene.report());
  });

  test('of a syncer that just started do not replace what is known with nothing', async () => {
    scene = await startedShop();
    const before = scene.reports.written.length;
    scene.branch.failure = new TransientError('GitRemote', 'no answer');
    await scene.restart();
    await scene.wait(60_000);
    expect(scene.reports.written).toHaveLength(before);
    scene.branch.failure = undefined;
    await scene.wait(60_000);
    const outcomesSince = scene.reports.written
      .slice(before)
      .map(({ report }) => report.objects.map(({ outcome }) => outcome));
    expect(outcomesSince).toEqual([['Unchanged', 'Unchanged', 'Unchanged']]);
  });

  test('wait until everything was tried once, but not longer than ten seconds', async () => {
    const objects = [namespace('shop'), ...Array.from({ length: 30 }, (_, i) => configMap(`c${i}`, {}))];
    scene = startScene({ concurrency: 1 });
    scene.cluster.onRequest = ({ verb }) =>
      verb === 'patch' ? scene.clock.sleep(600, new AbortController().signal) : undefined;
    scene.branch.publish(objects);
    await scene.pass(9_000);
    expect(scene.reports.written).toEqual([]);
    expect(scene.report().objects.filter(({ outcome }) => outcome === 'Created').length).toBeGreaterThan(5);
    await scene.wait(2_000);
    expect(scene.reports.written.length).toBeGreaterThan(0);
    await scene.wait(20_000);
    expect(scene.reports.written.at(-1)?.report.objects.map(({ outcome }) => outcome)).toEqual(
      Array(31).fill('Created'),
    );
  });

  test('name the commit they are about', async () => {
    scene = startScene();
    const commit = scene.branch.publish(shopObjects());
    await scene.pass();
    expect(scene.report().renderedCommit).toBe(parseCommitSha(commit));
  });
});
