// The report branch of a syncer beside its hub: written when something changed, and set right when somebody spoiled it.
import { afterEach, expect, test } from 'vitest';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { type ClusterReport, fileBlob, type Heartbeat, type TargetId, treeFromPaths } from '../api/index.ts';
import { systemClock } from '../infra/index.ts';
import { reportRef } from './refs.ts';
import { reportWriter } from './spoke.ts';

const TARGET = 'east' as TargetId;
const REPORT: ClusterReport = {
  target: TARGET,
  uid: 'u',
  syncer: { id: 's', version: '1' },
  cluster: { reachable: true },
  objects: [],
  removals: [],
  orphans: [],
};
const beat = (second: number): Heartbeat => ({
  target: TARGET,
  uid: 'u',
  syncer: 's',
  time: `2026-01-01T00:00:0${second}Z`,
});

let repo: HubRepo;
afterEach(() => repo.close());

test.each<[what: string, spoil: 'nothing' | 'delete' | 'replace', expected: 'kept' | 'written']>([
  ['stays as it is while nothing changed', 'nothing', 'kept'],
  ['that somebody deleted is written again', 'delete', 'written'],
  ['that somebody replaced is written again', 'replace', 'written'],
])('with an in-process heartbeat the report %s', async (_what, spoil, expected) => {
  repo = await createHubRepo('isomorphic');
  const { git } = repo;
  const { refs } = repo.hub;
  const ref = reportRef(refs, TARGET);
  const tip = async () => (await git.refs([ref], SIGNAL)).get(ref);
  const ends = { git, refs, target: TARGET, clock: systemClock(), version: 'test', onHeartbeat: () => undefined };
  const writer = reportWriter(ends);
  await writer.write(REPORT, beat(0), SIGNAL);
  const first = await tip();
  if (spoil !== 'nothing') {
    const tree = treeFromPaths([['a', fileBlob('b')]]);
    const author = { name: 'somebody', email: 'somebody@example.com' };
    const to = await git.writeCommit({ tree, parents: [], message: 'x\n', author, time: new Date() }, SIGNAL);
    await git.publish([{ ref, from: first, to: spoil === 'delete' ? undefined : to, replace: true }], SIGNAL);
  }
  const spoilt = await tip();
  await writer.write(REPORT, beat(1), SIGNAL);
  expect(Object.keys(await repo.read(ref))).toEqual(['applied.yaml', 'heartbeat.yaml', 'target.yaml']);
  expect((await tip()) === spoilt ? 'kept' : 'written').toBe(expected);
});
