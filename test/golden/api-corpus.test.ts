// What we say of each document of fixtures/api-corpus, and that the corpus tries everything that the definitions ask.
import { describe, expect, test } from 'vitest';
import { DOCUMENT_NODES, KIND_NAMES, normalise } from '../../src/api/index.ts';
import { documentFindings } from '../../src/load/validate.ts';
import { readCorpus } from '../support/api-corpus.ts';
import { demandsOf, metBy } from '../support/corpus-coverage.ts';

const corpus = readCorpus();

test.each(corpus.map((one) => [one.name, one] as const))('%s', (_name, { kind, object, verdict, findings }) => {
  const found = documentFindings(kind, normalise(DOCUMENT_NODES[kind], object)).map((f) => f.message);
  expect(found).toEqual(findings);
  expect(found.length === 0 ? 'valid' : 'invalid').toBe(verdict);
});

test('each case has a name of its own', () => {
  const names = corpus.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

/** Demands of a kind that no case meets, as `path: demand`. */
function unmet(kind: (typeof KIND_NAMES)[number], cases: typeof corpus): readonly string[] {
  const met = new Set(cases.filter((one) => one.kind === kind).flatMap((one) => metBy(kind, one.object)));
  return [...demandsOf(kind)].flatMap(([demand, path]) => (met.has(demand) ? [] : [`${path}: ${demand}`]));
}

describe('every rule, limit, enum value, required field, list key and default is tried on both sides', () => {
  test.each(KIND_NAMES)('%s', (kind) => {
    expect(unmet(kind, corpus)).toEqual([]);
  });

  test('a case that alone tries something is missed', () => {
    const without = corpus.filter(({ name }) => name !== 'Placement: helm beside a selector');
    expect(unmet('Placement', without).map((demand) => demand.split(' | ')[0])).toEqual([
      'spec.source: invalid: rule !has(self.helm) || has(self.path)',
    ]);
  });

  test('a value that no valid document has is missed', () => {
    const without = corpus.filter(({ object }) => !JSON.stringify(object).includes('"OnPremise"'));
    expect(unmet('Location', without).map((demand) => demand.split(' | ')[0])).toEqual([
      'spec.locationType: valid: value OnPremise',
    ]);
  });
});
