// The CRDs are what a kube-apiserver takes, and kubectl explains them.
import { expect, test } from 'vitest';
import { KIND_NAMES, KINDS, type SchemaNode } from '../../../src/api/index.ts';
import { conditionsOf, pathOfCrd } from '../../support/api-judge.ts';
import { kubectl } from '../../support/real-apiserver.ts';
import { CRDS, type JudgeServer } from './server.ts';

const NAMES = KIND_NAMES.map((kind) => `${KINDS[kind].plural}.${KINDS[kind].group}`).sort();

/** Each CRD once, in the words of kubectl. */
function said(output: string): readonly string[] {
  return output.trim().split('\n').sort();
}

/** Names of the fields in the answer of `kubectl explain`. */
function explained(output: string): readonly string[] {
  return [...output.slice(output.indexOf('FIELDS:')).matchAll(/^ {2}(\w+)\t/gm)].map(([, name = '']) => name);
}

const propertiesOf = (node: SchemaNode | undefined): readonly string[] => Object.keys(node?.properties ?? {}).sort();

export function definitionTests(server: () => JudgeServer): void {
  test('kubectl creates every CRD', () => {
    const word = (name: string) => `customresourcedefinition.apiextensions.k8s.io/${name} created`;
    expect(said(server().created)).toEqual(NAMES.map(word));
  });

  test('kubectl applies every CRD on the server side, over what was created', async () => {
    const output = await kubectl(server().kubeconfig, 'apply', '--server-side', '--force-conflicts', '-f', CRDS);
    const word = (name: string) => `customresourcedefinition.apiextensions.k8s.io/${name} serverside-applied`;
    expect(said(output)).toEqual(NAMES.map(word));
  });

  test.each(KIND_NAMES)('%s is established, and nothing is said against its schema', async (kind) => {
    const { body } = await server().judge.send('GET', pathOfCrd(kind));
    expect(conditionsOf(body)).toEqual(['Established=True', 'NamesAccepted=True']);
  });

  test.each(KIND_NAMES.flatMap((kind) => (KINDS[kind].spec === undefined ? [] : [kind])))(
    'kubectl explain tells the fields of the spec of %s, by each of its names',
    async (kind) => {
      const { singular, shortNames, spec } = KINDS[kind];
      for (const name of [singular, ...shortNames]) {
        const output = await kubectl(server().kubeconfig, 'explain', `${name}.spec`);
        expect([name, explained(output)]).toEqual([name, propertiesOf(spec?.node)]);
      }
    },
  );

  test('kubectl explain goes into a field, with its words', async () => {
    const output = await kubectl(server().kubeconfig, 'explain', 'placement.spec.source');
    const source = KINDS.Placement.spec?.node.properties?.['source'];
    expect(explained(output)).toEqual(propertiesOf(source));
    expect(output.replaceAll(/\s+/g, ' ')).toContain(source?.description ?? 'no description');
  });
}
