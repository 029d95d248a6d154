// A cluster is lost, by the passes of a hub alone: from its last heartbeat to the copy that takes over, and to its return.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { createHubRepo, type HubRepo } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import type { PlacementDecision } from '../api/index.ts';
import { fleetRefs } from './refs.ts';

const REFS = fleetRefs();
const NAMES = ['east', 'north', 'west'];
const EVERY_MS = 20_000;
let repo: HubRepo;
let clock: FakeClock;
let lost: string;

const FLEET = {
  ...Object.fromEntries(NAMES.map((name) => [`${name}.yaml`, syncTarget(name, { evictAfter: '2m' })])),
  'web.yaml': placement('web', { strategy: 'OneToAny' }),
  'workloads/x.yaml': configMap('x'),
};

/** Passes, each with a heartbeat of all but the silent ones. */
async function minutes(count: number, silent: readonly string[] = []): Promise<void> {
  for (let spent = 0; spent < count * 60_000; spent += EVERY_MS) {
    await clock.advance(EVERY_MS);
    for (const name of NAMES) if (!silent.includes(name)) await reportAllWell(repo, name);
    await repo.pass();
  }
}

/** `east` or `west, leaving east (Unreachable)`, as rendered. */
async function decided(): Promise<string> {
  const files = await repo.read(REFS.rendered);
  const { selected, leaving } = parse(files['decisions/root/web.yaml'] ?? '') as PlacementDecision;
  return [...selected.map(({ target }) => target), ...leaving.map((l) => `leaving ${l.target} (${l.code})`)].join(', ');
}

async function condition(kind: string, name: string, type: string): Promise<string> {
  const files = await repo.read(REFS.status);
  const { status } = parse(files[`${kind}/root/${name}.yaml`] ?? '');
  return status.conditions.find((one: { readonly type: string }) => one.type === type)?.message ?? '';
}

beforeEach(async () => {
  clock = createFakeClock();
  repo = await createHubRepo('isomorphic', clock);
  await repo.push(FLEET);
  await repo.pass();
  await minutes(2);
  lost = await decided();
  expect(NAMES).toContain(lost);
});
afterEach(() => repo.close());

describe('the cluster of a placement falls silent', () => {
  test('for a short time: nothing moves', async () => {
    await minutes(2, [lost]);
    expect(await decided()).toBe(lost);
    await minutes(2);
    expect(await decided()).toBe(lost);
  });

  test('for longer than evictAfter after its heartbeat was lost: its copy moves, and stays where it went when the cluster is back', async () => {
    await minutes(4, [lost]);
    const heir = await decided();
    expect(NAMES.filter((name) => name !== lost)).toContain(heir);
    expect((await repo.read(REFS.rendered))[`targets/${heir}/default/configmap_x.yaml`]).toContain('name: x');
    await minutes(2);
    expect(await decided()).toBe(heir);
    expect(Object.keys(await repo.read(REFS.rendered)).filter((path) => path.endsWith('configmap_x.yaml'))).toEqual([
      `targets/${heir}/default/configmap_x.yaml`,
    ]);
  });

  test('with another one: too many at once say more of the network than of themselves, so nothing moves, and it is said', async () => {
    const others = NAMES.filter((name) => name !== lost);
    await minutes(5, [lost, others[0] ?? '']);
    expect(await decided()).toBe(lost);
    expect(await condition('placements', 'web', 'Ready')).toMatch(/2 of 3/);
    await minutes(4, [lost]);
    expect(others).toContain(await decided());
  });

  test('while the hub is away: a new hub gives it all the time again', async () => {
    await minutes(1, [lost]);
    await clock.advance(3_600_000);
    repo.hub.restartHearing();
    await minutes(1, [lost]);
    expect(await decided()).toBe(lost);
    await minutes(5, [lost]);
    expect(await decided()).not.toBe(lost);
  });
});
