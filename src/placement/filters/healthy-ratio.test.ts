import { expect, test } from 'vitest';
import { placement, syncTarget } from '../../../test/support/documents.ts';
import { chosenOn, evaluated, verdictsIn } from '../../../test/support/judged.ts';
import { ready, runStages } from '../../../test/support/pass.ts';
import type { Observation } from '../../api/index.ts';

interface Case {
  readonly own?: number;
  readonly fleet?: number;
  readonly objects?: NonNullable<Observation['objects']>;
}

const filesOf = ({ own }: Case) => ({
  't.yaml': syncTarget('east'),
  'p.yaml': placement('web', own === undefined ? {} : { constraints: { minHealthyRatio: own } }),
});
const judgedWith = ({ fleet, objects }: Case) => ({
  observations: [ready('east', objects === undefined ? {} : { objects })],
  config: { minHealthyRatio: fleet },
});
const of = (total: number, failing: number) => ({ total, failing });
const FITS = 'fits in default, score 0';
const fewer = (percent: string): string =>
  `healthy-ratio Unhealthy: fewer than ${percent} % of its objects are not failing`;

test.each<[string, Case, string]>([
  ['nobody asks', { objects: of(10, 10) }, FITS],
  ['nothing is known', { own: 1 }, FITS],
  ['nothing is there', { own: 1, objects: of(0, 0) }, FITS],
  ['all are well', { own: 1, objects: of(10, 0) }, FITS],
  ['one fails', { own: 1, objects: of(1000, 1) }, fewer('100')],
  ['just enough', { own: 0.9, objects: of(10, 1) }, FITS],
  ['one too many', { own: 0.9, objects: of(10, 2) }, fewer('90')],
  ['seven of a hundred are seven per cent', { own: 0.07, objects: of(100, 93) }, FITS],
  ['six are fewer', { own: 0.07, objects: of(100, 94) }, fewer('7')],
  ['a ratio of nothing', { own: 0, objects: of(10, 10) }, FITS],
  ['as the fleet is set', { fleet: 0.995, objects: of(100, 1) }, fewer('99.5')],
  ['the placement comes before the fleet', { own: 0.5, fleet: 1, objects: of(10, 5) }, FITS],
])('%s', (_what, one, expected) => {
  expect(verdictsIn(filesOf(one), judgedWith(one))).toEqual([`east: ${expected}`]);
});

test('who asks about one target is told the numbers', () => {
  const one: Case = { own: 0.9, objects: of(40, 5) };
  const { model } = runStages(filesOf(one));
  const [id] = model.placements.keys();
  expect(id && evaluated({ model, id, ...judgedWith(one) }).rejections.map(({ detail }) => detail)).toEqual([
    'fewer than 90 % of its objects are not failing: 5 of 40 fail',
  ]);
});

test('a copy stays, also when the placement is edited', () => {
  const one: Case = { own: 0.9, objects: of(40, 5) };
  const previous = chosenOn(filesOf(one));
  const edited = { previous: { ...previous, specDigest: previous.sourceDigest }, isEdited: true };
  expect(verdictsIn(filesOf(one), { ...judgedWith(one), ...edited })).toEqual([`east: ${FITS}`]);
});
