// The harness itself: three real clusters on one etcd, each with controllers and a fake node, none seeing another's objects.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectKubeconfig } from '../../../src/kube/index.ts';
import { findAssets, kubectl, type RealClusters, startRealClusters } from '../../support/real-apiserver.ts';
import { apply, deployment, served } from './objects.ts';

const assets = findAssets(true);
const names = ['east', 'west', 'north'];

describe.skipIf('missing' in assets)(`three real clusters${'missing' in assets ? `: ${assets.missing}` : ''}`, () => {
  let clusters: RealClusters;
  beforeAll(async () => {
    clusters = await startRealClusters({ names, controllers: true });
  });
  afterAll(() => clusters?.stop());

  test('run a Deployment on the one it was applied to', async () => {
    const { signal } = new AbortController();
    const seen: Record<string, number> = {};
    const east = await connectKubeconfig(clusters.cluster('east').kubeconfig);
    await apply(east, deployment('web', { replicas: 2 }), signal);
    await kubectl(clusters.cluster('east').kubeconfig, 'rollout', 'status', 'deployment/web', '--timeout=30s');
    await east.close();
    for (const name of names) {
      const client = await connectKubeconfig(clusters.cluster(name).kubeconfig);
      seen[name] = (
        await client.list(await served(client, 'v1', 'Pod', signal), { labelSelector: 'app=web' }, signal)
      ).length;
      await client.close();
    }
    expect(seen).toEqual({ east: 2, west: 0, north: 0 });
  });
});
