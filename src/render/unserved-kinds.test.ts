import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { indexesOf, type PassStep, runPasses } from '../../test/support/index-view.ts';
import { type Files, ready } from '../../test/support/pass.ts';
import { canonicalYaml, formatDiagnostic } from '../api/index.ts';

const widget = (version: string, name = 'w', annotations?: object): string =>
  canonicalYaml({
    apiVersion: `a.io/${version}`,
    kind: 'Widget',
    metadata: { name, namespace: 'default', annotations },
  });
const crd = (...versions: readonly string[]): string =>
  canonicalYaml({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.a.io' },
    spec: {
      group: 'a.io',
      names: { kind: 'Widget' },
      versions: versions.map((name) => ({ name, served: !name.startsWith('x') })),
    },
  });

const BASE = ['/v1/ConfigMap', 'apiextensions.k8s.io/v1/CustomResourceDefinition'];
const fleet: Files = { 'fleet.yaml': [syncTarget('east'), syncTarget('west')].join('---\n'), 'p.yaml': placement('p') };
/** A pass on these objects, with what the clusters serve beside the base; undefined: they have not said. */
const step = (objects: Files, east: readonly string[] | undefined, west = east): PassStep => ({
  files: { ...fleet, ...objects },
  observations: [
    ready('east', east && { apis: [...BASE, ...east].sort() }),
    ready('west', west && { apis: [...BASE, ...west].sort() }),
  ],
});
const files = (...texts: readonly string[]): Files =>
  Object.fromEntries(texts.map((t, at) => [`workloads/${at}.yaml`, t]));

/** What is told in the last pass, and what east has of Widgets then. */
function told(...steps: readonly PassStep[]) {
  const results = runPasses([], steps);
  const found = results.at(-1)?.renderDiagnostics.map((d) => formatDiagnostic(d)) ?? [];
  const widgets = indexesOf('east', results)
    .at(-1)
    ?.filter((line) => line.includes('widget.'));
  return { found, widgets: widgets?.map((line) => line.split(' ')[0]) };
}

const W = 'default/widget.a.io_w.yaml';
const says = (
  where: string,
  version = 'v1',
  file = 'workloads/0.yaml',
  object = 'Widget default/w',
  note = '',
): string =>
  `${file}:1:1: KindNotServed: ${object} cannot be applied on ${where}: nothing there serves a.io/${version} Widget, and no CustomResourceDefinition that is delivered there brings it; deliver one, write the object in a version that is served, or take it from there${note}`;
const served = (version: string): readonly string[] => [`a.io/${version}/Widget`];

test.each<[string, readonly PassStep[], ReturnType<typeof told>]>([
  ['that says nothing is not judged', [step(files(widget('v1')), undefined)], { found: [], widgets: [W] }],
  ['that serves it', [step(files(widget('v1')), served('v1'))], { found: [], widgets: [W] }],
  [
    'that serves it no longer keeps its copy',
    [step(files(widget('v1')), served('v1')), step(files(widget('v1')), [])],
    { found: [says('east, west')], widgets: [W] },
  ],
  [
    'that serves it no longer, beside one that does',
    [step(files(widget('v1')), served('v1')), step(files(widget('v1')), [], served('v1'))],
    { found: [says('east')], widgets: [W] },
  ],
  [
    'that serves other versions now',
    [step(files(widget('v1')), served('v1')), step(files(widget('v1')), served('v2'))],
    { found: [says('east, west')], widgets: [W] },
  ],
  [
    'whose copy was rewritten to a version that it does not serve',
    [step(files(widget('v1')), served('v1')), step(files(widget('v2')), served('v1'))],
    { found: [says('east, west', 'v2')], widgets: [W] },
  ],
  ['that gets the definition with it', [step(files(widget('v1'), crd('v1')), [])], { found: [], widgets: [W] }],
  [
    'that gets a definition which does not serve the version',
    [step(files(widget('xv1'), crd('v1', 'xv1')), [])],
    { found: [says('east, west', 'xv1')], widgets: [W] },
  ],
  [
    'whose definition was taken away, when it is gone',
    [step(files(widget('v1'), crd('v1')), []), step(files(widget('v1')), [])],
    { found: [says('east, west')], widgets: [W] },
  ],
  [
    'that is named by an annotation is judged as any other',
    [
      step(files(widget('v1', 'w', { 'syncer.kcp.io/target-clusters': 'east' })), served('v1')),
      step(files(widget('v1', 'w', { 'syncer.kcp.io/target-clusters': 'east' })), []),
    ],
    { found: [says('east')], widgets: [W] },
  ],
  [
    'whose copy stays though its Placement was suspended and its file has gone',
    [
      step(files(widget('v1'), configMap('x')), served('v1')),
      step({ 'p.yaml': placement('p', { suspend: true }), ...files(configMap('x')) }, []),
    ],
    { found: [says('east, west').replace('workloads/0.yaml', '-')], widgets: [W] },
  ],
])('a cluster %s', (_what, steps, expected) => {
  expect(told(...steps)).toEqual(expected);
});

test('of very many objects of one kind the first are told, and how many more there are', () => {
  const all = files(...Array.from({ length: 25 }, (_, at) => widget('v1', `w${at + 10}`)));
  const { found } = told(step(all, served('v1')), step(all, []));
  const noted = found.filter((text) => text.endsWith('(and 5 more of this kind)'));
  expect([found.length, noted]).toEqual([
    20,
    [says('east, west', 'v1', 'workloads/19.yaml', 'Widget default/w29', ' (and 5 more of this kind)')],
  ]);
});
