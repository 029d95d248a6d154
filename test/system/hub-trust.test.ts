// The program `tmc hub` as a process behind a forge: woken by a webhook alone, following signed commits alone, signing its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CommitSha, fileBlob, treeFromPaths } from '../../src/api/index.ts';
import {
  type CommitSigner,
  GIT_BACKENDS,
  type GitRepository,
  initRepository,
  openCommitSigner,
  openRepository,
} from '../../src/git/index.ts';
import { serveGit } from '../contract/git/http-server.ts';
import { git, hasGit } from '../contract/git/support.ts';
import { killLeftovers, runCli, startCli } from '../support/cli-process.ts';
import { configMap, placement, syncTarget } from '../support/documents.ts';
import { REFS } from '../support/system.ts';

const SECRET = 'webhook-secret-of-this-fleet';
const never = new AbortController().signal;
const hasSsh = spawnSync('ssh-keygen', ['-?']).error === undefined;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  killLeftovers();
  for (const close of closing.splice(0).reverse()) await close();
});

interface Scene {
  readonly dir: string;
  readonly repo: string;
  readonly url: string;
  readonly file: (name: string) => string;
  /** Commits a ConfigMap of that currency on the source branch, signed or not. */
  push(currency: string, signer?: CommitSigner, message?: string): Promise<CommitSha>;
  readonly git: GitRepository;
  readonly alice: CommitSigner;
}

/** A repository behind http; Alice's key may sign sources, the hub has one of its own. */
async function scene(): Promise<Scene> {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-trust-'));
  closing.push(() => rm(dir, { recursive: true, force: true }));
  const file = (name: string): string => join(dir, name);
  for (const name of ['alice', 'hub'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file(name)]);
  for (const name of ['alice', 'hub'])
    await writeFile(file(`allowed-${name}`), `${name}@example.com ${await readFile(file(`${name}.pub`), 'utf8')}`);
  await writeFile(file('secret'), `${SECRET}\n`);
  const repo = file('git/fleet.git');
  await initRepository(repo, 'main');
  const server = await serveGit(file('git'));
  closing.push(() => server.close());
  const alice = await openCommitSigner(file('alice'), never);
  closing.push(() => alice.close());
  const plain = await openRepository({ url: repo, backend: 'isomorphic' }, never);
  closing.push(() => plain.close());
  const push = async (currency: string, signer?: CommitSigner, message = 'Change\n'): Promise<CommitSha> => {
    const by = await openRepository({ url: repo, backend: 'isomorphic', signer }, never);
    const files = {
      'east.yaml': syncTarget('east'),
      'web.yaml': placement('web'),
      'workloads/c.yaml': configMap('shop', { currency }),
    };
    const tree = treeFromPaths(Object.entries(files).map(([path, text]) => [path, fileBlob(text)] as const));
    const from = (await by.refs([REFS.source], never)).get(REFS.source);
    const author = { name: signer === undefined ? 'Mallory' : 'Alice', email: 'x@example.com' };
    const parents = from === undefined ? [] : [from];
    const to = await by.writeCommit({ tree, parents, message, author, time: new Date() }, never);
    await by.publish([{ ref: REFS.source, from, to }], never);
    await by.close();
    return to;
  };
  return { dir, repo, url: `${server.url}/fleet.git`, file, push, git: plain, alice };
}

