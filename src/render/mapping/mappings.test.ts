// Names that two namespaces share are told, of what the source writes now.
import { expect, test } from 'vitest';
import { placement, syncTarget, workspace } from '../../../test/support/documents.ts';
import { type Files, runStages } from '../../../test/support/pass.ts';
import { createRenderMemo } from '../memo.ts';
import { mappingsOf } from './mappings.ts';

const BASE: Files = {
  'east.yaml': syncTarget('east', { namespaceMapping: 'Hashed' }),
  'web.yaml': placement('web'),
  'red/workspace.yaml': workspace('red'),
  'blue/workspace.yaml': workspace('blue'),
};
const service = (namespace: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: x, namespace: ${namespace}}\n`;

test('two namespaces of one name, and a third, until they are renamed; those of the cluster are one for everybody', () => {
  const memo = createRenderMemo();
  const collisions = (files: Files): unknown => {
    const { model, state } = runStages({ ...BASE, ...files });
    const { registry } = state.rendered;
    const hash = ({ namespace }: { readonly namespace: string }) => (namespace === 'own' ? 'kcp-own' : 'kcp-same');
    const told = mappingsOf(registry, model.workloads, memo, hash).collisions();
    memo.endPass();
    return [...told].map(([name, all]) => `${name}: ${all.map((one) => `${one.workspace} ${one.namespace}`).join()}`);
  };
  const red = { 'red/a.yaml': service('shop'), 'red/b.yaml': service('own'), 'red/c.yaml': service('kube-public') };
  const blue = { 'blue/a.yaml': service('shop'), 'blue/c.yaml': service('kube-public') };
  expect([
    collisions(red),
    collisions({ ...red, ...blue }),
    collisions({ ...red, ...blue, 'red/d.yaml': service('front') }),
    collisions({ ...red, 'blue/c.yaml': service('kube-public') }),
  ]).toEqual([
    [],
    ['kcp-same: root:blue shop,root:red shop'],
    ['kcp-same: root:blue shop,root:red front,root:red shop'],
    [],
  ]);
});
