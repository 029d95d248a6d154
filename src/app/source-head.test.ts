// What a hub makes of a source branch that was rewritten, or that holds what nobody signed; with either Git backend.
import { afterEach, describe, expect, test } from 'vitest';
import { configMap, configMaps, placement, syncTarget } from '../../test/support/documents.ts';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { fakeVerifier } from '../../test/support/fake-verifier.ts';
import { hasGit } from '../../test/support/has-git.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import { treeOfFiles } from '../../test/support/pass.ts';
import { type CommitSha, type TargetId, UserError } from '../api/index.ts';
import { GIT_BACKENDS, type GitBackend, HistoryJudge, type RefName } from '../git/index.ts';
import { type PassOutcome, runPass } from './hub.ts';
import { createHubContext, type HubContext } from './hub-context.ts';
import { fleetRefs, targetRef } from './refs.ts';

type Files = Readonly<Record<string, string>>;

const REFS = fleetRefs();
const EAST = targetRef(REFS, 'east' as TargetId);
const FLEET: Files = {
  'synctargets/east.yaml': syncTarget('east'),
  'placements/web.yaml': placement('web'),
  'workloads/config.yaml': configMap('shop', { currency: 'EUR' }),
};
const USD: Files = { ...FLEET, 'workloads/config.yaml': configMap('shop', { currency: 'USD' }) };

let repo: HubRepo;
let clock: FakeClock;
afterEach(() => repo?.close());

async function tip(ref: RefName): Promise<CommitSha | undefined> {
  return (await repo.git.refs([ref], SIGNAL)).get(ref);
}

interface Written {
  /** Default: Alice, who may sign. */
  readonly by?: string;
  /** Default: where the branch is. */
  readonly parents?: readonly CommitSha[];
  readonly message?: string;
}

async function commit(files: Files, { by = 'Alice', parents, message = 'Change\n' }: Written = {}): Promise<CommitSha> {
  const at = await tip(REFS.source);
  const author = { name: by, email: 'x@example.com' };
  const tree = treeOfFiles(files);
  const time = clock.now();
  return repo.git.writeCommit({ tree, parents: parents ?? (at ? [at] : []), message, author, time }, SIGNAL);
}

/** Moves a ref as somebody with the right to push could, by force if need be. */
async function force(ref: RefName, to: CommitSha | undefined): Promise<void> {
  await repo.git.publish([{ ref, from: await tip(ref), to, replace: true }], SIGNAL);
}

async function push(files: Files, written?: Written): Promise<CommitSha> {
  const id = await commit(files, written);
  await force(REFS.source, id);
  return id;
}

async function pass(hub: HubContext = repo.hub): Promise<Extract<PassOutcome, { kind: 'done' }>> {
  await clock.advance(1_000);
  const outcome = await runPass(hub, SIGNAL);
  return outcome.kind === 'done' ? outcome : expect.fail(`the pass ended ${outcome.kind}`);
}

/** A hub that was just started and knows only what Git holds. */
function newHub(trust?: HistoryJudge): HubContext {
  return createHubContext({ git: repo.git, clock, refs: REFS, version: 'test', trust, statusIntervalMs: 0 });
}

function trustingHub(): HubContext {
  return newHub(new HistoryJudge(repo.git, fakeVerifier()));
}

/** A repository with a ready cluster that has what the files say. */
async function start(backend: GitBackend, hub?: () => HubContext, files: Files = FLEET): Promise<HubContext> {
  clock = createFakeClock();
  repo = await createHubRepo(backend, clock);
  await push(files);
  const running = hub?.() ?? repo.hub;
  await pass(running);
  await reportAllWell({ ...repo, hub: running }, 'east');
  await pass(running);
  return running;
}

async function index(): Promise<string> {
  return (await repo.read(EAST))['index.yaml'] ?? '';
}

