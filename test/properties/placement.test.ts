// Placement on random fleets that use every constraint.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Amounts,
  amountsOf,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  stockOf,
  type TargetId,
  workloadsOf,
} from '../../src/api/index.ts';
import type { Model } from '../../src/load/index.ts';
import { createPlaceMemo, type Demand, demandOf, type PlaceMemo, place } from '../../src/placement/index.ts';
import { modelReader } from '../support/cross-check.ts';
import { configMap, workspace } from '../support/documents.ts';
import { evaluated } from '../support/judged.ts';
import { type Files, NOW, runStages } from '../support/pass.ts';
import { type PlacementWorld, placementWorlds } from '../support/random-placements.ts';

type Decisions = ReadonlyMap<PlacementId, PlacementDecision>;
const read = modelReader();

function seenIn({ observations }: Pick<PlacementWorld, 'observations'>): ReadonlyMap<TargetId, Observation> {
  return new Map(observations.map((seen) => [seen.target, seen]));
}

function placed(model: Model, world: PlacementWorld, previous: Decisions, memo: PlaceMemo = createPlaceMemo()) {
  return place({ model, previous, observations: seenIn(world), now: NOW }, memo).decisions;
}

/** One pass after another, each with another fleet; what was decided before is there. */
function passes(worlds: readonly PlacementWorld[]) {
  let previous: Decisions = new Map();
  const memo = createPlaceMemo();
  return worlds.map((world) => {
    const before = previous;
    const model = read(world.files);
    previous = placed(model, world, before, memo);
    return { world, model, before, after: previous };
  });
}

const sequences = fc.array(placementWorlds, { minLength: 2, maxLength: 2 });

function demandIn(model: Model, id: PlacementId): Demand {
  const spec = model.placements.get(id)?.object.spec;
  if (spec === undefined) throw new Error(`no Placement ${id}`);
  return demandOf(spec, workloadsOf(id, spec.source, stockOf(model.workloads)));
}

test('the random fleets are valid', () => {
  fc.assert(
    fc.property(placementWorlds, ({ files, observations }) => {
      const { diagnostics, model } = runStages(files, { observations });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect([...model.placements.values()].flatMap(({ heldBy }) => heldBy)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const FIELDS = ['cpu', 'memory', 'storage'] as const;

/** In the order in which they are decided: those that bring kinds come first. */
function decidedInOrder(model: Model): readonly PlacementId[] {
  const ids = [...model.placements.keys()];
  const isProvider = (id: PlacementId): boolean => demandIn(model, id).provides.size > 0;
  return [...ids.filter(isProvider), ...ids.filter((id) => !isProvider(id))];
}

function hasOn(target: TargetId, decision: PlacementDecision | undefined): boolean {
  return [...(decision?.selected ?? []), ...(decision?.leaving ?? [])].some((copy) => copy.target === target);
}

function allocatableOf(model: Model, seen: Observation | undefined, target: TargetId): Amounts {
  const declared = model.syncTargets.get(target)?.object.spec.allocatable ?? {};
  return { ...amountsOf(declared), ...amountsOf(seen?.allocatable ?? {}) };
}

interface Passed {
  readonly world: PlacementWorld;
  readonly model: Model;
  readonly before: Decisions;
  readonly after: Decisions;
}

/** What is newly chosen in a pass, with what it asks for and what all that is there at that moment asks for together. */
function newChoices({ world, model, before, after }: Passed) {
  const order = decidedInOrder(model);
  return order.flatMap((id, at) => {
    const stated = model.placements.get(id)?.object.spec.constraints?.resourceRequirements ?? {};
    const fresh = (after.get(id)?.selected ?? []).filter(({ target }) => !hasOn(target, before.get(id)));
    return fresh.flatMap(({ target }) => {
      const others = order.filter((other, place) => {
        return other !== id && hasOn(target, place < at ? after.get(other) : before.get(other));
      });
      const allocatable = allocatableOf(model, seenIn(world).get(target), target);
      return FIELDS.filter((field) => stated[field] !== undefined).map((field) => {
        const [own = 0n, ...rest] = [id, ...others].map((one) => demandIn(model, one).requests[field] ?? 0n);
        return { id, target, field, own, sum: rest.reduce((sum, need) => sum + need, own), all: allocatable[field] };
      });
    });
  });
}

test('over a series of passes no new choice overdraws a cluster, and the memo only spares work', () => {
  fc.assert(
    fc.property(sequences, (worlds) => {
      for (const passed of passes(worlds)) {
        const { world, model, before, after } = passed;
        const overdrawn = newChoices(passed).filter(
          ({ own, sum, all }) => all === undefined || (own > 0n && sum > all),
        );
        expect(overdrawn).toEqual([]);
        expect(placed(model, world, before)).toEqual(after);
      }
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

test('a refusal is as true of the target alone, and so is that there is none', () => {
  fc.assert(
    fc.property(placementWorlds, fc.nat(), ({ files, observations }, at) => {
      const model = read(files);
      const targets = [...model.syncTargets.keys()];
      const target = targets[at % targets.length];
      const others = targets.filter((other) => other !== target).map((other) => `targets/${other}.yaml`);
      const alone = read(Object.fromEntries(Object.entries(files).filter(([path]) => !others.includes(path))));
      for (const id of model.placements.keys()) {
        const { rejections } = evaluated({ model, id, observations });
        const expected = rejections.filter((refused) => refused.target === target);
        expect(evaluated({ model: alone, id, observations }).rejections).toEqual(expected);
      }
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

/** The same documents under other names, which come in another order. */
function renamed(files: Files): Files {
  const entries = Object.entries(files).map(([path, text]) => {
    const [dir = '', name = ''] = path.split('/');
    const number = Number(/\d+/.exec(name)?.[0] ?? 0);
    return [path.includes('/') ? `${dir}/x${9 - number}.yaml` : path, text] as const;
  });
  return Object.fromEntries(entries.reverse());
}

const UNRELATED: Files = {
  'elsewhere/x.yaml': configMap('unrelated'),
  'team/workspace.yaml': workspace('team'),
  'team/x.yaml': configMap('unrelated'),
};

test('neither the order of documents nor documents that nobody selects matter', () => {
  fc.assert(
    fc.property(placementWorlds, (world) => {
      const all = [...placed(read(world.files), world, new Map())];
      const turned = { ...world, observations: world.observations.toReversed() };
      expect([...placed(read(renamed(world.files)), turned, new Map())]).toEqual(all);
      expect([...placed(read({ ...world.files, ...UNRELATED }), world, new Map())]).toEqual(all);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

test('what was decided stands: once more changes nothing', () => {
  fc.assert(
    fc.property(placementWorlds, (world) => {
      const model = read(world.files);
      const once = placed(model, world, new Map());
      expect(placed(model, world, once)).toEqual(once);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

test("also after something else: what one lets go is another's in the same pass", () => {
  fc.assert(
    fc.property(fc.tuple(placementWorlds, placementWorlds), ([first, second]) => {
      const model = read(second.files);
      const once = placed(model, second, placed(read(first.files), first, new Map()));
      expect(placed(model, second, once)).toEqual(once);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
