// A hub on a remote of which it fetched only the newest commits: it does all it does otherwise, and guesses nothing.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CommitSha } from '../../src/api/index.ts';
import { type PassOutcome, runPass } from '../../src/app/hub.ts';
import { createHubContext, type HubContext } from '../../src/app/hub-context.ts';
import {
  GIT_BACKENDS,
  type GitBackend,
  HistoryJudge,
  initRepository,
  openRepository,
  type RefName,
} from '../../src/git/index.ts';
import { systemClock } from '../../src/infra/index.ts';
import { serveGit } from '../contract/git/http-server.ts';
import { configMap, placement, syncTarget } from '../support/documents.ts';
import { fakeVerifier } from '../support/fake-verifier.ts';
import { hasGit } from '../support/has-git.ts';
import { reportAllWell } from '../support/hub-reports.ts';
import { type FleetUser, fleetUser, REFS } from '../support/system.ts';

const SIGNAL = new AbortController().signal;
const FLEET = {
  'east.yaml': syncTarget('east'),
  'web.yaml': placement('web'),
  'workloads/c.yaml': configMap('shop', { currency: 'EUR' }),
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Scene {
  readonly user: FleetUser;
  /** A hub that was just started, with an empty mirror. */
  hub(options?: { readonly trust?: boolean }): Promise<HubContext>;
}

async function scene(backend: GitBackend): Promise<Scene> {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-shallow-'));
  closing.push(() => rm(dir, { recursive: true, force: true }));
  await initRepository(join(dir, 'fleet.git'), 'main');
  const server = await serveGit(dir);
  closing.push(() => server.close());
  const user = await fleetUser(join(dir, 'fleet.git'), 'isomorphic');
  closing.push(() => user.close());
  const hub = async ({ trust = false } = {}): Promise<HubContext> => {
    const git = await openRepository({ url: `${server.url}/fleet.git`, backend, depth: 1 }, SIGNAL);
    closing.push(() => git.close());
    const judge = trust ? new HistoryJudge(git, fakeVerifier()) : undefined;
    return createHubContext({ git, clock: systemClock(), refs: REFS, version: 'test', trust: judge });
  };
  await user.edit(FLEET);
  const first = await hub();
  await pass(first);
  const read = async (ref: RefName) => ({ 'index.yaml': (await user.read(ref, 'index.yaml')) ?? '' });
  await reportAllWell({ hub: first, read }, 'east');
  await pass(first);
  return { user, hub };
}

async function pass(hub: HubContext): Promise<Extract<PassOutcome, { kind: 'done' }>> {
  const outcome = await runPass(hub, SIGNAL);
  return outcome.kind === 'done' ? outcome : expect.fail(`the pass ended ${outcome.kind}`);
}

function codes({ diagnostics }: Extract<PassOutcome, { kind: 'done' }>): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

async function edits({ user }: Scene, currencies: readonly string[]): Promise<CommitSha | undefined> {
  let id: CommitSha | undefined;
  for (const currency of currencies) id = await user.edit({ 'workloads/c.yaml': configMap('shop', { currency }) });
  return id;
}

async function tipOf({ user }: Scene, ref: RefName): Promise<CommitSha | undefined> {
  return (await user.git.refs([ref], SIGNAL)).get(ref);
}

describe.skipIf(!hasGit()).each(GIT_BACKENDS)('%s', (backend) => {
  test('it renders on top of what others rendered, change after change, also after a start', async () => {
    const at = await scene(backend);
    const hub = await at.hub();
    expect((await pass(hub)).newRendered).toBeUndefined();
    for (const currency of ['USD', 'GBP']) {
      const before = await tipOf(at, REFS.rendered);
      const source = await edits(at, [currency]);
      const done = await pass(currency === 'USD' ? hub : await at.hub());
      expect([codes(done), done.sourceCommit]).toEqual([[], source]);
      const rendered = await at.user.git.commit(done.newRendered ?? expect.fail(), SIGNAL);
      expect(rendered.parents).toEqual([before]);
    }
  });

  test('a source that went on for more commits than were fetched is followed; that it was rewritten is not claimed', async () => {
    const at = await scene(backend);
    const source = await edits(at, ['USD', 'GBP', 'CHF']);
    const done = await pass(await at.hub());
    expect([codes(done), done.sourceCommit]).toEqual([[], source]);
    await at.user.edit({ 'workloads/c.yaml': '{{{' });
    expect(codes(await pass(await at.hub()))).toEqual(['YamlSyntax']);
    expect(await at.user.read(REFS.rendered, 'frozen/workloads/c.yaml')).toContain('CHF');
  });

  test('a rendered branch that was set back is neither obeyed nor overwritten where that cannot be told', async () => {
    const at = await scene(backend);
    const old = (await tipOf(at, REFS.rendered)) ?? expect.fail();
    for (const currency of ['USD', 'GBP']) {
      await edits(at, [currency]);
      await pass(await at.hub());
    }
    const tip = await tipOf(at, REFS.rendered);
    await at.user.git.publish([{ ref: REFS.rendered, from: tip, to: old, replace: true }], SIGNAL);
    await expect(runPass(await at.hub(), SIGNAL)).rejects.toMatchObject({
      code: 'RepositoryUnreadable',
      message: expect.stringContaining('start without --git-depth'),
    });
    expect(await tipOf(at, REFS.rendered)).toBe(old);
  });

  test('with allowed signers, what cannot be judged stops the source, and the way out is named', async () => {
    const at = await scene(backend);
    await edits(at, ['USD', 'GBP', 'CHF']);
    const done = await pass(await at.hub({ trust: true }));
    expect(codes(done)).toEqual(['UntrustedCommit']);
    expect(done.diagnostics[0]?.message).toMatch(
      /older commits are not in this repository\. Fetch the whole history \(`git fetch --unshallow`; of a remote, start without --git-depth\), or endorse/,
    );
    expect(done.newRendered).toBeUndefined();
  });
});
