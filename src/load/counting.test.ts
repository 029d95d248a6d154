import { describe, expect, test } from 'vitest';
import { workspace } from '../../test/support/documents.ts';
import { type Files, runStages } from '../../test/support/pass.ts';
import { type Counting, canonicalYaml } from '../api/index.ts';

const custom = (apiVersion: string, kind: string, spec: object, name = 'web'): string =>
  canonicalYaml({ apiVersion, kind, metadata: { name, namespace: 'shop' }, spec });

/** A definition with one version for each path; '' = without a scale subresource. */
const definition = (group: string, kind: string, paths: Readonly<Record<string, string>>): string =>
  canonicalYaml({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${kind.toLowerCase()}s.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind, plural: `${kind.toLowerCase()}s` },
      versions: Object.entries(paths).map(([name, specReplicasPath]) => ({
        name,
        subresources: specReplicasPath === '' ? {} : { scale: { specReplicasPath, statusReplicasPath: '.status.x' } },
      })),
    },
  });

const rules = (...replicaRules: readonly object[]): string =>
  canonicalYaml({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', placement: { replicaRules } });

const replicas = (...count: readonly string[]): Counting => ({
  kind: 'replicas',
  count,
  template: ['spec', 'template'],
});

describe('how a custom kind counts', () => {
  const pool = custom('example.org/v1', 'Pool', { size: 4 });
  test.each<[string, Files, Counting | undefined]>([
    ['nobody says', { 'a.yaml': pool }, undefined],
    [
      'by its definition',
      { 'a.yaml': pool, 'crd.yaml': definition('example.org', 'Pool', { v1: '.spec.size' }) },
      replicas('spec', 'size'),
    ],
    [
      'by the version that it is written in',
      { 'a.yaml': pool, 'crd.yaml': definition('example.org', 'Pool', { v1beta1: '.spec.n', v1: '.spec.pool.size' }) },
      replicas('spec', 'pool', 'size'),
    ],
    [
      'a definition without scale',
      { 'a.yaml': pool, 'crd.yaml': definition('example.org', 'Pool', { v1: '' }) },
      undefined,
    ],
    [
      'a path that is none',
      { 'a.yaml': pool, 'crd.yaml': definition('example.org', 'Pool', { v1: '.status.n' }) },
      undefined,
    ],
    [
      'another kind',
      { 'a.yaml': pool, 'crd.yaml': definition('example.org', 'Pond', { v1: '.spec.size' }) },
      undefined,
    ],
    [
      'by a rule of the fleet, before its definition',
      {
        'a.yaml': pool,
        'crd.yaml': definition('example.org', 'Pool', { v1: '.spec.size' }),
        'tmc.yaml': rules({ group: 'example.org', kind: 'Pool', replicas: '/spec/n', podTemplate: '/spec/pod' }),
      },
      { kind: 'replicas', count: ['spec', 'n'], template: ['spec', 'pod'] },
    ],
    [
      'a rule that says it does not count',
      {
        'a.yaml': pool,
        'crd.yaml': definition('example.org', 'Pool', { v1: '.spec.size' }),
        'tmc.yaml': rules({ group: 'example.org', kind: 'Pool' }),
      },
      undefined,
    ],
    [
      'as an autoscaler',
      {
        'a.yaml': pool,
        'tmc.yaml': rules({
          group: 'example.org',
          kind: 'Pool',
          scales: '/spec/ref',
          minReplicas: '/spec/lo',
          maxReplicas: '/spec/hi',
        }),
      },
      { kind: 'autoscaler', scales: ['spec', 'ref'], least: ['spec', 'lo'], most: ['spec', 'hi'], leastOtherwise: 0 },
    ],
  ])('%s', (_, files, expected) => {
    const { model, diagnostics } = runStages(files);
    expect(diagnostics).toEqual([]);
    expect(model.workloads.find(({ ref }) => ref.kind === 'Pool')?.counting).toEqual(expected);
  });

  test('by the nearest definition: those of the workspace and above, not those of others', () => {
    const crd = (path: string): string => definition('example.org', 'Pool', { v1: path });
    const { model } = runStages({
      'crd.yaml': crd('.spec.top'),
      'one/workspace.yaml': workspace('one'),
      'one/pool.yaml': pool,
      'two/workspace.yaml': workspace('two'),
      'two/crd.yaml': crd('.spec.two'),
      'two/pool.yaml': pool,
    });
    const counts = model.workloads.flatMap(({ workspace: path, counting }) => (counting ? [[path, counting]] : []));
    expect(counts).toEqual([
      ['root:one', replicas('spec', 'top')],
      ['root:two', replicas('spec', 'two')],
    ]);
  });
});
