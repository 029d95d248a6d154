// Real Kubernetes control planes for tests: one etcd, one kube-apiserver per cluster, on request controllers and fake nodes.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { freePorts, type Program, Programs, until } from './child-processes.ts';
import { findAssets } from './envtest-assets.ts';
import { kubectlInput } from './kubectl.ts';

export { findAssets } from './envtest-assets.ts';
export { kubectl } from './kubectl.ts';

export interface RealCluster {
  readonly name: string;
  readonly url: string;
  /** The text, with certificates inside; identity with all rights. */
  readonly kubeconfig: string;
  /** Stops and starts kube-apiserver on its port and data; resolves when it is ready again. */
  restart(): Promise<void>;
  /** Stops kube-apiserver until `restart`. */
  halt(): Promise<void>;
}

export interface RealClusters {
  /** Throws for a name that was not started. */
  cluster(name: string): RealCluster;
  stop(): Promise<void>;
}

export interface RealClustersOptions {
  readonly names: readonly string[];
  /** Also kube-controller-manager, kube-scheduler and kwok with one fake node: Deployments progress, namespaces and owners are collected. */
  readonly controllers: boolean;
}

/** Starts them all at once (about 3 s; three with controllers 7 s). Throws when `findAssets` finds nothing. */
export async function startRealClusters(options: RealClustersOptions): Promise<RealClusters> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(options);
    } catch (error) {
      // Another program may take a port between finding it free and using it.
      if (attempt >= 3 || !/address already in use/.test(String(error))) throw error;
    }
  }
}

async function start({ names, controllers }: RealClustersOptions): Promise<RealClusters> {
  const assets = findAssets(controllers);
  if ('missing' in assets) throw new Error(assets.missing);
  const dir = mkdtempSync(join(tmpdir(), 'real-clusters-'));
  const programs = new Programs(dir);
  const stop = async () => {
    await programs.stopAll();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const [client = 0, peer = 0, ...ports] = await freePorts(names.length + 2);
    const etcd = startEtcd({ programs, bin: assets.dir, dir, client, peer });
    const clusters = await Promise.all(
      names.map((name, index) =>
        startCluster({ name, programs, bin: assets.dir, dir, etcd, port: ports[index] ?? 0, controllers }),
      ),
    );
    const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]));
    return {
      cluster(name) {
        const found = byName.get(name);
        if (found === undefined) throw new Error(`no cluster ${name} was started`);
        return found;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface EtcdOptions {
  readonly programs: Programs;
  readonly bin: string;
  readonly dir: string;
  readonly client: number;
  readonly peer: number;
}

/** Nothing is synced to disk, and the short election makes it ready in 0.1 s instead of up to 1 s. */
function startEtcd({ programs, bin, dir, client, peer }: EtcdOptions): string {
  const url = `http://127.0.0.1:${client}`;
  const peers = `http://127.0.0.1:${peer}`;
  programs.start('etcd', {
    file: join(bin, 'etcd'),
    args: [
      `--data-dir=${join(dir, 'etcd')}`,
      '--unsafe-no-fsync',
      '--log-level=warn',
      '--heartbeat-interval=50',
      '--election-timeout=250',
      `--listen-client-urls=${url}`,
      `--advertise-client-urls=${url}`,
      `--listen-peer-urls=${peers}`,
      `--initial-advertise-peer-urls=${peers}`,
      `--initial-cluster=default=${peers}`,
    ],
  });
  return url;
}

interface ClusterOptions {
  readonly name: string;
  readonly programs: Programs;
  readonly bin: string;
  readonly dir: string;
  readonly etcd: string;
  readonly port: number;
  readonly controllers: boolean;
}

const USERS = ['admin', 'system:kube-controller-manager', 'system:kube-scheduler', 'kwok'] as const;
type User = (typeof USERS)[number];

async function startCluster(options: ClusterOptions): Promise<RealCluster> {
  const { name, programs, bin, port, etcd, controllers } = options;
  const dir = join(options.dir, name);
  mkdirSync(dir, { mode: 0o700 });
  const tokens = new Map<User, string>(USERS.map((user) => [user, randomBytes(16).toString('hex')]));
  const groups = (user: User) => (user.startsWith('system:') ? '' : ',"system:masters"');
  writeFileSync(
    join(dir, 'tokens.csv'),
    USERS.map((user) => `${tokens.get(user)},${user},${user}${groups(user)}\n`).join(''),
  );
  writeFileSync(join(dir, 'sa.key'), signingKey());
  const url = `https://127.0.0.1:${port}`;
  const launch = () =>
    programs.start(`${name}-kube-apiserver`, {
      file: join(bin, 'kube-apiserver'),
      args: apiServerArgs({ name, dir, port, etcd }),
    });
  let server = launch();
  const probe = await waitReady({
    url,
    dir,
    server: () => server,
    token: tokens.get('admin') ?? '',
    full: controllers,
  });
  const kubeconfig = (user: User) =>
    kubeconfigText(url, readFileSync(join(dir, 'apiserver.crt'), 'utf8'), tokens.get(user) ?? '');
  if (controllers) await startControllers({ ...options, dir, kubeconfig, probe });
  return {
    name,
    url,
    kubeconfig: kubeconfig('admin'),
    halt: () => server.stop(),
    async restart() {
      await server.stop();
      server = launch();
      await probe.ready();
    },
  };
}

/** SEC 1: as a public key file PKCS 8 is refused. */
function signingKey(): string {
  const encoding = { type: 'sec1', format: 'pem' } as const;
  const publicKeyEncoding = { type: 'spki', format: 'pem' } as const;
  return generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: encoding, publicKeyEncoding }).privateKey;
}

