// What the status says of objects whose namespaces are hashed in a cluster: it is theirs in the source, and names the other beside it.
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../test/support/pass.ts';
import { deployment, fleetOf, placement, type Says, syncTarget, workload } from '../../../test/support/status-fleet.ts';
import { aggregate, createStatusTreeMemo, fleetStatusFromIndexJson, indexJson, statusTree } from '../index.ts';

const EVERYBODY = { workspaces: [{ name: 'everybody', path: 'root:**' }] };
const hashed = syncTarget('east', { ...EVERYBODY, namespaceMapping: 'Hashed' });
const plain = syncTarget('west', EVERYBODY);
const WORKSPACE = (name: string): string =>
  `{apiVersion: tenancy.kcp.io/v1alpha1, kind: Workspace, metadata: {name: ${name}}}`;
const pods = (name: string): string =>
  workload('apps/v1', 'Deployment', name, {
    replicas: 3,
    template: { spec: { containers: [{ name: 'a', image: 'a', resources: { requests: { cpu: '500m' } } }] } },
  });

function statusOf(files: Readonly<Record<string, string>>, says?: Readonly<Record<string, Says>>) {
  return aggregate(fleetOf({ files, ...(says && { says }) }).input);
}

const lines = (status: ReturnType<typeof statusOf>): readonly string[] =>
  status.workloads.flatMap(({ workspace, path, ref, clusters }) =>
    clusters.map(
      ({ target, namespace = '', outcome, health }) =>
        `${workspace} ${path} ${ref.namespace}/${ref.name} ${target} ${outcome} ${health.status} ${namespace.replace(/^kcp-\w{12}$/, '*')}`,
    ),
  );

describe('an object that is on a Hashed target and on another', () => {
  const files = {
    'synctargets/east.yaml': hashed,
    'synctargets/west.yaml': plain,
    'placements/web.yaml': placement('web', {}),
    'web/web.yaml': pods('web'),
  };

  test('is one object, with the namespace that it has in each cluster', () => {
    const status = statusOf(files);
    expect(lines(status)).toEqual([
      'root shop/deployment.apps_web.yaml shop/web east Applied Healthy *',
      'root shop/deployment.apps_web.yaml shop/web west Applied Healthy ',
    ]);
    const allocated = status.locations.map(({ object }) => object.status?.allocatedCapacity?.cpu);
    expect(allocated).toEqual(['3']);
  });

  test('is told of by its name in the source when it is refused', () => {
    const failed = { outcome: 'Failed', message: 'no', health: { status: 'Missing' } } as const;
    const [item] = statusOf(files, { east: { 'Deployment/web': failed }, west: {} }).placements;
    const ready = item?.object.status?.conditions?.find(({ type }) => type === 'Ready');
    expect(`${ready?.reason}: ${ready?.message}`).toMatch(/^ApplyFailed: .*Deployment shop\/web on east/);
  });

  test('comes back from the index of the status branch, and its page names both namespaces', () => {
    const status = statusOf(files);
    expect(fleetStatusFromIndexJson(indexJson(status))).toEqual(status);
    const pages = Object.entries(textOf(statusTree(status, createStatusTreeMemo())));
    const page = pages.find(([path]) => path === 'workloads/root/shop/deployment.apps_web.yaml')?.[1];
    expect(page?.replace(/kcp-\w{12}/g, 'kcp-…')).toContain(
      'clusters:\n  east: Applied, Healthy in kcp-…\n  west: Applied, Healthy\n',
    );
  });
});

test('of two workspaces that use one namespace each has its own', () => {
  const of = (name: string) => ({
    [`${name}/workspace.yaml`]: WORKSPACE(name),
    [`${name}/p.yaml`]: placement('shop', { source: { path: 'apps' }, locationSelector: { path: 'root' } }),
    [`${name}/apps/web.yaml`]: deployment('web'),
  });
  expect(lines(statusOf({ 'synctargets/east.yaml': hashed, ...of('red'), ...of('blue') }))).toEqual([
    'root:blue shop/deployment.apps_web.yaml shop/web east Applied Healthy *',
    'root:red shop/deployment.apps_web.yaml shop/web east Applied Healthy *',
  ]);
});

test('what a Placement above delivers of two workspaces under one name is shown where it is written', () => {
  const of = (name: string) => ({
    [`${name}/workspace.yaml`]: WORKSPACE(name),
    [`${name}/apps/web.yaml`]: deployment('web'),
    [`placements/${name}.yaml`]: placement(name, {
      source: { workspace: `root:${name}`, apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
    }),
  });
  expect(lines(statusOf({ 'synctargets/east.yaml': hashed, ...of('red'), ...of('blue') }))).toEqual([
    'root:blue shop/deployment.apps_web.yaml shop/web east Applied Healthy *',
    'root:red shop/deployment.apps_web.yaml shop/web east Applied Healthy *',
  ]);
  expect(lines(statusOf({ 'synctargets/east.yaml': hashed, ...of('red') }))).toEqual([
    'root shop/deployment.apps_web.yaml shop/web east Applied Healthy *',
  ]);
});
