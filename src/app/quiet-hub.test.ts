// When nothing changed, a hub reads refs and writes nothing at all: no commit, no object, no ref.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { configMaps, location, placement, syncTarget } from '../../test/support/documents.ts';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import { runPass } from './hub.ts';
import { createHubContext } from './hub-context.ts';

let repo: HubRepo;
afterEach(() => repo?.close());

/** Every file of the repository but its refs' own logs: a write of any kind shows here. */
async function everything(): Promise<readonly string[]> {
  const entries = await readdir(repo.path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function state(): Promise<unknown> {
  return { files: await everything(), refs: Object.fromEntries(await repo.git.refs(['refs/'], SIGNAL)) };
}

const FLEET = {
  'synctargets/east.yaml': syncTarget('east', {}, { region: 'us' }),
  'synctargets/west.yaml': syncTarget('west', { unschedulable: true }, { region: 'us' }),
  'locations/us.yaml': location('us', { instanceSelector: { matchLabels: { region: 'us' } } }),
  'placements/web.yaml': placement('web'),
  'placements/nowhere.yaml': placement('nowhere', {
    source: { path: 'nothing' },
    locationSelector: { labelSelector: { matchLabels: { region: 'mars' } } },
  }),
  'workloads/many.yaml': configMaps(30),
};

describe.each(['isomorphic', 'native'] as const)('with the %s backend', (backend) => {
  test.each([
    { source: 'a sound fleet', files: FLEET },
    { source: 'a broken file', files: { ...FLEET, 'placements/broken.yaml': 'kind: [' } },
    { source: 'no documents', files: { 'README.md': 'nothing here' } },
  ])('five passes over $source write nothing, and neither does a hub that was just started', async ({ files }) => {
    const clock = createFakeClock();
    repo = await createHubRepo(backend, clock);
    await repo.push(files);
    await runPass(repo.hub, SIGNAL);
    // Readiness brings a rendering, that brings a report, that brings a status: then all is said.
    for (let i = 0; i < 4; i += 1) {
      await clock.advance(1_000);
      if ('synctargets/east.yaml' in files) await reportAllWell(repo, 'east');
      await runPass(repo.hub, SIGNAL);
    }
    const before = await state();
    for (let i = 0; i < 5; i += 1) {
      await clock.advance(1_000);
      expect(await runPass(repo.hub, SIGNAL)).toMatchObject({ newRendered: undefined, newStatus: undefined });
    }
    expect(await state()).toEqual(before);
    const { git, refs } = repo.hub;
    const fresh = createHubContext({ git, clock, refs, version: 'test', statusIntervalMs: 0 });
    expect(await runPass(fresh, SIGNAL)).toMatchObject({ newRendered: undefined, newStatus: undefined });
    expect(await state()).toEqual(before);
  });
});
