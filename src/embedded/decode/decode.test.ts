import { describe, expect, test } from 'vitest';
import type { Doc } from '../json/index.ts';
import { builtInTypes } from '../schema/index.ts';
import { canonicalQuantity, decode } from './index.ts';

// Seen on a kube-apiserver 1.37.
test.each([
  [1, '1'],
  ['0.5', '500m'],
  ['1000m', '1'],
  ['1024Mi', '1Gi'],
  ['1536Mi', '1536Mi'],
  ['1073741824', '1073741824'],
  ['1000', '1k'],
  ['1e3', '1k'],
  ['0.5Gi', '512Mi'],
  ['0.1Ki', '102400m'],
  ['0', '0'],
  ['-1500m', '-1500m'],
  ['1Ki', '1Ki'],
  ['x', undefined],
  ['', undefined],
  ['1 Gi', undefined],
  ['1e999999', undefined],
])('the quantity %s is kept as %s', (given, expected) => {
  expect(canonicalQuantity(given)).toBe(expected);
});

describe('an object is read as its Go type would read it', () => {
  const lookup = builtInTypes();
  const container = { name: 'c' };
  test.each<[string, string, Doc, Doc]>([
    [
      'nulls, empty lists and empty maps go',
      'core.v1.ConfigMap',
      { data: {}, binaryData: null, metadata: { labels: {}, finalizers: [] } },
      { metadata: {} },
    ],
    ['empty structs stay', 'core.v1.Volume', { name: 'v', emptyDir: {} }, { name: 'v', emptyDir: {} }],
    ['structs that are no pointers are always there', 'core.v1.Container', container, { name: 'c', resources: {} }],
    [
      'false goes where it is no pointer',
      'core.v1.VolumeMount',
      { name: 'v', mountPath: '/', readOnly: false },
      { name: 'v', mountPath: '/' },
    ],
    [
      'false stays where it is one',
      'core.v1.ConfigMapVolumeSource',
      { name: 'c', optional: false },
      { name: 'c', optional: false },
    ],
    ['an empty value of a variable goes', 'core.v1.EnvVar', { name: 'E', value: '' }, { name: 'E' }],
    ['required lists stay though empty', 'rbac.v1.Role', { rules: [] }, { metadata: {}, rules: [] }],
  ])('%s', (_name, type, given, expected) => {
    expect(decode(lookup(type), given)).toEqual({ value: expected, unknown: [], wrong: [] });
  });

  test('unknown fields are dropped and named, wrong types named', () => {
    const spec = {
      replicas: '3',
      foo: 1,
      template: { spec: { containers: [{ name: 'c', imag: 'x', resources: {} }] } },
    };
    expect(decode(lookup('apps.v1.DeploymentSpec'), spec)).toEqual({
      value: { strategy: {}, template: { metadata: {}, spec: { containers: [{ name: 'c', resources: {} }] } } },
      unknown: ['foo', 'template.spec.containers[0].imag'],
      wrong: ['json: cannot unmarshal string into Go struct field .replicas of type int32'],
    });
  });
});
