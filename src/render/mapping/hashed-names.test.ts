// What objects are called on Hashed targets.
import { describe, expect, test } from 'vitest';
import { formatRef, type ObjectRef, type WorkspacePath } from '../../api/index.ts';
import { HashedNames } from './hashed-names.ts';

const RED = 'root:red' as WorkspacePath;
const ref = (kind: string, name: string, namespace?: string, group = ''): ObjectRef => ({
  group,
  version: 'v1',
  kind,
  name,
  ...(namespace === undefined ? {} : { namespace }),
});

describe('an object of the workspace root:red', () => {
  const names = new HashedNames(({ workspace, namespace }) => `kcp-${workspace.slice(5)}-${namespace}`);
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
    const mapped = names.mappedRef(RED, given);
    expect(mapped === undefined ? 'as it is' : formatRef(mapped.ref)).toBe(expected);
    const { namespace, name } = given;
    const origin = { workspace: RED, name, ...(namespace === undefined ? {} : { namespace }) };
    expect(mapped?.origin).toEqual(mapped === undefined ? undefined : origin);
  });
});
