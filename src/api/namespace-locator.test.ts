import { expect, test } from 'vitest';
import { formatLocator, hashedNamespace, ROOT_WORKSPACE, tenantId, type WorkspacePath } from './index.ts';

const WS = 'root:org:ws' as WorkspacePath;

test('a locator is written as the original writes it', () => {
  const syncTarget = { workspace: ROOT_WORKSPACE, name: 'us-west1', uid: 'syncTargetUID' };
  expect(formatLocator({ syncTarget, workspace: WS, namespace: 'test' })).toBe(
    '{"syncTarget":{"cluster":"root","name":"us-west1","uid":"syncTargetUID"},"cluster":"root:org:ws","namespace":"test"}',
  );
});

test('a name is of the workspace and the namespace, and a tenant of the workspace', () => {
  const all = [WS, ROOT_WORKSPACE].flatMap((workspace) =>
    ['test', 'other'].map((namespace) => hashedNamespace({ workspace, namespace })),
  );
  expect([all, [WS, ROOT_WORKSPACE].map(tenantId)]).toEqual([
    ['kcp-2tt2gv7581wk', 'kcp-yzlbeeze0c95', 'kcp-2nf4gdlav398', 'kcp-332ogzx8gbov'],
    ['8XjiQzCxhHTo8524zBmllUlR0xKxVZFThspTdL', '124c6Xjx7qpIrv7XKey5ZR8lRIbv2fnzemTUHI'],
  ]);
});
