import { describe, expect, test } from 'vitest';
import { placement } from '../../test/support/documents.ts';
import { CRON_JOB, DEPLOYMENT, JOB, type JobStep, jobPasses, object, TARGETS } from '../../test/support/job-moves.ts';
import type { Files, PassResult } from '../../test/support/pass.ts';

/** `east Job; west -Job` (to be removed), `~Job` (done elsewhere, and not begun), and whether anything waits. */
function told({ indexes, renderDiagnostics }: PassResult): string {
  const targets = [...indexes.values()].flatMap(({ target, objects, removals, completed = [] }) => {
    const names = [
      ...objects.filter(({ placements }) => placements.length > 0).map(({ ref }) => ref.kind),
      ...removals.filter(({ ref }) => ref.kind !== 'Namespace').map(({ ref }) => `-${ref.kind}`),
      ...completed.map(({ ref }) => `~${ref.kind}`),
    ];
    return names.length === 0 ? [] : [`${target} ${names.join(' ')}`];
  });
  const waits = renderDiagnostics.some(({ code }) => code === 'JobWaits');
  return [targets.join('; '), ...(waits ? ['waits'] : [])].join(', ');
}

const any = (extra: Files): Files => ({ 'web.yaml': placement('web', { strategy: 'OneToAny' }), ...extra });
const many = (numberOfClusters: number): Files => ({
  'web.yaml': placement('web', { strategy: 'OneToMany', numberOfClusters }),
});
const NEXT_JOB: Files = { 'workloads/job.yaml': object('batch/v1', 'Job', { run: '2' }) };
const MOVE: JobStep = { east: 'drained', west: 'open', done: ['east'] };

/** However their namespaces are mapped, targets have the same objects of the source. */
describe.each([{ hashed: [] }, { hashed: ['west'] }, { hashed: ['east', 'north'] }, { hashed: TARGETS }])(
  'a Job that succeeded, with hashed namespaces on $hashed',
  ({ hashed }) => {
    test.each<[string, readonly JobStep[], readonly string[]]>([
      [
        'is not begun where its Placement goes, and the move ends',
        [{ files: any(JOB) }, MOVE, { gone: ['east'], available: ['west'] }, { available: ['west'] }, {}],
        ['east Job', 'east -Job; west ~Job', 'west ~Job', 'west ~Job', 'west ~Job'],
      ],
      [
        'and its Placement goes on: it is done there, too',
        [{ files: any(JOB) }, MOVE, { west: 'drained', north: 'open' }, { gone: ['east'] }],
        ['east Job', 'east -Job; west ~Job', 'east -Job; north ~Job', 'north ~Job'],
      ],
      [
        'and its Placement comes back before it is removed, and after',
        [{ files: any(JOB) }, MOVE, { east: 'open', west: 'drained' }, { gone: ['east'] }],
        ['east Job', 'east -Job; west ~Job', 'east -Job ~Job', 'east ~Job'],
      ],
      [
        'beside a Deployment, which moves make before break',
        [
          { files: any({ ...JOB, ...DEPLOYMENT }) },
          MOVE,
          { gone: ['east'], available: ['west'] },
          { available: ['west'] },
        ],
        [
          'east Deployment Job',
          'east Deployment -Job; west Deployment ~Job',
          'east Deployment; west Deployment ~Job',
          'east -Deployment; west Deployment ~Job',
        ],
      ],
      [
        'on a cluster that is lost then',
        [{ files: any(JOB) }, { done: ['east'] }, { ...MOVE, done: ['east'] }],
        ['east Job', 'east Job', 'east -Job; west ~Job'],
      ],
      [
        'and is changed in the commit that moves it is another Job',
        [{ files: any(JOB) }, { ...MOVE, files: NEXT_JOB }, { gone: ['east'] }],
        ['east Job', 'east -Job, waits', 'west Job'],
      ],
      [
        'and is changed after it moved is another Job, which waits for the old one to be gone',
        [{ files: any(JOB) }, MOVE, { files: NEXT_JOB }, { gone: ['east'] }, {}],
        ['east Job', 'east -Job; west ~Job', 'east -Job, waits', 'west Job', 'west Job'],
      ],
      [
        'and is deleted after it moved leaves nothing',
        [{ files: any({ ...JOB, ...DEPLOYMENT }) }, MOVE, { without: ['workloads/job.yaml'], gone: ['east'] }],
        ['east Deployment Job', 'east Deployment -Job; west Deployment ~Job', 'east Deployment; west Deployment'],
      ],
      [
        'on several targets: one that replaces another does not begin it, one that joins does',
        [
          { west: 'open', files: { ...many(2), ...JOB } },
          { east: 'drained', north: 'open', done: ['east', 'west'] },
          { gone: ['east'], east: 'open', files: many(3) },
        ],
        ['east Job; west Job', 'east -Job; north ~Job; west Job', 'east Job; north ~Job; west Job'],
      ],
      [
        'lets one target go without it for each that is left',
        [{ files: { ...many(1), ...JOB } }, { ...MOVE, north: 'open', files: many(2) }, { gone: ['east'] }],
        ['east Job', 'east -Job; north ~Job, waits', 'north ~Job; west Job'],
      ],
    ])('%s', (_what, steps, expected) => {
      expect(jobPasses(steps, hashed).map(told)).toEqual(expected);
    });
  },
);

test.each<[string, Files, JobStep]>([
  ['a Job that did not succeed', JOB, { ...MOVE, done: [] }],
  ['a Job that succeeded where it stays', JOB, { ...MOVE, done: ['west'] }],
  ['a CronJob', CRON_JOB, MOVE],
])('%s begins anew where it goes', (_what, files, move) => {
  const [, , came] = jobPasses([{ files: any(files) }, move, { gone: ['east'] }]).map(told);
  expect(came).toMatch(/^west (Job|CronJob)$/);
});

test('the removal says that it does not run again', () => {
  const [, moved] = jobPasses([{ files: any(JOB) }, MOVE]);
  const [removal] = [...(moved?.indexes.values() ?? [])].flatMap((index) => index.removals);
  expect(removal?.reason).toBe('root/web moves to west, and a Job that is done does not run again');
});
