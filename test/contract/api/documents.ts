// A kube-apiserver comes to our verdict on each document of the corpus, keeps what we keep, and names the fields that we name.
import { expect, test } from 'vitest';
import { isKindName, isRecord, readYaml } from '../../../src/api/index.ts';
import { readCorpus } from '../../support/api-corpus.ts';
import { asCreated, disagreement, ourVerdict, sourceOnlyReason } from './agreement.ts';
import type { JudgeServer } from './server.ts';

const corpus = readCorpus();
const named = corpus.map((one) => [one.name, one] as const);

/** Numbers as people may write them, in YAML. */
const NUMBERS = ['1', '1.0', '1e2', '1.0e+2', '+1', '0.1e2', '100.0', '-0', '0.0', '1e-1', '1.5', '.5', '1.'];
const LARGE = ['2147483647', '2147483648', '2147483647.0', '9007199254740991', '9007199254740993', '1e16', '1e400'];
const FORMS = ['0x10', '010', '1_0', '0b11', '"1"', '1:30', '0o17'];

/** Documents with a number at a place, one for each sort of number. */
const PLACES: readonly (readonly [string, (number: string) => string])[] = [
  ['a whole number', (n) => `kind: Placement\nspec: {strategy: OneToMany, source: {path: a}, numberOfClusters: ${n}}`],
  [
    'a whole number that a rule looks at',
    (n) =>
      `kind: Placement\nspec: {strategy: OneToMany, source: {path: a}, replicaScheduling: {bounds: [{clusters: [a], min: ${n}, max: 2147483647}]}}`,
  ],
  ['a quantity', (n) => `kind: SyncTarget\nspec: {workloadCluster: {name: a}, allocatable: {cpu: ${n}}}`],
  ['degrees', (n) => `kind: Location\nspec: {coordinates: {latitude: ${n}, longitude: 1}}`],
  [
    'a share',
    (n) => `kind: Placement\nspec: {strategy: OneToMany, source: {path: a}, constraints: {minHealthyRatio: ${n}}}`,
  ],
];

export function documentTests(server: () => JudgeServer): void {
  test.each(named)('%s', async (_name, { kind, object, verdict, differs }) => {
    const answer = await server().judge.judge(kind, asCreated(kind, object));
    const ours = ourVerdict(kind, object);
    expect(disagreement(ours, answer)).toBeUndefined();
    const expected = differs === undefined ? verdict : verdict === 'valid' ? 'invalid' : 'valid';
    expect(answer?.accepted === true ? 'valid' : 'invalid').toBe(expected);
    expect(sourceOnlyReason(ours.findings) !== undefined).toBe(differs !== undefined);
  });

  test.each(PLACES)('%s is read as kubectl reads it, however it is written', async (_what, write) => {
    for (const number of [...NUMBERS, ...LARGE, ...FORMS]) {
      const text = `apiVersion: workload.kcp.io/v1alpha1\nmetadata: {name: a}\n${write(number)}\n`;
      const { documents, problems } = readYaml(text);
      const value = documents[0]?.value;
      const kind = /kind: (\w+)/.exec(text)?.[1] ?? '';
      if (problems.length > 0 || !isRecord(value) || !isKindName(kind)) {
        expect([number, problems.map(({ code }) => code)]).toEqual([number, ['UnsafeNumber']]);
        continue;
      }
      const answer = await server().judge.judge(kind, text);
      expect([number, disagreement(ourVerdict(kind, value), answer)]).toEqual([number, undefined]);
    }
  });
}
