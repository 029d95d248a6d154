// What a server can do to us. Every failure says who should act; after each the mirror is whole, and the next try succeeds.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommitSha } from '../../../src/api/index.ts';
import { GIT_BACKENDS, type GitRepository, parseRefName } from '../../../src/git/index.ts';
import type { Asked, Failure } from './http-server.ts';
import {
  again,
  answer,
  expectFailure,
  IMPATIENT,
  type Judged,
  LOGIN,
  noServer,
  PAGE,
  slow,
} from './remote-failures.ts';
import { failureOf, openRemote, type RemoteFixture } from './remote-fixture.ts';
import { commit, hasGit, head, MAIN, never, textAt, tree } from './support.ts';

const REPORT = parseRefName('refs/heads/tmc/reports/east');
const UPLOAD = 'git-upload-pack';
const RECEIVE = 'git-receive-pack';

function isPost({ method, path }: Asked, service: string): boolean {
  return method === 'POST' && path.endsWith(service);
}

function isQuestion({ method, path }: Asked, service: string): boolean {
  return method === 'GET' && path.endsWith(service);
}

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  let at: RemoteFixture;
  let repository: GitRepository;
  let impatient: GitRepository;

  beforeEach(async () => {
    at = await openRemote();
    repository = await at.open(backend);
    impatient = await at.open(backend, { remote: IMPATIENT });
  });
  afterEach(() => at[Symbol.asyncDispose]());

  /** A commit of many files on `main`, which the server has and nobody fetched. */
  async function news(): Promise<CommitSha> {
    const text = (index: number) => `${index} ${Math.sin(index)}`;
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, text(index)]));
    const id = await commit(at.origin, tree(files), { parents: [at.first] });
    await at.origin.publish([{ ref: MAIN, from: at.first, to: id }], never);
    return id;
  }

  test.each<[string, Failure, Judged]>([
    ['the connection is dropped in the middle of the pack', { kind: 'cut', after: 400 }, again],
    ['the pack ends in the middle as if that were all', { kind: 'short', after: 400 }, again],
    ['a byte of the pack is another', { kind: 'corrupt', beforeEnd: 200 }, again],
    ['the server stops in the middle of the pack', { kind: 'stall', after: 400 }, slow],
    ['500 in the place of the pack', answer(500), again],
    [
      'garbage in the place of the pack',
      answer(200, { 'content-type': 'application/x-git-upload-pack-result' }, 'zzzz'),
      again,
    ],
  ])('fetching: %s', async (_, failure, judged) => {
    expect(await head(repository)).toBe(at.first);
    const id = await news();
    // The first POST to this service asks for the refs, the second for the pack.
    let posts = 0;
    at.server.fail = (asked) => {
      if (!isPost(asked, UPLOAD)) return undefined;
      posts += 1;
      return posts === 2 ? failure : undefined;
    };
    await expectFailure(impatient.refs(['refs/heads/'], never), judged);
    expect(posts).toBe(2);
    expect(await head(repository)).toBe(id);
    expect(await textAt(repository, id, 'f7')).toBe(`7 ${Math.sin(7)}`);
  });

  test('reading: a list of refs that ends in the middle is no list with fewer refs', async () => {
    await at.origin.publish([{ ref: REPORT, from: undefined, to: at.first }], never);
    expect(await head(repository, REPORT)).toBe(at.first);
    // Within the last line, so that the first is whole.
    at.server.fail = (asked) => (isPost(asked, UPLOAD) ? { kind: 'short', after: 80 } : undefined);
    await expectFailure(repository.refs(['refs/heads/'], never), again);
    at.server.fail = () => undefined;
    expect(await repository.refs(['refs/heads/'], never)).toEqual(
      new Map([
        [MAIN, at.first],
        [REPORT, at.first],
      ]),
    );
  });

  test.each<[string, string, Failure, Judged]>([
    ['403 at the door', 'GET', answer(403), { category: 'user', code: 'GitForbidden', says: 'right' }],
    ['a login page at the door', 'GET', answer(200, PAGE, LOGIN), noServer],
    [
      '413 from a proxy',
      'POST',
      answer(413, PAGE, LOGIN),
      { category: 'user', code: 'GitTooLarge', says: 'larger than the server takes' },
    ],
    ['403 in the middle', 'POST', answer(403), { category: 'user', code: 'GitForbidden', says: 'right' }],
    ['502 in the middle', 'POST', answer(502), again],
    ['a connection that is reset before anything is sent', 'POST', { kind: 'reset', after: 0 }, again],
    ['a connection that is reset in the middle of the pack', 'POST', { kind: 'reset', after: 100 }, again],
    ['no answer', 'POST', { kind: 'hang' }, slow],
    ['a page that says 200, though nothing was done', 'POST', answer(200, PAGE, LOGIN), noServer],
  ])('pushing: %s; nothing moves', async (_, method, failure, judged) => {
    const from = await head(repository);
    await head(impatient);
    const to = await commit(impatient, tree({ a: '2', b: 'x'.repeat(5_000) }), { parents: [at.first] });
    at.server.fail = (asked) => ((method === 'GET' ? isQuestion : isPost)(asked, RECEIVE) ? failure : undefined);
    await expectFailure(impatient.publish([{ ref: MAIN, from, to }], never), judged);
    expect(await head(at.origin)).toBe(at.first);
    at.server.fail = () => undefined;
    expect(await repository.publish([{ ref: MAIN, from, to }], never)).toEqual({ kind: 'published' });
    expect(await head(at.origin)).toBe(to);
  });

  test.each<[string, Failure]>([
    ['lost', { kind: 'cut', after: 0 }],
    ['cut off', { kind: 'cut', after: 3 }],
    ['short', { kind: 'short', after: 5 }],
    ['late', { kind: 'stall', after: 3 }],
    ['garbage', { kind: 'replace', body: 'zzzz garbage' }],
    ['a page', { kind: 'replace', body: LOGIN }],
  ])('pushing: a push that was made, but whose answer is %s, counts', async (_, failure) => {
    await head(impatient);
    const to = await commit(impatient, tree({ a: '2' }), { parents: [at.first] });
    const report = await commit(impatient, tree({ r: '1' }));
    at.server.fail = (asked) => (isPost(asked, RECEIVE) ? failure : undefined);
    const updates = [
      { ref: MAIN, from: at.first, to },
      { ref: REPORT, from: undefined, to: report, replace: true },
    ];
    expect(await impatient.publish(updates, never)).toEqual({ kind: 'published' });
    expect(await at.origin.refs(['refs/'], never)).toEqual(
      new Map([
        [MAIN, to],
        [REPORT, report],
      ]),
    );
    at.server.fail = () => undefined;
    expect(await head(impatient)).toBe(to);
  });

  test.each(['pre-receive', 'update'])(
    'pushing: what a %s hook says is told, without what a terminal would act on',
    async (name) => {
      const from = await head(repository);
      const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
      const hook = join(at.path, 'hooks', name);
      await mkdir(join(at.path, 'hooks'), { recursive: true });
      await writeFile(hook, '#!/bin/sh\nprintf "only on \\033[31mfridays\\n" >&2\nexit 1\n');
      await chmod(hook, 0o755);
      const error = await failureOf(repository.publish([{ ref: MAIN, from, to }], never));
      expect(error).toMatchObject({
        category: 'user',
        code: 'GitRejected',
        message: expect.stringMatching(/rules for these branches.*remote: only on \[31mfridays.*hook declined/),
      });
      expect(await head(at.origin)).toBe(at.first);
    },
  );

  test('a server that is slow, but goes on, is waited for: the answer to a push that comes late is the answer', async () => {
    const id = await news();
    let posts = 0;
    at.server.fail = (asked) => {
      posts += isPost(asked, UPLOAD) ? 1 : 0;
      const isAwaited = isPost(asked, UPLOAD) ? posts === 2 : isPost(asked, RECEIVE);
      // Longer in all than what it may be silent for.
      return isAwaited ? { kind: 'drip', pieces: 4, everyMs: 900 } : undefined;
    };
    expect(await head(impatient)).toBe(id);
    const to = await commit(impatient, tree({ a: '2' }), { parents: [id] });
    expect(await impatient.publish([{ ref: MAIN, from: id, to }], never)).toEqual({ kind: 'published' });
    expect(at.server.asked.filter(({ path }) => path.endsWith(RECEIVE)).length).toBe(2);
  });

  test('a hook that refuses one of several refs: all or none of them move where the push is one, and the rest is made up for', async () => {
    const from = await head(repository);
    const to = await commit(repository, tree({ a: '2' }), { parents: [at.first] });
    await mkdir(join(at.path, 'hooks'), { recursive: true });
    const hook = join(at.path, 'hooks', 'update');
    await writeFile(hook, '#!/bin/sh\ncase "$1" in *reports*) exit 1;; esac\n', { mode: 0o755 });
    const updates = [
      { ref: MAIN, from, to },
      { ref: REPORT, from: undefined, to },
    ];
    expect(await failureOf(repository.publish(updates, never))).toMatchObject({ code: 'GitRejected' });
    // The other backend pushes them in their order, one by one.
    const moved = backend === 'native' ? at.first : to;
    expect(await at.origin.refs(['refs/'], never)).toEqual(new Map([[MAIN, moved]]));
    await rm(hook);
    expect(await repository.publish(updates, never)).toEqual({ kind: 'published' });
    expect(await at.origin.refs(['refs/'], never)).toEqual(
      new Map([
        [MAIN, to],
        [REPORT, to],
      ]),
    );
  });

  test('a server that asks for patience is left alone until then', async () => {
    at.server.fail = () => answer(429, { 'retry-after': '120' });
    const first = await failureOf(repository.refs(['refs/'], never));
    expect(first).toMatchObject({
      category: 'transient',
      code: 'GitRemote',
      data: { status: 429, retryAfterSeconds: 120 },
    });
    const asked = at.server.asked.length;
    const waiting = {
      category: 'transient',
      code: 'GitRemote',
      message: expect.stringMatching(/come again later, in 1\d\d s/),
    };
    expect(await failureOf(repository.refs(['refs/'], never))).toMatchObject(waiting);
    expect(await failureOf(repository.publish([{ ref: MAIN, from: at.first, to: undefined }], never))).toMatchObject(
      waiting,
    );
    expect(at.server.asked.length).toBe(asked);
  });

  test.each<[string, number, Readonly<Record<string, string>>]>([
    ['429 without a time', 429, {}],
    ['503 with none to wait', 503, { 'retry-after': '0' }],
  ])('%s is tried again at once', async (_, status, headers) => {
    at.server.fail = () => answer(status, headers);
    await expectFailure(repository.refs(['refs/'], never), again);
    at.server.fail = () => undefined;
    expect(await head(repository)).toBe(at.first);
  });

  test.each([
    ['nobody who listens', 'http://127.0.0.1:9/fleet.git', again],
    ['a name that nobody knows', 'http://host.invalid/fleet.git', again],
  ])('%s', async (_, url, { category, code, says }) => {
    const lost = await at.open(backend, { url, remote: { ...IMPATIENT, env: {} } });
    const error = await failureOf(lost.refs(['refs/'], never));
    expect(error).toMatchObject({ category, code, message: expect.stringContaining(says) });
  });

  test('a connection that is taken and never made counts as none', async () => {
    // Takes the connection, and is silent where TLS should begin.
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `https://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/fleet.git`;
    const silent = await at.open(backend, { url, remote: { limits: { connectMs: 1_000, idleMs: 60_000 } } });
    expect(await failureOf(silent.refs(['refs/'], never))).toMatchObject({ category: 'transient', code: 'Timeout' });
    server.close();
  });

  test('the whole of an operation has a limit', async () => {
    const short = await at.open(backend, { remote: { limits: { totalMs: 2_000 } } });
    at.server.fail = () => ({ kind: 'hang' });
    expect(await failureOf(short.refs(['refs/'], never))).toMatchObject({
      category: 'transient',
      code: 'Timeout',
      data: { milliseconds: 2_000 },
    });
  });

  test('an answer that is larger than the limit is not taken, and nothing of it stays', async () => {
    const bytes = Array.from({ length: 400_000 }, (_, index) =>
      Math.floor(Math.abs(Math.sin(index)) * 1e9).toString(36),
    ).join('');
    const id = await commit(at.origin, tree({ big: bytes }), { parents: [at.first] });
    await at.origin.publish([{ ref: MAIN, from: at.first, to: id }], never);
    // Long enough in coming that a look at its size is taken.
    at.server.fail = (asked) =>
      isPost(asked, UPLOAD) && posts++ > 0 ? { kind: 'stall', after: 1_000_000 } : undefined;
    let posts = 0;
    const modest = await at.open(backend, { remote: { limits: { downloadBytes: 200_000 } } });
    expect(await failureOf(modest.refs(['refs/heads/'], never))).toMatchObject({
      category: 'user',
      code: 'GitTooLarge',
      message: expect.stringContaining('200000 bytes'),
    });
    at.server.fail = () => undefined;
    expect(await head(repository)).toBe(id);
  });
});
