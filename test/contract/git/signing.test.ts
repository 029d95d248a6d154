// Signatures made and checked by the real tools: ours by git, git's by us (needs git, ssh-keygen; gpg and gpgv for PGP).
import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommitSha, parseCommitSha } from '../../../src/api/index.ts';
import {
  type CommitVerifier,
  GIT_BACKENDS,
  type GitRepository,
  openCommitSigner,
  openCommitVerifier,
  openRepository,
} from '../../../src/git/index.ts';
import { AUTHOR, commit, git, hasGit, MAIN, never, TIME, tree, withBareRepository } from './support.ts';

const has = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).error === undefined;
const hasSsh = has('ssh-keygen', '-?');
const hasPgp = has('gpg', '--version') && has('gpgv', '--version');

/** Signs at any time; a moment that lies within every validity here. */
const AT = new Date('2026-03-04T05:06:07Z');

let keys: string;
beforeAll(async () => {
  keys = await mkdtemp(join(tmpdir(), 'tmc-keys-'));
  if (hasSsh) {
    for (const name of ['alice', 'mallory'])
      sshKeygen('-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(keys, name));
    sshKeygen('-q', '-t', 'ed25519', '-N', 'passphrase', '-C', 'locked', '-f', join(keys, 'locked'));
  }
});
afterAll(() => rm(keys, { recursive: true, force: true }));

function sshKeygen(...args: readonly string[]): void {
  execFileSync('ssh-keygen', args, { stdio: 'ignore' });
}

async function allowedFile(name: string, options = ''): Promise<string> {
  const file = join(keys, `allowed-${name}-${options.length}`);
  await writeFile(
    file,
    `# who may\n${name}@example.com ${options}${await readFile(join(keys, `${name}.pub`), 'utf8')}`,
  );
  return file;
}

/** A commit by git itself, in a work tree of the bare repository. */
function commitByGit(
  path: string,
  root: string,
  settings: readonly string[],
  env: Record<string, string> = {},
): CommitSha {
  const work = join(root, 'work');
  execFileSync('git', ['clone', '--quiet', path, work], { stdio: 'ignore' });
  const config = ['user.name=Alice', 'user.email=alice@example.com', ...settings].flatMap((s) => ['-c', s]);
  const date = AT.toISOString();
  execFileSync('git', ['-C', work, ...config, 'commit', '--quiet', '--allow-empty', '-S', '-m', 'Signed\n\nBody é'], {
    env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date, ...env },
  });
  execFileSync('git', ['-C', work, 'push', '--quiet', 'origin', 'HEAD:main'], { stdio: 'ignore' });
  return parseCommitSha(git(work, 'rev-parse', 'HEAD'));
}

async function withVerifier<T>(file: string, work: (verifier: CommitVerifier) => Promise<T>): Promise<T> {
  const verifier = await openCommitVerifier(file, never);
  try {
    return await work(verifier);
  } finally {
    await verifier.close();
  }
}

