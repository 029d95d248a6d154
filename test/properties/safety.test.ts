import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IndexEntry, nodeAt, refKey, removalId, type TargetIndex, walkFiles } from '../../src/api/index.ts';
import { type Files, NOW, type PassResult, type PassState, runStages } from '../support/pass.ts';
import {
  BROKEN,
  type Edit,
  edited,
  edits,
  filesOf,
  harm,
  observationsOf,
  type Said,
  said,
  type World,
  worlds,
} from '../support/random-world.ts';

type Steps = readonly (readonly [Edit, Said])[];

/** One pass with what was before it. */
interface Passed {
  readonly before: PassState | undefined;
  readonly after: PassResult;
  readonly gone: ReadonlySet<string>;
}

function run(
  start: World,
  steps: Steps,
  check: (passed: Passed) => void,
  extra: (at: number) => Files = () => ({}),
): void {
  let world = start;
  let state: PassState | undefined;
  for (const [at, [edit, heard]] of steps.entries()) {
    world = edited(world, edit);
    const observations = observationsOf(heard, state);
    const after = runStages(
      { ...filesOf(world), ...extra(at) },
      {
        observations,
        state,
        commit: at + 1,
        now: new Date(NOW.getTime() + at * 10_000),
      },
    );
    check({ before: state, after, gone: new Set(observations.flatMap((o) => o.gone.map((g) => `${o.target} ${g}`))) });
    state = after.state;
  }
}

interface Pair {
  readonly old: TargetIndex;
  readonly now: TargetIndex;
}

/** Indexes of targets that are the same SyncTarget before and after. */
function continued({ before, after }: Passed): readonly Pair[] {
  return [...after.indexes.values()].flatMap((now) => {
    const old = before?.rendered.indexes.get(now.target);
    return old?.syncTarget.uid === now.syncTarget.uid ? [{ old, now }] : [];
  });
}

const keys = (list: readonly { readonly ref: IndexEntry['ref'] }[]): ReadonlySet<string> =>
  new Set(list.map((o) => refKey(o.ref)));

/** Objects that a target had and has no more. */
function lost({ old, now }: Pair): readonly IndexEntry[] {
  const still = keys(now.objects);
  return old.objects.filter((o) => !still.has(refKey(o.ref)));
}

const sequences = (edit: fc.Arbitrary<Edit>) => fc.array(fc.tuple(edit, said), { minLength: 2, maxLength: 8 });

test('nothing leaves an index without a removal, and no removal ends but by confirmation or by being wanted again', () => {
  fc.assert(
    fc.property(worlds, sequences(edits), (start, steps) => {
      run(start, steps, (passed) => {
        for (const pair of continued(passed)) {
          const removed = keys(pair.now.removals);
          expect(
            lost(pair)
              .map((o) => refKey(o.ref))
              .filter((key) => !removed.has(key)),
          ).toEqual([]);
          const [open, wanted] = [new Set(pair.now.removals.map(removalId)), keys(pair.now.objects)];
          const ended = pair.old.removals.filter((r) => !open.has(removalId(r)) && !wanted.has(refKey(r.ref)));
          expect(ended.filter((r) => !passed.gone.has(`${pair.now.target} ${removalId(r)}`))).toEqual([]);
          expect([...removed].filter((key) => wanted.has(key))).toEqual([]);
        }
      });
    }),
    { numRuns: 30 },
  );
});

test('while any file is broken nothing is removed, but a copy whose move is complete and which is at its new place', () => {
  fc.assert(
    fc.property(worlds, sequences(edits), (start, steps) => {
      run(start, steps, (passed) => {
        if (passed.after.model.unreadable.size === 0) return;
        for (const pair of continued(passed)) {
          const objects = lost(pair).filter((o) => o.placements.length > 0);
          const homeless = objects.filter((o) => {
            const targets = o.placements.flatMap(
              (p) => passed.after.placed.decisions.get(p)?.selected.map((s) => s.target) ?? [],
            );
            return (
              targets.length === 0 ||
              !targets.every((t) => keys(passed.after.indexes.get(t)?.objects ?? []).has(refKey(o.ref)))
            );
          });
          expect(homeless.map((o) => refKey(o.ref))).toEqual([]);
        }
      });
    }),
    { numRuns: 30 },
  );
});

