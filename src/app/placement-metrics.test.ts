// What the metrics say of decisions.
import { expect, test } from 'vitest';
import { type Diagnostic, digestOf, type PlacementDecision, parsePlacementId, parseTargetId } from '../api/index.ts';
import { createMetrics } from '../infra/index.ts';
import { placementMetrics } from './placement-metrics.ts';

const SINCE = '2026-01-01T00:00:00Z';
const selected = [{ target: parseTargetId('east'), location: 'l', score: 0, reason: '', since: SINCE }];
const leaving = [{ target: parseTargetId('west'), location: 'l', code: 'Drained', reason: '', since: SINCE }];

function decision(parts: Partial<PlacementDecision> = {}): PlacementDecision {
  const digests = { specDigest: digestOf(1), sourceDigest: digestOf(2) };
  return {
    placement: parsePlacementId('root/web'),
    generation: 1,
    ...digests,
    selected,
    leaving: [],
    candidates: 2,
    rejected: [],
    ...parts,
  };
}

async function rendered(decisions: readonly PlacementDecision[], diagnostics: readonly Diagnostic[] = []) {
  const metrics = createMetrics({ process: false });
  placementMetrics(metrics).observe(decisions, diagnostics);
  const { body } = await metrics.render();
  return body.split('\n').filter((line) => line.startsWith('tmc_hub_') && !line.endsWith(' 0'));
}

test.each<[string, PlacementDecision, string]>([
  ['placed', decision(), 'placed'],
  ['moving', decision({ leaving }), 'moving'],
  ['short of clusters', decision({ shortfall: 'x' }), 'short'],
  ['short of room', decision({ undivided: 'x' }), 'short'],
  ['nowhere, though a last copy stays', decision({ selected: [], leaving }), 'unscheduled'],
  ['held while it moves', decision({ leaving, held: 'Suspended' }), 'held'],
])('a placement that is %s', async (_what, one, state) => {
  expect(await rendered([one])).toEqual([`tmc_hub_placements{state="${state}"} 1`]);
});

test('evictions that are stopped', async () => {
  const found: Diagnostic = { code: 'EvictionsStopped', severity: 'warning', message: 'x' };
  expect(await rendered([], [found])).toEqual(['tmc_hub_evictions_stopped 1']);
});
