// A hub on a repository of this disk: woken by the events of its files, and looking by itself where none come.
import { afterEach, describe, expect, test } from 'vitest';
import { syncTarget } from '../../test/support/documents.ts';
import { createFakeClock } from '../../test/support/fake-clock.ts';
import { hasGit } from '../../test/support/has-git.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import type { CommitSha } from '../api/index.ts';
import { GIT_BACKENDS, openRepository } from '../git/index.ts';
import { startHubLoop } from './hub-loop.ts';
import { watchRepository } from './watch-repository.ts';

let repo: HubRepo;
const closing: (() => PromiseLike<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await repo?.close();
});

interface Running {
  trigger(): void;
  /** The pass that works on this commit was made. */
  handled(commit: CommitSha): Promise<void>;
}

function run(pollMs: number): Running {
  const stop = new AbortController();
  const done = new Set<CommitSha>();
  const waiting = new Map<CommitSha, () => void>();
  const loop = startHubLoop({
    hub: repo.hub,
    signal: stop.signal,
    pollMs,
    onPass: (outcome) => {
      if (outcome.kind !== 'done') return;
      done.add(outcome.sourceCommit);
      waiting.get(outcome.sourceCommit)?.();
    },
    onError: (error) => expect.fail(String(error)),
  });
  closing.push(() => {
    stop.abort();
    return loop.done;
  });
  return {
    trigger: () => loop.trigger(),
    handled: (commit) =>
      new Promise((resolve) => {
        if (done.has(commit)) resolve();
        else waiting.set(commit, resolve);
      }),
  };
}

const fleet = (name: string) => ({ [`synctargets/${name}.yaml`]: syncTarget(name) });

describe.each(GIT_BACKENDS)('%s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit());

  it('a push by somebody else wakes it at once, though its timer is an hour away', async () => {
    repo = await createHubRepo(backend);
    const { trigger, handled } = run(3_600_000);
    const watch = await watchRepository(repo.git, trigger, SIGNAL);
    closing.push(() => watch[Symbol.asyncDispose]());
    await handled(await repo.push(fleet('east')));
    await handled(await repo.push(fleet('west')));
  });

  it('without any event it looks when its timer says so', async () => {
    const clock = createFakeClock();
    repo = await createHubRepo(backend, clock);
    const first = await repo.push(fleet('east'));
    const { handled } = run(15_000);
    await handled(first);
    const next = handled(await repo.push(fleet('west')));
    // The loop goes to sleep after its pass; then time passes, and nothing else happens.
    while (!clock.sleeping().includes(15_000)) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(15_000);
    await next;
  });
});

test('a repository behind an address has no files to watch', async () => {
  const git = await openRepository({ url: 'https://git.example.com/fleet.git', backend: 'isomorphic' }, SIGNAL);
  const watch = await watchRepository(git, () => expect.fail('nothing can happen'), SIGNAL);
  await watch[Symbol.asyncDispose]();
  await git.close();
});
