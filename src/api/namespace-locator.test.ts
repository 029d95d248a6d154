import { expect, test } from 'vitest';
import {
  formatLocator,
  hashedNamespace,
  type NamespaceLocator,
  ROOT_WORKSPACE,
  tenantId,
  type WorkspacePath,
} from './index.ts';

const WS = 'root:org:ws' as WorkspacePath;
const of = (parts: Partial<NamespaceLocator>): NamespaceLocator => ({
  syncTarget: { workspace: WS, name: 'us-west1', uid: 'syncTargetUID' },
  workspace: WS,
  namespace: 'test',
  ...parts,
});

test('a locator is written as the original writes it, and gives the namespace and the tenant that it gives', () => {
  const locator = of({});
  expect([formatLocator(locator), hashedNamespace(locator), tenantId(locator)]).toEqual([
    '{"syncTarget":{"cluster":"root:org:ws","name":"us-west1","uid":"syncTargetUID"},"cluster":"root:org:ws","namespace":"test"}',
    'kcp-33jbiactwhg0',
    '9Fn3Q4y5UDPmCOrYCujwdgCbD9SwOcKdcefYE7',
  ]);
});

test('every part of a locator makes another namespace; all namespaces of a workspace on a target are of one tenant', () => {
  const all = [
    of({}),
    of({ namespace: 'other' }),
    of({ workspace: ROOT_WORKSPACE }),
    of({ syncTarget: { workspace: WS, name: 'us-west1', uid: 'another' } }),
  ];
  expect(new Set(all.map(hashedNamespace)).size).toBe(4);
  expect(all.map((one) => tenantId(one) === tenantId(of({})))).toEqual([true, true, false, false]);
});
