// Two tenants on shared clusters, the whole system: each chooses for itself, and neither can touch, hold up or read the other.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecord } from '../../src/api/index.ts';
import { configMap, location, placement, syncTarget, workspace } from '../support/documents.ts';
import { eventually, REFS, settled, startTestSystem, type TestSystem } from '../support/system.ts';

const EVERYBODY = { workspaces: [{ name: 'everybody', path: 'root:**' }] };
const SHARED = { source: { path: 'apps' }, locationSelector: { path: 'root' } } as const;

const web = (name: string, namespace: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  replicas: 2
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - {name: web, image: nginx, resources: {requests: {cpu: 500m, memory: 1Gi}}}
`;

/** Two clusters of `root` that serve everybody, in one Location; `red` has one of its own besides, `blue` has none. */
const FLEET: Readonly<Record<string, string>> = {
  'synctargets/east.yaml': syncTarget('east', EVERYBODY, { location: 'pool' }),
  'synctargets/west.yaml': syncTarget('west', EVERYBODY, { location: 'pool' }),
  'locations/pool.yaml': location('pool'),
  'red/workspace.yaml': workspace('red'),
  'red/lab.yaml': syncTarget('lab'),
  'red/placements/web.yaml': placement('web', SHARED),
  'red/placements/lab.yaml': placement('lab', { source: { path: 'lab' } }),
  'red/apps/web.yaml': web('web', 'red'),
  'red/apps/settings.yaml': configMap('settings', { of: 'red' }, 'common'),
  'red/lab/try.yaml': configMap('try', { of: 'red' }),
  'blue/workspace.yaml': workspace('blue'),
  'blue/placements/web.yaml': placement('web', SHARED),
  'blue/apps/web.yaml': web('web', 'blue'),
  'blue/apps/old.yaml': configMap('old', { of: 'blue' }, 'blue'),
};

async function written(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-tenants-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

describe('two tenants on shared embedded clusters', () => {
  let system: TestSystem;
  let fleetDir: string;
  beforeAll(async () => {
    fleetDir = await written(FLEET);
    system = await startTestSystem({ backend: 'isomorphic', fleetDir });
    await settled(system, undefined, 120_000);
  }, 180_000);
  afterAll(async () => {
    await system?.close();
    await rm(fleetDir, { recursive: true, force: true });
  });

  const dataOf = async (target: string, name: string, namespace: string): Promise<unknown> =>
    (await system.get(target, 'v1', 'ConfigMap', name, namespace))?.['data'];
  const holders = async (
    kind: 'Deployment' | 'ConfigMap',
    name: string,
    namespace: string,
  ): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const target of ['east', 'west', 'red.lab']) {
      const apiVersion = kind === 'Deployment' ? 'apps/v1' : 'v1';
      if ((await system.get(target, apiVersion, kind, name, namespace)) !== undefined) found.push(target);
    }
    return found;
  };
  const readyOf = async (id: string): Promise<string> => {
    const document = await system.data(REFS.status, `placements/${id}.yaml`);
    const status = isRecord(document) && isRecord(document['status']) ? document['status'] : {};
    const conditions = Array.isArray(status['conditions']) ? status['conditions'].filter(isRecord) : [];
    const ready = conditions.find(({ type }) => type === 'Ready');
    return `${String(ready?.['status'])} ${String(ready?.['reason'])}`;
  };

  test('each has its objects where it chose, marked as its own', async () => {
    expect(await holders('Deployment', 'web', 'red')).toEqual(['east', 'west']);
    expect(await holders('Deployment', 'web', 'blue')).toEqual(['east', 'west']);
    expect(await holders('ConfigMap', 'try', 'default')).toEqual(['red.lab']);
    const live = await system.get('east', 'apps/v1', 'Deployment', 'web', 'blue');
    expect(live?.metadata.annotations?.['workload.kcp.io/placement']).toBe('root:blue/web');
    const lab = await system.get('red.lab', 'v1', 'ConfigMap', 'try', 'default');
    expect(JSON.parse(lab?.metadata.annotations?.['workload.kcp.io/locator'] ?? '')).toMatchObject({
      workspace: 'root:red',
      syncTarget: { name: 'lab' },
    });
  });

  test('the status branch has a directory for each workspace, and counts what both ask of the shared clusters', async () => {
    const paths = await system.paths(REFS.status);
    expect(paths.filter((path) => /^(placements|synctargets|workspaces)\//.test(path))).toEqual([
      'placements/root/blue/web.yaml',
      'placements/root/red/lab.yaml',
      'placements/root/red/web.yaml',
      'synctargets/root/east.yaml',
      'synctargets/root/red/lab.yaml',
      'synctargets/root/west.yaml',
      'workspaces/root/blue.yaml',
      'workspaces/root/red.yaml',
    ]);
    const pool = await eventually(
      () => system.data(REFS.status, 'locations/root/pool.yaml'),
      (document) => isRecord(document) && isRecord(document['status']) && 'totalCapacity' in document['status'],
    );
    // An embedded cluster has one node of 32 processors; each tenant runs two pods on each.
    expect(pool).toMatchObject({
      status: {
        availableClusters: ['east', 'west'],
        totalCapacity: { cpu: '64', memory: '256Gi', storage: '2Ti', pods: 2000 },
        allocatedCapacity: { cpu: '4', memory: '8Gi', pods: 8 },
      },
    });
  });

  test('what one tenant has in a cluster another cannot deliver, until it is gone from there', async () => {
    await system.edit({ 'blue/apps/settings.yaml': configMap('settings', { of: 'blue' }, 'common') });
    await eventually(
      () => readyOf('root/blue/web'),
      (ready) => ready === 'False ConflictingDeliverers',
    );
    expect([await readyOf('root/red/web'), await dataOf('east', 'settings', 'common')]).toEqual([
      'True Ready',
      { of: 'red' },
    ]);
    await settled(system, await system.edit({ 'red/apps/settings.yaml': undefined }));
    expect([await dataOf('east', 'settings', 'common'), await dataOf('west', 'settings', 'common')]).toEqual([
      { of: 'blue' },
      { of: 'blue' },
    ]);
  });

  test('a broken file of one tenant keeps what is its own, and does not hold up the other', async () => {
    await system.edit({
      'red/apps/web.yaml': 'apiVersion: apps/v1\nkind: {',
      'red/lab/try.yaml': undefined,
      'blue/apps/old.yaml': undefined,
    });
    await eventually(
      () => holders('ConfigMap', 'old', 'blue'),
      (at) => at.length === 0,
    );
    expect(await holders('Deployment', 'web', 'red')).toEqual(['east', 'west']);
    expect(await holders('ConfigMap', 'try', 'default')).toEqual(['red.lab']);
    await eventually(
      () => readyOf('root/red/web'),
      (ready) => ready === 'False InvalidSource',
    );
    await settled(
      system,
      await system.edit({ 'red/apps/web.yaml': web('web', 'red'), 'red/lab/more.yaml': configMap('more') }),
    );
    expect(await holders('ConfigMap', 'try', 'default')).toEqual([]);
  });

  test('a tenant reads nothing of another, nor of the workspace above', async () => {
    const spec = {
      source: { apiVersion: 'v1', kind: 'Secret', name: 'keys', namespace: 'common', workspace: 'root' },
      locationSelector: { path: 'root' },
    } as const;
    await system.edit({
      'keys.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: keys, namespace: common}\nstringData: {a: b}\n',
      'blue/placements/keys.yaml': placement('keys', spec),
    });
    await eventually(
      () => readyOf('root/blue/keys'),
      (ready) => ready === 'False InvalidSource',
    );
    const rendered = await system.paths(REFS.rendered);
    expect(rendered.filter((path) => path.includes('secret_keys'))).toEqual([]);
  });
});
