// `kubectl get` shows each kind in a table with the columns that belong to it.
import { expect, test } from 'vitest';
import { apiVersionOf, KINDS, type KindName } from '../../../src/api/index.ts';
import { pathOfKind } from '../../support/api-judge.ts';
import { kubectl } from '../../support/real-apiserver.ts';
import type { JudgeServer } from './server.ts';

type Doc = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, string>>;

interface Shown {
  readonly objects: readonly Doc[];
  readonly rows: readonly Row[];
}

const ready = (status: string) => ({
  conditions: [
    { type: 'APIImportsReady', status: 'Unknown', lastTransitionTime: '2026-01-01T00:00:00Z' },
    { type: 'Ready', status, lastTransitionTime: '2026-01-01T00:00:00Z' },
  ],
});
const meta = (name: string, labels: Doc = {}) => ({ metadata: { name, labels } });
const resource = { group: 'apps', version: 'v1', resource: 'deployments', namespace: 'shop', name: 'web' };
const placement = (name: string, source: Doc) => ({ ...meta(name), spec: { strategy: 'OneToAny', source } });

const TABLES: Readonly<Record<KindName, Shown>> = {
  SyncTarget: {
    objects: [
      {
        ...meta('east', { location: 'eu', 'internal.workload.kcp.io/key': '34567abc' }),
        spec: { workloadCluster: { name: 'east' } },
        status: {
          ...ready('True'),
          syncerIdentifier: 'east-syncer',
          syncedResources: [{ group: 'apps', resource: 'deployments', versions: ['v1'], state: 'Accepted' }],
        },
      },
      { ...meta('north'), spec: { workloadCluster: { name: 'north' } } },
    ],
    rows: [
      {
        NAME: 'east',
        LOCATION: 'eu',
        READY: 'True',
        SYNCER: 'east-syncer',
        'SYNCED API RESOURCES': '[{"group":"apps","resource":"deployments","state":"Accepted","versions":["v1"]}]',
        KEY: '34567abc',
        AGE: '<age>',
      },
      { NAME: 'north', LOCATION: '', READY: '', SYNCER: '', 'SYNCED API RESOURCES': '', KEY: '', AGE: '<age>' },
    ],
  },
  Location: {
    objects: [
      { ...meta('eu'), spec: { displayName: 'Europe' }, status: ready('False') },
      { ...meta('west'), spec: { locationType: 'Edge', parent: 'eu' } },
    ],
    rows: [
      { NAME: 'eu', 'DISPLAY NAME': 'Europe', TYPE: 'Region', PARENT: '', READY: 'False', AGE: '<age>' },
      { NAME: 'west', 'DISPLAY NAME': '', TYPE: 'Edge', PARENT: 'eu', READY: '', AGE: '<age>' },
    ],
  },
  Placement: {
    objects: [
      { ...placement('a', { path: 'workloads/shop' }), status: { ...ready('True'), clusters: 'east,west' } },
      placement('b', { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }),
      placement('c', { selector: { kinds: ['Service'] } }),
    ],
    rows: [
      { NAME: 'a', STRATEGY: 'OneToAny', SOURCE: 'workloads/shop', CLUSTERS: 'east,west', READY: 'True', AGE: '<age>' },
      { NAME: 'b', STRATEGY: 'OneToAny', SOURCE: 'web', CLUSTERS: '', READY: '', AGE: '<age>' },
      { NAME: 'c', STRATEGY: 'OneToAny', SOURCE: '{"kinds":["Service"]}', CLUSTERS: '', READY: '', AGE: '<age>' },
    ],
  },
  ResourceExport: {
    objects: [{ ...meta('a'), spec: { resource, target: { clusters: ['east', 'west'] } }, status: ready('True') }],
    rows: [
      {
        NAME: 'a',
        TARGET: 'east',
        RESOURCE: 'deployments',
        NAMESPACE: 'shop',
        NAME_: 'web',
        READY: 'True',
        AGE: '<age>',
      },
    ],
  },
  ResourceImport: {
    objects: [{ ...meta('a'), spec: { source: { cluster: 'east', resource } }, status: ready('Unknown') }],
    rows: [
      {
        NAME: 'a',
        'SOURCE CLUSTER': 'east',
        RESOURCE: 'deployments',
        NAMESPACE: 'shop',
        NAME_: 'web',
        READY: 'Unknown',
        AGE: '<age>',
      },
    ],
  },
  SyncTargetHeartbeat: {
    objects: [
      {
        ...meta('a'),
        spec: { syncTarget: 'east' },
        status: { ...ready('True'), lastHeartbeatTime: '2026-01-01T00:00:00Z' },
      },
    ],
    rows: [{ NAME: 'a', SYNCTARGET: 'east', 'LAST HEARTBEAT': '<age>', READY: 'True', AGE: '<age>' }],
  },
  Workspace: { objects: [meta('team-a')], rows: [{ NAME: 'team-a', AGE: '<age>' }] },
  TMCConfig: { objects: [{ ...meta('fleet'), fleet: { id: 'shop' } }], rows: [{ NAME: 'fleet', AGE: '<age>' }] },
};

