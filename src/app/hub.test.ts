// Passes of a hub on a repository on disk: quiet when nothing changed, and unimpressed by what others do to its branches.
import { afterEach, describe, expect, test } from 'vitest';
import { type CommitSha, fileBlob, type TargetId, treeFromPaths } from '../../src/api/index.ts';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { hasGit } from '../../test/support/has-git.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import { GIT_BACKENDS, type GitBackend, type GitRepository, type RefName } from '../git/index.ts';
import { type PassOutcome, runPass } from './hub.ts';
import { createHubContext, type HubContext } from './hub-context.ts';
import { fleetRefs, reportRef, targetRef } from './refs.ts';

const REFS = fleetRefs();
const EAST = targetRef(REFS, 'east' as TargetId);
const FLEET = {
  'synctargets/east.yaml': syncTarget('east'),
  'placements/web.yaml': placement('web'),
  'workloads/config.yaml': configMap('shop', { currency: 'EUR' }),
};

type Done = Extract<PassOutcome, { kind: 'done' }>;

let repo: HubRepo;
let clock: FakeClock;
afterEach(() => repo?.close());

async function start(
  files: Readonly<Record<string, string>> = FLEET,
  backend: GitBackend = 'isomorphic',
): Promise<HubRepo> {
  clock = createFakeClock();
  repo = await createHubRepo(backend, clock);
  await repo.push(files);
  await pass();
  return repo;
}

async function pass(hub: HubContext = repo.hub): Promise<Done> {
  const outcome = await runPass(hub, SIGNAL);
  return outcome.kind === 'done' ? outcome : expect.fail(`the pass ended ${outcome.kind}`);
}

/** The cluster is ready, and gets what is placed there. */
async function deliver(): Promise<void> {
  await reportAllWell(repo, 'east');
  await pass();
}

async function refs(): Promise<Readonly<Record<string, CommitSha>>> {
  return Object.fromEntries(await repo.git.refs(['refs/'], SIGNAL));
}

async function tip(ref: RefName): Promise<CommitSha | undefined> {
  return (await repo.git.refs([ref], SIGNAL)).get(ref);
}

/** Moves a ref as somebody with the right to push could. */
async function move(ref: RefName, to: CommitSha | undefined): Promise<void> {
  await repo.git.publish([{ ref, from: await tip(ref), to, replace: true }], SIGNAL);
}

/** A commit of files by somebody else; on top of a parent, or with no history. */
async function commit(files: Readonly<Record<string, string>>, parent?: CommitSha): Promise<CommitSha> {
  const tree = treeFromPaths(Object.entries(files).map(([path, text]) => [path, fileBlob(text)]));
  const author = { name: 'somebody', email: 'somebody@example.com' };
  const parents = parent === undefined ? [] : [parent];
  return repo.git.writeCommit({ tree, parents, message: 'By hand\n', author, time: clock.now() }, SIGNAL);
}

/** A hub that was just started on the same repository. */
function freshHub(git: GitRepository = repo.git): HubContext {
  return createHubContext({ git, clock, refs: REFS, version: 'test', statusIntervalMs: 0 });
}

test('an empty repository is nothing to do, and nothing is written', async () => {
  repo = await createHubRepo('isomorphic');
  expect(await runPass(repo.hub, SIGNAL)).toEqual({ kind: 'empty' });
  expect(await refs()).toEqual({});
});

test('the first pass writes each branch of the hub, and one for each target', async () => {
  await start();
  expect(Object.keys(await refs())).toEqual([
    'refs/heads/main',
    'refs/heads/tmc/rendered',
    'refs/heads/tmc/status',
    'refs/heads/tmc/targets/east',
    'refs/tmc/last',
    'refs/tmc/processed',
  ]);
});

describe('a source that is too large', () => {
  const tooDeep = { [`${'d/'.repeat(101)}x.yaml`]: configMap('x') };

  test('changes nothing, in no later pass: the last one stays in force, and stays the last', async () => {
    await start();
    const { [REFS.status]: _told, ...before } = await refs();
    const good = await tip(REFS.source);
    await repo.push(tooDeep);
    const fresh = freshHub();
    for (const hub of [repo.hub, repo.hub, fresh, fresh]) {
      const { diagnostics, newRendered, sourceCommit } = await pass(hub);
      expect([newRendered, sourceCommit]).toEqual([undefined, good]);
      expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([['SourceTooLarge', 'error']]);
      const { [REFS.status]: _status, ...after } = await refs();
      expect(after).toEqual({ ...before, [REFS.source]: await tip(REFS.source) });
    }
    expect((await repo.read(REFS.status))['diagnostics.yaml']).toContain('lies deeper than 100 directories');
  });

  test('is done with when it is corrected', async () => {
    await start();
    await repo.push(tooDeep);
    await pass();
    const next = await repo.push({ ...FLEET, 'workloads/more.yaml': configMap('more') });
    const { diagnostics, sourceCommit } = await pass();
    expect([diagnostics, sourceCommit]).toEqual([[], next]);
    expect(await tip(REFS.processed)).toBe(next);
  });

  test('and the first of all is no reason to fail', async () => {
    await start(tooDeep);
    const { diagnostics, status } = await pass();
    expect([diagnostics.map((d) => d.code), status.placements]).toEqual([['SourceTooLarge'], []]);
  });
});

