import { describe, expect, test } from 'vitest';
import { placement } from '../../test/support/documents.ts';
import { CRON_JOB, DEPLOYMENT, JOB, type JobStep, jobPasses, object } from '../../test/support/job-moves.ts';
import type { Files, PassResult } from '../../test/support/pass.ts';
import { BROKEN } from '../../test/support/random-world.ts';
import { canonicalYaml, refKey } from '../api/index.ts';

/** `east Job; west -Job` (to be removed), `Job!` (kept by a guard), and whether anything waits. */
function told({ indexes, renderDiagnostics }: PassResult): string {
  const targets = [...indexes.values()].flatMap(({ target, objects, removals }) => {
    const names = [
      ...objects
        .filter(({ placements }) => placements.length > 0)
        .map(({ ref, withheld }) => `${ref.kind}${withheld === undefined ? '' : '!'}`),
      ...removals.filter(({ ref }) => ref.kind !== 'Namespace').map(({ ref }) => `-${ref.kind}`),
    ];
    return names.length === 0 ? [] : [`${target} ${names.join(' ')}`];
  });
  const waits = renderDiagnostics.some(({ code }) => code === 'JobWaits');
  return [targets.join('; '), ...(waits ? ['waits'] : [])].join(', ');
}

const story = (steps: readonly JobStep[]): readonly string[] => jobPasses(steps).map(told);

const any = (extra: Files): Files => ({ 'web.yaml': placement('web', { strategy: 'OneToAny' }), ...extra });
const many = (numberOfClusters: number): Files => ({
  'web.yaml': placement('web', { strategy: 'OneToMany', numberOfClusters }),
});
const MOVE: JobStep = { east: 'drained', west: 'open' };