test('from the moment a file is broken, breaking, renaming and deleting files removes nothing', () => {
  const calm: Said = { silent: 0, available: 0, confirm: false };
  // Without a copy that becomes available no move ends.
  const still = said.map((s) => ({ ...calm, silent: s.silent }));
  const quiet: readonly [Edit, Said] = [{ op: 'none', at: 0, v: 0 }, calm];
  fc.assert(
    fc.property(worlds, fc.array(fc.tuple(harm, still), { minLength: 1, maxLength: 6 }), (world, steps) => {
      let first: PassResult | undefined;
      const check = ({ after }: Passed): void => {
        first ??= after;
        for (const old of first.indexes.values()) {
          const now = after.indexes.get(old.target);
          const has = keys(now?.objects ?? []);
          expect([...keys(old.objects)].filter((key) => !has.has(key))).toEqual([]);
          expect(now?.removals).toEqual([]);
        }
      };
      run(world, [quiet, quiet, ...steps], check, (at): Files => (at === 0 ? {} : { 'broken.yaml': BROKEN }));
    }),
    { numRuns: 40 },
  );
});

test('an object that is in the readable source and selected never has a removal', () => {
  fc.assert(
    fc.property(worlds, sequences(edits), (start, steps) => {
      run(start, steps, ({ before, after }) => {
        const [contested, fails] = (['ConflictingDeliverers', 'OverrideFailed'] as const).map((code) =>
          after.renderDiagnostics.some((d) => d.code === code),
        );
        for (const decision of after.placed.decisions.values()) {
          const source = after.model.placements.get(decision.placement)?.object.spec.source;
          if (contested || decision.held !== undefined || source === undefined || !('path' in source)) continue;
          const wanted = new Set(
            after.model.workloads
              .filter((w) => w.position.file.startsWith(`${source.path}/`))
              .map((w) => refKey(w.ref)),
          );
          for (const { target } of [...decision.selected, ...decision.leaving]) {
            const index = after.indexes.get(target);
            const has = keys(index?.objects ?? []);
            // What cannot be made is not delivered anew: where it was gone it stays gone.
            if (!fails) expect([...wanted].filter((key) => !has.has(key))).toEqual([]);
            const already = fails ? keys(before?.rendered.indexes.get(target)?.removals ?? []) : new Set();
            const removed = [...keys(index?.removals ?? [])].filter((key) => wanted.has(key) && !already.has(key));
            expect(removed).toEqual([]);
          }
        }
      });
    }),
    { numRuns: 30 },
  );
});

test('one pass never removes more than the guard allows', () => {
  const config =
    'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nsafety: {maxRemovals: {objects: 1, percent: 0}}\n';
  fc.assert(
    fc.property(worlds, sequences(edits), (start, steps) => {
      const guarded: World = new Map([...start, ['config', { path: 'z.yaml', text: config, broken: false }]]);
      run(guarded, steps, (passed) => {
        if (passed.after.model.config.safety.maxRemovals.objects !== 1) return;
        const removed = continued(passed).flatMap((pair) => {
          const reasons = new Map(pair.now.removals.map((r) => [refKey(r.ref), r.reason]));
          return lost(pair).filter(
            (o) => o.placements.length > 0 && !reasons.get(refKey(o.ref))?.includes(' moved to '),
          );
        });
        expect(removed.length).toBeLessThanOrEqual(1);
      });
    }),
    { numRuns: 30 },
  );
});

test('the index and the tree say the same: every object has its file, every file its object', () => {
  fc.assert(
    fc.property(worlds, sequences(edits), (start, steps) => {
      run(start, steps, ({ after }) => {
        for (const index of after.indexes.values()) {
          const folder = nodeAt(after.tree, `targets/${index.target}`);
          const files =
            folder?.kind === 'tree' ? [...walkFiles(folder)].map(([path, blob]) => `${path} ${blob.id}`) : [];
          expect(files.sort()).toEqual(index.objects.map((o) => `${o.path} ${o.digest}`).sort());
        }
      });
    }),
    { numRuns: 20 },
  );
});

test('a target is chosen or leaving, never both, and is a SyncTarget of the source unless the decision is held', () => {
  fc.assert(
    fc.property(worlds, sequences(edits), (start, steps) => {
      run(start, steps, ({ after }) => {
        for (const { selected, leaving, held } of after.placed.decisions.values()) {
          const all = [...selected, ...leaving].map((t) => t.target);
          expect(new Set(all).size).toBe(all.length);
          if (held === undefined) expect(all.filter((t) => !after.model.syncTargets.has(t))).toEqual([]);
        }
      });
    }),
    { numRuns: 30 },
  );
});
