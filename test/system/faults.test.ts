// Requirement (d): broken YAML, an unknown field, a Placement without match, a dead cluster: said clearly, nothing deleted, the rest goes on.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecord } from '../../src/api/index.ts';
import { type EmbeddedCluster, startEmbeddedCluster } from '../../src/embedded/index.ts';
import { eventually, REFS, settled, startTestSystem, type TestSystem } from '../support/system.ts';

const fleetDir = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));

interface DiagnosticLine {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly message: string;
}

async function diagnostics(system: TestSystem): Promise<readonly DiagnosticLine[]> {
  const data = await system.data(REFS.status, 'diagnostics.yaml');
  return isRecord(data) && Array.isArray(data['items']) ? data['items'] : [];
}

/** Waits until exactly these codes are told. */
function told(system: TestSystem, codes: readonly string[]): Promise<readonly DiagnosticLine[]> {
  return eventually(
    () => diagnostics(system),
    (found) => found.map((d) => d.code).join() === codes.join(),
  );
}

describe('when something is broken, the rest goes on and nothing is deleted', () => {
  let system: TestSystem;
  let dead: EmbeddedCluster;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tmc-faults-'));
    dead = await startEmbeddedCluster({ name: 'us-east', stateFile: join(dir, 'us-east.jsonl') });
    const kubeconfig = join(dir, 'us-east.kubeconfig');
    await writeFile(kubeconfig, dead.kubeconfig());
    system = await startTestSystem({
      backend: 'isomorphic',
      fleetDir,
      kubeconfigs: new Map([['us-east', kubeconfig]]),
    });
    await settled(system);
  }, 120_000);

  afterAll(async () => {
    await system?.close();
    await dead?.close();
    await rm(dir, { recursive: true, force: true });
  });

  /** Changes something elsewhere and waits until it is applied: proof that the rest goes on. */
  async function restGoesOn(image: string): Promise<void> {
    await system.edit({
      'workloads/guestbook/guestbook.yaml': (text) => text.replace(/frontend:v\w+/, `frontend:${image}`),
    });
    await eventually(
      async () => JSON.stringify(await system.get('us-west', 'apps/v1', 'Deployment', 'frontend', 'guestbook')),
      (text) => text?.includes(`frontend:${image}`) === true,
    );
  }

  test('a file that is no YAML keeps its last good content, also through renames', async () => {
    await system.edit({ 'workloads/shop/web.yaml': (text) => text.replace('spec:', 'spec: [') });
    const [found] = await told(system, ['YamlSyntax']);
    expect(found).toMatchObject({ file: 'workloads/shop/web.yaml' });
    expect(found?.message).toContain('the last good content stays in force');
    await restGoesOn('v6');
    expect(await system.get('eu-west', 'apps/v1', 'Deployment', 'web', 'shop')).toBeDefined();
    const text = await system.read(REFS.source, 'workloads/shop/web.yaml');
    await system.edit({ 'workloads/shop/web.yaml': undefined, 'workloads/shop/renamed.yaml': text });
    await eventually(
      () => system.data(REFS.rendered, 'index/eu-west.yaml'),
      (index) => JSON.stringify(index).includes('"withheld"'),
    );
    await restGoesOn('v7');
    expect(await system.get('eu-west', 'apps/v1', 'Deployment', 'web', 'shop')).toBeDefined();
    await system.edit({ 'workloads/shop/renamed.yaml': text?.replace('spec: [', 'spec:') });
    await told(system, []);
    await settled(system);
  });

  test('an unknown field in a Placement names the field and a suggestion; the Placement stays where it is', async () => {
    await system.edit({ 'placements/shop.yaml': (text) => text.replace('locationSelector:', 'locationSelektor:') });
    const [found] = await told(system, ['UnknownField']);
    expect(found).toMatchObject({ file: 'placements/shop.yaml', line: 11 });
    expect(found?.message).toContain('did you mean locationSelector');
    await restGoesOn('v8');
    expect(await system.data(REFS.status, 'placements/root/shop.yaml')).toMatchObject({
      status: { placementDecisions: [{ cluster: 'eu-west' }] },
    });
    await system.edit({ 'placements/shop.yaml': (text) => text.replace('locationSelektor:', 'locationSelector:') });
    await told(system, []);
  });

  test('a Placement that matches no Location keeps its copy and says why', async () => {
    await system.edit({ 'placements/shop.yaml': (text) => text.replace('region: eu', 'region: mars') });
    const status = await eventually(
      () => system.read(REFS.status, 'placements/root/shop.yaml'),
      (text) => text?.includes('LocationInvalid') === true,
    );
    expect(status).toContain('no Location matches region=mars');
    await restGoesOn('v9');
    expect(await system.get('eu-west', 'apps/v1', 'Deployment', 'web', 'shop')).toBeDefined();
    await system.edit({ 'placements/shop.yaml': (text) => text.replace('region: mars', 'region: eu') });
    await settled(system);
  });

  test('a dead cluster is named, keeps its objects, and is caught up with when it is back', async () => {
    await dead.close();
    const status = await eventually(
      () => system.read(REFS.status, 'synctargets/root/us-east.yaml'),
      (text) => text?.includes('ClusterUnreachable') === true,
    );
    expect(status).toContain('status: "False"');
    await restGoesOn('v10');
    expect(
      (await system.paths(REFS.rendered)).filter((path) => path.startsWith('targets/us-east/guestbook/')),
    ).not.toEqual([]);
    const port = Number(new URL(dead.url).port);
    dead = await startEmbeddedCluster({ name: 'us-east', port, stateFile: join(dir, 'us-east.jsonl') });
    await settled(system, undefined, 90_000);
    expect(JSON.stringify(await system.get('us-east', 'apps/v1', 'Deployment', 'frontend', 'guestbook'))).toContain(
      'frontend:v10',
    );
  });
});
