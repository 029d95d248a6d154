import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IndexEntry, type PlacementDecision, refKey, type TargetIndex } from '../../src/api/index.ts';
import { placement } from '../support/documents.ts';
import { CRON_JOB, DEPLOYMENT, JOB, type JobStep, jobPasses, type Standing, TARGETS } from '../support/job-moves.ts';
import type { Files, PassResult } from '../support/pass.ts';
import { BROKEN } from '../support/random-world.ts';

const OBJECTS: Files = { ...JOB, ...CRON_JOB, ...DEPLOYMENT };
const some = fc.subarray([...TARGETS]);
const standing = fc.constantFrom<Standing[]>('open', 'open', 'closed', 'drained');

const placements: fc.Arbitrary<Files> = fc
  .tuple(
    fc.constantFrom('web', 'web', 'more'),
    fc.constantFrom('OneToAny', 'OneToMany'),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([name, strategy, numberOfClusters]): Files => {
    const spec = strategy === 'OneToAny' ? { strategy } : { strategy, numberOfClusters };
    return { [`${name}.yaml`]: placement(name, spec as Parameters<typeof placement>[1]) };
  });
const breakage = fc.constantFrom<Files>({}, {}, {}, { 'broken.yaml': BROKEN });
const files = fc.tuple(fc.oneof(fc.constant({}), placements), breakage).map(([a, b]): Files => ({ ...a, ...b }));
const without = fc.subarray(['broken.yaml', 'broken.yaml', 'more.yaml', 'workloads/job.yaml']);

const step: fc.Arbitrary<JobStep> = fc
  .record({
    standings: fc.tuple(standing, standing, standing),
    files,
    without,
    gone: some,
    available: some,
    done: some,
    silent: some,
  })
  .map(({ standings: [east, west, north], ...rest }) => ({ east, west, north, ...rest }));
const steps = fc.array(step, { minLength: 2, maxLength: 8 });
const FIRST: JobStep = { files: { 'web.yaml': placement('web', { strategy: 'OneToAny' }), ...OBJECTS } };

const jobsOf = (index: TargetIndex | undefined): readonly IndexEntry[] =>
  (index?.objects ?? []).filter(({ ref }) => ref.group === 'batch');
const keysOf = (list: readonly Pick<IndexEntry, 'ref'>[]): ReadonlySet<string> =>
  new Set(list.map(({ ref }) => refKey(ref)));

const digestOf = ({ digest }: { readonly digest: string }): string => digest;

/** Chosen by one that delivers it, or left by it for nothing. */
function isRightful({ placements: by }: IndexEntry, { target }: TargetIndex, { placed }: PassResult): boolean {
  const has = (list: readonly { readonly target: string }[]): boolean => list.some((one) => one.target === target);
  const rightful = ({ selected, leaving }: PlacementDecision): boolean =>
    has(selected) || (selected.length === 0 && has(leaving));
  return by.some((id) => [placed.decisions.get(id)].some((decision) => decision !== undefined && rightful(decision)));
}

/** Every copy that is new in a pass, with what stands against it. */
function wrongCopies(before: PassResult | undefined, after: PassResult): readonly string[] {
  const indexes = [...after.indexes.values()];
  return indexes.flatMap((index) => {
    const had = keysOf(jobsOf(before?.indexes.get(index.target)));
    const fresh = [...keysOf(jobsOf(index))].filter((key) => !had.has(key));
    return fresh.flatMap((key) =>
      indexes
        .filter(({ target }) => target !== index.target)
        .filter((other) => {
          const entry = jobsOf(other).find(({ ref }) => refKey(ref) === key);
          return entry === undefined ? keysOf(other.removals).has(key) : !isRightful(entry, other, after);
        })
        .map(({ target }) => `${key} came to ${index.target} while ${target} had it`),
    );
  });
}

test('a Job comes to a target only when no other has it, or may have it, but those that are chosen, too', () => {
  fc.assert(
    fc.property(steps, (story) => {
      const results = jobPasses([FIRST, ...story]);
      expect(results.flatMap((result, at) => wrongCopies(results[at - 1], result))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a Job is done without only where it was done before, as it is now', () => {
  fc.assert(
    fc.property(steps, (story) => {
      const results = jobPasses([FIRST, ...story]);
      const wrong = results.flatMap((result, at) => {
        const known = new Set(
          results.slice(0, at).flatMap((r) => [...r.indexes.values()].flatMap(jobsOf).map(digestOf)),
        );
        const done = [...result.indexes.values()].flatMap(({ completed = [] }) => completed);
        return done.filter((job) => !known.has(digestOf(job)) || story.slice(0, at).every((s) => s.done?.length === 0));
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('whatever was before, when all syncers confirm every chosen target gets its Jobs or does without those that are done, no other has any, and every move ends', () => {
  const all = [...TARGETS];
  const calm: JobStep = { gone: all, available: all };
  const end: JobStep = { ...calm, east: 'open', west: 'open', north: 'open', files: OBJECTS, without: ['broken.yaml'] };
  fc.assert(
    fc.property(steps, (story) => {
      const last = jobPasses([FIRST, ...story, end, calm, calm, calm, calm, calm]).at(-1);
      const left = [...(last?.placed.decisions.values() ?? [])].flatMap((d) => d.leaving);
      expect(left).toEqual([]);
      const chosen = [...(last?.placed.decisions.values() ?? [])].flatMap((d) => d.selected.map((s) => s.target));
      const indexes = [...(last?.indexes.values() ?? [])];
      const countOf = (index: TargetIndex): number => jobsOf(index).length + (index.completed ?? []).length;
      const having = indexes.filter((index) => countOf(index) === 2);
      expect(having.map(({ target }) => target).sort()).toEqual([...new Set(chosen)].sort());
      expect(indexes.reduce((sum, index) => sum + countOf(index), 0)).toBe(2 * having.length);
      expect(last?.renderDiagnostics.filter(({ code }) => code === 'JobWaits')).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
