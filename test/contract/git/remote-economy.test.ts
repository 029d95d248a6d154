// What a look at a remote costs, as the wire and the list of processes show it: nothing is asked that nobody needs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommitSha } from '../../../src/api/index.ts';
import { GIT_BACKENDS, type GitRepository, parseRefName } from '../../../src/git/index.ts';
import { recordGit } from './git-recorder.ts';
import type { Asked } from './http-server.ts';
import { openRemote, type RemoteFixture } from './remote-fixture.ts';
import { commit, hasGit, head, never, tree } from './support.ts';

/** What a hub looks at. */
const PREFIXES = ['refs/heads/main', 'refs/heads/tmc/', 'refs/tmc/'];

function uploads({ asked }: RemoteFixture['server']): readonly Asked[] {
  return asked.filter(({ path }) => path.includes('git-upload-pack'));
}

/** Ids that are wanted, each once: git repeats them while it says what it has. */
function wants(server: RemoteFixture['server']): readonly string[] {
  const found = uploads(server).flatMap(({ body }) => [...body.matchAll(/want ([0-9a-f]{40})/g)]);
  return [...new Set(found.map(([, id = '']) => id))];
}

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  let at: RemoteFixture;
  let repository: GitRepository;
  beforeEach(async () => {
    at = await openRemote();
    repository = await at.open(backend);
  });
  afterEach(() => at[Symbol.asyncDispose]());

  /** So many branches of their own content below a folder of refs. */
  async function branches(below: string, count: number): Promise<readonly CommitSha[]> {
    const ids: CommitSha[] = [];
    for (let index = 0; index < count; index += 1) {
      const id = await commit(at.origin, tree({ [`${below}x`]: String(index) }), { message: `${below} ${index}\n` });
      await at.origin.publish([{ ref: parseRefName(`${below}${index}`), from: undefined, to: id }], never);
      ids.push(id);
    }
    return ids;
  }

  test('a look without news is one process, or one request', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tmc-recorded-'));
    await branches('refs/heads/tmc/reports/t', 3);
    await repository.refs(PREFIXES, never);
    at.server.asked.length = 0;
    {
      await using recorded = await recordGit(folder);
      await repository.refs(PREFIXES, never);
      // The server's own have no `--git-dir`.
      const calls = (await recorded.calls()).map(({ args }) =>
        args.slice(args.findIndex((arg) => arg.startsWith('--git-dir='))),
      );
      const started = calls.filter((args) => args.length > 1).map(([, verb]) => verb);
      const listings = at.server.asked.map(({ method, body }) => `${method} ${/command=(\S+)/.exec(body)?.[1] ?? '-'}`);
      // Git is a new process each time, which has to ask what the server can do; the other keeps that.
      const told = backend === 'native' ? [['fetch'], ['GET -', 'POST ls-refs']] : [[], ['POST ls-refs']];
      expect([started, listings.map((each) => each.replace(/[^\w -].*$/, ''))]).toEqual(told);
    }
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  test('only refs with the prefixes are asked for, and named in the answer', async () => {
    await branches('refs/heads/people/', 3);
    expect([...(await repository.refs(PREFIXES, never)).keys()]).toEqual(['refs/heads/main']);
    const asked = uploads(at.server).filter(({ body }) => body.includes('command=ls-refs'));
    const prefixes = new Set(
      asked.flatMap(({ body }) => [...body.matchAll(/ref-prefix (\S+)/g)].map(([, ref]) => ref)),
    );
    // `refs/heads/main` stands for what begins so, as a look for it does.
    expect(prefixes).toEqual(new Set(PREFIXES));
  });

  test.each([1, 3, 5])('of %i branches with news among others, only the news are wanted', async (count) => {
    const old = await branches('refs/heads/tmc/targets/old', 2);
    await repository.refs(PREFIXES, never);
    const others = await branches('refs/heads/people/', 3);
    const news = await branches('refs/heads/tmc/reports/new', count);
    at.server.asked.length = 0;
    await repository.refs(PREFIXES, never);
    expect(wants(at.server).toSorted()).toEqual(news.toSorted());
    for (const id of [...old, ...others]) expect(wants(at.server)).not.toContain(id);
    for (const id of news) expect((await repository.commit(id, never)).id).toBe(id);
    for (const id of others)
      await expect(repository.commit(id, never)).rejects.toMatchObject({ code: 'GitObjectMissing' });
    expect(await head(repository)).toBe(at.first);
  });
});
