// Rebalancing comes to rest, in any fleet and under every profile; each step keeps to its bounds. fast-check prints the seed of a failure.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalJson,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  type TargetId,
} from '../../src/api/index.ts';
import type { Model } from '../../src/load/index.ts';
import { createPlaceMemo, place } from '../../src/placement/index.ts';
import { NOW, ready } from '../support/pass.ts';
import { type ModelParts, placementModel } from '../support/placement-model.ts';

type Decisions = ReadonlyMap<PlacementId, PlacementDecision>;

const INTERVAL_MS = 60_000;
const MOVES_AT_ONCE = 2;
const NAMES = ['t0', 't1', 't2', 't3', 't4'];
const WISHES = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];

/** Many steps more than so few copies could need, were each of them to move through every target. */
const MOST_STEPS = 60;

const taintCount = fc.integer({ min: 0, max: 4 });
const targets = fc.array(fc.record({ before: taintCount, after: taintCount, cpu: fc.integer({ min: 8, max: 40 }) }), {
  minLength: 2,
  maxLength: NAMES.length,
});
const placements = fc.array(
  fc.record({
    count: fc.integer({ min: 1, max: 3 }),
    cpu: fc.constantFrom('100m', '500m', '1'),
    tolerates: fc.boolean(),
  }),
  { minLength: 1, maxLength: WISHES.length },
);
const profile = fc.constantFrom('roundrobin', 'weighted', 'capacity', 'priority');
const world = fc.record({ targets, placements, profile });
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** Nothing is ever full: room that others leave is another story. Taints make targets worse; they change once, so that there is something to gain. */
function modelOf({ targets, placements, profile }: World, when: 'before' | 'after'): Model {
  const taints = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ key: `k${at}`, effect: 'PreferNoSchedule' as const }));
  const parts: ModelParts = {
    targets: Object.fromEntries(
      targets.map((one, at) => [
        NAMES[at] ?? '',
        { spec: { taints: taints(one[when]), allocatable: { cpu: String(one.cpu) } } },
      ]),
    ),
    placements: Object.fromEntries(
      placements.map(({ count, cpu, tolerates }, at) => [
        WISHES[at] ?? '',
        {
          numberOfClusters: count,
          constraints: {
            resourceRequirements: { cpu },
            ...(tolerates ? { tolerations: [{ key: 'k0', operator: 'Exists' as const }] } : {}),
          },
        },
      ]),
    ),
    config: { profile, rebalance: { intervalMs: INTERVAL_MS }, movesAtOnce: MOVES_AT_ONCE },
  };
  return placementModel(parts);
}

/** Every copy is available at once. */
function passAt(model: Model, previous: Decisions, now: number): Decisions {
  const observations = new Map<TargetId, Observation>(
    [...model.syncTargets].map(([target, { object }]) => [
      target,
      ready(target, { available: [...model.placements.keys()], allocatable: object.spec.allocatable ?? {} }),
    ]),
  );
  return place({ model, previous, observations, now: new Date(now) }, createPlaceMemo()).decisions;
}

function movesOf(decisions: Decisions): number {
  return [...decisions.values()].flatMap(({ leaving }) => leaving).filter(({ code }) => code === 'Rebalanced').length;
}

test('it comes to rest', () => {
  fc.assert(
    fc.property(world, (given) => {
      let now = NOW.getTime();
      let decisions = passAt(modelOf(given, 'before'), new Map(), now);
      const model = modelOf(given, 'after');
      for (let step = 0; ; step += 1) {
        expect(step, 'steps until it rests').toBeLessThan(MOST_STEPS);
        now += INTERVAL_MS;
        const next = passAt(model, decisions, now);
        expect(movesOf(next)).toBeLessThanOrEqual(MOVES_AT_ONCE);
        expect(passAt(model, next, now), 'the same pass again').toEqual(next);
        const shrunk = [...next.values()].filter(
          ({ placement, selected }) => selected.length < (decisions.get(placement)?.selected.length ?? 0),
        );
        expect(shrunk, 'with fewer targets than before').toEqual([]);
        const isAtRest = canonicalJson([...next.values()]) === canonicalJson([...decisions.values()]);
        decisions = next;
        if (isAtRest) break;
      }
      expect(passAt(model, decisions, now + 10 * INTERVAL_MS)).toEqual(decisions);
    }),
    { numRuns: 300 },
  );
});