/** Cells by the header above them; a second column of one name has `_` behind it. */
function tableOf(text: string): readonly Row[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const columns = [...head.matchAll(/\S+(?: \S+)*/g)].map(({ 0: name, index }) => ({ name, index }));
  const seen = new Set<string>();
  const keyed = columns.map(({ name, index }) => {
    const key = seen.has(name) ? `${name}_` : name;
    seen.add(name);
    return { key, index };
  });
  return lines.map((line) =>
    Object.fromEntries(
      keyed.map(({ key, index }, i) => [key, withoutAge(line.slice(index, keyed[i + 1]?.index).trim())] as const),
    ),
  );
}

function withoutAge(cell: string): string {
  return cell.replace(/^(\d+[smhdy])+$/, '<age>');
}

async function createAll(server: JudgeServer, kind: KindName, objects: readonly Doc[]): Promise<void> {
  for (const { status, ...rest } of objects) {
    const { hasStatusSubresource } = KINDS[kind];
    const whole = hasStatusSubresource || status === undefined ? rest : { ...rest, status };
    const head = { apiVersion: apiVersionOf(KINDS[kind]), kind };
    const created = await server.judge.send('POST', `${pathOfKind(kind)}?fieldValidation=Strict`, {
      ...head,
      ...whole,
    });
    expect([created.status, created.body['message']]).toEqual([201, undefined]);
    if (!hasStatusSubresource || status === undefined) continue;
    const { name } = rest['metadata'] as { readonly name: string };
    const patched = await server.judge.send('PATCH', `${pathOfKind(kind)}/${name}/status?fieldValidation=Strict`, {
      status,
    });
    expect([patched.status, patched.body['message']]).toEqual([200, undefined]);
  }
}

export function tableTests(server: () => JudgeServer): void {
  test.each(Object.keys(TABLES) as KindName[])('kubectl get %s, by each of its names', async (kind) => {
    const { kubeconfig } = server();
    const { objects, rows } = TABLES[kind];
    const { plural, singular, shortNames } = KINDS[kind];
    await createAll(server(), kind, objects);
    for (const name of [plural, singular, ...shortNames]) {
      expect([name, tableOf(await kubectl(kubeconfig, 'get', name))]).toEqual([name, rows]);
    }
    await kubectl(kubeconfig, 'delete', plural, '--all');
  });

  test('kubectl get kcp shows all of them together', async () => {
    await createAll(server(), 'Workspace', TABLES.Workspace.objects);
    await createAll(server(), 'Location', TABLES.Location.objects);
    const names = (await kubectl(server().kubeconfig, 'get', 'kcp', '-o', 'name')).trim().split('\n').sort();
    await kubectl(server().kubeconfig, 'delete', 'kcp', '--all');
    expect(names).toEqual([
      'location.workload.kcp.io/eu',
      'location.workload.kcp.io/west',
      'workspace.tenancy.kcp.io/team-a',
    ]);
  });
}
