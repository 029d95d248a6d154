// The real kubectl works against the embedded cluster. Skipped where there is no kubectl.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedCluster, startEmbeddedCluster } from '../../src/embedded/index.ts';

function findKubectl(): string | undefined {
  const assets = process.env['KUBEBUILDER_ASSETS'];
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'envtest');
  const cached = existsSync(cache)
    ? readdirSync(cache)
        .sort()
        .reverse()
        .map((name) => join(cache, name))
    : [];
  return [...(assets === undefined ? [] : [assets]), ...cached]
    .map((folder) => join(folder, 'kubectl'))
    .find((file) => existsSync(file));
}

const kubectl = findKubectl();
const title = kubectl === undefined ? 'kubectl (skipped: none in KUBEBUILDER_ASSETS or the envtest cache)' : 'kubectl';
const run = promisify(execFile);

let cluster: EmbeddedCluster;
let folder: string;
beforeAll(async () => {
  cluster = await startEmbeddedCluster({ name: 'kubectl' });
  folder = mkdtempSync(join(tmpdir(), 'embedded-kubectl-'));
  writeFileSync(join(folder, 'config'), cluster.kubeconfig());
});
afterAll(() => cluster.close());

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function commandLine(args: readonly string[]): readonly string[] {
  return ['--kubeconfig', join(folder, 'config'), '--cache-dir', join(folder, 'cache'), ...args];
}

async function k(...args: readonly string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(kubectl ?? '', commandLine(args), { timeout: 30_000 });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

function manifest(name: string, text: string): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, text);
  return file;
}