describe.each(GIT_BACKENDS)('the rendered branch belongs to the hub, %s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit());
  const begin = () => start(FLEET, backend);
  const edited = { 'index/east.yaml': 'objects: []\n' };
  it.each([
    { did: 'deleted it', why: 'was missing', spoil: async () => move(REFS.rendered, undefined) },
    { did: 'rewrote it', why: 'was rewritten', spoil: async () => move(REFS.rendered, await commit(edited)) },
    {
      did: 'committed to it',
      why: 'was edited by hand',
      spoil: async () => move(REFS.rendered, await commit(edited, await tip(REFS.rendered))),
    },
  ])('who $did sees it restored, and is told for ten minutes', async ({ why, spoil }) => {
    await begin();
    const before = await refs();
    await spoil();
    const { diagnostics, newRendered } = await pass();
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([['RenderedBranchRestored', 'warning']]);
    expect(diagnostics[0]?.message).toContain(`the rendered branch ${why}; it was restored`);
    expect(newRendered).toBeUndefined();
    const { [REFS.status]: status, ...others } = await refs();
    const { [REFS.status]: earlier, ...same } = before;
    expect(others).toEqual(same);
    expect(status).not.toBe(earlier);
    expect((await repo.read(REFS.status))['diagnostics.yaml']).toContain('RenderedBranchRestored');
    await pass();
    expect((await repo.read(REFS.status))['diagnostics.yaml']).toContain('RenderedBranchRestored');
    await clock.advance(600_000);
    expect((await pass()).diagnostics).toEqual([]);
  });

  it('what was restored is the base of what is rendered next', async () => {
    await begin();
    await deliver();
    await move(REFS.rendered, await commit(edited));
    await repo.push({ ...FLEET, 'workloads/config.yaml': configMap('shop', { currency: 'USD' }) });
    const last = await tip(REFS.last);
    const { newRendered = expect.fail('no commit') } = await pass();
    expect((await repo.git.commit(newRendered, SIGNAL)).parents).toEqual([last]);
    expect(await tip(REFS.rendered)).toBe(newRendered);
    expect(await tip(REFS.last)).toBe(newRendered);
  });

  it('who moves its memory to a commit that no hub made is not obeyed, and nothing is forgotten', async () => {
    await begin();
    await deliver();
    const before = await refs();
    await move(REFS.last, await tip(REFS.source));
    const { newRendered } = await pass(freshHub());
    expect(newRendered).toBeUndefined();
    expect(await refs()).toEqual(before);
  });

  it.each([
    { did: 'deleted', spoil: async (ref: RefName) => move(ref, undefined) },
    { did: 'moved to commits that no hub made', spoil: async (ref: RefName) => move(ref, await tip(REFS.source)) },
    { did: 'edited by hand', spoil: async (ref: RefName) => move(ref, await commit(edited, await tip(ref))) },
  ])(
    'when it and its memory were $did while targets exist, nothing is changed and the way out is named',
    async ({ spoil }) => {
      await begin();
      await spoil(REFS.rendered);
      await spoil(REFS.last);
      const before = await refs();
      await expect(runPass(freshHub(), SIGNAL)).rejects.toMatchObject({
        code: 'RepositoryUnreadable',
        message: expect.stringContaining(`delete every ref under ${REFS.targetPrefix} to start anew`),
      });
      expect(await refs()).toEqual(before);
    },
  );
});

describe('a pass that was cut short is completed by the next hub', () => {
  test.each([
    { left: 'the branch of a target was not moved', ref: EAST },
    { left: 'the memory of the last commit was not moved', ref: REFS.last },
    { left: 'the processed commit was not moved', ref: REFS.processed },
    { left: 'the status was not written', ref: REFS.status },
  ])('$left', async ({ ref }) => {
    await start();
    await deliver();
    const before = await tip(ref);
    await repo.push({ ...FLEET, 'workloads/config.yaml': configMap('shop', { currency: 'USD' }) });
    await pass();
    const whole = await refs();
    const wanted = await repo.read(ref);
    await move(ref, before);
    const { newRendered, diagnostics } = await pass(freshHub());
    expect({ newRendered, diagnostics }).toEqual({ newRendered: undefined, diagnostics: [] });
    expect(await repo.read(ref)).toEqual(wanted);
    const { [ref]: _mended, ...others } = await refs();
    const { [ref]: _cut, ...same } = whole;
    expect(others).toEqual(same);
  });

  test('a target branch that somebody replaced gets its content back, on top of what it holds', async () => {
    await start();
    const wanted = await repo.read(EAST);
    const foreign = await commit({ 'index.yaml': 'nonsense' });
    await move(EAST, foreign);
    const { diagnostics } = await pass();
    expect(diagnostics.map((d) => d.code)).toEqual(['RenderedBranchRestored']);
    expect(diagnostics[0]?.message).toContain(`${EAST} was written by somebody else (commit ${foreign} by somebody)`);
    expect(await repo.read(EAST)).toEqual(wanted);
    expect((await repo.git.commit((await tip(EAST)) ?? expect.fail(), SIGNAL)).parents).toEqual([foreign]);
  });
});

