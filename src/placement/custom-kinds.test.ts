import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { dataAt, type Files, ready, runStages } from '../../test/support/pass.ts';
import { canonicalYaml, capacityOfAmounts } from '../api/index.ts';
import { demandOf } from './demand.ts';

const custom = (apiVersion: string, kind: string, spec: object): string =>
  canonicalYaml({ apiVersion, kind, metadata: { name: 'web', namespace: 'shop' }, spec });

const rules = (...replicaRules: readonly object[]): string =>
  canonicalYaml({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', placement: { replicaRules } });

const POD = { spec: { containers: [{ name: 'app', image: 'app:1', resources: { requests: { cpu: '1' } } }] } };
const ROLLOUT = custom('argoproj.io/v1alpha1', 'Rollout', { replicas: 6, template: POD });
const SCALED = custom('keda.sh/v1alpha1', 'ScaledObject', {
  scaleTargetRef: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'web' },
  minReplicaCount: 3,
  maxReplicaCount: 9,
});
const RULES = rules(
  { group: 'argoproj.io', kind: 'Rollout', replicas: '/spec/replicas' },
  {
    group: 'keda.sh',
    kind: 'ScaledObject',
    scales: '/spec/scaleTargetRef',
    minReplicas: '/spec/minReplicaCount',
    maxReplicas: '/spec/maxReplicaCount',
  },
);
const FLEET: Files = {
  'tmc.yaml': RULES,
  'a.yaml': syncTarget('a'),
  'b.yaml': syncTarget('b'),
  'c.yaml': syncTarget('c'),
  'p.yaml': placement('web', { replicaScheduling: { mode: 'Divided' } }),
  'workloads/rollout.yaml': ROLLOUT,
  'workloads/note.yaml': configMap('note'),
};
const HEARD = { observations: ['a', 'b', 'c'].map((name) => ready(name)) };

describe('a custom kind that counts', () => {
  const specs = (files: Files, file: string) => {
    const { tree, renderDiagnostics } = runStages(files, HEARD);
    expect(renderDiagnostics).toEqual([]);
    return ['a', 'b', 'c'].map((name) => dataAt(tree, `targets/${name}/shop/${file}_web.yaml`));
  };

  test('is divided', () => {
    const each = { spec: { replicas: 2, template: POD } };
    expect(specs(FLEET, 'rollout.argoproj.io')).toMatchObject([each, each, each]);
  });

  test('is divided with the autoscaler that scales it', () => {
    const files = { ...FLEET, 'workloads/scaled.yaml': SCALED };
    const each = { spec: { minReplicaCount: 1, maxReplicaCount: 3 } };
    expect(specs(files, 'scaledobject.keda.sh')).toMatchObject([each, each, each]);
  });

  test('gets the number of an override where its number lies', () => {
    const overrides = [{ replicas: 5 }];
    const pools: Files = {
      ...FLEET,
      'tmc.yaml': rules({ group: 'example.org', kind: 'Pool', replicas: '/spec/size' }),
      'p.yaml': placement('web', { overrides }),
      'workloads/pool.yaml': custom('example.org/v1', 'Pool', { replicas: 1 }),
    };
    const each = { spec: { replicas: 1, size: 5 } };
    expect(specs(pools, 'pool.example.org')).toMatchObject([each, each, each]);
  });

  test('needs room for its pods', () => {
    const { model } = runStages(FLEET, HEARD);
    const { requests } = demandOf({ source: {}, strategy: 'OneToAny' }, model.workloads);
    expect(capacityOfAmounts(requests)).toEqual({ cpu: '6', pods: 6 });
  });

  test('another rule makes another manifest of the same bytes', () => {
    const overrides = [{ replicas: 5 }];
    const files = (path: string): Files => ({
      ...FLEET,
      'tmc.yaml': rules({ group: 'argoproj.io', kind: 'Rollout', replicas: path }),
      'p.yaml': placement('web', { overrides }),
    });
    expect([
      specs(files('/spec/replicas'), 'rollout.argoproj.io')[0],
      specs(files('/spec/n'), 'rollout.argoproj.io')[0],
    ]).toMatchObject([{ spec: { replicas: 5 } }, { spec: { replicas: 6, n: 5 } }]);
  });
});
