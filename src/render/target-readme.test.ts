import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, type PassState, ready, runStages, textOf } from '../../test/support/pass.ts';
import type { TargetId } from '../api/index.ts';

const EAST = 'east' as TargetId;
const FLEET: Files = {
  'east.yaml': syncTarget('east'),
  'p.yaml': placement('web'),
  'workloads/a.yaml': configMap('a'),
};

function run(files: Files, state?: PassState, commit = 1) {
  const result = runStages(files, { observations: [ready('east')], state, commit });
  const branch = result.targets.get(EAST);
  return { state: result.state, readme: (branch && textOf(branch)['README.md']) ?? '', branch };
}

const HEAD = `# east

What the cluster of SyncTarget root/east gets. Written by \`tmc hub\` alone: do not edit, an edit is undone.

- \`manifests/\`: plain Kubernetes objects, exactly as they are applied. Other tools can apply them too.
- \`index.yaml\`: the work list of the syncer: which object of which Placement, in which order, since when, and what goes and why. Do not apply it.
`;

test('says what the branch is, and stays the same as long as nothing is kept back', () => {
  const first = run(FLEET);
  const second = run({ ...FLEET, 'workloads/b.yaml': configMap('b') }, first.state, 2);
  expect([first.readme, second.readme]).toEqual([HEAD, HEAD]);
  expect(second.branch?.id).not.toBe(first.branch?.id);
});

test('tells what stays as it is, and why', () => {
  const overrides = [
    { objects: { names: ['a|b'] }, patches: [{ type: 'JSONPatch', patch: '- {op: remove, path: /x}' }] },
  ] as const;
  const files = { ...FLEET, 'workloads/ab.yaml': configMap('a|b') };
  const first = run(files);
  const broken = run(
    { ...files, 'p.yaml': placement('web', { overrides }), 'workloads/a.yaml': 'apiVersion: v1\nkind: {\n' },
    first.state,
    2,
  );
  expect(broken.readme).toBe(`${HEAD}
What stays as it is, whatever the source says now:

| object | because |
|---|---|
| [ConfigMap default/a\\|b](manifests/default/configmap_a%257Cb.yaml) | its file, its build or an override cannot be used now; this is the last good content |
| [ConfigMap default/a](manifests/default/configmap_a.yaml) | its file, its build or an override cannot be used now; this is the last good content |
`);
  const gone = run({ 'east.yaml': syncTarget('east'), 'x.yaml': 'apiVersion: v1\nkind: {\n' }, first.state, 2);
  expect(gone.readme).toContain(
    '| [ConfigMap default/a](manifests/default/configmap_a.yaml) | a file of its workspace is unreadable; it may have been renamed |',
  );
});

test('says what hashed namespaces are in the source', () => {
  const files: Files = {
    ...FLEET,
    'east.yaml': syncTarget('east', { namespaceMapping: 'Hashed' }),
    'workloads/b.yaml': configMap('b', {}, 'shop'),
  };
  const readme = run(files).readme.replace(/kcp-[0-9a-z]{12}/g, 'kcp-…');
  const rows = readme.split('\n').slice(HEAD.split('\n').length);
  expect([readme.startsWith(HEAD), rows.slice(0, 4), rows.slice(4).sort()]).toEqual([
    true,
    ['Namespaces here, and what they are in the source:', '', '| here | namespace | workspace |', '|---|---|---|'],
    [
      '',
      '| [kcp-…](manifests/_cluster/namespace_kcp-….yaml) | default | root |',
      '| [kcp-…](manifests/_cluster/namespace_kcp-….yaml) | shop | root |',
    ],
  ]);
});
