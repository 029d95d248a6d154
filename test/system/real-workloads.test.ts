// Requirement (c): the real workloads of the example are all Healthy on the embedded clusters.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecord } from '../../src/api/index.ts';
import { REFS, settled, startTestSystem, type TestSystem } from '../support/system.ts';

const application = fileURLToPath(
  new URL('../../../shared/realworld/microservices-demo/release/kubernetes-manifests.yaml', import.meta.url),
);

const SERVICES = [
  'adservice',
  'cartservice',
  'checkoutservice',
  'currencyservice',
  'emailservice',
  'frontend',
  'loadgenerator',
  'paymentservice',
  'productcatalogservice',
  'recommendationservice',
  'redis-cart',
  'shippingservice',
];

describe.skipIf(!existsSync(application))(
  'the example with a real application (../shared/realworld/microservices-demo)',
  () => {
    let system: TestSystem;
    beforeAll(async () => {
      system = await startTestSystem({ backend: 'isomorphic' });
      await settled(system);
    }, 120_000);
    afterAll(() => system?.close());

    test('(c) every object is Healthy in its cluster, and every Deployment of the application is available', async () => {
      const placement = await system.data(REFS.status, 'placements/root/online-boutique.yaml');
      const status = isRecord(placement) && isRecord(placement['status']) ? placement['status'] : {};
      expect(status).toMatchObject({ phase: 'Bound', selectedLocation: { locationName: 'us' } });
      const decisions = Array.isArray(status['placementDecisions']) ? status['placementDecisions'] : [];
      const target = String(decisions[0]?.cluster);
      const unavailable: string[] = [];
      for (const name of SERVICES) {
        const deployment = await system.get(target, 'apps/v1', 'Deployment', name, 'default');
        const live = isRecord(deployment?.['status']) ? deployment['status'] : {};
        if (Number(live['availableReplicas'] ?? 0) < 1) unavailable.push(name);
      }
      expect(unavailable).toEqual([]);
      const paths = (await system.paths(REFS.status)).filter((path) => path.startsWith('workloads/'));
      const unhealthy: string[] = [];
      for (const path of paths) {
        const workload = await system.data(REFS.status, path);
        const health = isRecord(workload) && isRecord(workload['health']) ? workload['health']['status'] : undefined;
        if (health !== 'Healthy') unhealthy.push(`${path}: ${String(health)}`);
      }
      expect(unhealthy).toEqual([]);
      expect(paths.length).toBeGreaterThan(40);
    });
  },
);
