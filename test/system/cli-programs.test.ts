// The programs as users run them: tmc up, tmc hub and workload-syncer as processes, from their first line to their end.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedCluster, startEmbeddedCluster } from '../../src/embedded/index.ts';
import { initRepository } from '../../src/git/index.ts';
import { type CliOptions, type CliProcess, killLeftovers, runCli, startCli } from '../support/cli-process.ts';
import { configMap, placement, syncTarget, workspace } from '../support/documents.ts';
import { eventually, fleetUser, REFS, settled } from '../support/system.ts';

const EXAMPLE = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-cli-'));
});
afterEach(async () => {
  killLeftovers();
  await rm(dir, { recursive: true, force: true });
});

function up(args: readonly string[] = [], options: CliOptions = {}): CliProcess {
  const all = ['up', '--dir', join(dir, 'state'), '--fleet', EXAMPLE, '--git-backend', 'isomorphic', ...args];
  return startCli(all, { cwd: dir, ...options });
}

describe('tmc up', () => {
  test('tells what it does in an order that helps, and TERM ends it with 0', async () => {
    const cli = up();
    await cli.line(/3\/3 placements ready, (\d+)\/\1 objects healthy, 3\/3 clusters ready\n/);
    const words = cli
      .out()
      .split('\n')
      .map((line) => line.split(' ', 1)[0]);
    const lastOf = (word: string): number => words.lastIndexOf(word);
    expect(words[0]).toBe('git');
    expect(lastOf('cluster')).toBeLessThan(words.indexOf('ready'));
    expect(cli.out()).toContain(`git       state/fleet.git (isomorphic), ${EXAMPLE} committed to main\n`);
    expect(cli.out()).toContain('ready     clone it:    git clone state/fleet.git fleet\n');
    expect(cli.out()).not.toContain('\u001b');
    const second = await runCli(['up', '--dir', 'state'], { cwd: dir });
    expect(second).toMatchObject({ code: 3, out: '' });
    expect(second.err).toMatch(
      /^error: opening the state folder: process \d+ on \S+ uses it already; stop that one, or choose another folder with --dir \(Usage\)\n$/,
    );
    expect(await cli.stop()).toMatchObject({
      code: 0,
      signal: null,
      err: 'SIGTERM: stopping; once more to end at once\n',
    });
  });

  test('--once says how it ended, leaves out what to do meanwhile, and a second run finds all in place', async () => {
    const first = await up(['--once']).ended;
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      /\nstatus {4}.*3\/3 placements ready, .*3\/3 clusters ready\nsettled {3}everything is applied and healthy\n$/,
    );
    expect(first.out).not.toMatch(/^ready/m);
    const again = await up(['--once', '--quiet']).ended;
    expect(again).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^status .*\nsettled .*\n$/) });
  });

  test('--once that does not settle ends with 1 and names what is missing', async () => {
    const { code, err } = await up(['--once', '--timeout', '4s', '--clusters', 'eu-west,mars']).ended;
    expect(code).toBe(1);
    expect(err).toMatch(
      /^not settled:\n {2}--clusters mars: the fleet has no SyncTarget of that name; there are: eu-west, us-east, us-west\n/,
    );
    expect(err).toContain('  Placement guestbook: NoValidTarget: ');
  });

  test('a port that is taken is named, and the rest runs', async () => {
    const server = await new Promise<Server>((resolve) => {
      const listening = createServer().listen(0, '127.0.0.1', () => resolve(listening));
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const cli = up(['--port', String(port)]);
    await cli.line(new RegExp(`problem {3}\\S+: .*port ${port}.*; tried again in 5 s\n`));
    await cli.line(/^ready {5}clone it/m);
    server.close();
    expect(await cli.stop()).toMatchObject({ code: 0 });
  });

  test('a fleet without SyncTargets is said to be one', async () => {
    await writeFile(join(dir, 'README.md'), 'nothing yet');
    const cli = startCli(['up', '--dir', 'state', '--fleet', dir], { cwd: dir });
    await cli.line(/^ready {5}no cluster runs: the fleet has no SyncTarget yet/m);
    expect(await cli.stop()).toMatchObject({ code: 0 });
  });

  test.each([0, 150, 400, 800])('TERM %i ms after the first line ends it with 0', async (ms) => {
    const cli = up();
    await cli.line(/^git /m);
    await new Promise((done) => setTimeout(done, ms));
    expect(await cli.stop()).toMatchObject({ code: 0, signal: null });
  });

  test('a second INT ends it at once', async () => {
    const cli = up();
    await cli.line(/^ready/m);
    cli.child.kill('SIGINT');
    await cli.line(/SIGINT: stopping; once more to end at once\n/);
    cli.child.kill('SIGINT');
    const { code, signal } = await cli.ended;
    // Either it was done already, or it ended as shells expect of INT.
    expect([0, 130]).toContain(code);
    expect(signal).toBeNull();
  });

  test('a reader that leaves ends it quietly', async () => {
    const cli = up();
    await cli.line(/^git /m);
    cli.child.stdout?.destroy();
    expect(await cli.ended).toMatchObject({ code: 0, signal: null, err: '' });
  });
});

