import { expect, test } from 'vitest';
import { configMap, placement } from '../../../test/support/documents.ts';
import type { BuildTool } from '../files.ts';
import { parseMade } from './made.ts';

const hook = (name: string, kinds: string) =>
  `apiVersion: batch/v1\nkind: Job\nmetadata: {name: ${name}, annotations: {"helm.sh/hook": "${kinds}"}}\n`;

function made(tool: BuildTool, ...texts: readonly string[]) {
  const { documents, diagnostics, usable } = parseMade(Buffer.from(texts.join('---\n')), tool);
  const names = documents.map((d) => (d.kind === 'workload' ? d.object.metadata.name : d.kind));
  return { names, usable, messages: diagnostics.map(({ message }) => message) };
}

test.each<[string, ReturnType<typeof made>, ReturnType<typeof made>]>([
  ['no object', made('helm', '# nothing\n', '\n'), { names: [], usable: true, messages: [] }],
  [
    'several objects',
    made('kustomize', configMap('a'), `# Source: x\n${configMap('b')}`),
    { names: ['a', 'b'], usable: true, messages: [] },
  ],
  [
    'hooks: those that install count, those that only remove or test do not',
    made(
      'helm',
      hook('a', 'pre-install,pre-upgrade'),
      hook('b', 'pre-delete'),
      hook('c', 'test'),
      hook('d', 'post-install, post-delete'),
    ),
    { names: ['a', 'd'], usable: true, messages: [] },
  ],
  [
    'an annotation of helm in a kustomization',
    made('kustomize', hook('b', 'pre-delete')),
    { names: ['b'], usable: true, messages: [] },
  ],
  [
    'an object of ours',
    made('helm', configMap('a'), placement('p')),
    {
      names: ['a'],
      usable: false,
      messages: ['it gives a Placement, which counts only when it is written in a file of the repository itself'],
    },
  ],
  [
    'an object without a name',
    made('helm', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n'),
    { names: [], usable: false, messages: ['metadata.name is missing'] },
  ],
  [
    'a text with a line of dashes in it',
    made('kustomize', configMap('a', { t: 'x\n---\ny\n' })),
    { names: ['a'], usable: true, messages: [] },
  ],
])('a build that gives %s', (_what, found, expected) => {
  expect(found).toEqual(expected);
});
