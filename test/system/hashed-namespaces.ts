// Two tenants in one cluster with hashed namespaces, told from outside: both arrive, are seen by their own names, and leave alone.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecord, type KubeObject } from '../../src/api/index.ts';
import { configMap, location, placement, syncTarget, workspace } from '../support/documents.ts';
import { eventually, REFS, settled, type TestSystem } from '../support/system.ts';

/** The one cluster, and the target that has it. */
export const SHARED = 'shared';
const NEVER = new AbortController().signal;

const app = (image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 1
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      containers:
        - {name: web, image: ${image}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{port: 80}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: web, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: own, namespace: shop}
spec:
  podSelector: {}
  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}]}]
`;

/** As `kubectl get -o yaml` gives them: with an owner and an account that are not here. */
const DUMPED = `apiVersion: v1
kind: ConfigMap
metadata:
  name: dumped
  namespace: shop
  uid: 6b5256df-2a8a-5ef1-b94d-9cc6c4ba31e0
  resourceVersion: "17"
  creationTimestamp: "2025-01-01T00:00:00Z"
  ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: gone, uid: 6b5256df-2a8a-5ef1-b94d-9cc6c4ba31e1}]
  managedFields: [{manager: somebody, operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {}}]
data: {of: elsewhere}
---
apiVersion: v1
kind: Secret
type: kubernetes.io/service-account-token
metadata:
  name: token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: web
    kubernetes.io/service-account.uid: 6b5256df-2a8a-5ef1-b94d-9cc6c4ba31e2