describe('tmc hub and workload-syncer, a process each', () => {
  let cluster: EmbeddedCluster;
  let repo: string;
  let kubeconfig: string;
  beforeEach(async () => {
    repo = join(dir, 'fleet.git');
    kubeconfig = join(dir, 'east.kubeconfig');
    await initRepository(repo, 'main');
    cluster = await startEmbeddedCluster({ name: 'east', stateFile: join(dir, 'east.jsonl') });
    await writeFile(kubeconfig, cluster.kubeconfig());
  });
  afterEach(() => cluster?.close());

  const get = async (url: string): Promise<{ status: number; body: string }> => {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return { status: response.status, body: await response.text() };
  };
  const addressIn = (text: string): string => /"serving":\[?"(http:[^"]+)"/.exec(text)?.[1] ?? expect.fail(text);

  test('bring a fleet to its cluster, tell how they are, and end with 0 on TERM', async () => {
    const hub = startCli(['hub', '--repo', 'fleet.git', '--listen', '127.0.0.1:0', '--poll', '1s'], { cwd: dir });
    await hub.line(/"msg":"hub started"/);
    const address = addressIn(hub.err());
    await hub.line(/"msg":"no source branch yet"/);
    expect(JSON.parse((await get(`${address}/readyz`)).body)).toMatchObject({ healthy: true });

    const user = await fleetUser(repo, 'isomorphic');
    await user.edit({
      'team/workspace.yaml': workspace('team'),
      'team/east.yaml': syncTarget('east'),
      'team/web.yaml': placement('web'),
      'team/workloads/c.yaml': configMap('shop', { currency: 'EUR' }),
    });
    const target = ['--sync-target-name', 'east', '--sync-target-workspace', 'root:team'];
    const names = ['--repo', 'fleet.git', ...target, '--cluster-kubeconfig', 'east.kubeconfig'];
    const syncer = startCli([...names, '--health-port', '127.0.0.1:0', '--heartbeat-period', '5s', '--poll', '1s'], {
      cwd: dir,
      program: 'workload-syncer',
    });
    await syncer.line(/"target":"team\.east".*"msg":"syncer started"/);
    await settled(user);

    for (const path of ['healthz', 'readyz', 'livez']) {
      expect(await get(`${address}/${path}`)).toMatchObject({ status: 200 });
    }
    expect(JSON.parse((await get(`${address}/healthz`)).body)).toEqual({
      healthy: true,
      timestamp: expect.stringMatching(/^20\d\d-.*Z$/),
      checks: { passes: { healthy: true, message: 'the last pass succeeded' } },
    });
    const { body } = await get(`${address}/metrics`);
    expect(body).toMatch(/^tmc_hub_passes_total\{outcome="done"\} [1-9]/m);
    expect(body).toMatch(/^tmc_hub_placements\{state="(placed|unscheduled)"\} [1-9]/m);
    expect((await get(`${address}/none`)).status).toBe(404);
    const syncerAddress = addressIn(syncer.err());
    expect(JSON.parse((await get(`${syncerAddress}/readyz`)).body)).toMatchObject({
      healthy: true,
      checks: { cluster: { healthy: true, message: 'the cluster answers' } },
    });
    expect((await get(`${syncerAddress}/metrics`)).body).toMatch(/^tmc_kube_requests\{verb="\w+"\} [1-9]/m);

    await user.edit({ 'broken.yaml': 'apiVersion: v1\nkind: [' });
    await hub.line(/"level":"warn".*"finding":"broken\.yaml:2:8: YamlSyntax: .*"msg":"found"/);
    expect(await syncer.stop()).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('"msg":"syncer stopped"'),
    });
    expect(await hub.stop()).toMatchObject({ code: 0, out: '', err: expect.stringContaining('"msg":"hub stopped"') });
    for (const log of [hub.err(), syncer.err()]) {
      const lines = log
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('SIGTERM'));
      expect(lines.filter((line) => JSON.parse(line).level === 'error')).toEqual([]);
    }
    await user.close();
  });

  test('a syncer whose cluster does not answer says so, and works when it is back', async () => {
    const port = Number(new URL(cluster.url).port);
    await cluster.close();
    const hub = startCli(['hub', '--repo', repo, '--poll', '1s']);
    const user = await fleetUser(repo, 'isomorphic');
    await user.edit({
      'east.yaml': syncTarget('east'),
      'web.yaml': placement('web'),
      'workloads/c.yaml': configMap('a'),
    });
    const args = ['syncer', '--repo', repo, '--sync-target-name', 'east', '--cluster-kubeconfig', kubeconfig];
    const syncer = startCli([...args, '--heartbeat-period', '5s', '--poll', '1s', '--log-level', 'error']);
    await eventually(
      () => user.read(REFS.status, 'synctargets/root/east.yaml'),
      (text) => text?.includes('ClusterUnreachable') === true,
    );
    cluster = await startEmbeddedCluster({ name: 'east', port, stateFile: join(dir, 'east.jsonl') });
    await settled(user);
    expect(await syncer.stop()).toMatchObject({ code: 0 });
    expect(await hub.stop()).toMatchObject({ code: 0 });
    expect(await readFile(kubeconfig, 'utf8')).toContain(String(port));
    await user.close();
  });

  test('a port that is taken ends the hub with 3', async () => {
    const port = new URL(cluster.url).port;
    const { code, err } = await runCli(['hub', '--repo', repo, '--listen', port]);
    expect(code).toBe(3);
    expect(err).toMatch(
      new RegExp(`error: Listening on 127\\.0\\.0\\.1:${port} failed; choose another address or port`),
    );
  });
});