describe('a move', () => {
  test.each<[string, readonly JobStep[], readonly string[]]>([
    [
      'of a Job: it is gone before it comes, and the move ends when it is available',
      [{ files: any(JOB) }, MOVE, {}, { gone: ['east'] }, { available: ['west'] }, {}],
      ['east Job', 'east -Job, waits', 'east -Job, waits', 'west Job', 'west Job', 'west Job'],
    ],
    [
      'of a CronJob',
      [{ files: any(CRON_JOB) }, MOVE, { gone: ['east'] }],
      ['east CronJob', 'east -CronJob, waits', 'west CronJob'],
    ],
    [
      'of a Job with a Deployment, which is made before it breaks',
      [
        { files: any({ ...JOB, ...DEPLOYMENT }) },
        MOVE,
        { gone: ['east'] },
        { available: ['west'] },
        { available: ['west'] },
      ],
      [
        'east Deployment Job',
        'east Deployment -Job; west Deployment, waits',
        'east Deployment; west Deployment Job',
        'east Deployment; west Deployment Job',
        'east -Deployment; west Deployment Job',
      ],
    ],
    [
      'that is complete but for the Job still waits for it',
      [
        { files: any({ ...JOB, ...DEPLOYMENT }) },
        MOVE,
        { available: ['west'] },
        { available: ['west'] },
        { available: ['west'], gone: ['east'] },
      ],
      [
        'east Deployment Job',
        'east Deployment -Job; west Deployment, waits',
        'east Deployment -Job; west Deployment, waits',
        'east -Deployment -Job; west Deployment, waits',
        'west Deployment Job',
      ],
    ],
    [
      'that is taken back before the Job is gone leaves it where it was',
      [{ files: any(JOB) }, MOVE, { east: 'open', west: 'drained' }, {}],
      ['east Job', 'east -Job, waits', 'east Job', 'east Job'],
    ],
    [
      'that is taken back after the Job came breaks it there first',
      [{ files: any(JOB) }, MOVE, { gone: ['east'] }, { east: 'open', west: 'drained' }, { gone: ['west'] }],
      ['east Job', 'east -Job, waits', 'west Job', 'west -Job, waits', 'east Job'],
    ],
    [
      'that goes on to a third target',
      [{ files: any(JOB) }, MOVE, { west: 'drained', north: 'open' }, { gone: ['east'] }],
      ['east Job', 'east -Job, waits', 'east -Job, waits', 'north Job'],
    ],
    [
      'to nowhere: the last copy stays with its Job, and what is new does not begin there',
      [{ files: any(JOB) }, { east: 'drained' }, { files: CRON_JOB }, { east: 'open' }],
      ['east Job', 'east Job', 'east Job', 'east CronJob Job'],
    ],
    [
      'to nowhere on its way: what is broken does not begin again',
      [{ files: any(JOB) }, MOVE, { west: 'drained' }, { gone: ['east'] }, { west: 'open' }],
      ['east Job', 'east -Job, waits', 'east -Job', '', 'west Job'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(story(steps)).toEqual(expected);
  });
});

describe('until it is known to be gone nothing comes', () => {
  const config = (objects: number): Files => ({
    'config.yaml': canonicalYaml({
      apiVersion: 'config.tmc.io/v1alpha1',
      kind: 'TMCConfig',
      metadata: { name: 'fleet' },
      safety: { maxRemovals: { objects, percent: 0 } },
    }),
  });
  test.each<[string, readonly JobStep[], readonly string[]]>([
    [
      'when its cluster is lost, until its SyncTarget is removed',
      [{ files: any(JOB) }, { ...MOVE, silent: ['east'] }, { silent: ['east'] }, { east: 'absent' }],
      ['east Job', 'east -Job, waits', 'east -Job, waits', 'west Job'],
    ],
    [
      'when the guard against many removals keeps it',
      [{ files: { ...any(JOB), ...config(0) } }, MOVE, { files: config(5) }, { gone: ['east'] }],
      ['east Job', 'east Job!, waits', 'east -Job, waits', 'west Job'],
    ],
    [
      'when a file that cannot be read keeps it',
      [
        { files: any(JOB) },
        { ...MOVE, files: { 'broken.yaml': BROKEN } },
        { without: ['broken.yaml'] },
        { gone: ['east'] },
      ],
      ['east Job', 'east Job!, waits', 'east -Job, waits', 'west Job'],
    ],
    [
      'when another Placement takes it over on another target',
      [
        { files: any(JOB) },
        { west: 'open', without: ['web.yaml'] },
        {
          east: 'closed',
          files: { 'new.yaml': placement('new', { strategy: 'OneToAny' }) },
        },
        { gone: ['east'] },
      ],
      ['east Job', 'east -Job', 'east -Job, waits', 'west Job'],
    ],
    [
      'when its own annotation sends it elsewhere',
      [
        { west: 'open', files: { ...many(2), 'workloads/job.yaml': annotated('east') } },
        { files: { 'workloads/job.yaml': annotated('west') } },
        { gone: ['east'] },
      ],
      ['east Job', 'east -Job, waits', 'west Job'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(story(steps)).toEqual(expected);
  });
});

function annotated(clusters: string): string {
  return object('batch/v1', 'Job', { 'syncer.kcp.io/target-clusters': clusters });
}

describe('on several targets', () => {
  test.each<[string, readonly JobStep[], readonly string[]]>([
    ['all that are chosen at first get it', [{ west: 'open', files: { ...many(2), ...JOB } }], ['east Job; west Job']],
    [
      'one that joins gets it at once, as the others have it rightly',
      [{ files: { ...many(1), ...JOB } }, { west: 'open', files: many(2) }],
      ['east Job', 'east Job; west Job'],
    ],
    [
      'one that leaves loses it at once, and the others keep it',
      [{ west: 'open', files: { ...many(2), ...JOB } }, { east: 'drained' }, { gone: ['east'] }],
      ['east Job; west Job', 'east -Job; west Job', 'west Job'],
    ],
    [
      'one that replaces another waits, and those that stay keep it',
      [{ west: 'open', files: { ...many(2), ...JOB } }, { east: 'drained', north: 'open' }, { gone: ['east'] }],
      ['east Job; west Job', 'east -Job; west Job, waits', 'north Job; west Job'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(story(steps)).toEqual(expected);
  });
});

test('two Placements that share it have a copy each where they are', () => {
  const tolerant = placement('stays', {
    strategy: 'OneToAny',
    constraints: { tolerations: [{ key: 't', operator: 'Exists' }] },
  });
  const files = { ...any(JOB), 'stays.yaml': tolerant };
  expect(story([{ files }, MOVE, {}])).toEqual(['east Job', 'east Job; west Job', 'east Job; west Job']);
});

test('what waits is said, with what to do about a lost cluster', () => {
  const said = jobPasses([{ files: any(JOB) }, MOVE, { silent: ['east'] }]).map(({ renderDiagnostics }) =>
    renderDiagnostics.map(({ message, file, line }) => `${file}:${line} ${message}`),
  );
  const waits =
    'workloads/job.yaml:1 Job shop/job of root/web waits to go to west until it is gone from east, so that it never runs twice';
  const lost = 'east cannot confirm that now: if its cluster is lost for good, remove its SyncTarget from the source';
  expect(said).toEqual([[], [waits], [`${waits}; ${lost}`]]);
});

test('a removal says that it goes before it comes', () => {
  const [, moved] = jobPasses([{ files: any(JOB) }, MOVE]);
  const removals = [...(moved?.indexes.values() ?? [])].flatMap((index) => index.removals);
  expect(removals.map(({ ref, reason }) => `${refKey(ref)} ${reason}`)).toEqual([
    'batch/Job/shop/job root/web moves to west, and a Job goes before it comes',
    '/Namespace//shop nothing on this target uses the namespace any more',
  ]);
});
