import { expect, test } from 'vitest';
import { readKustomization } from './kustomization.ts';

test.each<[string, string, readonly string[]]>([
  ['nothing', '', []],
  [
    'directories and files',
    'resources: [a.yaml, ../base]\nbases: [b]\ncomponents: [c]',
    ['resources a.yaml', 'resources ../base', 'bases b', 'components c'],
  ],
  [
    'any case of a field, as Go reads it',
    'Resources: [a]\nCONFIGMAPGENERATOR: [{Files: [k=b]}]',
    ['resources a', 'configmapgenerator b'],
  ],
  [
    'patches of each form',
    'patches: [{path: p}, {patch: x}]\npatchesJson6902: [{path: q}]\npatchesStrategicMerge: [r, "{a: b}"]',
    ['patchesstrategicmerge r', 'patches p', 'patchesjson6902 q'],
  ],
  [
    'what goes into ConfigMaps and Secrets',
    'configMapGenerator: [{files: [a, k=b], envs: [c], env: d, literals: [e=f]}]\nsecretGenerator: [{files: [g]}]',
    [
      'configmapgenerator a',
      'configmapgenerator b',
      'configmapgenerator c',
      'configmapgenerator d',
      'secretgenerator g',
    ],
  ],
  [
    'plug-ins, by file or in place',
    'generators: [g, "a: b\\nc: d"]\ntransformers: [t]\nvalidators: [v]',
    ['generators g', 'transformers t', 'validators v'],
  ],
  [
    'the rest',
    'crds: [a]\nconfigurations: [b]\nreplacements: [{path: c}, {source: {}}]\nopenapi: {path: d}',
    ['crds a', 'configurations b', 'replacements c', 'openapi d'],
  ],
])('a kustomization names %s', (_what, text, expected) => {
  const read = readKustomization(text);
  expect('refused' in read ? read : read.references.map(({ field, path }) => `${field} ${path}`)).toEqual(expected);
});

test.each<[string, string, string]>([
  ['no YAML', 'resources: [', 'line 1 is no YAML: '],
  [
    'two documents, of which kustomize reads one',
    'resources: []\n---\nresources: [x]',
    'it has more than one document',
  ],
  ['a list', '[a]', 'it is no object'],
  ['a field twice, in two cases', 'resources: []\nRESOURCES: [x]', 'it has fields whose names differ by case only'],
  [
    'charts',
    'helmCharts: []',
    'helmcharts is not acted on: kustomize may start no other program; deliver the chart by its own path',
  ],
])('a kustomization is refused: %s', (_what, text, expected) => {
  const read = readKustomization(text);
  expect('refused' in read && read.refused.slice(0, Math.max(expected.length, 19))).toBe(expected);
});