function codes({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

describe.each(GIT_BACKENDS)('%s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit());

  describe('a rewritten source', () => {
    it('is told with the old and the new commit for ten minutes, and followed as it is', async () => {
      await start(backend);
      const [old, rewritten] = [await tip(REFS.source), await push(USD, { parents: [] })];
      const told = await pass();
      expect(codes(told)).toEqual(['SourceRewritten']);
      expect(told.diagnostics[0]?.message).toContain(
        `was rewritten: ${old} is not in its history any more, it is at ${rewritten} (1 files differ)`,
      );
      expect((await repo.read(REFS.status))['diagnostics.yaml']).toContain('SourceRewritten');
      expect(await tip(REFS.processed)).toBe(rewritten);
      await push({ ...USD, 'README.md': 'ordinary' });
      expect(codes(await pass())).toEqual(['SourceRewritten']);
      await clock.advance(600_000);
      expect(codes(await pass())).toEqual([]);
    });

    it('is told to be set back when it is', async () => {
      await start(backend);
      const old = (await tip(REFS.source)) ?? expect.fail();
      const ahead = await push(USD);
      await pass();
      await force(REFS.source, old);
      expect((await pass()).diagnostics[0]?.message).toContain(`was set back from ${ahead} to ${old}`);
    });

    it('that is too large as well is not followed, and not told to be; it is when it fits', async () => {
      await start(backend);
      const [old, tooDeep] = [await tip(REFS.source), `${'d/'.repeat(101)}x.yaml`];
      await push({ ...USD, [tooDeep]: configMap('x') }, { parents: [] });
      for (const hub of [repo.hub, newHub()]) {
        const { diagnostics, sourceCommit } = await pass(hub);
        expect([diagnostics.map((d) => d.code), sourceCommit]).toEqual([['SourceTooLarge'], old]);
      }
      const fits = await push(USD);
      const told = await pass();
      expect([codes(told), told.sourceCommit]).toEqual([['SourceRewritten'], fits]);
      expect(told.diagnostics[0]?.message).toContain(`${old} is not in its history any more, it is at ${fits}`);
    });

    it('removes little by name, and much not at all', async () => {
      const many = { ...FLEET, 'workloads/many.yaml': configMaps(40) };
      await start(backend, undefined, many);
      await push({ ...FLEET, 'workloads/many.yaml': configMaps(39) }, { parents: [] });
      expect(codes(await pass())).toEqual(['SourceRewritten']);
      expect(await index()).toMatch(/removals:\n(.*\n)*.*name: a39/);
      const before = await index();
      await push(FLEET, { parents: [] });
      expect(codes(await pass())).toContain('PruneWithheld');
      expect((await index()).match(/name: a\d+$/gm)?.length).toBe(before.match(/name: a\d+$/gm)?.length);
    });
  });

  describe('with allowed signers', () => {
    it('an unsigned commit stops the source where it is; nothing is changed or removed, and the status says why', async () => {
      const hub = await start(backend, trustingHub);
      const [trusted, before] = [await tip(REFS.source), await index()];
      const evil = await push({ 'synctargets/east.yaml': syncTarget('east') }, { by: 'Mallory' });
      const frozen = await pass(hub);
      expect([codes(frozen), frozen.sourceCommit, frozen.newRendered]).toEqual([
        ['UntrustedCommit'],
        trusted,
        undefined,
      ]);
      expect(frozen.diagnostics[0]?.message).toBe(
        `refs/heads/main is at ${evil}, but the source stays at ${trusted}: commit ${evil} by Mallory is not signed. ` +
          'Take it out of the branch and have it signed, or look at it, with all before it, and endorse it by ' +
          `a signed commit that changes nothing and has the trailer "Tmc-Endorse: ${evil}"`,
      );
      expect([await index(), await tip(REFS.processed)]).toEqual([before, trusted]);
      expect((await repo.read(REFS.status))['diagnostics.yaml']).toContain(evil);

      // A signed commit on top does not vouch for what is below it; also not after a start.
      await push(USD);
      for (const each of [hub, trustingHub()]) expect(codes(await pass(each))).toEqual(['UntrustedCommit']);
      expect([await index(), await tip(REFS.processed)]).toEqual([before, trusted]);

      const endorsed = await push(USD, { message: `Endorse\n\nTmc-Endorse: ${evil}\n` });
      const thawed = await pass(hub);
      expect([codes(thawed), thawed.sourceCommit]).toEqual([[], endorsed]);
      expect(await index()).not.toBe(before);
    });

    it('a signed branch that is set back or rewritten is not followed, also after a start', async () => {
      await start(backend, trustingHub);
      const old = (await tip(REFS.source)) ?? expect.fail();
      const ahead = await push({ ...USD, 'README.md': 'nothing to render' });
      await pass(trustingHub());
      for (const to of [old, await commit(FLEET, { parents: [] })]) {
        await force(REFS.source, to);
        const { diagnostics, sourceCommit } = await pass(trustingHub());
        expect([diagnostics.map((d) => d.code), sourceCommit]).toEqual([['UntrustedCommit'], ahead]);
        expect(diagnostics[0]?.message).toContain(
          `does not descend from ${ahead}, so the branch was rewritten or set back`,
        );
      }
    });

    it('who can move the memory of the hub brings nothing in by it', async () => {
      await start(backend, trustingHub);
      const before = await index();
      const evil = await commit(
        { ...FLEET, 'workloads/config.yaml': configMap('shop', { currency: 'EVIL' }) },
        { by: 'Mallory' },
      );
      await force(REFS.processed, evil);
      // Of a file that cannot be read, the last good content counts: that of the last trusted commit.
      await push({ ...FLEET, 'workloads/config.yaml': '{{{' });
      const { diagnostics } = await pass(trustingHub());
      expect(diagnostics.map((d) => d.code)).toEqual(['YamlSyntax']);
      expect(JSON.stringify(await repo.read(EAST))).not.toContain('EVIL');
      expect((await index()).match(/digest: .*/g)).toEqual(before.match(/digest: .*/g));
    });

    it('a file of allowed signers that cannot be read stops the source alone, and not a hub that has nothing to judge', async () => {
      await start(backend, trustingHub);
      let unreadable = false;
      const refresh = async (): Promise<string> => {
        if (unreadable)
          throw new UserError('Usage', 'reading the allowed signers in /etc/signers failed: it is not there');
        return 'readable again';
      };
      const hub = newHub(new HistoryJudge(repo.git, { ...fakeVerifier(), refresh }));
      const trusted = await push({ ...FLEET, 'README.md': 'nothing to render' });
      await pass(hub);
      unreadable = true;
      const idle = await pass(hub);
      expect([codes(idle), idle.sourceCommit]).toEqual([[], trusted]);
      const next = await push(USD);
      const frozen = await pass(hub);
      expect([frozen.sourceCommit, frozen.diagnostics]).toEqual([
        trusted,
        [
          {
            code: 'UntrustedCommit',
            severity: 'error',
            message: `refs/heads/main is at ${next}, but the source stays at ${trusted} until the file of allowed signers can be read again: reading the allowed signers in /etc/signers failed: it is not there`,
          },
        ],
      ]);
      unreadable = false;
      const thawed = await pass(hub);
      expect([codes(thawed), thawed.sourceCommit]).toEqual([[], next]);
    });

    it('a first source that nobody signed is not rendered at all', async () => {
      clock = createFakeClock();
      repo = await createHubRepo(backend, clock);
      const id = await push(FLEET, { by: 'Mallory' });
      await expect(runPass(trustingHub(), SIGNAL)).rejects.toMatchObject({
        code: 'UntrustedSource',
        message: expect.stringContaining(`commit ${id} is not signed`),
      });
      expect([...(await repo.git.refs(['refs/'], SIGNAL)).keys()]).toEqual([REFS.source]);
      await push(FLEET, { message: 'Signed\n' });
      expect(codes(await pass(trustingHub()))).toEqual([]);
    });
  });
});