test('a hub that loses the race reads again, and adds nothing to what the winner wrote', async () => {
  await start();
  await deliver();
  await repo.push({ ...FLEET, 'workloads/config.yaml': configMap('shop', { currency: 'USD' }) });
  let raced = false;
  const slow = freshHub({
    ...repo.git,
    backend: repo.git.backend,
    location: repo.git.location,
    refs: (...args) => repo.git.refs(...args),
    commit: (...args) => repo.git.commit(...args),
    commitBytes: (...args) => repo.git.commitBytes(...args),
    tree: (...args) => repo.git.tree(...args),
    partialTree: (...args) => repo.git.partialTree(...args),
    blobSizes: (...args) => repo.git.blobSizes(...args),
    entry: (...args) => repo.git.entry(...args),
    blobs: (...args) => repo.git.blobs(...args),
    isAncestor: (...args) => repo.git.isAncestor(...args),
    writeCommit: (...args) => repo.git.writeCommit(...args),
    writeCommits: (...args) => repo.git.writeCommits(...args),
    usage: (...args) => repo.git.usage(...args),
    close: () => repo.git.close(),
    publish: async (...args) => {
      // Another time than the winner's, so that the two commits differ.
      if (!raced) await pass();
      raced = true;
      return repo.git.publish(...args);
    },
  });
  const racing = runPass(slow, SIGNAL);
  await clock.advance(1_000);
  expect(await racing).toMatchObject({ kind: 'moved' });
  const won = await refs();
  expect((await pass(slow)).newRendered).toBeUndefined();
  expect(await refs()).toEqual(won);
});

test('a force-pushed source is followed: what it no longer names is removed by name', async () => {
  await start({ ...FLEET, 'workloads/other.yaml': configMap('other') });
  await deliver();
  await move(REFS.source, await commit(FLEET));
  await pass();
  const index = (await repo.read(EAST))['index.yaml'] ?? '';
  expect(index).toMatch(/removals:\n(.*\n)*.*name: other/);
  expect(index).toMatch(/objects:\n(.*\n)*.*name: shop/);
});

describe('a report branch that holds nonsense is named and ignored', () => {
  const ref = reportRef(REFS, 'east' as TargetId);
  test.each([
    { holds: 'no report at all', files: { 'README.md': 'hello' } },
    { holds: 'no YAML', files: { 'report.yaml': '{{{' } },
    { holds: 'a report of another target', files: { 'report.yaml': 'target: west\nuid: 1\n' } },
  ])('$holds', async ({ files }) => {
    await start();
    await move(ref, await commit(files));
    const { diagnostics, newRendered } = await pass();
    expect(diagnostics.map((d) => [d.code, d.severity, d.object])).toEqual([
      ['BranchUnreadable', 'warning', 'SyncTarget root/east'],
    ]);
    expect(diagnostics[0]?.message).toContain(ref);
    expect(newRendered).toBeUndefined();
    await move(ref, undefined);
    expect((await pass()).diagnostics).toEqual([]);
  });

  test('a branch whose name is no target says nothing', async () => {
    await start();
    await move(`${REFS.reportPrefix}NOT a target`.replaceAll(' ', '_') as RefName, await commit({ a: 'b' }));
    expect((await pass()).diagnostics).toEqual([]);
  });
});

describe('the status branch is written anew', () => {
  test.each([
    { when: 'it is gone', spoil: async () => undefined },
    { when: 'its index is no JSON', spoil: async () => commit({ 'index.json': '{' }) },
    { when: 'its index is of something else', spoil: async () => commit({ 'index.json': '{"a": 1}' }) },
    { when: 'it is empty', spoil: async () => commit({}) },
  ])('when $when', async ({ spoil }) => {
    await start();
    const wanted = await repo.read(REFS.status);
    await move(REFS.status, await spoil());
    await pass(freshHub());
    expect(Object.keys(await repo.read(REFS.status))).toEqual(Object.keys(wanted));
    expect((await repo.read(REFS.status))['README.md']).toBe(wanted['README.md']);
  });
});
