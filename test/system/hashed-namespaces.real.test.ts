// Hashed namespaces on a real kube-apiserver with kube-controller-manager.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { findAssets, startRealClusters } from '../support/real-apiserver.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';
import { hashedNamespaces, SHARED } from './hashed-namespaces.ts';

async function start(fleetDir: string): Promise<TestSystem> {
  const clusters = await startRealClusters({ names: [SHARED], controllers: true });
  const dir = await mkdtemp(join(tmpdir(), 'tmc-kubeconfigs-'));
  const file = join(dir, SHARED);
  await writeFile(file, clusters.cluster(SHARED).kubeconfig, { mode: 0o600 });
  const system = await startTestSystem({ backend: 'isomorphic', fleetDir, kubeconfigs: new Map([[SHARED, file]]) });
  return {
    ...system,
    async close() {
      await system.close();
      await clusters.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const name = 'two tenants with hashed namespaces on a real control plane';
const assets = findAssets(true);
if ('dir' in assets) hashedNamespaces(name, start);
else describe(name, () => test.skip(assets.missing, () => undefined));
