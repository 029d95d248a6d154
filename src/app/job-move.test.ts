// A Job moves, by the passes of a hub alone: what its syncers confirm decides when it comes.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { placement, syncTarget } from '../../test/support/documents.ts';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { createHubRepo, type HubRepo } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import { JOB } from '../../test/support/job-moves.ts';
import type { PlacementDecision } from '../api/index.ts';
import { fleetRefs } from './refs.ts';

const REFS = fleetRefs();
const EVERY_MS = 20_000;
const NAMES = ['east', 'north', 'west'];
let repo: HubRepo;
let clock: FakeClock;
/** Where Jobs are still at work. */
let running: readonly string[];

const targetFile = (name: string, spec: object = {}) => ({ [`${name}.yaml`]: syncTarget(name, spec) });
const FLEET = {
  ...targetFile('east', { evictAfter: '2m' }),
  ...targetFile('north', { unschedulable: true }),
  ...targetFile('west', { unschedulable: true }),
  'web.yaml': placement('web', { strategy: 'OneToAny' }),
  ...JOB,
};

/** Where the placement is, what it leaves, and where the Job is. */
async function told(): Promise<string> {
  const files = await repo.read(REFS.rendered);
  const { selected, leaving } = parse(files['decisions/root/web.yaml'] ?? '') as PlacementDecision;
  const names = (list: readonly { readonly target: string }[]): string => list.map(({ target }) => target).join('+');
  const jobs = Object.keys(files).filter((path) => path.endsWith('/job.batch_job.yaml'));
  const at = jobs.map((path) => path.split('/')[1]).join('+');
  return `on ${names(selected)}, leaves ${names(leaving) || 'nothing'}, Job ${at === '' ? 'nowhere' : `on ${at}`}`;
}

/** Passes, each with a heartbeat of all but the silent ones; what changed, in order. */
async function minutes(count: number, { silent = [], names = NAMES } = NONE): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let spent = 0; spent < count * 60_000; spent += EVERY_MS) {
    await clock.advance(EVERY_MS);
    for (const name of names)
      if (!silent.includes(name)) await reportAllWell(repo, name, running.includes(name) ? ['Job'] : []);
    await repo.pass();
    const line = await told();
    if (line !== lines.at(-1)) lines.push(line);
  }
  return lines;
}
const NONE: { readonly silent?: readonly string[]; readonly names?: readonly string[] } = {};

beforeEach(async () => {
  clock = createFakeClock();
  running = ['east'];
  repo = await createHubRepo('isomorphic', clock);
  await repo.push(FLEET);
  await repo.pass();
  expect(await minutes(1)).toEqual(['on east, leaves nothing, Job on east']);
});
afterEach(() => repo.close());

test('its cluster is drained: it is nowhere for a moment, and the move ends', async () => {
  const drained = { taints: [{ key: 'repair', effect: 'NoExecute' }] };
  await repo.push({ ...FLEET, ...targetFile('east', drained), ...targetFile('west') });
  expect(await minutes(3)).toEqual([
    'on west, leaves east, Job nowhere',
    'on west, leaves east, Job on west',
    'on west, leaves nothing, Job on west',
  ]);
});

test('it succeeded before its cluster is drained: it does not run again, and the move ends', async () => {
  running = [];
  expect(await minutes(1)).toEqual(['on east, leaves nothing, Job on east']);
  const drained = { taints: [{ key: 'repair', effect: 'NoExecute' }] };
  await repo.push({ ...FLEET, ...targetFile('east', drained), ...targetFile('west') });
  expect(await minutes(3)).toEqual(['on west, leaves east, Job nowhere', 'on west, leaves nothing, Job nowhere']);
  expect((await repo.read(REFS.rendered))['index/west.yaml']).toContain('completed:');
});

describe('its cluster is lost', () => {
  const silent = ['east'];
  beforeEach(async () => {
    await repo.push({ ...FLEET, ...targetFile('west') });
    expect((await minutes(6, { silent })).at(-1)).toBe('on west, leaves east, Job nowhere');
  });

  test('and comes back before it is anywhere else: it stays where it was', async () => {
    running = [];
    expect(await minutes(2)).toEqual(['on east, leaves west, Job on east', 'on east, leaves nothing, Job on east']);
  });

  test('and its SyncTarget is removed: it comes', async () => {
    const files = Object.entries({ ...FLEET, ...targetFile('west') });
    await repo.push(Object.fromEntries(files.filter(([path]) => path !== 'east.yaml')));
    expect((await minutes(2, { names: ['north', 'west'] })).at(-1)).toBe('on west, leaves nothing, Job on west');
  });
});
