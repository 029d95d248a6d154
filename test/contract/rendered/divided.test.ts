// What is divided is valid on every cluster: a real kube-apiserver takes each autoscaler and each workload as it is rendered.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalYaml, isRecord, type KubeObject } from '../../../src/api/index.ts';
import { autoscaler, named, runDivided, type Scheduling, TARGETS } from '../../support/divided-fleet.ts';
import { findAssets } from '../../support/envtest-assets.ts';
import { dataAt } from '../../support/pass.ts';
import { type Consumer, startConsumer } from './server.ts';

const assets = findAssets();
const missing = 'missing' in assets ? assets.missing : undefined;

const FILES = ['horizontalpodautoscaler.autoscaling_web.yaml', 'deployment.apps_web.yaml'];

const web = (replicas: number | undefined): string =>
  canonicalYaml({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      ...(replicas === undefined ? {} : { replicas }),
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { containers: [{ name: 'app', image: 'app:1', resources: { requests: { cpu: '1' } } }] },
      },
    },
  });

interface Given {
  readonly least: number;
  readonly most: number;
  readonly replicas: number | undefined;
  readonly replicaScheduling: Scheduling;
}

const weights = fc
  .record({ weight: fc.nat(9) })
  .map(({ weight }): Scheduling => ({ weights: [{ ...named('a'), weight }] }));
const given: fc.Arbitrary<Given> = fc
  .record({
    least: fc.integer({ min: 1, max: 9 }),
    more: fc.nat(9),
    replicas: fc.option(fc.nat(20), { nil: undefined }),
    replicaScheduling: fc.oneof(weights, fc.constant<Scheduling>({ division: 'Aggregated' })),
  })
  .map(({ more, ...rest }) => ({ ...rest, most: rest.least + more }));

function isObject(value: unknown): value is KubeObject {
  return isRecord(value) && isRecord(value['metadata']);
}

function rendered({ least, most, replicas, replicaScheduling }: Given): readonly KubeObject[] {
  const objects = [web(replicas), autoscaler({ minReplicas: least, maxReplicas: most })];
  const allocatable = { a: { cpu: '3' }, b: { cpu: '9' }, c: { cpu: '30' } };
  const { result } = runDivided({ replicaScheduling, objects, allocatable });
  return TARGETS.flatMap((name) => FILES.map((file) => dataAt(result.tree, `targets/${name}/shop/${file}`))).filter(
    isObject,
  );
}

describe.skipIf(missing !== undefined)(`divided${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let consumer: Consumer;
  beforeAll(async () => {
    consumer = await startConsumer([], ['shop']);
  }, 120_000);
  afterAll(() => consumer?.stop());

  test('a server takes every autoscaler and what it scales, however they were divided', async () => {
    const judged = new Map<string, string | undefined>();
    for (const one of fc.sample(given, { numRuns: 60, seed: 7 }))
      for (const object of rendered(one)) {
        const text = canonicalYaml(object);
        if (!judged.has(text)) judged.set(text, await consumer.refusal(object, text));
      }
    expect([...judged].filter(([, words]) => words !== undefined)).toEqual([]);
    expect(judged.size).toBeGreaterThan(30);
  });

  test('which refuses one that may set nothing: no cluster gets that', async () => {
    const none = {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web', namespace: 'shop' },
    };
    const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
    const object = { ...none, spec: { maxReplicas: 0, scaleTargetRef } };
    expect(await consumer.refusal(object, canonicalYaml(object))).toContain('spec.maxReplicas: Invalid value: 0');
  });
});
