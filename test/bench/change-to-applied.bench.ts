// Measures: change pushed → applied in the cluster (p50, p99), memory, requests a minute in steady state.
// Reference in the same run: one server-side apply to the same server, until its watch event.
// Run: node test/bench/change-to-applied.bench.ts [changes] — prints JSON. Recorded in docs/benchmarks.md.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecord, type KubeObject } from '../../src/api/index.ts';
import { startEmbeddedCluster } from '../../src/embedded/index.ts';
import { connectKubeconfig } from '../../src/kube/index.ts';
import { fleetUser, settled } from '../support/system.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CHANGES = Number(process.argv[2] ?? 100);
const QUIET_MS = Number(process.argv[3] ?? 60_000);
const TARGETS = ['eu-west', 'us-east', 'us-west'] as const;

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

function figures(values: readonly number[]): Record<string, number> {
  return {
    n: values.length,
    p50Ms: percentile(values, 0.5),
    p99Ms: percentile(values, 0.99),
    maxMs: percentile(values, 1),
  };
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** The value the watched ConfigMap has now, and whoever waits for one. */
function createWaiter() {
  const waiting = new Map<string, () => void>();
  return {
    see(object: KubeObject): void {
      const data = object['data'];
      if (isRecord(data)) waiting.get(String(data['currency']))?.();
    },
    wait: (value: string): Promise<void> => new Promise((done) => waiting.set(value, done)),
  };
}

async function measure(backend: 'native' | 'isomorphic'): Promise<unknown> {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-bench-'));
  const stop = new AbortController();
  const servers = await Promise.all(TARGETS.map((name) => startEmbeddedCluster({ name })));
  const args = [
    join(root, 'src/cli/tmc.ts'),
    'up',
    '--dir',
    dir,
    '--fleet',
    join(root, 'demos/example-fleet'),
    '--git-backend',
    backend,
  ];
  for (const [index, server] of servers.entries()) {
    const file = join(dir, `${TARGETS[index]}.kubeconfig`);
    await writeFile(file, server.kubeconfig());
    args.push('--kubeconfig', `${TARGETS[index]}=${file}`);
  }
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  const exited = new Promise((done) => child.on('exit', done));
  while (!(await readFile(join(dir, 'fleet.git/HEAD'), 'utf8').catch(() => undefined)))
    await new Promise((done) => setTimeout(done, 50));
  const user = await fleetUser(join(dir, 'fleet.git'), backend);
  await settled(user);

  const client = await connectKubeconfig(servers[0]?.kubeconfig() ?? '');
  const resource = await client.resolve({ group: '', version: 'v1', kind: 'ConfigMap' }, stop.signal);
  if (resource === undefined) throw new Error('no ConfigMap');
  const waiter = createWaiter();
  const handler = {
    replaced: () => undefined,
    changed: (o: KubeObject) => waiter.see(o),
    deleted: () => undefined,
    failing: () => undefined,
  };
  await client.reflect(resource, 'internal.workload.kcp.io/cluster', handler, stop.signal).synced();

  const applied: number[] = [];
  for (let i = 0; i < CHANGES; i += 1) {
    const seen = waiter.wait(`v${i}`);
    await user.edit({ 'workloads/shop/config.yaml': (text) => text.replace(/currency: .*/, `currency: v${i}`) });
    const pushed = performance.now();
    await seen;
    applied.push(performance.now() - pushed);
    await new Promise((done) => setTimeout(done, 100));
  }
  const rawObject = (value: string): KubeObject => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'raw', namespace: 'default', labels: { 'internal.workload.kcp.io/cluster': 'bench' } },
    data: { currency: value },
  });
  const raw: number[] = [];
  for (let i = 0; i < CHANGES; i += 1) {
    const seen = waiter.wait(`raw${i}`);
    const began = performance.now();
    await client.apply(resource, rawObject(`raw${i}`), { fieldManager: 'bench', force: true }, stop.signal);
    await seen;
    raw.push(performance.now() - began);
  }
  stop.abort();
  await client.close();
  await settled(user);
  await new Promise((done) => setTimeout(done, 5_000));
  const before = servers.map((server) => server.requestCounts());
  await new Promise((done) => setTimeout(done, QUIET_MS));
  const requests: Record<string, number> = {};
  for (const [index, server] of servers.entries()) {
    for (const [verb, count] of Object.entries(server.requestCounts())) {
      const more = count - (before[index]?.[verb] ?? 0);
      if (more > 0) requests[verb] = (requests[verb] ?? 0) + more;
    }
  }
  const rss = await residentMb(pid);
  child.kill('SIGTERM');
  await exited;
  await user.close();
  await Promise.all(servers.map((server) => server.close()));
  await rm(dir, { recursive: true, force: true });
  return {
    backend,
    pushedToApplied: figures(applied),
    rawApplyToWatch: figures(raw),
    upRssMb: rss,
    steadyRequestsPerMinute: requests,
  };
}

const results = [];
for (const backend of ['native', 'isomorphic'] as const) results.push(await measure(backend));
process.stdout.write(
  `${JSON.stringify({ node: process.version, cores: cpus().length, targets: TARGETS.length, results }, undefined, 2)}\n`,
);
