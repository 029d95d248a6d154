// What objects are called on a Hashed target, and what happens when two namespaces get one name.
import { describe, expect, test } from 'vitest';
import {
  formatRef,
  type ObjectRef,
  parseTargetId,
  ROOT_WORKSPACE,
  targetKey,
  type WorkspacePath,
} from '../../api/index.ts';
import type { Registration } from '../registry.ts';
import { TargetMapping } from './target-mapping.ts';

const RED = 'root:red' as WorkspacePath;
const BLUE = 'root:blue' as WorkspacePath;
const EAST: Registration = {
  target: parseTargetId('east'),
  workspace: ROOT_WORKSPACE,
  name: 'east',
  key: targetKey(ROOT_WORKSPACE, 'east'),
  registration: 1,
  uid: 'f2e7c7d7-4709-59de-9d57-02dc5138b3dd',
  namespaceMapping: 'Hashed',
  state: 'Registered',
};
const ref = (kind: string, name: string, namespace?: string, group = ''): ObjectRef => ({
  group,
  version: 'v1',
  kind,
  name,
  ...(namespace === undefined ? {} : { namespace }),
});

describe('an object of the workspace root:red', () => {
  const mapping = new TargetMapping(EAST, ({ workspace, namespace }) => `kcp-${workspace.slice(5)}-${namespace}`);
  test.each<[string, ObjectRef, string]>([
    ['in a namespace', ref('Service', 'web', 'shop'), 'Service kcp-red-shop/web'],
    ['in the namespace default', ref('Service', 'web', 'default'), 'Service kcp-red-default/web'],
    ['that is its Namespace', ref('Namespace', 'shop'), 'Namespace kcp-red-shop'],
    ['in a namespace of the cluster', ref('ConfigMap', 'x', 'kube-system'), 'as it is'],
    ['that is such a Namespace', ref('Namespace', 'kube-public'), 'as it is'],
    ['without a namespace', ref('ClusterRole', 'x', undefined, 'rbac.authorization.k8s.io'), 'as it is'],
    ['of another kind Namespace', ref('Namespace', 'shop', undefined, 'example.io'), 'as it is'],
    [
      'with the certificates of a cluster',
      ref('ConfigMap', 'kube-root-ca.crt', 'shop'),
      'ConfigMap kcp-red-shop/kcp-root-ca.crt',
    ],
    [
      'with a name like that',
      ref('ConfigMap', 'my-kube-root-ca.crt', 'shop'),
      'ConfigMap kcp-red-shop/my-kube-root-ca.crt',
    ],
    ['with a token', ref('Secret', 'default-token-abc12', 'shop'), 'Secret kcp-red-shop/kcp-default-token-abc12'],
    [
      'of another kind with such a name',
      ref('Secret', 'kube-root-ca.crt', 'shop'),
      'Secret kcp-red-shop/kube-root-ca.crt',
    ],
    ['of another group', ref('Secret', 'default-token-a', 'shop', 'example.io'), 'Secret kcp-red-shop/default-token-a'],
  ])('%s', (_what, given, expected) => {
    const mapped = mapping.mappedRef(RED, given);
    expect(mapped === undefined ? 'as it is' : formatRef(mapped.ref)).toBe(expected);
    const { namespace, name } = given;
    const origin = { workspace: RED, name, ...(namespace === undefined ? {} : { namespace }) };
    expect(mapped?.origin).toEqual(mapped === undefined ? undefined : origin);
  });
});

test('two namespaces of one name are told, each time one more comes', () => {
  const mapping = new TargetMapping(EAST, ({ namespace }) => (namespace === 'own' ? 'kcp-own' : 'kcp-same'));
  const names = [mapping.namespaceOf(RED, 'shop'), mapping.namespaceOf(RED, 'shop'), mapping.namespaceOf(RED, 'own')];
  expect([names, mapping.collisions.size]).toEqual([['kcp-same', 'kcp-same', 'kcp-own'], 0]);
  mapping.namespaceOf(BLUE, 'shop');
  mapping.namespaceOf(RED, 'front');
  const told = [...mapping.collisions].map(([name, all]) => [name, all.map((l) => `${l.workspace} ${l.namespace}`)]);
  expect(told).toEqual([['kcp-same', ['root:red shop', 'root:blue shop', 'root:red front']]]);
});