describe.skipIf(!hasGit || !hasSsh).each(GIT_BACKENDS)('%s (needs git and ssh-keygen)', (backend) => {
  test('a webhook wakes it, an unsigned commit stops it, an endorsement lets it go on; git verifies what it wrote', async () => {
    const at = await scene();
    await at.push('EUR', at.alice);
    const flags = [
      ...['--listen', '0', '--poll', '1h', '--git-backend', backend],
      ...['--webhook-secret-file', at.file('secret'), '--allowed-signers', at.file('allowed-alice')],
      ...['--signing-key', at.file('hub')],
    ];
    const hub = startCli(['hub', '--repo', at.url, ...flags]);
    const url = (await hub.line(/"serving":"([^"]+)"/))[1] ?? '';
    await hub.line(/"msg":"rendered"/);
    const body = '{"ref":"refs/heads/main"}';
    const hint = async (secret = SECRET): Promise<number> => {
      const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
      const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
      return (await fetch(`${url}/webhook`, { method: 'POST', headers, body })).status;
    };

    expect(await hint('another-secret-altogether')).toBe(401);
    const evil = await at.push('EVIL');
    expect(await hint()).toBe(202);
    await hub.line(new RegExp(`UntrustedCommit: refs/heads/main is at ${evil}, .* by Mallory is not signed`));
    await hub.line(/"msg":"status changed"/);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^tmc_hub_source_frozen 1$/m);

    const endorsed = await at.push('EVIL', at.alice, `Looked at it\n\nTmc-Endorse: ${evil}\n`);
    expect(await hint()).toBe(202);
    await hub.line(new RegExp(`"sourceCommit":"${endorsed}".*"msg":"(rendered|status changed)"`));
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/^tmc_hub_source_frozen 0$/m);
    expect(metrics).toMatch(/^tmc_hub_webhooks_total\{outcome="accepted"\} 2$/m);
    expect(metrics).toMatch(/^tmc_hub_webhooks_total\{outcome="forged"\} 1$/m);
    expect(await hub.stop()).toMatchObject({ code: 0 });

    const settings = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${at.file('allowed-hub')}`];
    const tips = ['rendered', 'status', 'targets/east'].map((name) => `tmc/${name}`);
    git(at.repo, ...settings, 'verify-commit', ...tips);
    const keys = await Promise.all(['alice', 'hub', 'secret'].map((name) => readFile(at.file(name), 'utf8')));
    for (const secret of keys) expect(hub.err()).not.toContain(secret.trim().split('\n')[1] ?? secret.trim());
    const diagnostics: unknown = parse(git(at.repo, 'show', 'tmc/status:diagnostics.yaml'));
    expect(JSON.stringify(diagnostics)).not.toContain('UntrustedCommit');
  });
});

describe('what cannot work is said at the start', () => {
  test.each([
    {
      what: 'a webhook without an address',
      flags: ['--webhook-secret-file', 'secret'],
      code: 3,
      says: '--webhook-secret-file needs an address',
    },
    {
      what: 'a secret file that is not there',
      flags: ['--listen', '0', '--webhook-secret-file', 'nowhere'],
      code: 3,
      says: 'reading the webhook secrets in .*nowhere: it cannot be read',
    },
    {
      what: 'a secret that can be guessed',
      flags: ['--listen', '0', '--webhook-secret-file', 'short'],
      code: 3,
      says: 'a secret in it has fewer than 16 characters',
    },
    {
      what: 'signers that are not there',
      flags: ['--allowed-signers', 'nowhere'],
      code: 3,
      says: 'reading the allowed signers in .*nowhere failed',
    },
    { what: 'signers that are none', flags: ['--allowed-signers', 'short'], code: 3, says: 'names no SSH key' },
    {
      what: 'a key that is not there',
      flags: ['--signing-key', 'nowhere'],
      code: 3,
      says: 'signing with the key in .*nowhere is not possible',
    },
  ])('$what', async ({ flags, code, says }) => {
    const dir = await mkdtemp(join(tmpdir(), 'tmc-start-'));
    closing.push(() => rm(dir, { recursive: true, force: true }));
    await initRepository(join(dir, 'fleet.git'), 'main');
    await writeFile(join(dir, 'secret'), SECRET);
    await writeFile(join(dir, 'short'), 'secret-word');
    const result = await runCli([
      'hub',
      '--repo',
      join(dir, 'fleet.git'),
      ...flags.map((f) => (f.startsWith('-') || f === '0' ? f : join(dir, f))),
    ]);
    expect(result).toMatchObject({ code, err: expect.stringMatching(new RegExp(`error: .*${says}`)) });
    expect(result.err).not.toContain('secret-word');
  });
});
