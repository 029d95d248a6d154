// Two decisions, and what is told of their difference.
import { expect, test } from 'vitest';
import type { PlacementDecision } from './decision.ts';
import { decisionChanges } from './decision-changes.ts';
import { digestOf, parsePlacementId, parseTargetId } from './ids.ts';

const SINCE = '2026-01-01T00:00:00Z';

function chosen(name: string, reason = 'it has the highest score') {
  return { target: parseTargetId(name), location: 'root/eu', score: 1, reason, since: SINCE };
}

function leaving(name: string, replacedSince?: string) {
  const base = { target: parseTargetId(name), location: 'root/eu', code: 'NotReady', since: SINCE };
  return { ...base, reason: 'not ready', ...(replacedSince === undefined ? {} : { replacedSince }) };
}

function decision(parts: Partial<PlacementDecision>): PlacementDecision {
  return {
    placement: parsePlacementId('root/web'),
    generation: 1,
    specDigest: digestOf(1),
    sourceDigest: digestOf(2),
    selected: [],
    leaving: [],
    candidates: 2,
    rejected: [],
    ...parts,
  };
}

const onEast = decision({ selected: [chosen('east')] });
const nowhere = decision({ unscheduled: { reason: 'NoValidTarget', message: 'no target fits' } });
const refused = { filter: 'taints', code: 'UntoleratedTaint', message: 'untolerated taint', count: 1, examples: [] };

test.each([
  { what: 'nothing', before: onEast, after: onEast, told: [] },
  { what: 'neither', before: undefined, after: undefined, told: [] },
  { what: 'the first choice', before: undefined, after: onEast, told: ['chosen east: it has the highest score'] },
  {
    what: 'no choice',
    before: onEast,
    after: { ...nowhere, leaving: [leaving('east')] },
    told: ['unscheduled: no target fits', 'leaving east: not ready'],
  },
  {
    what: 'other numbers of replicas',
    before: decision({ selected: [{ ...chosen('east'), replicas: { 'apps/Deployment/shop/web': 2 } }] }),
    after: decision({
      selected: [{ ...chosen('east'), replicas: { 'apps/Deployment/shop/web': 3, 'batch/Job/shop/sum': 1 } }],
    }),
    told: ['divided east: replicas: apps/Deployment/shop/web 2 → 3, batch/Job/shop/sum whole → 1'],
  },
  {
    what: 'a move begins',
    before: onEast,
    after: decision({ selected: [chosen('west')], leaving: [leaving('east')] }),
    told: ['chosen west: it has the highest score', 'leaving east: not ready'],
  },
  {
    what: 'its new copy is available',
    before: decision({ selected: [chosen('west')], leaving: [leaving('east')] }),
    after: decision({ selected: [chosen('west')], leaving: [leaving('east', SINCE)] }),
    told: ['replaced east: every chosen target is available; its copy goes soon'],
  },
  {
    what: 'the move ends',
    before: decision({ selected: [chosen('west')], leaving: [leaving('east', SINCE)] }),
    after: decision({ selected: [chosen('west')] }),
    told: ['left east: not ready'],
  },
  {
    what: 'a move is called off',
    before: decision({ selected: [chosen('west')], leaving: [leaving('east')] }),
    after: decision({ selected: [chosen('east', 'it has a copy')], leaving: [leaving('west')] }),
    told: ['chosen east: it has a copy', 'leaving west: not ready'],
  },
  {
    what: 'a target that is gone at once',
    before: decision({ selected: [chosen('east'), chosen('west')] }),
    after: onEast,
    told: ['left west: it is no target of this Placement any more'],
  },
  {
    what: 'another reason',
    before: onEast,
    after: decision({ selected: [chosen('east', 'it stays')] }),
    told: ['kept east: it stays'],
  },
  {
    what: 'an edit that moves nothing',
    before: onEast,
    after: { ...onEast, generation: 2, specDigest: digestOf(3) },
    told: ['edited: its spec was edited (generation 2)'],
  },
  {
    what: 'other refusals alone',
    before: onEast,
    after: { ...onEast, rejected: [refused] },
    told: ['considered: 1/2 targets: 1 untolerated taint'],
  },
  {
    what: 'another name',
    before: onEast,
    after: { ...onEast, placement: parsePlacementId('root/shop') },
    told: ['renamed: it was root/web'],
  },
  { what: 'the end', before: onEast, after: undefined, told: ['removed: the Placement left the source'] },
])('$what', ({ before, after, told }) => {
  expect(
    decisionChanges(before, after).map((c) => `${[c.kind, c.target].filter(Boolean).join(' ')}: ${c.reason}`),
  ).toEqual(told);
});
