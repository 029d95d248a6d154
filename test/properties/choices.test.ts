// What holds for every choice of clusters, whatever the fleet: order, sharing, stickiness, sums. fast-check prints the seed of a failure.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  type TargetId,
} from '../../src/api/index.ts';
import type { Model, PlacementConfig } from '../../src/load/index.ts';
import { createPlaceMemo, place } from '../../src/placement/index.ts';
import { NOW, ready } from '../support/pass.ts';
import { type ModelParts, placementModel } from '../support/placement-model.ts';

const RUNS = { numRuns: 1_000 };
const NAMES = Array.from({ length: 9 }, (_, at) => `t${at}`);
const PROFILES: readonly PlacementConfig['profile'][] = ['roundrobin', 'weighted', 'capacity', 'priority'];
type Decisions = ReadonlyMap<PlacementId, PlacementDecision>;

function decided(model: Model, previous: Decisions = new Map()): Decisions {
  const observations = new Map<TargetId, Observation>(
    [...model.syncTargets.keys()].map((target) => [target, ready(target)]),
  );
  return place({ model, previous, observations, now: NOW }, createPlaceMemo()).decisions;
}

/** The chosen targets of each placement. */
function choices(decisions: Decisions): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...decisions].map(([id, { selected }]) => [id, selected.map(({ target }) => target)]));
}

function without(missing: string, names: readonly string[] = []): readonly string[] {
  return names.filter((name) => name !== missing);
}

const labels = fc.record({ tier: fc.constantFrom('gold', 'tin'), zone: fc.constantFrom('a', 'b', 'c') });
const taints = fc.constantFrom(
  {},
  {},
  { taints: [{ key: 'old', effect: 'PreferNoSchedule' as const }] },
  { taints: [{ key: 'old', effect: 'NoSchedule' as const }] },
);
const targets = fc
  .array(fc.record({ spec: taints, labels }), { minLength: 2, maxLength: NAMES.length })
  .map((list) => Object.fromEntries(list.map((one, at) => [NAMES[at] ?? '', one] as const)));
const preferences = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), tier: fc.constantFrom('gold', 'tin') }), {
    maxLength: 2,
  })
  .map((list) => ({
    affinity: {
      clusterAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: list.map(({ weight, tier }) => ({
          weight,
          clusterAffinityTerm: { labelSelector: { matchLabels: { tier } } },
        })),
      },
    },
  }));
const spec = fc.record({ numberOfClusters: fc.integer({ min: 1, max: 6 }), constraints: preferences });
const placements = fc
  .array(spec, { minLength: 1, maxLength: 4 })
  .map((list) => Object.fromEntries(list.map((one, at) => [`p${at}`, one] as const)));
const config = fc.record({ profile: fc.constantFrom(...PROFILES), preferredZones: fc.subarray(['a', 'b']) });
const worlds: fc.Arbitrary<ModelParts> = fc.record({ targets, placements, config });

function shuffled<T>(record: Readonly<Record<string, T>>, order: readonly number[]): Readonly<Record<string, T>> {
  const entries = Object.entries(record).map((entry, at) => ({ entry, at: order[at % order.length] ?? 0 }));
  return Object.fromEntries(entries.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry));
}

describe('a choice', () => {
  test('does not depend on the order of what is written, and equal input gives equal bytes', () => {
    const order = fc.array(fc.nat(), { minLength: NAMES.length, maxLength: NAMES.length });
    fc.assert(
      fc.property(worlds, order, (world, numbers) => {
        const other = {
          ...world,
          targets: shuffled(world.targets, numbers),
          placements: shuffled(world.placements, numbers),
        };
        const bytes = (parts: ModelParts): string => canonicalJson([...decided(placementModel(parts))]);
        expect(bytes(other)).toBe(bytes(world));
        expect(bytes(structuredClone(world))).toBe(bytes(world));
      }),
      RUNS,
    );
  });

  test('of a larger number only adds', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), (world, more) => {
        const [[name, wish] = ['p0', {}]] = Object.entries(world.placements);
        const alone = (numberOfClusters: number): readonly string[] => {
          const only = { ...world, placements: { [name]: { ...wish, numberOfClusters } } };
          return choices(decided(placementModel(only)))[`root/${name}`] ?? [];
        };
        const count = wish.numberOfClusters ?? 1;
        expect(alone(count + more)).toEqual(expect.arrayContaining([...alone(count)]));
      }),
      RUNS,
    );
  });

  test('gives way only to a target that is new, and takes the place only of one that is lost', () => {
    fc.assert(
      fc.property(worlds, fc.nat({ max: NAMES.length - 1 }), (world, at) => {
        const [[name, wish] = ['p0', {}]] = Object.entries(world.placements);
        const names = Object.keys(world.targets);
        const lost = names[at % names.length] ?? '';
        const { [lost]: _, ...rest } = world.targets;
        const of = (given: ModelParts['targets']) =>
          choices(decided(placementModel({ ...world, targets: given, placements: { [name]: wish } })))[
            `root/${name}`
          ] ?? [];
        const [all, fewer] = [of(world.targets), of(rest)];
        // The one that is there only in the larger fleet takes at most one place; all others are the same.
        expect(fewer).toEqual(expect.arrayContaining([...without(lost, all)]));
        expect(fewer.length - without(lost, all).length).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});

describe('a choice that was made', () => {
  test('is made again as it is', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const model = placementModel(world);
        const first = decided(model);
        const second = decided(model, first);
        expect([...second.values()].every((decision) => decision === first.get(decision.placement))).toBe(true);
      }),
      RUNS,
    );
  });

  test('stays when targets and placements come, and when others go', () => {
    fc.assert(
      fc.property(worlds, worlds, fc.nat({ max: NAMES.length - 1 }), (world, other, at) => {
        const names = Object.keys(world.targets);
        const lost = names[at % names.length] ?? '';
        const { [lost]: _, ...rest } = world.targets;
        const coming = Object.fromEntries(
          Object.entries(other.targets).map(([name, target]) => [`new-${name}`, target] as const),
        );
        const more = Object.fromEntries(
          Object.entries(other.placements).map(([name, wish]) => [`more-${name}`, wish] as const),
        );
        const first = decided(placementModel(world));
        const changed = { ...world, targets: { ...rest, ...coming }, placements: { ...world.placements, ...more } };
        const second = choices(decided(placementModel(changed), first));
        for (const [id, before] of Object.entries(choices(first)))
          expect(second[id]).toEqual(expect.arrayContaining([...without(lost, before)]));
      }),
      RUNS,
    );
  });
});