describe.skipIf(!hasGit || !hasSsh).each(GIT_BACKENDS)('SSH, %s (needs git and ssh-keygen)', (backend) => {
  async function withSigned(
    work: (repository: GitRepository, id: CommitSha, path: string) => Promise<void>,
  ): Promise<void> {
    await withBareRepository(async (path) => {
      const signer = await openCommitSigner(join(keys, 'alice'), never);
      const repository = await openRepository({ url: path, backend, signer }, never);
      const first = await commit(repository, tree({ a: '1' }), { message: 'First\n\nTmc-Now: x\n' });
      const id = await commit(repository, tree({ a: '2' }), { parents: [first], message: 'Second\n' });
      await repository.publish([{ ref: MAIN, from: undefined, to: id }], never);
      await work(repository, id, path);
      await repository.close();
      await signer.close();
    });
  }

  test('what we sign, git accepts; its content reads as if it were not signed', async () => {
    await withSigned(async (repository, id, path) => {
      const settings = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${await allowedFile('alice')}`];
      for (const rev of ['main', 'main~1']) git(path, ...settings, 'verify-commit', rev);
      const strangers = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${await allowedFile('mallory')}`];
      expect(() => git(path, ...strangers, 'verify-commit', 'main')).toThrow();
      expect(await repository.commit(id, never)).toMatchObject({ message: 'Second\n', author: AUTHOR, time: TIME });
      const { parents } = await repository.commit(id, never);
      expect((await repository.commit(parents[0] ?? expect.fail(), never)).trailers).toEqual(
        new Map([['Tmc-Now', 'x']]),
      );
    });
  });

  test('of many commits that are written at once each is signed', async () => {
    await withSigned(async (repository, first, path) => {
      const settings = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${await allowedFile('alice')}`];
      const one = { tree: tree({ a: '3' }), parents: [first], author: AUTHOR, time: TIME };
      const many = new Map(['b', 'c'].map((name) => [name, { ...one, message: `${name}\n` }]));
      for (const id of (await repository.writeCommits(many, never)).values())
        git(path, ...settings, 'verify-commit', id);
    });
  });

  test('whoever the file names is trusted, whoever it does not is named by the key', async () => {
    await withSigned(async (repository, id) => {
      const key = /SHA256:\S+/.exec(
        execFileSync('ssh-keygen', ['-lf', join(keys, 'alice.pub')], { encoding: 'utf8' }),
      )?.[0];
      const ask = (file: string, at = AT) => withVerifier(file, (v) => v.verify(repository, id, at, never));
      expect(await ask(await allowedFile('alice'))).toEqual({
        kind: 'trusted',
        signer: 'alice@example.com',
        key: `ED25519 key ${key}`,
      });
      const why = `is signed with ED25519 key ${key}, which is not among the allowed signers for Git`;
      expect(await ask(await allowedFile('mallory'))).toEqual({ kind: 'untrusted', why });
      expect(await ask(await allowedFile('alice', 'namespaces="file" '))).toEqual({ kind: 'untrusted', why });
      const retired = await allowedFile('alice', 'valid-before="20260101" ');
      expect((await ask(retired, new Date('2025-12-31T00:00:00Z'))).kind).toBe('trusted');
      expect(await ask(retired)).toMatchObject({
        kind: 'untrusted',
        why: expect.stringContaining('was not valid at 2026-03-04'),
      });
    });
  });

  test('a commit of git is trusted; changed by one byte it is not, nor is its signature on another commit', async () => {
    await withBareRepository(async (path, root) => {
      const first = await openRepository({ url: path, backend }, never);
      await first.publish([{ ref: MAIN, from: undefined, to: await commit(first, tree({ a: '1' })) }], never);
      const id = commitByGit(path, root, ['gpg.format=ssh', `user.signingkey=${join(keys, 'alice')}`]);
      const raw = execFileSync('git', ['-C', path, 'cat-file', 'commit', id]);
      const forged = [
        raw.toString('latin1').replace('Signed', 'Forged'),
        raw.toString('latin1').replace(/^tree .*/, `tree ${tree({ evil: '1' }).id}`),
      ];
      await commit(first, tree({ evil: '1' }));
      const ids = forged.map((text) =>
        parseCommitSha(
          execFileSync('git', ['-C', path, 'hash-object', '-t', 'commit', '-w', '--stdin'], {
            input: Buffer.from(text, 'latin1'),
            encoding: 'utf8',
          }).trim(),
        ),
      );
      const verdicts = await withVerifier(await allowedFile('alice'), async (verifier) => {
        const found = [];
        for (const each of [id, ...ids]) found.push(await verifier.verify(first, each, AT, never));
        return found;
      });
      expect(verdicts.map((v) => (v.kind === 'trusted' ? v.signer : v.why))).toEqual([
        'alice@example.com',
        'has an SSH signature that does not fit its content',
        'has an SSH signature that does not fit its content',
      ]);
      await first.close();
    });
  });

  test('the file is read anew, and who was taken out of it is no longer trusted', async () => {
    await withSigned(async (repository, id) => {
      const file = join(keys, `rotating-${backend}`);
      await writeFile(file, await readFile(await allowedFile('alice'), 'utf8'));
      await withVerifier(file, async (verifier) => {
        const before = await verifier.refresh();
        expect((await verifier.verify(repository, id, AT, never)).kind).toBe('trusted');
        await writeFile(file, await readFile(await allowedFile('mallory'), 'utf8'));
        expect(await verifier.refresh()).not.toBe(before);
        expect((await verifier.verify(repository, id, AT, never)).kind).toBe('untrusted');
        await writeFile(file, '');
        await expect(verifier.refresh()).rejects.toMatchObject({ code: 'Usage' });
      });
    });
  });
});

describe.skipIf(!hasSsh)('a signing key (needs ssh-keygen)', () => {
  async function failureOf(file: string): Promise<unknown> {
    return await openCommitSigner(file, never).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  test.skipIf(process.platform === 'win32')('that others may read is refused, with its rights', async () => {
    const file = join(keys, 'open');
    await writeFile(file, await readFile(join(keys, 'alice')));
    await chmod(file, 0o640);
    expect(await failureOf(file)).toMatchObject({
      code: 'Usage',
      message: expect.stringContaining('its rights are 0640'),
    });
    await chmod(file, 0o400);
    expect(await failureOf(file)).toBeUndefined();
  });

  test('with a passphrase, that is none, or that is not there, is refused at once; nothing of it is shown', async () => {
    const secret = 'c2VjcmV0LWtleS1ieXRlcw';
    const broken = join(keys, 'broken');
    await writeFile(broken, `-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n-----END OPENSSH PRIVATE KEY-----\n`, {
      mode: 0o600,
    });
    for (const file of [join(keys, 'locked'), broken, join(keys, 'nowhere')]) {
      const error = await failureOf(file);
      expect(error).toMatchObject({ code: 'Usage', message: expect.stringContaining('--signing-key') });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret);
    }
  });
});

describe.skipIf(!hasGit || !hasPgp)('PGP (needs git, gpg and gpgv)', () => {
  let home: string;
  const gpg = (...args: readonly string[]): string =>
    execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', '--passphrase', '', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  beforeAll(async () => {
    // Short: gpg's agent listens on a socket in it, whose path must be short.
    home = await mkdtemp('/tmp/gpg-');
    await chmod(home, 0o700);
    gpg('--quick-generate-key', 'Alice <alice@example.com>', 'ed25519', 'sign', 'never');
    gpg('--quick-generate-key', 'Bob <bob@example.com>', 'ed25519', 'sign', 'never');
  });
  afterAll(async () => {
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    await rm(home, { recursive: true, force: true });
  });

  test('a commit of git is trusted when the file holds the key in armor, alone or beside SSH keys', async () => {
    await withBareRepository(async (path, root) => {
      const repository = await openRepository({ url: path, backend: 'isomorphic' }, never);
      await repository.publish([{ ref: MAIN, from: undefined, to: await commit(repository, tree({ a: '1' })) }], never);
      const id = commitByGit(path, root, ['user.signingkey=alice@example.com'], { GNUPGHOME: home });
      const armor = (who: string) => gpg('--armor', '--export', who);
      const ask = async (text: string) => {
        const file = join(keys, 'pgp-allowed');
        await writeFile(file, text);
        return await withVerifier(file, (v) => v.verify(repository, id, AT, never));
      };
      const trusted = {
        kind: 'trusted',
        signer: 'Alice <alice@example.com>',
        key: expect.stringMatching(/^PGP key [0-9A-F]{40}$/),
      };
      expect(await ask(armor('alice'))).toEqual(trusted);
      expect(await ask(armor('bob') + armor('alice'))).toEqual(trusted);
      const why = expect.stringContaining('of a key that is not among the allowed signers');
      expect(await ask(armor('bob'))).toEqual({ kind: 'untrusted', why });
      if (hasSsh) {
        const ssh = await readFile(await allowedFile('alice'), 'utf8');
        expect(await ask(ssh + armor('alice'))).toEqual(trusted);
        expect(await ask(ssh)).toMatchObject({ why: 'is signed by PGP, and no PGP key is among the allowed signers' });
      }
      await repository.close();
    });
  });
});

test.skipIf(!hasSsh)('without the tools a start fails at once and names what to install', async () => {
  const file = await allowedFile('alice');
  const empty = join(keys, 'no-programs');
  await mkdir(empty, { recursive: true });
  const path = process.env['PATH'];
  process.env['PATH'] = empty;
  try {
    const missing = { code: 'SigningToolMissing', message: expect.stringContaining('install OpenSSH') };
    await expect(openCommitVerifier(file, never)).rejects.toMatchObject(missing);
    await expect(openCommitSigner(join(keys, 'alice'), never)).rejects.toMatchObject(missing);
  } finally {
    process.env['PATH'] = path;
  }
});
