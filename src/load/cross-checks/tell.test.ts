import { expect, test } from 'vitest';
import { modelOf, told } from '../../../test/support/cross-check.ts';
import { location, placement, syncTarget } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { factsOf } from './facts.ts';
import { CROSS_CHECKS, crossCheck } from './index.ts';
import { tell } from './tell.ts';
import { unknownNames } from './unknown-names.ts';

const overriding = (name: string, cluster: string): string =>
  placement(name, { overrides: [{ targets: { clusters: [cluster] }, replicas: 1 }] });
const padded = (at: number): string => String(at).padStart(4, '0');
const placements = (count: number, clusterOf: (at: number) => string): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`p${padded(at)}.yaml`, overriding(`p${padded(at)}`, clusterOf(at))]),
  );
const east = { 'east.yaml': syncTarget('east') };

test('of very many equal findings the first twenty are told, and how many more there are', () => {
  const lines = told(unknownNames, { ...east, ...placements(300, () => 'eats') });
  const says = 'names the SyncTarget eats, which does not exist; did you mean east?';
  const expected = Array.from({ length: 20 }, (_, at) => {
    const more = at === 19 ? ' (and 280 more of this sort)' : '';
    return `warning p${padded(at)}.yaml:10:13: UnknownReference: Placement root/p${padded(at)}: spec.overrides[0].targets.clusters[0] ${says}${more}`;
  });
  expect(lines).toEqual(expected);
});

test('of very many different findings the first hundred are told, and how many more there are', () => {
  const lines = told(unknownNames, { ...east, ...placements(130, (at) => `x${at}`) });
  expect(lines.map((line) => /^warning (p\d+).*?(\(and .*\))?$/.exec(line)?.slice(1))).toEqual(
    Array.from({ length: 100 }, (_, at) => [
      `p${padded(at)}`,
      at === 99 ? '(and 30 more findings of other sorts)' : undefined,
    ]),
  );
});

test('names of thousands are cut', () => {
  const [finding] = CROSS_CHECKS.flatMap(({ find }) => [...find(factsOf(modelOf(placements(1, () => 'x'))))]);
  const [diagnostic] = finding === undefined ? [] : tell([{ ...finding, message: () => 'x'.repeat(5_000) }]);
  expect(diagnostic?.message).toBe(`${'x'.repeat(1_000)}…`);
});

test('nothing is told of frozen objects: their file is broken, which is told already', () => {
  const model = modelOf({ ...east, ...placements(2, () => 'eats'), 'eu.yaml': location('eu', { parent: 'eu' }) });
  const frozen = <K, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
    new Map([...map].map(([id, one]) => [id, { ...one, frozen: true }]));
  const codes = (given: typeof model): readonly string[] => [...new Set(crossCheck(given).map(({ code }) => code))];
  expect(codes(model)).toEqual(['InvalidHierarchy', 'UnknownReference', 'SelectsNothing']);
  expect(codes({ ...model, placements: frozen(model.placements), locations: frozen(model.locations) })).toEqual([]);
});

test('every check has a name of its own and a description for people', () => {
  expect(
    CROSS_CHECKS.filter(({ name, description }) => !/^[a-z]+(-[a-z]+)+$/.test(name) || description.length < 40),
  ).toEqual([]);
  expect(new Set(CROSS_CHECKS.map(({ name }) => name)).size).toBe(CROSS_CHECKS.length);
});
