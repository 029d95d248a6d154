import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/api/index.ts';
import { NOW, type PassState, runStages } from '../support/pass.ts';
import { edited, edits, filesOf, observationsOf, said, type World, worlds } from '../support/random-world.ts';

const ALL_READY = { silent: 0, available: 0, confirm: false };
const LATER = new Date(NOW.getTime() + 1e8);

/** The same items in other files: all in one, in the given order. */
function inOneFile(world: World): Record<string, string> {
  const text = (prefix: string): string =>
    [...world]
      .filter(([key]) => key.startsWith(prefix))
      .map(([, item]) => item.text)
      .join('---\n');
  const dirs = ['one', 'two'].map((dir) => [`${dir}/all.yaml`, text(`object/${dir}`)] as const);
  return Object.fromEntries([['fleet.yaml', ['target', 'placement', 'location'].map(text).join('---\n')], ...dirs]);
}

test('requirement (f): two runs on the same input, whatever its order, render the same tree id', () => {
  const shuffledWorlds = worlds.chain((world) =>
    fc.tuple(fc.constant(world), fc.shuffledSubarray([...world], { minLength: world.size })),
  );
  fc.assert(
    fc.property(shuffledWorlds, said, ([world, shuffled], heard) => {
      const observations = observationsOf(heard, undefined);
      const once = runStages(filesOf(world), { observations });
      const twice = runStages(filesOf(new Map(shuffled)), { observations: [...observations].reverse() });
      const other = runStages(inOneFile(new Map(shuffled)), { observations });
      expect([twice.tree.id, other.tree.id]).toEqual([once.tree.id, once.tree.id]);
      expect([...twice.targets].map(([t, tree]) => [t, tree.id])).toEqual(
        [...once.targets].map(([t, tree]) => [t, tree.id]),
      );
      expect(twice.renderDiagnostics).toEqual(once.renderDiagnostics);
    }),
    { numRuns: 25 },
  );
});

test('placing and rendering what was placed and rendered changes nothing, now and at any later time', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const observations = observationsOf(ALL_READY, undefined);
      const first = runStages(filesOf(world), { observations });
      const again = runStages(filesOf(world), { observations, state: first.state, commit: 2, now: LATER });
      expect([...again.placed.decisions.values()]).toEqual([...first.placed.decisions.values()]);
      expect([again.changed, again.tree.id]).toEqual([false, first.tree.id]);
    }),
    { numRuns: 25 },
  );
});

test('after any edits a pass that hears and reads nothing new changes nothing', () => {
  fc.assert(
    fc.property(worlds, fc.array(fc.tuple(edits, said), { minLength: 1, maxLength: 4 }), (start, steps) => {
      let world = start;
      let state: PassState | undefined;
      let heard = ALL_READY;
      for (const [at, [edit, next]] of steps.entries()) {
        world = edited(world, edit);
        heard = { ...next, available: 0, confirm: false };
        state = runStages(filesOf(world), { observations: observationsOf(heard, state), state, commit: at + 1 }).state;
      }
      const last = runStages(filesOf(world), {
        observations: observationsOf(heard, state),
        state,
        commit: 99,
        now: LATER,
      });
      expect(last.changed).toBe(false);
    }),
    { numRuns: 25 },
  );
});

test('a decision depends on nothing but its input: computed again from what was stored it is the same', () => {
  fc.assert(
    fc.property(worlds, edits, said, (start, edit, heard) => {
      const first = runStages(filesOf(start), { observations: observationsOf(ALL_READY, undefined) });
      const input = { observations: observationsOf(heard, first.state), state: first.state, commit: 2, now: LATER };
      const [once, replayed] = [1, 2].map(() => runStages(filesOf(edited(start, edit)), input));
      expect(digestOf([...(replayed?.placed.decisions ?? [])])).toBe(digestOf([...(once?.placed.decisions ?? [])]));
      expect(replayed?.tree.id).toBe(once?.tree.id);
    }),
    { numRuns: 20 },
  );
});
