import { expect, test } from 'vitest';
import { location, placement, syncTarget } from '../../../test/support/documents.ts';
import { scoresIn } from '../../../test/support/judged.ts';
import type { Labels } from '../../api/index.ts';

function pointsOf(avoidanceLabels: readonly string[], own: Labels, place: Labels = {}): number {
  const files = {
    't.yaml': syncTarget('east', {}, own),
    'l.yaml': location('all', { instanceSelector: {}, labels: { beside: 'spec' } }, place),
    'p.yaml': placement('web'),
  };
  return scoresIn(files, { config: { avoidanceLabels } })['east']?.['avoidanceLabels'] ?? 0;
}

const many: Labels = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`l${at}`, 'x']));

test.each<[string, readonly string[], Labels, Labels, number]>([
  ['nothing is avoided', [], { old: 'yes' }, {}, 0],
  ['a label with any value', ['old'], { old: '' }, {}, -50],
  ['a label that it has not', ['old'], { older: 'yes' }, {}, 0],
  ['a label with this value', ['old=yes'], { old: 'yes' }, {}, -50],
  ['a label with another value', ['old=yes'], { old: 'no' }, {}, 0],
  ['an empty value', ['old='], { old: '' }, {}, -50],
  ['on the Location', ['old'], {}, { old: 'yes' }, -50],
  ['on the Location, in its spec', ['beside=spec'], {}, {}, -50],
  ['on both counts once', ['old'], { old: 'yes' }, { old: 'no' }, -50],
  ['one on each', ['old', 'far'], { old: 'yes' }, { far: 'yes' }, -100],
  ['at most ten', Object.keys(many), many, {}, -500],
  ['names of Object', ['constructor'], {}, {}, 0],
])('%s', (_what, avoided, own, place, expected) => {
  expect(pointsOf(avoided, own, place)).toBe(expected);
});
