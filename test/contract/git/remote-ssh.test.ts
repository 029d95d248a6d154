// Over ssh, by native git, to a real sshd: keys, host keys, and what is said when something is not as it should be.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CommitSha } from '../../../src/api/index.ts';
import { type GitRepository, openRepository, type SshOptions } from '../../../src/git/index.ts';
import { recordGit } from './git-recorder.ts';
import { hasSshd, type SshServer, serveSsh } from './ssh-server.ts';
import { commit, hasGit, head, MAIN, never, textAt, tree, withBareRepository } from './support.ts';

describe.skipIf(!hasGit || !hasSshd)('a repository over ssh', () => {
  let folder: string;
  let ssh: SshServer;
  let path: string;
  let origin: GitRepository;
  let first: CommitSha;
  const ended = Promise.withResolvers<void>();
  let whole: Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tmc-ssh-'));
    ssh = await serveSsh(folder);
    const ready = Promise.withResolvers<void>();
    whole = withBareRepository(async (made) => {
      path = made;
      origin = await openRepository({ url: path }, never);
      first = await commit(origin, tree({ a: '1' }));
      await origin.publish([{ ref: MAIN, from: undefined, to: first }], never);
      ready.resolve();
      await ended.promise;
      await origin.close();
    });
    whole.catch(ready.reject);
    await ready.promise;
  });
  afterAll(async () => {
    await ssh[Symbol.asyncDispose]();
    ended.resolve();
    await whole;
    await rm(folder, { recursive: true, force: true });
  });

  async function open(options: SshOptions, url = ssh.url(path)): Promise<GitRepository> {
    const remote = { ssh: options, limits: { connectMs: 5_000, idleMs: 15_000 } };
    return await openRepository({ url, backend: 'native', remote }, never);
  }

  /** What a look at the refs is rejected with. */
  async function refusal(options: SshOptions, url = ssh.url(path)): Promise<unknown> {
    await using handle = await disposable(open(options, url));
    return await handle.git.refs(['refs/heads/'], never).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  async function disposable(opening: Promise<GitRepository>) {
    const opened = await opening;
    return { git: opened, [Symbol.asyncDispose]: () => opened.close() };
  }

  const known = (): SshOptions => ({ keyFile: ssh.keyFile, knownHostsFile: ssh.knownHostsFile });

  test('is read, fetched and pushed to with a key and a known host', async () => {
    await using handle = await disposable(open(known()));
    expect(await head(handle.git)).toBe(first);
    expect(await textAt(handle.git, first, 'a')).toBe('1');
    const to = await commit(handle.git, tree({ a: '2' }), { parents: [first] });
    expect(await handle.git.publish([{ ref: MAIN, from: first, to }], never)).toEqual({ kind: 'published' });
    expect(await head(origin)).toBe(to);
    const late = await commit(handle.git, tree({ a: '3' }), { parents: [first] });
    expect(await handle.git.publish([{ ref: MAIN, from: first, to: late, replace: true }], never)).toMatchObject({
      kind: 'moved',
      actual: to,
    });
    expect(await handle.git.publish([{ ref: MAIN, from: to, to: first, replace: true }], never)).toEqual({
      kind: 'published',
    });
  });

  test.each<[string, () => SshOptions, { code: string; category: string; says: string }]>([
    [
      'a host that nobody knows',
      () => ({ ...known(), knownHostsFile: ssh.emptyHostsFile }),
      { code: 'GitUntrusted', category: 'user', says: '--ssh-known-hosts-file' },
    ],
    [
      'a host whose key is another than the known one',
      () => ({ ...known(), knownHostsFile: ssh.changedHostFile }),
      { code: 'GitUntrusted', category: 'user', says: 'somebody stands in between' },
    ],
    [
      'a key that the server does not know',
      () => ({ ...known(), keyFile: ssh.strangeKeyFile }),
      { code: 'GitAuthentication', category: 'user', says: '--ssh-key-file' },
    ],
    [
      'no key at all',
      () => ({ knownHostsFile: ssh.knownHostsFile }),
      { code: 'GitAuthentication', category: 'user', says: 'name a private key with --ssh-key-file' },
    ],
    [
      'a public key in the place of the private one',
      () => ({ ...known(), keyFile: `${ssh.keyFile}.pub` }),
      { code: 'Usage', category: 'user', says: 'name the private half' },
    ],
    [
      'a file of host keys that is not there',
      () => ({ ...known(), knownHostsFile: join(folder, 'none') }),
      { code: 'Usage', category: 'user', says: '--ssh-known-hosts-file' },
    ],
  ])('%s is refused, and nobody is asked', async (_, options, { code, category, says }) => {
    const error = await refusal(options());
    expect(error).toMatchObject({ code, category, message: expect.stringContaining(says) });
    expect(String(error)).not.toContain('PRIVATE KEY-----');
  });

  test('a key that others may read is refused before anybody is asked', async () => {
    const open = join(folder, 'open_key');
    await writeFile(open, '-----BEGIN OPENSSH PRIVATE KEY-----\n');
    await chmod(open, 0o644);
    expect(await refusal({ ...known(), keyFile: open })).toMatchObject({
      code: 'Usage',
      message: expect.stringContaining('chmod 600'),
    });
  });

  test('a repository that is not there', async () => {
    expect(await refusal(known(), ssh.url(join(folder, 'nothing.git')))).toMatchObject({
      code: 'RepositoryNotFound',
      category: 'user',
    });
  });

  test('a host that nobody listens on is tried again', async () => {
    expect(await refusal(known(), 'ssh://git@127.0.0.1:9/fleet.git')).toMatchObject({
      code: 'GitRemote',
      category: 'transient',
      message: expect.stringContaining('nobody answers'),
    });
  });

  test("neither the user's agent nor anything of their set-up is used", async () => {
    vi.stubEnv('SSH_AUTH_SOCK', join(folder, 'agent'));
    vi.stubEnv('SSH_ASKPASS', join(folder, 'ask'));
    vi.stubEnv('GIT_SSH_COMMAND', 'false');
    await using recorded = await recordGit(folder);
    try {
      await using handle = await disposable(open(known()));
      expect(await head(handle.git)).toBe(first);
    } finally {
      vi.unstubAllEnvs();
    }
    const talks = (await recorded.calls()).filter(({ args }) => args.includes('fetch'));
    expect(talks.map(({ env }) => [env['SSH_AUTH_SOCK'], env['SSH_ASKPASS']])).toEqual([[undefined, undefined]]);
    expect(talks[0]?.env['GIT_SSH_COMMAND']).toMatch(
      /'StrictHostKeyChecking=yes'.*'BatchMode=yes'.*'IdentityAgent=none'/,
    );
  });

  test('what a hook says is told', async () => {
    const hook = join(path, 'hooks/pre-receive');
    await mkdir(join(path, 'hooks'), { recursive: true });
    await writeFile(hook, '#!/bin/sh\necho only on fridays >&2\nexit 1\n', { mode: 0o755 });
    try {
      await using handle = await disposable(open(known()));
      await head(handle.git);
      const to = await commit(handle.git, tree({ a: 'hooked' }), { parents: [first] });
      await expect(handle.git.publish([{ ref: MAIN, from: first, to }], never)).rejects.toMatchObject({
        code: 'GitRejected',
        message: expect.stringContaining('only on fridays'),
      });
      expect(await head(origin)).toBe(first);
    } finally {
      await rm(hook);
    }
  });

  test('the backend that needs no git says what to do', async () => {
    const opening = openRepository({ url: ssh.url(path), backend: 'isomorphic' }, never);
    await expect(opening).rejects.toMatchObject({
      code: 'GitBackendMissing',
      message: expect.stringMatching(/ssh needs .*git.*https/),
    });
  });
});

describe.skipIf(!hasGit || !hasSshd)('a server over ssh that fails', () => {
  test.each<[string, string, { code: string; category: string }]>([
    ['never answers', 'sleep 60', { code: 'Timeout', category: 'transient' }],
    ['ends without a word', 'exit 0', { code: 'GitRemote', category: 'transient' }],
    ['is killed in the middle', 'kill -9 $PPID', { code: 'GitRemote', category: 'transient' }],
    ['says something else', 'echo welcome', { code: 'GitRemote', category: 'transient' }],
  ])('%s', async (_, command, judged) => {
    const folder = await mkdtemp(join(tmpdir(), 'tmc-ssh-'));
    try {
      await using ssh = await serveSsh(folder, command);
      const options = { keyFile: ssh.keyFile, knownHostsFile: ssh.knownHostsFile };
      const remote = { ssh: options, limits: { totalMs: 6_000 } };
      const repository = await openRepository({ url: ssh.url('/fleet.git'), backend: 'native', remote }, never);
      const error = await repository.refs(['refs/'], never).catch((caught: unknown) => caught);
      expect(error).toMatchObject(judged);
      await repository.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