const web = (replicas: number, image = 'web:1'): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web}}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: c
        image: ${image}
        ports: [{containerPort: 80}]
        resources: {limits: {cpu: 100m, memory: 1Gi}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`;

/** Rows of a table, without ages and generated endings of names. */
function rows(out: string): string[] {
  return out
    .trim()
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/\s+\d+[smh]\b/g, ' AGE')
        .replaceAll(/-[a-z0-9]{10}(-[a-z0-9]{5})?/g, '-HASH')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
}

describe.skipIf(kubectl === undefined)(title, () => {
  test('version, api-resources and api-versions', async () => {
    expect((await k('version')).out).toContain('Server Version: v1.37');
    const resources = (await k('api-resources', '--no-headers')).out;
    expect(rows(resources)).toContain('deployments deploy apps/v1 true Deployment');
    expect(resources.split('\n').length).toBeGreaterThan(40);
    expect((await k('api-versions')).out.split('\n')).toContain('apps/v1');
  });

  describe('server-side apply', () => {
    test('creates, then changes nothing, not even the resourceVersion', async () => {
      const file = manifest('web', web(2));
      expect((await k('apply', '--server-side', '-f', file)).out).toBe(
        'deployment.apps/web serverside-applied\nservice/web serverside-applied\n',
      );
      expect((await k('rollout', 'status', 'deploy/web', '--timeout=20s')).out).toContain('successfully rolled out');
      expect((await k('wait', '--for=condition=Available', 'deploy/web', '--timeout=20s')).out).toBe(
        'deployment.apps/web condition met\n',
      );
      const version = ['get', 'deploy/web', 'svc/web', '-o', 'jsonpath={.items[*].metadata.resourceVersion}'];
      const before = await k(...version);
      expect((await k('apply', '--server-side', '-f', file)).code).toBe(0);
      expect(await k(...version)).toEqual(before);
      expect(await k('diff', '--server-side', '-f', file)).toEqual({ code: 0, out: '', err: '' });
    });

    test('says who owns what it would change, and takes it when forced', async () => {
      const file = manifest('other', web(5));
      const refused = await k('apply', '--server-side', '--field-manager=other', '-f', file);
      expect([refused.code, refused.err.split('\n')[0]]).toEqual([
        1,
        'error: Apply failed with 1 conflict: conflict with "kubectl": .spec.replicas',
      ]);
      const forced = await k('apply', '--server-side', '--field-manager=other', '--force-conflicts', '-f', file);
      expect(forced.code).toBe(0);
      const owners = await k(
        'get',
        'deploy/web',
        '--show-managed-fields',
        '-o',
        'jsonpath={.metadata.managedFields[?(@.operation=="Apply")].manager}',
      );
      expect(owners.out).toBe('kubectl other');
    });

    test('refuses a field that the kind does not have', async () => {
      const file = manifest('typo', web(1).replace('replicas: 1', 'replica: 1'));
      expect((await k('apply', '--server-side', '--field-manager=typo', '-f', file)).err).toContain(
        '.spec.replica: field not declared in schema',
      );
      expect((await k('apply', '-f', file)).err).toContain('unknown field "spec.replica"');
    });
  });

  test('client-side apply: created, unchanged, configured, with three-way merge', async () => {
    const config = (data: string): string =>
      manifest('config', `{apiVersion: v1, kind: ConfigMap, metadata: {name: plain}, data: ${data}}`);
    const outs = [];
    for (const data of ['{a: "1", b: "2"}', '{a: "1", b: "2"}', '{b: "3"}'])
      outs.push((await k('apply', '-f', config(data))).out.trim());
    expect(outs).toEqual(['configmap/plain created', 'configmap/plain unchanged', 'configmap/plain configured']);
    expect((await k('get', 'cm/plain', '-o', 'jsonpath={.data}')).out).toBe('{"b":"3"}');
    expect((await k('apply', '--server-side', '-f', config('{b: "4"}'))).out).toBe(
      'configmap/plain serverside-applied\n',
    );
  });

  test('get shows the columns of a real cluster', async () => {
    await k('create', 'namespace', 'columns');
    await k('-n', 'columns', 'apply', '--server-side', '-f', manifest('columns', web(1)));
    await k('-n', 'columns', 'rollout', 'status', 'deploy/web', '--timeout=20s');
    const all = await k('-n', 'columns', 'get', 'deploy,rs,pod,svc');
    expect(rows(all.out).filter((row) => row !== '')).toEqual([
      'NAME READY UP-TO-DATE AVAILABLE AGE',
      'deployment.apps/web 1/1 1 1 AGE',
      'NAME DESIRED CURRENT READY AGE',
      'replicaset.apps/web-HASH 1 1 1 AGE',
      'NAME READY STATUS RESTARTS AGE',
      'pod/web-HASH 1/1 Running 0 AGE',
      'NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE',
      expect.stringMatching(/^service\/web LoadBalancer 10\.96\.\d+\.\d+ 127\.0\.0\.1 80:3\d+\/TCP AGE$/),
    ]);
    expect(rows((await k('get', 'node/node-0', 'ns/columns')).out)).toEqual(
      expect.arrayContaining(['node/node-0 Ready <none> AGE v1.37.2', 'namespace/columns Active AGE']),
    );
    const wide = await k('-n', 'columns', 'get', 'deploy', 'web', '-o', 'wide', '--no-headers');
    expect(rows(wide.out)).toEqual(['web 1/1 1 1 AGE c web:1 app=web']);
    expect((await k('-n', 'columns', 'get', 'deploy', 'web', '-o', 'yaml')).out).toContain(
      'terminationMessagePolicy: File',
    );
  });

  test('describe, label, annotate, scale, set image, rollout restart and undo', async () => {
    await k('create', 'namespace', 'verbs');
    const v = (...args: string[]): Promise<Outcome> => k('-n', 'verbs', ...args);
    await v('create', 'deployment', 'web', '--image=web:1', '--port=80', '--replicas=2');
    expect((await v('rollout', 'status', 'deploy/web', '--timeout=20s')).code).toBe(0);
    expect((await v('label', 'deploy/web', 'a=b')).out).toBe('deployment.apps/web labeled\n');
    expect((await v('annotate', 'deploy/web', 'a=b')).out).toBe('deployment.apps/web annotated\n');
    expect((await v('scale', 'deploy/web', '--replicas=3')).out).toBe('deployment.apps/web scaled\n');
    expect((await v('set', 'image', 'deploy/web', 'web=web:2')).code).toBe(0);
    expect((await v('rollout', 'status', 'deploy/web', '--timeout=20s')).code).toBe(0);
    expect((await v('rollout', 'restart', 'deploy/web')).code).toBe(0);
    expect((await v('rollout', 'undo', 'deploy/web', '--to-revision=1')).out).toBe('deployment.apps/web rolled back\n');
    expect((await v('rollout', 'status', 'deploy/web', '--timeout=20s')).code).toBe(0);
    const described = (await v('describe', 'deploy/web')).out;
    expect(described).toContain('3 desired | 3 updated | 3 total | 3 available | 0 unavailable');
    expect(described).toContain('web:1');
    expect((await v('describe', 'pods')).out).toContain('Controlled By:  ReplicaSet/web-');
  });

  test('get -w streams changes as rows', async () => {
    await k('create', 'namespace', 'watched');
    const child = spawn(
      kubectl ?? '',
      commandLine(['-n', 'watched', 'get', 'configmaps', '-w', '--no-headers', '--output-watch-events']),
    );
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    const seen = async (text: RegExp): Promise<void> => {
      for (let i = 0; i < 400 && !text.test(out); i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
      expect(out).toMatch(text);
    };
    await seen(/ADDED\s+kube-root-ca.crt\s+1/);
    await k('-n', 'watched', 'create', 'configmap', 'x', '--from-literal=a=b');
    await seen(/ADDED\s+x\s+1/);
    await k('-n', 'watched', 'patch', 'configmap', 'x', '-p', '{"data":{"c":"d"}}');
    await seen(/MODIFIED\s+x\s+2/);
    await k('-n', 'watched', 'delete', 'configmap', 'x');
    await seen(/DELETED\s+x\s+2/);
    child.kill();
  });

  test('create of every kind that kubectl knows by heart, which it sends as protobuf', async () => {
    await k('create', 'namespace', 'typed');
    const t = (...args: string[]): Promise<Outcome> => k('-n', 'typed', 'create', ...args);
    const outcomes = await Promise.all([
      t('secret', 'generic', 'pw', '--from-literal=a=b'),
      t('configmap', 'cm', '--from-literal=a=b'),
      t('serviceaccount', 'robot'),
      t('role', 'r', '--verb=get', '--resource=pods'),
      t('rolebinding', 'rb', '--role=r', '--serviceaccount=typed:robot'),
      t('job', 'j', '--image=x'),
      t('cronjob', 'cj', '--image=x', '--schedule=* * * * *'),
      t('service', 'nodeport', 'np', '--tcp=80:8080'),
      t('ingress', 'i', '--rule=a.b/*=np:80'),
      t('quota', 'q', '--hard=pods=3'),
      t('poddisruptionbudget', 'pdb', '--selector=a=b', '--min-available=1'),
    ]);
    expect(outcomes.map((o) => o.err)).toEqual(outcomes.map(() => ''));
    expect((await k('-n', 'typed', 'get', 'secret/pw', '-o', 'jsonpath={.data.a} {.type}')).out).toBe('Yg== Opaque');
    expect((await k('-n', 'typed', 'wait', '--for=condition=Complete', 'job/j', '--timeout=20s')).code).toBe(0);
  });

  test('delete: by file, by namespace, and what is not there', async () => {
    const file = manifest('gone', web(1).replaceAll('name: web', 'name: gone'));
    await k('apply', '--server-side', '-f', file);
    expect((await k('delete', '-f', file, '--timeout=20s')).out).toBe(
      'deployment.apps "gone" deleted from default namespace\nservice "gone" deleted from default namespace\n',
    );
    await k('create', 'namespace', 'leaving');
    await k('-n', 'leaving', 'create', 'configmap', 'x');
    expect((await k('delete', 'namespace', 'leaving', '--timeout=20s')).out).toBe('namespace "leaving" deleted\n');
    expect(await k('get', 'namespace', 'leaving')).toEqual({
      code: 1,
      out: '',
      err: 'Error from server (NotFound): namespaces "leaving" not found\n',
    });
  });

  test('custom resources: definition, printer columns, short names, scale', async () => {
    const crd = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: bars.ex.io}
spec:
  group: ex.io
  scope: Namespaced
  names: {plural: bars, singular: bar, kind: Bar, shortNames: [br]}
  versions:
  - name: v1
    served: true
    storage: true
    subresources: {status: {}, scale: {specReplicasPath: .spec.size, statusReplicasPath: .status.size}}
    additionalPrinterColumns: [{name: Size, type: integer, jsonPath: .spec.size}]
    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
`;
    expect((await k('apply', '--server-side', '-f', manifest('crd', crd))).code).toBe(0);
    expect((await k('wait', '--for=condition=Established', 'crd/bars.ex.io', '--timeout=20s')).code).toBe(0);
    const bar = manifest('bar', '{apiVersion: ex.io/v1, kind: Bar, metadata: {name: b}, spec: {size: 2}}');
    expect((await k('apply', '--server-side', '-f', bar)).out).toBe('bar.ex.io/b serverside-applied\n');
    expect((await k('scale', 'bar/b', '--replicas=5')).out).toBe('bar.ex.io/b scaled\n');
    expect(rows((await k('get', 'br')).out)).toEqual(['NAME SIZE', 'b 5']);
    expect((await k('delete', 'crd', 'bars.ex.io', '--timeout=20s')).code).toBe(0);
  });
});
