// The history of the status is shortened; its content stays, and so does whatever a hub writes meanwhile.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { syncTarget } from '../../test/support/documents.ts';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { hasGit } from '../../test/support/has-git.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { type CommitSha, fileBlob, treeFromPaths } from '../api/index.ts';
import { type Commit, GIT_BACKENDS, type GitRepository } from '../git/index.ts';
import { compactStatus, type Keep } from './compact-status.ts';
import { runPass } from './hub.ts';
import { fleetRefs } from './refs.ts';

const REFS = fleetRefs();

let repo: HubRepo;
let clock: FakeClock;
beforeEach(() => {
  clock = createFakeClock();
});
afterEach(() => repo?.close());

async function tip(): Promise<CommitSha | undefined> {
  return (await repo.git.refs([REFS.status], SIGNAL)).get(REFS.status);
}

/** One more state, as a hub writes it, an hour after the one before. */
async function write(name: string): Promise<CommitSha> {
  await clock.advance(3_600_000);
  const from = await tip();
  const commit = {
    tree: treeFromPaths([
      ['index.json', fileBlob(name)],
      ['same', fileBlob('same')],
    ]),
    parents: from === undefined ? [] : [from],
    message: `${name}\n\nTmc-Now: ${name}\n`,
    author: { name: 'hub', email: 'hub@example.com' },
    time: clock.now(),
  };
  const to = await repo.git.writeCommit(commit, SIGNAL);
  await repo.git.publish([{ ref: REFS.status, from, to }], SIGNAL);
  return to;
}

async function history(): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  for (let id = await tip(); id !== undefined; id = commits.at(-1)?.parents[0])
    commits.push(await repo.git.commit(id, SIGNAL));
  return commits;
}

function compact(keep: Keep, dryRun = false, git: GitRepository = repo.git) {
  return compactStatus({ git, refs: REFS, keep, now: clock.now(), dryRun }, SIGNAL);
}

describe.each(GIT_BACKENDS)('%s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit());

  it('the newest commits stay as they were, but for their parents; the oldest of them says what was dropped', async () => {
    repo = await createHubRepo(backend, clock);
    for (const name of ['a', 'b', 'c', 'd', 'e']) await write(name);
    const before = await history();
    const keep: Keep = { kind: 'commits', count: 3 };
    expect(await compact(keep, true)).toEqual({ tip: before[0]?.id, kept: 3, dropped: 2, newTip: undefined });
    expect(await history()).toEqual(before);

    const { newTip } = await compact(keep);
    const after = await history();
    expect(after[0]?.id).toBe(newTip);
    const essence = ({ tree, time, author }: Commit) => ({ tree, time, author });
    expect(after.map(essence)).toEqual(before.slice(0, 3).map(essence));
    expect(after.map((c) => c.message)).toEqual([
      'e\n\nTmc-Now: e\n',
      'd\n\nTmc-Now: d\n',
      `c\n\nTmc-Now: c\nTmc-Compacted: 2 commits up to ${before[3]?.id}\n`,
    ]);
    expect(await compact(keep)).toEqual({ tip: newTip, kept: 3, dropped: 0, newTip: undefined });
  });

  it('what a hub writes meanwhile is kept: the loser reads again', async () => {
    repo = await createHubRepo(backend, clock);
    for (const name of ['a', 'b', 'c']) await write(name);
    let raced = false;
    const slow: GitRepository = {
      ...repo.git,
      publish: async (updates, signal) => {
        if (!raced) await write('d');
        raced = true;
        return repo.git.publish(updates, signal);
      },
    };
    expect(await compact({ kind: 'commits', count: 2 }, false, slow)).toMatchObject({ kept: 2, dropped: 2 });
    expect((await history()).map((c) => c.message.slice(0, 1))).toEqual(['d', 'c']);
  });
});

test('by age: what is older goes, the newest stays however old it is', async () => {
  repo = await createHubRepo('isomorphic', clock);
  for (const name of ['a', 'b', 'c']) await write(name);
  const age = (hours: number): Keep => ({ kind: 'age', ms: hours * 3_600_000 });
  expect(await compact(age(1.5), true)).toMatchObject({ kept: 2, dropped: 1 });
  await clock.advance(1_000 * 3_600_000);
  expect(await compact(age(1), true)).toMatchObject({ kept: 1, dropped: 2 });
});

test('a hub goes on from a compacted history, and has nothing to write when nothing changed', async () => {
  repo = await createHubRepo('isomorphic', clock);
  for (const name of ['east', 'west', 'north']) {
    await repo.push({ [`synctargets/${name}.yaml`]: syncTarget(name) });
    await clock.advance(1_000);
    await runPass(repo.hub, SIGNAL);
  }
  const before = await repo.read(REFS.status);
  const { newTip } = await compact({ kind: 'commits', count: 1 });
  expect(await runPass(repo.hub, SIGNAL)).toMatchObject({ kind: 'done', newStatus: undefined, newRendered: undefined });
  expect([await repo.read(REFS.status), await tip()]).toEqual([before, newTip]);
  await repo.push({ 'synctargets/south.yaml': syncTarget('south') });
  await clock.advance(1_000);
  await runPass(repo.hub, SIGNAL);
  expect((await history()).map((c) => c.id)).toEqual([await tip(), newTip]);
});
