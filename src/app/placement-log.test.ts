// The history of a decision, told from the rendered branch of a hub, with either Git backend.
import { afterEach, describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { hasGit } from '../../test/support/has-git.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import { parsePlacementId } from '../api/index.ts';
import { GIT_BACKENDS } from '../git/index.ts';
import { runPass } from './hub.ts';
import { type PlacementLog, readPlacementLog } from './placement-log.ts';

type Files = Readonly<Record<string, string>>;

let repo: HubRepo;
let clock: FakeClock;
afterEach(() => repo?.close());

const ON_ANY = { strategy: 'OneToAny' } as const;
const FLEET: Files = {
  'synctargets/east.yaml': syncTarget('east'),
  'placements/web.yaml': placement('web', ON_ANY),
  'workloads/config.yaml': configMap('shop', { currency: 'EUR' }),
};
const EVICTED = { 'synctargets/east.yaml': syncTarget('east', { taints: [{ key: 'gone', effect: 'NoExecute' }] }) };

async function pass(files?: Files, targets: readonly string[] = []): Promise<void> {
  if (files !== undefined) await repo.push(files);
  for (const target of targets) await reportAllWell(repo, target);
  await clock.advance(1_000);
  const outcome = await runPass(repo.hub, SIGNAL);
  if (outcome.kind !== 'done') expect.fail(`the pass ended ${outcome.kind}`);
}

function read(name: string, limit = 20): Promise<PlacementLog> {
  const placement = parsePlacementId(name);
  return readPlacementLog({ repo: repo.path, placement, limit, refs: repo.hub.refs, signal: SIGNAL });
}

function told(log: PlacementLog): readonly string[] {
  return log.entries.map((e) => {
    const changes = e.changes.map((c) => [c.kind, c.target].filter(Boolean).join(' ')).join(', ');
    return `${e.placement}${e.sourceChanged ? ` by ${e.author?.name}` : ''}: ${changes}`;
  });
}

/** Born without a cluster, placed, moved from east to west, and renamed. */
async function lifeOfAPlacement(): Promise<void> {
  await pass(FLEET);
  await pass(undefined, ['east']);
  const moving: Files = { ...FLEET, 'synctargets/west.yaml': syncTarget('west'), ...EVICTED };
  await pass(moving, ['east']);
  for (let round = 0; round < 2; round += 1) await pass(undefined, ['east', 'west']);
  await clock.advance(10_000);
  await pass(undefined, ['east', 'west']);
  const { 'placements/web.yaml': _web, ...others } = moving;
  await pass({ ...others, 'placements/shop.yaml': placement('shop', ON_ANY) });
}

describe.each(GIT_BACKENDS)('%s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit());

  it('a move from cluster to cluster, a new name and the end are told, newest first', async () => {
    clock = createFakeClock();
    repo = await createHubRepo(backend, clock);
    await lifeOfAPlacement();

    const log = await read('root/shop');
    expect([log.end, ...told(log)]).toEqual([
      'beginning',
      'root/shop by somebody: renamed',
      'root/web: left east',
      'root/web: replaced east',
      'root/web: chosen west',
      'root/web by somebody: unscheduled, leaving east',
      'root/web: chosen east',
      'root/web by somebody: unscheduled',
    ]);
    expect(log.entries.at(-1)).toEqual({
      placement: 'root/web',
      time: '2026-11-23T12:00:01Z',
      renderedCommit: expect.stringMatching(/^[0-9a-f]{40}$/),
      sourceCommit: expect.stringMatching(/^[0-9a-f]{40}$/),
      sourceChanged: true,
      author: { name: 'somebody', email: 'somebody@example.com' },
      subject: 'Change the fleet',
      changes: [{ kind: 'unscheduled', reason: '0/1 targets: 1 not ready (NoHeartbeat)' }],
    });
    expect(await read('root/shop', 2)).toEqual({ entries: log.entries.slice(0, 2), end: 'more' });
    expect(told(await read('root/web'))[0]).toBe('root/web by somebody: removed');
  });
});
