import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../../test/support/documents.ts';
import { chosenOn, ledgerWith, verdictsIn } from '../../../test/support/judged.ts';
import { ready } from '../../../test/support/pass.ts';
import { canonicalYaml } from '../../api/index.ts';
import type { Ledger } from '../index.ts';

const custom = (apiVersion: string, kind: string): string =>
  canonicalYaml({ apiVersion, kind, metadata: { name: kind.toLowerCase(), namespace: 'default' } });
const crd = (kind: string): string =>
  canonicalYaml({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${kind.toLowerCase()}s.example.io` },
    spec: { group: 'example.io', names: { kind } },
  });
const CRDS = 'apiextensions.k8s.io/v1/CustomResourceDefinition';
const filesOf = (...objects: readonly string[]) => ({
  't.yaml': syncTarget('east'),
  'p.yaml': placement('web'),
  'workloads/all.yaml': objects.join('---\n'),
});
const serves = (...apis: readonly string[]) => ({ observations: [ready('east', { apis: apis.toSorted() })] });
const FITS = ['east: fits in default, score 0'];
const refused = (says: string): readonly string[] => [`east: api-compatibility ${says}`];

const widget = custom('example.io/v1', 'Widget');

test.each<[string, ReturnType<typeof filesOf>, readonly string[] | undefined, Ledger | undefined, readonly string[]]>([
  ['nobody knows what it serves', filesOf(widget), undefined, undefined, FITS],
  ['no objects', filesOf(), [], undefined, FITS],
  ['it serves all', filesOf(widget, configMap('x')), ['/v1/ConfigMap', 'example.io/v1/Widget'], undefined, FITS],
  [
    'it does not serve the kind',
    filesOf(widget, configMap('x')),
    ['/v1/ConfigMap'],
    undefined,
    refused('KindNotServed: does not serve example.io/v1 Widget'),
  ],
  [
    'it serves nothing, not even of the core',
    filesOf(configMap('x')),
    [],
    undefined,
    refused('KindNotServed: does not serve v1 ConfigMap'),
  ],
  [
    'it serves the kind of another group',
    filesOf(widget),
    ['example.io/v1/Gadget', 'example.iox/v1/Widget', 'other.io/v1/Widget'],
    undefined,
    refused('KindNotServed: does not serve example.io/v1 Widget'),
  ],
  [
    'it serves other versions',
    filesOf(widget),
    ['example.io/v1alpha1/Widget', 'example.io/v1beta1/Widget', 'example.io/v2/Gadget'],
    undefined,
    refused('VersionNotServed: does not serve example.io/v1 Widget (but v1alpha1, v1beta1)'),
  ],
  [
    'several, one of them in another version',
    filesOf(widget, custom('example.io/v1', 'Gadget')),
    ['example.io/v1beta1/Widget'],
    undefined,
    refused('KindNotServed: does not serve example.io/v1 Gadget, example.io/v1 Widget (but v1beta1)'),
  ],
  [
    'very many',
    filesOf(...['A', 'B', 'C', 'D', 'E'].map((kind) => custom('example.io/v1', kind))),
    [],
    undefined,
    refused('KindNotServed: does not serve example.io/v1 A, example.io/v1 B, example.io/v1 C and 2 more'),
  ],
  ['the placement brings the kind', filesOf(widget, crd('Widget')), [CRDS], undefined, FITS],
  [
    'it brings another kind',
    filesOf(widget, crd('Gadget')),
    [CRDS],
    undefined,
    refused('KindNotServed: does not serve example.io/v1 Widget'),
  ],
  ['a placement there brings the kind', filesOf(widget), [], ledgerWith('east', {}, ['example.io/Widget']), FITS],
  [
    'a placement elsewhere brings the kind',
    filesOf(widget),
    [],
    ledgerWith('west', {}, ['example.io/Widget']),
    refused('KindNotServed: does not serve example.io/v1 Widget'),
  ],
])('%s', (_what, files, apis, ledger, expected) => {
  const seen = apis === undefined ? { observations: [ready('east')] } : serves(...apis);
  expect(verdictsIn(files, { ...seen, ...(ledger === undefined ? {} : { ledger }) })).toEqual(expected);
});

test('a copy stays when its kind is served no more', () => {
  const files = filesOf(widget);
  expect(verdictsIn(files, { ...serves(), previous: chosenOn(files) })).toEqual(FITS);
});