data: {token: ZWxzZXdoZXJl}
`;

function tenant(name: string): Readonly<Record<string, string>> {
  return {
    [`${name}/workspace.yaml`]: workspace(name),
    [`${name}/shop.yaml`]: placement('shop', { source: { path: 'apps' }, locationSelector: { path: 'root' } }),
    [`${name}/apps/web.yaml`]: app(`${name}/web:1`),
    [`${name}/apps/settings.yaml`]: configMap('settings', { of: name }, 'shop'),
    // Every cluster writes its own into each namespace; this one is the tenant's.
    [`${name}/apps/ca.yaml`]: configMap('kube-root-ca.crt', { 'ca.crt': name }, 'shop'),
  };
}

const EVERYBODY = [{ name: 'everybody', path: 'root:**' }];
const FLEET: Readonly<Record<string, string>> = {
  'shared.yaml': syncTarget(SHARED, { workspaces: EVERYBODY, namespaceMapping: 'Hashed' }, { location: 'pool' }),
  'pool.yaml': location('pool'),
  ...tenant('red'),
  ...tenant('blue'),
  'blue/apps/dumped.yaml': DUMPED,
};

async function written(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-hashed-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

export function hashedNamespaces(name: string, start: (fleetDir: string) => Promise<TestSystem>): void {
  describe(name, () => {
    let system: TestSystem;
    let fleetDir: string;
    beforeAll(async () => {
      fleetDir = await written(FLEET);
      system = await start(fleetDir);
      await settled(system, undefined, 120_000);
      const client = await system.cluster(SHARED);
      const [namespaces, configMaps] = await Promise.all(
        ['Namespace', 'ConfigMap'].map((kind) => client.resolve({ group: '', version: 'v1', kind }, NEVER)),
      );
      if (namespaces === undefined || configMaps === undefined) throw new Error('the cluster serves neither');
      const foreign = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
      const theirs = {
        ...foreign,
        kind: 'ConfigMap',
        metadata: { name: 'settings', namespace: 'shop' },
        data: { of: 'nobody' },
      };
      const options = { fieldManager: 'somebody', force: false };
      await client.apply(namespaces, foreign, options, NEVER);
      await client.apply(configMaps, theirs, options, NEVER);
    }, 180_000);
    afterAll(async () => {
      await system?.close();
      await rm(fleetDir, { recursive: true, force: true });
    });

    /** What the index of the target says that an object of a tenant is in the cluster. */
    const namespaceOf = async (workspacePath: string): Promise<string> => {
      const index = await system.data(REFS.rendered, `index/${SHARED}.yaml`);
      const objects = isRecord(index) && Array.isArray(index['objects']) ? index['objects'].filter(isRecord) : [];
      const own = objects.find(
        ({ origin }) => isRecord(origin) && origin['workspace'] === workspacePath && origin['name'] === 'shop',
      );
      const ref = own?.['ref'];
      return isRecord(ref) ? String(ref['name']) : '';
    };
    const live = (
      kind: string,
      namespace: string,
      object = 'web',
      apiVersion = 'v1',
    ): Promise<KubeObject | undefined> => system.get(SHARED, apiVersion, kind, object, namespace);
    const dataOf = async (namespace: string, object = 'settings'): Promise<unknown> =>
      (await live('ConfigMap', namespace, object))?.['data'];
    const names = async (): Promise<readonly [red: string, blue: string]> => [
      await namespaceOf('root:red'),
      await namespaceOf('root:blue'),
    ];

    test('each has a namespace of its own, with what it brings and nothing of the other', async () => {
      const [red, blue] = await names();
      expect([red, blue].map((one) => /^kcp-[0-9a-z]{12}$/.test(one))).toEqual([true, true]);
      expect(red).not.toBe(blue);
      expect([await dataOf(red), await dataOf(blue)]).toEqual([{ of: 'red' }, { of: 'blue' }]);
      expect([await dataOf(red, 'kcp-root-ca.crt'), await dataOf(blue, 'kcp-root-ca.crt')]).toEqual([
        { 'ca.crt': 'red' },
        { 'ca.crt': 'blue' },
      ]);
      const namespace = await system.get(SHARED, 'v1', 'Namespace', red);
      expect(JSON.parse(namespace?.metadata.annotations?.['kcp.io/namespace-locator'] ?? '{}')).toMatchObject({
        syncTarget: { cluster: 'root', name: SHARED },
        cluster: 'root:red',
        namespace: 'shop',
      });
      const other = await system.get(SHARED, 'v1', 'Namespace', blue);
      const tenants = [namespace, other].map((one) => one?.metadata.labels?.['kcp.io/tenant-id']);
      expect([tenants.every((id) => id !== undefined), tenants[0] === tenants[1]]).toEqual([true, false]);
    });

    test('what names the namespace follows', async () => {
      const [red] = await names();
      const binding = await live('RoleBinding', red, 'web', 'rbac.authorization.k8s.io/v1');
      expect(binding?.['subjects']).toMatchObject([{ kind: 'ServiceAccount', name: 'web', namespace: red }]);
      const policy = await live('NetworkPolicy', red, 'own', 'networking.k8s.io/v1');
      const selector = { matchLabels: { 'kubernetes.io/metadata.name': red } };
      expect(policy?.['spec']).toMatchObject({ ingress: [{ from: [{ namespaceSelector: selector }] }] });
    });

    test('what was dumped from another cluster arrives without what that cluster wrote, and stays', async () => {
      const [, blue] = await names();
      const dumped = await live('ConfigMap', blue, 'dumped');
      expect([dumped?.['data'], dumped?.metadata['ownerReferences']]).toEqual([{ of: 'elsewhere' }, undefined]);
      const token = await live('Secret', blue, 'token');
      expect([token?.['type'], token?.['data']]).toEqual(['Opaque', { token: 'ZWxzZXdoZXJl' }]);
    });

    test('their status is that of the objects in the source', async () => {
      const [red, blue] = await names();
      const paths = (await system.paths(REFS.status)).filter((path) => path.includes('deployment'));
      expect(paths).toEqual([
        'workloads/root/blue/shop/deployment.apps_web.yaml',
        'workloads/root/red/shop/deployment.apps_web.yaml',
      ]);
      const lineOf = async (tenantName: string): Promise<unknown> => {
        const document = await system.data(REFS.status, `workloads/root/${tenantName}/shop/deployment.apps_web.yaml`);
        return isRecord(document) ? [document['metadata'], document['clusters']] : undefined;
      };
      const metadata = { name: 'web', namespace: 'shop' };
      expect([await lineOf('red'), await lineOf('blue')]).toEqual([
        [metadata, { [SHARED]: `Applied, Healthy in ${red}` }],
        [metadata, { [SHARED]: `Applied, Healthy in ${blue}` }],
      ]);
    });

    test('what one takes away leaves the other, and strangers, alone', async () => {
      const [red, blue] = await names();
      await settled(system, await system.edit({ 'red/apps/settings.yaml': undefined }));
      expect([await dataOf(red), await dataOf(blue), await dataOf('shop')]).toEqual([
        undefined,
        { of: 'blue' },
        { of: 'nobody' },
      ]);
      await settled(system, await system.edit({ 'red/shop.yaml': undefined }));
      await eventually(
        async () => (await system.get(SHARED, 'v1', 'Namespace', red)) === undefined,
        (isGone) => isGone,
        60_000,
      );
      const rest = [
        await live('Deployment', blue, 'web', 'apps/v1'),
        await system.get(SHARED, 'v1', 'Namespace', 'shop'),
      ];
      expect(rest.map((object) => object?.metadata.name)).toEqual(['web', 'shop']);
      expect(await dataOf('shop')).toEqual({ of: 'nobody' });
    });

    test('the mapping does not change under what runs', async () => {
      const [, blue] = await names();
      const plain = syncTarget(SHARED, { workspaces: EVERYBODY }, { location: 'pool' });
      await settled(
        system,
        await system.edit({
          'shared.yaml': plain,
          'blue/apps/settings.yaml': configMap('settings', { of: 'blue', v: '2' }, 'shop'),
        }),
      );
      expect([await dataOf(blue), await dataOf('shop')]).toEqual([{ of: 'blue', v: '2' }, { of: 'nobody' }]);
      const diagnostics = await system.read(REFS.status, 'diagnostics.yaml');
      expect(diagnostics).toContain('NamespaceMappingKept');
    });
  });
}
