// The main job, told once: a commit becomes running workloads and a status commit; a changed selector moves one without a gap.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isRecord } from '../../src/api/index.ts';
import { eventually, REFS, settled, type TestSystem } from '../support/system.ts';

/** A Location of one cluster, so that there is only one right answer. */
const WEST = `apiVersion: workload.kcp.io/v1alpha1
kind: Location
metadata: {name: west, labels: {region: west}}
spec: {instanceSelector: {matchExpressions: [{key: name, operator: In, values: [us-west]}]}}
`;

async function available(system: TestSystem, target: string): Promise<boolean> {
  const deployment = await system.get(target, 'apps/v1', 'Deployment', 'web', 'shop');
  const status = isRecord(deployment?.['status']) ? deployment['status'] : {};
  return Number(status['availableReplicas'] ?? 0) >= 2;
}

async function holds(system: TestSystem, target: string): Promise<boolean> {
  return (await system.get(target, 'apps/v1', 'Deployment', 'web', 'shop')) !== undefined;
}

/** Registers the cases; `start` gives a system on the example fleet. */
export function mainJob(name: string, start: () => Promise<TestSystem>): void {
  describe(name, () => {
    let system: TestSystem;
    beforeAll(async () => {
      system = await start();
      await settled(system, undefined, 120_000);
    }, 180_000);
    afterAll(() => system?.close());

    test('a fresh fleet is applied, healthy, and told on every branch', async () => {
      const paths = await system.paths(REFS.rendered);
      expect(paths.filter((path) => path.startsWith('targets/eu-west/shop/')).sort()).toEqual([
        'targets/eu-west/shop/configmap_shop.yaml',
        'targets/eu-west/shop/deployment.apps_web.yaml',
        'targets/eu-west/shop/poddisruptionbudget.policy_web.yaml',
        'targets/eu-west/shop/service_cart.yaml',
        'targets/eu-west/shop/service_web.yaml',
        'targets/eu-west/shop/serviceaccount_web.yaml',
        'targets/eu-west/shop/statefulset.apps_cart.yaml',
      ]);
      expect(await available(system, 'eu-west')).toBe(true);
      expect(await holds(system, 'us-east')).toBe(false);
      const live = await system.get('eu-west', 'apps/v1', 'Deployment', 'web', 'shop');
      expect(live?.metadata.annotations?.['workload.kcp.io/placement']).toBe('root/shop');
      const merged = parse(await readFile(system.system.kubeconfig, 'utf8')) as {
        contexts: readonly { name: string }[];
      };
      expect(merged.contexts.map((c) => c.name)).toEqual(['eu-west', 'us-east', 'us-west']);
      const heads = await system.git.refs(['refs/'], new AbortController().signal);
      const ours = [...heads.keys()].filter((ref) => ref.includes('tmc/'));
      expect(ours).toEqual([
        'refs/heads/tmc/rendered',
        'refs/heads/tmc/reports/eu-west',
        'refs/heads/tmc/reports/us-east',
        'refs/heads/tmc/reports/us-west',
        'refs/heads/tmc/status',
        'refs/heads/tmc/targets/eu-west',
        'refs/heads/tmc/targets/us-east',
        'refs/heads/tmc/targets/us-west',
        'refs/tmc/last',
        'refs/tmc/processed',
      ]);
      expect(await system.data(REFS.status, 'placements/root/shop.yaml')).toMatchObject({
        kind: 'Placement',
        status: {
          phase: 'Bound',
          selectedLocation: { locationName: 'eu' },
          placementDecisions: [{ cluster: 'eu-west' }],
          conditions: expect.arrayContaining([expect.objectContaining({ type: 'Ready', status: 'True' })]),
        },
      });
    });

    test('a changed selector moves the workload: there first, then away, never without an available copy', async () => {
      await system.edit({
        'locations/west.yaml': WEST,
        'synctargets/us-west.yaml': (text) => text.replace('region: us', 'region: us\n    name: us-west'),
      });
      const commit = await system.edit({
        'placements/shop.yaml': (text) => text.replace('region: eu', 'region: west'),
      });
      const gaps: string[] = [];
      let both = 0;
      await eventually(
        async () => {
          const [there, here] = await Promise.all([available(system, 'us-west'), available(system, 'eu-west')]);
          if (!there && !here) gaps.push('no cluster had an available copy');
          if (there && here) both += 1;
          return { there, old: await holds(system, 'eu-west') };
        },
        ({ there, old }) => there && !old,
        60_000,
      );
      expect(gaps).toEqual([]);
      expect(both).toBeGreaterThan(0);
      await settled(system, commit);
      await eventually(
        () => system.get('eu-west', 'v1', 'Namespace', 'shop'),
        (ns) => ns === undefined,
        60_000,
      );
      expect(await system.data(REFS.status, 'placements/root/shop.yaml')).toMatchObject({
        status: { placementDecisions: [{ cluster: 'us-west', reason: 'fits: member of location west' }] },
      });
      const moves = system.events.flatMap((event) =>
        event.kind === 'pass' && event.outcome.kind === 'done'
          ? event.outcome.status.placements.flatMap((p) =>
              p.move ? p.move.from.map((f) => `${f.target}: ${f.reason}`) : [],
            )
          : [],
      );
      expect([...new Set(moves)]).toEqual(['eu-west: not in a selected location (region=west)']);
    });

    test('a deleted object is removed, an edited one is updated, an unmanaged one is left alone', async () => {
      const commit = await system.edit({
        'workloads/shop/cart.yaml': undefined,
        'workloads/shop/config.yaml': (text) => text.replace('EUR', 'USD'),
      });
      await settled(system, commit);
      await eventually(
        () => system.get('us-west', 'apps/v1', 'StatefulSet', 'cart', 'shop'),
        (o) => o === undefined,
      );
      expect((await system.get('us-west', 'v1', 'ConfigMap', 'shop', 'shop'))?.['data']).toEqual({
        currency: 'USD',
        greeting: 'Welcome to the shop',
      });
      expect(await system.get('us-west', 'v1', 'ConfigMap', 'kube-root-ca.crt', 'shop')).toBeDefined();
    });
  });
}
