// tmc log and tmc compact, on the repository of a hub.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import { fleetRefs } from '../app/index.ts';
import type { Commit } from '../git/index.ts';
import { runTmc } from './program.ts';

const REFS = fleetRefs();

let repo: HubRepo;
beforeEach(async () => {
  repo = await createHubRepo('isomorphic');
});
afterEach(() => repo.close());

async function tmc(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const context = fakeContext();
  const code = await runTmc(context, [...args, '-C', repo.path]);
  return { code, ...context.written };
}

async function tip(ref = REFS.status): Promise<Commit> {
  const id = (await repo.git.refs([ref], SIGNAL)).get(ref);
  return repo.git.commit(id ?? expect.fail(`no ${ref}`), SIGNAL);
}

test('tmc log: a line a change; who and why, and where there is more', async () => {
  const source = await repo.push({
    'synctargets/east.yaml': syncTarget('east'),
    'placements/web.yaml': placement('web', { strategy: 'OneToAny' }),
    'workloads/config.yaml': configMap('shop'),
  });
  await repo.pass();
  await reportAllWell(repo, 'east');
  await repo.pass();
  const { id, trailers } = await tip(REFS.rendered);
  const [time, rendered, from] = [trailers.get('Tmc-Now'), id.slice(0, 8), source.slice(0, 8)];
  expect(await tmc('log', 'web', '--limit', '1')).toEqual({
    code: 0,
    out: expect.stringMatching(
      `^TIME +RENDERED +SOURCE +AUTHOR +CHANGE +TARGET +REASON\n${time}  ${rendered}  ${from}  - +chosen +east +\\S.*\n$`,
    ),
    err: '1 entry; there is more; see it with --limit\n',
  });
  const all = await tmc('log', 'root/web', '-o', 'json');
  expect({ ...all, out: JSON.parse(all.out) }).toMatchObject({
    code: 0,
    out: {
      entries: [
        {
          renderedCommit: id,
          sourceCommit: source,
          sourceChanged: false,
          changes: [{ kind: 'chosen', target: 'east' }],
        },
        { sourceChanged: true, author: { name: 'somebody' }, changes: [{ kind: 'unscheduled' }] },
      ],
      end: 'beginning',
    },
    err: '',
  });
  for (const [args, code, why] of [
    [['mars'], 1, 'never had a decision of it'],
    [['root:org:team/web'], 1, 'never had a decision of it'],
    [['a/b/c'], 3, 'is written web'],
    [['web', '--limit', 'all'], 3, '--limit all: must be a number'],
  ] as const)
    expect(await tmc('log', ...args)).toEqual({ code, out: '', err: expect.stringContaining(why) });
});

test('tmc log where no hub rendered yet says so', async () => {
  expect(await tmc('log', 'web')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('no hub wrote it yet'),
  });
});

test('tmc compact says what it did; the record of decisions is refused', async () => {
  expect(await tmc('compact')).toMatchObject({ code: 1, err: expect.stringContaining('there is no such branch') });
  for (const name of ['east', 'west', 'north']) {
    await repo.push({ [`synctargets/${name}.yaml`]: syncTarget(name) });
    await repo.pass();
  }
  const old = await tip();
  const compact = (...args: readonly string[]) => tmc('compact', ...args);
  expect(await compact('--keep', '2', '--dry-run')).toEqual({
    code: 0,
    out: '',
    err: `${REFS.status}: would drop 1 older commit, 2 commits kept\n`,
  });
  expect((await tip()).id).toBe(old.id);
  const done = await compact('--keep', '2');
  expect(done).toEqual({
    code: 0,
    out: '',
    err: `${REFS.status}: dropped 1 older commit, 2 commits kept; it was at ${old.id} and is at ${(await tip()).id}. Git frees the space when it tidies up (git gc)\n`,
  });
  expect((await tip()).tree).toBe(old.tree);
  expect((await compact('status', '--keep', '2')).err).toBe(`${REFS.status}: nothing to drop, it has 2 commits\n`);
  expect(await compact('--quiet', '--keep', '1')).toEqual({ code: 0, out: '', err: '' });
  for (const [args, why] of [
    [['rendered'], 'it is the record of what was decided'],
    [['targets'], 'only the status branch is compacted'],
    [['--keep', '0'], '--keep 0: must be a duration'],
  ] as const)
    expect(await compact(...args)).toEqual({ code: 3, out: '', err: expect.stringContaining(why) });
});
