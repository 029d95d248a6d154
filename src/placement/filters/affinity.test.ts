import { expect, test } from 'vitest';
import { location, placement, syncTarget } from '../../../test/support/documents.ts';
import { chosenOn, verdictsIn } from '../../../test/support/judged.ts';
import { ready } from '../../../test/support/pass.ts';
import type { Labels } from '../../api/index.ts';
import type { ClusterTerm } from '../cluster-term.ts';

const requires = (term: ClusterTerm) => ({ requiredDuringSchedulingIgnoredDuringExecution: term });
const by = (matchLabels: Readonly<Record<string, string>>): ClusterTerm => ({ labelSelector: { matchLabels } });
const LABELS = { region: 'eu', tier: 'gold' };

function filesOf(near: ClusterTerm | undefined, far: ClusterTerm | undefined, labels: Labels = LABELS) {
  const affinity = {
    ...(near === undefined ? {} : { clusterAffinity: requires(near) }),
    ...(far === undefined ? {} : { clusterAntiAffinity: requires(far) }),
  };
  return {
    't.yaml': syncTarget('east', {}, labels),
    'l.yaml': [
      location('all', { instanceSelector: {} }, { chosen: 'yes' }),
      location('europe'),
      location('berlin', { parent: 'europe', instanceSelector: { matchLabels: { region: 'eu' } } }),
      location('asia', { instanceSelector: { matchLabels: { region: 'asia' } } }),
    ].join('---\n'),
    'p.yaml': placement('web', {
      locationSelector: { labelSelector: { matchLabels: { chosen: 'yes' } } },
      constraints: { affinity },
    }),
  };
}

const seen = { observations: [ready('east')] };
const FITS = 'fits in all, score 0';
const apart = (what: string): string => `affinity AffinityNotMatched: does not match the required affinity (${what})`;
const met = (what: string): string => `affinity AntiAffinityMatched: matches the required anti-affinity (${what})`;

test.each<[string, ClusterTerm | undefined, ClusterTerm | undefined, string]>([
  ['nothing is required', undefined, undefined, FITS],
  ['labels that it has', by({ region: 'eu' }), undefined, FITS],
  ['labels that it has not', by({ region: 'us' }), undefined, apart('region=us')],
  ['no labels at all', { labelSelector: {} }, undefined, FITS],
  ['a Location of which it is a member', { locations: ['berlin'] }, undefined, FITS],
  ['the Location above that one', { locations: ['europe'] }, undefined, FITS],
  ['one of several Locations', { locations: ['asia', 'berlin'] }, undefined, FITS],
  ['other Locations', { locations: ['asia', 'moon'] }, undefined, apart('in location asia or moon')],
  ['labels and a Location, both met', { ...by(LABELS), locations: ['berlin'] }, undefined, FITS],
  [
    'labels and a Location, only the labels met',
    { ...by({ region: 'eu' }), locations: ['asia'] },
    undefined,
    apart('region=eu in location asia'),
  ],
  [
    'labels and a Location, only the Location met',
    { ...by({ region: 'us' }), locations: ['berlin'] },
    undefined,
    apart('region=us in location berlin'),
  ],
  ['to keep away from labels that it has', undefined, by({ tier: 'gold' }), met('tier=gold')],
  ['to keep away from labels that it has not', undefined, by({ tier: 'tin' }), FITS],
  ['to keep away from a Location', undefined, { locations: ['europe'] }, met('in location europe')],
  [
    'to keep away from labels in a Location, where one of the two is met',
    undefined,
    { ...by({ tier: 'gold' }), locations: ['asia'] },
    FITS,
  ],
  ['near and far at once', by({ region: 'eu' }), by({ tier: 'gold' }), met('tier=gold')],
  ['not near comes first', by({ region: 'us' }), by({ tier: 'gold' }), apart('region=us')],
])('%s', (_what, near, far, expected) => {
  expect(verdictsIn(filesOf(near, far), seen)).toEqual([`east: ${expected}`]);
});

test('is ignored during execution: a copy stays when labels change, until the placement is edited', () => {
  const previous = chosenOn(filesOf(by({ region: 'eu' }), undefined));
  const files = filesOf(by({ region: 'eu' }), undefined, {});
  expect([
    verdictsIn(files, { ...seen, previous }),
    verdictsIn(files, { ...seen, previous: { ...previous, specDigest: previous.sourceDigest }, isEdited: true }),
  ]).toEqual([[`east: ${FITS}`], [`east: ${apart('region=eu')}`]]);
});
