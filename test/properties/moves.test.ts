import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IndexEntry, type PlacementId, refKey, removalId, type TargetIndex } from '../../src/api/index.ts';
import {
  filesOfMoving,
  type Move,
  type MovingPlacement,
  type MovingWorld,
  moved,
  moves,
  movingWorlds,
  objectsOf,
} from '../support/moving-world.ts';
import { NOW, type PassResult, ready, runStages } from '../support/pass.ts';

const TARGETS = ['a', 'b', 'c'];

interface Heard {
  readonly available: boolean;
  readonly confirm: boolean;
}

const indexOf = (result: PassResult | undefined, name: string): TargetIndex | undefined =>
  [...(result?.indexes.values() ?? [])].find(({ target }) => target === name);

/** One pass on the world as it is now. */
function pass(
  world: MovingWorld,
  before: PassResult | undefined,
  { available, confirm }: Heard,
  commit: number,
): PassResult {
  const ids = world.placements.map(({ name }) => `root/${name}` as PlacementId);
  const observations = TARGETS.map((name) =>
    ready(name, {
      available: available ? ids : [],
      gone: confirm ? (indexOf(before, name)?.removals ?? []).map(removalId) : [],
    }),
  );
  const now = new Date(NOW.getTime() + commit * 10_000);
  return runStages(filesOfMoving(world), { observations, state: before?.state, commit, now });
}

const chosenBy = (result: PassResult, { name }: MovingPlacement): readonly string[] =>
  (result.placed.decisions.get(`root/${name}` as PlacementId)?.selected ?? []).map(({ target }) => target);

/** Names of the objects that are meant for the target, by where the placements are. */
function meantFor(target: string, world: MovingWorld, result: PassResult): ReadonlySet<string> {
  const there = world.placements.filter((one) => chosenBy(result, one).includes(target));
  return new Set(there.flatMap((one) => objectsOf(world, one)));
}

const keyOf = (name: string): string => `/ConfigMap/shop/${name}`;

function entriesOf(index: TargetIndex | undefined): ReadonlyMap<string, IndexEntry> {
  return new Map((index?.objects ?? []).map((entry) => [refKey(entry.ref), entry]));
}

/** What happened on a target to an object that it had and still is to have. */
function fateOf(name: string, before: TargetIndex | undefined, after: TargetIndex | undefined): string | undefined {
  const [old, now] = [entriesOf(before).get(keyOf(name)), entriesOf(after).get(keyOf(name))];
  if (old === undefined) return undefined;
  if (now === undefined) return `${name} left ${before?.target}`;
  if ((after?.removals ?? []).some(({ ref }) => refKey(ref) === keyOf(name)))
    return `${name} has a removal on ${before?.target}`;
  const isSame = old.digest === now.digest && old.placements.join() === now.placements.join();
  const isSince = old.sinceCommit === now.sinceCommit && old.sinceTime === now.sinceTime;
  return isSame && !isSince ? `${name} is new on ${before?.target}` : undefined;
}

const sequences = fc.array(
  fc.tuple(moves, fc.record({ available: fc.boolean(), confirm: fc.boolean() }), fc.nat({ max: 2 })),
  { minLength: 1, maxLength: 6 },
);

/** Each move, and some passes in which nothing more is written. */
function walk(
  start: MovingWorld,
  steps: readonly (readonly [Move, Heard, number])[],
  check: (was: MovingWorld, before: PassResult, world: MovingWorld, after: PassResult, op: string) => void,
): void {
  let world = start;
  let commit = 1;
  let last = pass(world, undefined, { available: false, confirm: false }, commit);
  last = pass(world, last, { available: true, confirm: false }, ++commit);
  for (const [move, heard, more] of steps) {
    const was = world;
    world = moved(world, move);
    for (let at = 0; at <= more; at += 1) {
      const after = pass(world, last, heard, ++commit);
      check(at === 0 ? was : world, last, world, after, move.op);
      last = after;
    }
  }
}

test('an object that moves between files, directories, sources or placements never leaves a target that is still to have it', () => {
  fc.assert(
    fc.property(movingWorlds, sequences, (start, steps) => {
      walk(start, steps, (was, before, world, after) => {
        for (const target of TARGETS) {
          const had = meantFor(target, was, before);
          const still = [...meantFor(target, world, after)].filter((name) => had.has(name));
          const fates = still.map((name) => fateOf(name, indexOf(before, target), indexOf(after, target)));
          expect(fates.filter((fate) => fate !== undefined)).toEqual([]);
        }
      });
    }),
    { numRuns: 25 },
  );
});

/** What is chosen for each Placement; those that are alike but for their names are one as good as another. */
function whereabouts({ placements }: MovingWorld, result: PassResult): readonly string[] {
  return placements
    .map((one) => `${JSON.stringify([one.source, one.on, one.strategy])}: ${chosenBy(result, one)}`)
    .sort();
}

test('a placement that is renamed, alone or with others whose names change hands, stays where it is', () => {
  fc.assert(
    fc.property(movingWorlds, sequences, (start, steps) => {
      walk(start, steps, (was, before, world, after, op) => {
        if (op === 'source' || op === 'dir') return;
        expect(whereabouts(world, after)).toEqual(whereabouts(was, before));
      });
    }),
    { numRuns: 25 },
  );
});
