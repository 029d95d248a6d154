// When `tmc up --once` is done, and what it says when it is not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doneOutcome } from '../../test/support/pass-outcome.ts';
import { configMap, deployment, placement, replicas, syncTarget } from '../../test/support/status-fleet.ts';
import { UserError } from '../api/index.ts';
import type { UpEvent } from '../app/index.ts';
import { createSettling, type Verdict } from './settling.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const files = {
  'synctargets/east.yaml': syncTarget('east'),
  'synctargets/west.yaml': syncTarget('west'),
  'placements/web.yaml': placement('web', {}),
  'web/deployment.yaml': deployment('web'),
};
const pass = (...args: Parameters<typeof doneOutcome>): UpEvent => ({
  kind: 'pass',
  outcome: doneOutcome(...args),
  tookMs: 1,
});
const working = {
  'Deployment/web': { status: replicas(1), health: { status: 'Progressing', message: '1/3' } },
} as const;

/** The verdict after these events, or after the limit. */
async function verdictOf(events: readonly UpEvent[], clusters?: readonly string[]): Promise<Verdict> {
  const settling = createSettling({ limitMs: 1_000, clusters: clusters && new Set(clusters) });
  for (const event of events) settling.see(event);
  await vi.advanceTimersByTimeAsync(1_000);
  return settling.verdict;
}

test.each<{ what: string; events: UpEvent[]; clusters?: string[] }>([
  { what: 'all is healthy and told', events: [pass({ files })] },
  { what: 'it became healthy', events: [pass({ files, says: { east: working, west: {} } }), pass({ files })] },
  { what: 'the fleet is empty', events: [pass({ files: { 'README.md': '' } })] },
  {
    what: 'only clusters that were not asked for are missing',
    events: [
      pass({
        files: { ...files, 'placements/web.yaml': placement('web', { numberOfClusters: 1 }) },
        says: { west: {} },
      }),
    ],
    clusters: ['west'],
  },
])('settled when $what', async ({ events, clusters }) => {
  expect(await verdictOf(events, clusters)).toEqual({ healthy: true, reasons: [] });
});

const taken = new UserError('Usage', 'port 6443 is taken');
test.each<{ what: string; events: UpEvent[]; reasons: string[] }>([
  { what: 'nothing happened', events: [], reasons: ['no pass of the hub was finished'] },
  {
    what: 'the hub fails',
    events: [{ kind: 'problem', where: 'hub', error: new Error('disk full'), retryMs: 100 }],
    reasons: ['hub: disk full', 'no pass of the hub was finished'],
  },
  {
    what: 'there is no source',
    events: [{ kind: 'pass', outcome: { kind: 'empty' }, tookMs: 1 }],
    reasons: ['the repository has no source branch yet'],
  },
  {
    what: 'the status of a healthy state is not written yet',
    events: [pass({ files }, { statusIsCurrent: false })],
    reasons: [],
  },
  {
    what: 'a commit was just rendered',
    events: [pass({ files }, { newRendered: doneOutcome({ files }).renderedCommit })],
    reasons: ['a new rendered commit was just written'],
  },
  {
    what: 'objects are on their way',
    events: [pass({ files, says: { east: working, west: {} } })],
    reasons: ['Placement web: Progressing: ', '3 of 4 objects are healthy'],
  },
  {
    what: 'a cluster did not start',
    events: [{ kind: 'problem', where: 'east', error: taken, retryMs: 5_000 }, pass({ files, says: { west: {} } })],
    reasons: [
      'east: port 6443 is taken',
      'SyncTarget east: NoHeartbeat: no heartbeat yet; start its syncer',
      'Placement web: TargetNotReady',
      '2 of 4 objects are healthy',
    ],
  },
  {
    what: 'a file is broken',
    events: [pass({ files: { ...files, 'web/broken.yaml': 'apiVersion: v1\nkind: [' } })],
    reasons: ['web/broken.yaml:2:8: YamlSyntax'],
  },
])('not settled when $what, and it says so', async ({ events, reasons }) => {
  const { healthy, reasons: told } = await verdictOf(events);
  expect(healthy).toBe(false);
  // The words of other stages are theirs: each reason is compared up to where it is given here.
  expect(told.map((text, at) => text.slice(0, reasons[at]?.length))).toEqual(reasons);
});

test('a cluster that came up after all is no reason any more', async () => {
  const started: UpEvent = {
    kind: 'cluster',
    target: doneOutcome({ files }).status.syncTargets[0]?.id ?? expect.fail(),
    type: 'embedded',
    server: '',
    kubeconfig: '',
    tookMs: 1,
  };
  const { reasons } = await verdictOf([{ kind: 'problem', where: 'east', error: taken, retryMs: 5_000 }, started]);
  expect(reasons).toEqual(['no pass of the hub was finished']);
});

test('configMaps without health of their own count as healthy once applied', async () => {
  const fleet = { ...files, 'web/config.yaml': configMap('web') };
  expect(await verdictOf([pass({ files: fleet })])).toEqual({ healthy: true, reasons: [] });
});