function apiServerArgs({
  name,
  dir,
  port,
  etcd,
}: {
  readonly name: string;
  readonly dir: string;
  readonly port: number;
  readonly etcd: string;
}): string[] {
  return [
    `--etcd-servers=${etcd}`,
    `--etcd-prefix=/${name}`,
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    // It writes its own certificate there, which is its CA for clients too.
    `--cert-dir=${dir}`,
    '--endpoint-reconciler-type=none',
    '--service-cluster-ip-range=10.0.0.0/16',
    '--authorization-mode=RBAC',
    `--token-auth-file=${join(dir, 'tokens.csv')}`,
    '--anonymous-auth=false',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${join(dir, 'sa.key')}`,
    `--service-account-signing-key-file=${join(dir, 'sa.key')}`,
    // Nothing would lift its taint from new nodes: the node lifecycle controller wants kubelets.
    '--disable-admission-plugins=TaintNodesByCondition',
    '--allow-privileged=true',
    '--profiling=false',
    '--shutdown-delay-duration=0s',
  ];
}

interface Probe {
  ready(): Promise<void>;
  /** Undefined: no answer, or another status than 200. */
  get(path: string): Promise<string | undefined>;
}

interface ProbeOptions {
  readonly url: string;
  readonly dir: string;
  readonly server: () => Program;
  readonly token: string;
  /** Also wait for the built-in roles; an identity with all rights does not need them, and it takes a second. */
  readonly full: boolean;
}

async function waitReady({ url, dir, server, token, full }: ProbeOptions): Promise<Probe> {
  const certificate = join(dir, 'apiserver.crt');
  await until(`${url}: the certificate`, 30_000, async () => {
    server().assertRunning();
    return existsSync(certificate) && statSync(certificate).size > 0 ? true : undefined;
  });
  const agent = new Agent({ connect: { ca: readFileSync(certificate) }, keepAliveTimeout: 1 });
  const slow = ['rbac/bootstrap-roles', 'scheduling/bootstrap-system-priority-classes'];
  const readyz = full ? '/readyz' : `/readyz?${slow.map((hook) => `exclude=poststarthook/${hook}`).join('&')}`;
  const get = async (path: string): Promise<string | undefined> => {
    try {
      const answer = await request(`${url}${path}`, {
        dispatcher: agent,
        headers: { authorization: `Bearer ${token}` },
        headersTimeout: 5_000,
      });
      const text = await answer.body.text();
      return answer.statusCode === 200 ? text : undefined;
    } catch {
      server().assertRunning();
      return undefined;
    }
  };
  const ready = async () => {
    await until(`${url}: ready`, 60_000, () => get(readyz));
    await until(`${url}: the namespace default`, 10_000, () => get('/api/v1/namespaces/default'));
  };
  await ready();
  return { ready, get };
}

function kubeconfigText(server: string, ca: string, token: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [{ name: 'test', cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } }],
    users: [{ name: 'test', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
  });
}

const FAKE_NODE = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name: 'node-0',
    annotations: { 'kwok.x-k8s.io/node': 'fake' },
    labels: { 'kubernetes.io/hostname': 'node-0', 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' },
  },
});
/** Those that need kubelets, clouds or signed requests are off. */
const CONTROLLERS_OFF = [
  'node-lifecycle',
  'node-ipam',
  'horizontal-pod-autoscaler',
  'certificatesigningrequest-signing',
  'certificatesigningrequest-approving',
  'certificatesigningrequest-cleaner',
  'persistentvolume-attach-detach',
  'persistentvolume-expander',
  'bootstrap-signer',
  'token-cleaner',
];

interface ControllerOptions extends ClusterOptions {
  readonly kubeconfig: (user: User) => string;
  readonly probe: Probe;
}

async function startControllers({ name, programs, bin, dir, kubeconfig, probe }: ControllerOptions): Promise<void> {
  const file = (user: User): string => {
    const path = join(dir, `${user.replaceAll(':', '-')}.kubeconfig`);
    writeFileSync(path, kubeconfig(user), { mode: 0o600 });
    return `--kubeconfig=${path}`;
  };
  const quick = ['--kube-api-qps=500', '--kube-api-burst=1000', '--leader-elect=false'];
  programs.start(`${name}-kube-controller-manager`, {
    file: join(bin, 'kube-controller-manager'),
    args: [
      ...quick,
      file('system:kube-controller-manager'),
      '--secure-port=0',
      '--use-service-account-credentials=true',
      `--service-account-private-key-file=${join(dir, 'sa.key')}`,
      `--root-ca-file=${join(dir, 'apiserver.crt')}`,
      '--profiling=false',
      `--controllers=*,${CONTROLLERS_OFF.map((controller) => `-${controller}-controller`).join(',')}`,
    ],
  });
  programs.start(`${name}-kube-scheduler`, {
    file: join(bin, 'kube-scheduler'),
    args: [...quick, file('system:kube-scheduler'), '--secure-port=0'],
  });
  await kubectlInput(kubeconfig('admin'), FAKE_NODE, 'apply', '--server-side', '-f', '-');
  programs.start(`${name}-kwok`, {
    file: join(bin, 'kwok'),
    args: [
      file('kwok'),
      `--config=${join(bin, 'kwok-stages.yaml')}`,
      '--manage-all-nodes=true',
      '--node-lease-duration-seconds=0',
      '--server-address=',
    ],
  });
  const ready = /"type":\s*"Ready",\s*"status":\s*"True"|"status":\s*"True"[^}]*"type":\s*"Ready"/;
  await until(`${name}: the fake node`, 30_000, async () =>
    ready.test((await probe.get('/api/v1/nodes/node-0')) ?? '') ? true : undefined,
  );
  await until(`${name}: the default ServiceAccount`, 30_000, () =>
    probe.get('/api/v1/namespaces/default/serviceaccounts/default'),
  );
}
