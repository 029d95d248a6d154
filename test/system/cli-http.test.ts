// Pull mode as it is run for real: hub and syncer know the repository only as an http address, with a token that is rotated.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startEmbeddedCluster } from '../../src/embedded/index.ts';
import { initRepository } from '../../src/git/index.ts';
import { basic, type GitHttpServer, serveGit } from '../contract/git/http-server.ts';
import { killLeftovers, runCli, startCli } from '../support/cli-process.ts';
import { configMap, placement, syncTarget } from '../support/documents.ts';
import { eventually, fleetUser, REFS, settled } from '../support/system.ts';

const TOKEN = 'first-token-of-this-fleet';
const NEXT_TOKEN = 'second-token-of-this-fleet';
const FLEET = {
  'east.yaml': syncTarget('east'),
  'web.yaml': placement('web'),
  'workloads/c.yaml': configMap('shop', { currency: 'EUR' }),
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  killLeftovers();
  for (const close of closing.splice(0).reverse()) await close();
});

/** A folder with an empty repository, behind an http server that wants a token. */
async function scene(): Promise<{ dir: string; repo: string; token: string; server: GitHttpServer; url: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-http-'));
  closing.push(() => rm(dir, { recursive: true, force: true }));
  const repo = join(dir, 'git/fleet.git');
  await initRepository(repo, 'main');
  const server = await serveGit(join(dir, 'git'), { token: TOKEN });
  closing.push(() => server.close());
  const token = join(dir, 'token');
  await writeFile(token, `${TOKEN}\n`);
  return { dir, repo, token, server, url: `${server.url}/fleet.git` };
}

function pullMode(): void {
  test.each(['native', 'isomorphic'] as const)(
    'a change reaches the cluster and its state comes back, %s',
    async (backend) => {
      const { dir, repo, token, url } = await scene();
      const cluster = await startEmbeddedCluster({ name: 'east', stateFile: join(dir, 'east.jsonl') });
      closing.push(() => cluster.close());
      await writeFile(join(dir, 'east.kubeconfig'), cluster.kubeconfig());
      const user = await fleetUser(repo, 'isomorphic');
      closing.push(() => user.close());
      await user.edit(FLEET);

      const remote = ['--repo', url, '--git-token-file', token, '--git-backend', backend, '--poll', '1500ms'];
      const hub = startCli(['hub', ...remote]);
      const names = ['--sync-target-name', 'east', '--cluster-kubeconfig', join(dir, 'east.kubeconfig')];
      const syncer = startCli([...remote, ...names, '--heartbeat-period', '10s'], { program: 'workload-syncer' });
      await settled(user);
      const changed = { 'workloads/c.yaml': configMap('shop', { currency: 'USD' }) };
      await settled(user, await user.edit(changed));
      expect(await user.read(REFS.status, 'README.md')).toContain('east');

      const told = hub.err() + syncer.err();
      expect(told).not.toContain(TOKEN);
      expect(await syncer.stop()).toMatchObject({ code: 0 });
      expect(await hub.stop()).toMatchObject({ code: 0 });
    },
  );

  test('a token that was rotated is read anew; a wrong one is told without repeating it', async () => {
    const { repo, token, server, url } = await scene();
    const user = await fleetUser(repo, 'isomorphic');
    closing.push(() => user.close());
    await user.edit(FLEET);
    const hub = startCli(['hub', '--repo', url, '--git-token-file', token, '--poll', '1s']);
    await hub.line(/"msg":"rendered"/);
    await writeFile(token, NEXT_TOKEN);
    await hub.line(/"code":"GitAuthentication".*"msg":"failed; nothing was changed"/);
    expect(hub.err()).not.toContain(NEXT_TOKEN);
    expect(server.authorizations).toContain(basic(NEXT_TOKEN));
    await writeFile(token, TOKEN);
    const commit = await user.edit({ 'workloads/d.yaml': configMap('more') });
    await eventually(
      async () => (await user.git.refs([REFS.processed], new AbortController().signal)).get(REFS.processed),
      (processed) => processed === commit,
    );
    expect(await hub.stop()).toMatchObject({ code: 0 });
  });

  test('reading commands take the address as well', async () => {
    const { repo, url, server } = await scene();
    const user = await fleetUser(repo, 'isomorphic');
    closing.push(() => user.close());
    await user.edit(FLEET);
    const denied = await runCli(['validate', '-C', url]);
    expect(denied).toMatchObject({ code: 1, out: '' });
    expect(denied.err).toMatch(/^error: .*; give a token with --git-token-file .*\(GitAuthentication\)\n$/);
    await server.close();
    const open = await serveGit(join(repo, '..'));
    closing.push(() => open.close());
    expect(await runCli(['validate', '-C', `${open.url}/fleet.git`])).toMatchObject({
      code: 0,
      err: 'valid: 3 files; 1 SyncTarget, 1 Location, 1 Placement, 1 workload object\n',
    });
  });

  test('and what older commits hold is fetched where it is asked for', async () => {
    const { repo, server } = await scene();
    await server.close();
    const open = await serveGit(join(repo, '..'));
    closing.push(() => open.close());
    const url = `${open.url}/fleet.git`;
    const user = await fleetUser(repo, 'isomorphic');
    closing.push(() => user.close());
    const first = await user.edit(FLEET);
    await user.edit({ 'workloads/c.yaml': configMap('shop', { currency: 'USD' }) });
    const newest = await user.edit({ 'placements.yaml': placement('more') });
    const hub = startCli(['hub', '--repo', url, '--git-depth', '1', '--poll', '1s']);
    await hub.line(/"msg":"rendered"/);
    await hub.stop();
    const valid = { code: 0, err: expect.stringMatching(/^valid: 3 files/) };
    expect(await runCli(['validate', '-C', url, '--rev', first])).toMatchObject(valid);
    const log = await runCli(['log', 'more', '-C', url, '-o', 'json']);
    expect(JSON.parse(log.out)).toMatchObject({ entries: [{ sourceCommit: newest }], end: 'beginning' });
    const told = await runCli(['describe', 'placement/web', '-C', url]);
    expect(told.out).toMatch(/no heartbeat|NoHeartbeat|not ready/i);
    expect(await runCli(['hub', '--repo', url, '--git-depth', 'all'])).toMatchObject({
      code: 3,
      err: 'error: --git-depth all: must be a whole number from 1 to 9999999 (Usage)\n',
    });
  });
}

function gitVersion(): string | undefined {
  try {
    return execFileSync('git', ['--version'], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

describe('pull mode over http', () => {
  if (gitVersion() === undefined) test.skip('no git binary in PATH: nothing serves http', () => undefined);
  else pullMode();
});
