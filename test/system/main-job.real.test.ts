// Requirement (b): the main job against three real kube-apiservers with kube-controller-manager and kwok.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { findAssets, startRealClusters } from '../support/real-apiserver.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';
import { mainJob } from './main-job.ts';

const fleetDir = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));
const NAMES = ['eu-west', 'us-east', 'us-west'] as const;

async function start(): Promise<TestSystem> {
  const clusters = await startRealClusters({ names: NAMES, controllers: true });
  const dir = await mkdtemp(join(tmpdir(), 'tmc-kubeconfigs-'));
  const kubeconfigs = new Map<string, string>();
  for (const name of NAMES) {
    const file = join(dir, name);
    await writeFile(file, clusters.cluster(name).kubeconfig, { mode: 0o600 });
    kubeconfigs.set(name, file);
  }
  const system = await startTestSystem({ backend: 'isomorphic', fleetDir, kubeconfigs });
  return {
    ...system,
    async close() {
      await system.close();
      await clusters.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const assets = findAssets(true);
if ('dir' in assets) mainJob('main job on three real control planes', start);
else describe('main job on three real control planes', () => test.skip(assets.missing, () => undefined));
