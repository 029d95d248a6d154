import { expect, test } from 'vitest';
import { formatApiVersion, formatRef, isKubeObject, type KubeObject, parseApiVersion, refKey, refOf } from './index.ts';

test.each<[KubeObject, string, string]>([
  [
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'shop' } },
    'apps/Deployment/shop/web',
    'Deployment shop/web',
  ],
  [
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' } },
    '/Service/shop/web',
    'Service shop/web',
  ],
  [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }, '/Namespace//shop', 'Namespace shop'],
])('%j is known as %s, and people read %s', (object, key, text) => {
  expect([refKey(refOf(object)), formatRef(refOf(object))]).toEqual([key, text]);
});

test('an object keeps its identity over versions of its group, not over groups', () => {
  const key = (apiVersion: string): string => refKey(refOf({ apiVersion, kind: 'Ingress', metadata: { name: 'a' } }));
  expect([
    key('networking.k8s.io/v1') === key('networking.k8s.io/v1beta1'),
    key('networking.k8s.io/v1') === key('extensions/v1beta1'),
  ]).toEqual([true, false]);
});

test.each(['v1', 'apps/v1', 'a.b.c/v1beta2'])('%s is parsed and written back', (apiVersion) => {
  expect(formatApiVersion(parseApiVersion(apiVersion))).toBe(apiVersion);
});

test.each<[unknown, boolean]>([
  [{ apiVersion: 'v1', kind: 'A', metadata: { name: 'a' } }, true],
  [{ apiVersion: 'v1', kind: 'A', metadata: { generateName: 'a' } }, false],
  [{ apiVersion: 'v1', kind: 'A', metadata: ['name'] }, false],
  [{ apiVersion: 'v1', kind: 'A' }, false],
  [{ apiVersion: 1, kind: 'A', metadata: { name: 'a' } }, false],
  [[], false],
  [null, false],
  ['text', false],
])('%j is an object: %s', (value, expected) => {
  expect(isKubeObject(value)).toBe(expected);
});
