// However targets map their namespaces, each has the same objects of the source after the same story, for the same reasons.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Diagnostic,
  formatRef,
  type Observation,
  removalId,
  sourceRef,
  type TargetIndex,
} from '../../src/api/index.ts';
import { placement } from '../support/documents.ts';
import { CRON_JOB, DEPLOYMENT, JOB, type JobStep, jobPasses, type Standing, TARGETS } from '../support/job-moves.ts';
import { type Files, NOW, type PassResult, type PassState, runStages } from '../support/pass.ts';
import { type Edit, edited, edits, filesOf, observationsOf, type Said, said, worlds } from '../support/random-world.ts';

/** Without Namespaces that were made for others, which differ: nobody needs one for `default`. */
function viewOf({ target, objects, removals, completed = [] }: TargetIndex): readonly string[] {
  const delivered = objects.filter(({ placements }) => placements.length > 0);
  return [
    ...delivered.map((entry) => {
      const { placements, sinceCommit, frozen = false, withheld = '' } = entry;
      return `${target} ${formatRef(sourceRef(entry))} ${placements.join()} ${sinceCommit} ${frozen} ${withheld}`;
    }),
    ...removals
      .filter(({ ref }) => ref.kind !== 'Namespace')
      .map((removal) => `${target} -${formatRef(sourceRef(removal))} ${removal.commit} ${removal.reason}`),
    ...completed.map((job) => `${target} ~${formatRef(sourceRef(job))} ${job.placements.join()}`),
  ].sort();
}

/** How many objects a cluster holds counts Namespaces that were made for others. */
function told({ code, message }: Diagnostic): string {
  return `${code} ${message.replace(/holds \d+ objects/, 'holds objects')}`;
}

function views(results: readonly PassResult[]): unknown {
  return results.map(({ indexes, placed, diagnostics, renderDiagnostics }) => ({
    indexes: [...indexes.values()].flatMap(viewOf),
    decisions: [...placed.decisions.values()],
    findings: [...diagnostics, ...renderDiagnostics].map(told),
  }));
}

function mapped(files: Files, hashed: readonly string[]): Files {
  const isHashed = (text: string): boolean => {
    const [, name = ''] = /^kind: SyncTarget\n[\s\S]*?^ {2}name: (.*)$/m.exec(text) ?? [];
    return hashed.includes(name);
  };
  const withMapping = (text: string): string =>
    isHashed(text) ? text.replace('\nspec:\n', '\nspec:\n  namespaceMapping: Hashed\n') : text;
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, withMapping(text)]));
}

/** Entries whose namespace is not as that of their target should be. */
function unmapped(results: readonly PassResult[], hashed: readonly string[]): readonly string[] {
  return results.flatMap(({ indexes }) =>
    [...indexes.values()].flatMap(({ target, objects }) =>
      objects
        .filter(({ ref, origin }) => {
          const isHashed = /^kcp-[0-9a-z]{12}$/.test(ref.namespace ?? ref.name);
          return isHashed !== hashed.includes(target) || isHashed !== (origin !== undefined);
        })
        .map(({ ref }) => `${target} ${formatRef(ref)}`),
    ),
  );
}

const steps = fc.array(fc.tuple(edits, said), { minLength: 1, maxLength: 6 });

test('after edits, breakage, moves and removals', () => {
  fc.assert(
    fc.property(worlds, steps, fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }), (start, story, hashed) => {
      const run = (names: readonly string[]): readonly PassResult[] => {
        let world = start;
        let state: PassState | undefined;
        return story.map(([edit, heard]: readonly [Edit, Said], at) => {
          world = edited(world, edit);
          const observations: readonly Observation[] = observationsOf(heard, state);
          const now = new Date(NOW.getTime() + at * 10_000);
          const result = runStages(mapped(filesOf(world), names), { observations, state, commit: at + 1, now });
          state = result.state;
          return result;
        });
      };
      const [there, plain] = [run(hashed), run([])];
      expect(views(there)).toEqual(views(plain));
      expect([unmapped(there, hashed), unmapped(plain, [])]).toEqual([[], []]);
    }),
    { numRuns: 25 },
  );
});

const standing = fc.constantFrom<Standing[]>('open', 'open', 'closed', 'drained');
const some = fc.subarray([...TARGETS]);
const jobSteps: fc.Arbitrary<readonly JobStep[]> = fc.array(
  fc
    .record({
      standings: fc.tuple(standing, standing, standing),
      gone: some,
      available: some,
      done: some,
      silent: some,
    })
    .map(({ standings: [east, west, north], ...rest }) => ({ east, west, north, ...rest })),
  { minLength: 2, maxLength: 7 },
);

test('after moves of Jobs, which are gone before they come, and do not run twice', () => {
  const spec = { strategy: 'OneToMany', numberOfClusters: 2 } as const;
  const first: JobStep = { files: { 'web.yaml': placement('web', spec), ...JOB, ...CRON_JOB, ...DEPLOYMENT } };
  fc.assert(
    fc.property(jobSteps, fc.subarray([...TARGETS], { minLength: 1 }), (story, hashed) => {
      expect(views(jobPasses([first, ...story], hashed))).toEqual(views(jobPasses([first, ...story])));
    }),
    { numRuns: 25 },
  );
});

test('removals are confirmed by what is in the cluster, and each has its own name there', () => {
  const story: readonly JobStep[] = [
    { files: { 'web.yaml': placement('web'), ...JOB, ...DEPLOYMENT } },
    { without: ['workloads/job.yaml'] },
  ];
  const last = jobPasses(story, ['east']).at(-1);
  const ids = [...(last?.indexes.values() ?? [])].flatMap(({ removals }) => removals.map(removalId));
  expect(ids.map((id) => id.replace(/kcp-\w+/, 'kcp-…'))).toEqual([
    'batch/Job/kcp-…/job@0000000000000000000000000000000000000002',
  ]);
});
