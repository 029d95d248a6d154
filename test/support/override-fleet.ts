// Two clusters, a Deployment and a ConfigMap, and a Placement whose overrides a test gives.
import { canonicalYaml, type PlacementSpec } from '../../src/api/index.ts';
import { configMap, location, placement, syncTarget } from './documents.ts';
import { runPasses } from './index-view.ts';
import { dataAt, type Files, type PassResult } from './pass.ts';

export type Overrides = NonNullable<PlacementSpec['overrides']>;

const FLEET: Files = {
  'fleet.yaml': [
    syncTarget('east', {}, { location: 'eu-1', region: 'eu' }),
    syncTarget('west', {}, { location: 'us-1', region: 'us' }),
    location('eu'),
    location('eu-1', { parent: 'eu' }),
    location('us-1'),
  ].join('---\n'),
};

export function web(extra: object = {}, annotations?: Readonly<Record<string, string>>): string {
  return canonicalYaml({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'default', labels: { app: 'web' }, annotations },
    spec: { replicas: 1, template: { spec: { containers: [{ name: 'a', image: 'nginx:1' }] } }, ...extra },
  });
}

export const files = (overrides: Overrides, more: Files = {}): Files => ({
  ...FLEET,
  'p.yaml': placement('p', { overrides }),
  'workloads/web.yaml': web(),
  'workloads/x.yaml': configMap('x', { v: '1' }),
  ...more,
});

export const run = (...steps: readonly Files[]): readonly PassResult[] =>
  runPasses(
    ['east', 'west'],
    steps.map((step) => ({ files: step })),
  );

/** What a target has of the Deployment. */
export function webOn(result: PassResult | undefined, target: string): unknown {
  return result && dataAt(result.tree, `targets/${target}/default/deployment.apps_web.yaml`);
}
export function replicasOn(result: PassResult | undefined): readonly unknown[] {
  return ['east', 'west'].map(
    (target) => (webOn(result, target) as { spec?: { replicas?: number } } | undefined)?.spec?.replicas,
  );
}
