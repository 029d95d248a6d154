// What others make of a clone of a target's branch, unchanged: kubectl applies it in one go, a second time changes nothing, and kubeconform finds nothing.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalYaml, isRecord } from '../../../src/api/index.ts';
import { findAssets } from '../../support/envtest-assets.ts';
import { hasGit } from '../../support/has-git.ts';
import { kubectl, kubectlInput } from '../../support/kubectl.ts';
import { type RealClusters, startRealClusters } from '../../support/real-apiserver.ts';
import { realManifestsMissing } from '../../support/real-manifests.ts';
import { type Clone, cloneOf } from './clone.ts';
import { type ConsumedFleet, ORDERED, realFleet, templateFleet } from './consumed-fleets.ts';
import { LOCATION, schemaWriter } from './schemas.ts';

const assets = findAssets();
const kubeconform = 'dir' in assets ? join(assets.dir, 'kubeconform') : '';
const missing = hasGit() ? ('missing' in assets ? assets.missing : undefined) : 'no git';

/** The first command of the guide, where there are definitions. */
async function applyDefinitions(kubeconfig: string, manifests: string): Promise<void> {
  const cluster = join(manifests, '_cluster');
  const names = existsSync(cluster) ? readdirSync(cluster) : [];
  const definitions = names.filter((name) => name.startsWith('customresourcedefinition.'));
  if (definitions.length === 0) return;
  const files = definitions.flatMap((name) => ['-f', join(cluster, name)]);
  await kubectl(kubeconfig, 'apply', '--server-side', ...files);
  await kubectl(kubeconfig, 'wait', '--for=condition=Established', '--timeout=50s', 'crd', '--all');
}

/** The second one: everything, the definitions too. */
async function applyAll(kubeconfig: string, manifests: string): Promise<readonly string[]> {
  return (await kubectl(kubeconfig, 'apply', '--server-side', '-R', '-f', manifests)).trim().split('\n');
}

/** Namespaces of others that say nothing but their name: of those the server remembers nobody as the one who applied them. */
function bareNamespaces(manifests: string): ReadonlySet<string> {
  const paths = filesBelow(manifests).filter((path) => path.startsWith('_cluster/namespace_'));
  const texts = paths.map((path) => readFileSync(join(manifests, path), 'utf8'));
  const bare = texts.map((text) => /^apiVersion: v1\nkind: Namespace\nmetadata:\n {2}name: (.*)\n$/.exec(text)?.[1]);
  return new Set(bare.filter((name) => name !== undefined));
}

/**
 * `ConfigMap shop/web 123`, of everything in the folder as it is in the cluster. Without its version what the server stores
 * once more at the next request of any kind though nothing is changed: bare namespaces, and claims on volumes.
 */
async function versions(kubeconfig: string, manifests: string): Promise<readonly string[]> {
  const list: unknown = JSON.parse(await kubectl(kubeconfig, 'get', '-R', '-f', manifests, '-o', 'json'));
  const items: readonly unknown[] = isRecord(list) && Array.isArray(list['items']) ? list['items'] : [list];
  const bare = bareNamespaces(manifests);
  return items.filter(isRecord).map(({ kind, metadata }) => {
    const { namespace = '', name, resourceVersion } = isRecord(metadata) ? metadata : {};
    const isRestless = kind === 'PersistentVolumeClaim' || (kind === 'Namespace' && bare.has(String(name)));
    return `${kind} ${namespace}/${name} ${isRestless ? '' : resourceVersion}`;
  });
}

/** What kubeconform has to say; nothing is skipped, and a kind without a schema is a fault. */
async function conformity(schemas: string, folder: string) {
  const args = ['-strict', '-output', 'json', '-verbose', '-schema-location', join(schemas, LOCATION), folder];
  const options = { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 };
  const text = await new Promise<string>((resolve) => {
    execFile(kubeconform, args, options, (_, stdout, stderr) => resolve(stdout || stderr));
  });
  const { resources }: { readonly resources: readonly Readonly<Record<string, string>>[] } = JSON.parse(text);
  const wrong = resources.filter(({ status }) => status !== 'statusValid');
  const found = wrong.map(({ filename = '', status, msg }) => `${relative(folder, filename)}: ${status} ${msg}`);
  return { found, valid: resources.length - wrong.length };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
}

const FLEETS: readonly [string, string | undefined, () => ConsumedFleet][] = [
  ['the fleet of tmc init', undefined, () => templateFleet('hello-world', 'east')],
  ['several regions', undefined, () => templateFleet('multi-region', 'us-east')],
  ['several teams', undefined, () => templateFleet('multi-tenant', 'shared-a')],
  ['what is hard to put in order', undefined, () => ORDERED],
  ['manifests of others', realManifestsMissing, realFleet],
];

describe.skipIf(missing !== undefined)(`consumed${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const schemas = mkdtempSync(join(tmpdir(), 'tmc-schemas-'));
  let clusters: RealClusters;
  let kubeconfig: string;
  let updateSchemas: () => Promise<void>;
  beforeAll(async () => {
    clusters = await startRealClusters({ names: ['consumer'], controllers: false });
    ({ kubeconfig } = clusters.cluster('consumer'));
    // No controller makes it here.
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'default' } };
    await kubectlInput(kubeconfig, canonicalYaml(account), 'apply', '--server-side', '-f', '-');
    updateSchemas = schemaWriter(kubeconfig, schemas);
  }, 120_000);
  afterAll(async () => {
    rmSync(schemas, { recursive: true, force: true });
    await clusters?.stop();
  });

  describe.each(FLEETS)('%s', (_, lacking, fleetOf) => {
    let clone: Clone | undefined;
    afterAll(() => clone?.remove());

    // Some four hundred objects are applied twice by a program that asks the server one after the other.
    test.skipIf(lacking !== undefined)(
      'is applied in one go, and a second time nothing changes',
      async () => {
        clone = await cloneOf(fleetOf());
        const manifests = join(clone.path, 'manifests');
        const count = filesBelow(manifests).length;
        await applyDefinitions(kubeconfig, manifests);
        const applied = await applyAll(kubeconfig, manifests);
        const before = await versions(kubeconfig, manifests);
        await applyAll(kubeconfig, manifests);
        expect([applied.length, before.length]).toEqual([count, count]);
        expect(await versions(kubeconfig, manifests)).toEqual(before);
      },
      240_000,
    );

    test.skipIf(lacking !== undefined || !existsSync(kubeconform))('kubeconform finds nothing', async () => {
      await updateSchemas();
      const manifests = join(clone?.path ?? '', 'manifests');
      const { found, valid } = await conformity(schemas, manifests);
      expect({ found, valid }).toEqual({ found: [], valid: filesBelow(manifests).length });
    });
  });

  test.skipIf(!existsSync(kubeconform))('kubeconform finds slips of all kinds by these schemas', async () => {
    await updateSchemas();
    const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n';
    const slips: Readonly<Record<string, string>> = {
      'deep.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {ports: [{port: 80, prot: TCP}]}\n',
      'kind.yaml': 'apiVersion: v1\nkind: ConfigMop\nmetadata: {name: x}\n',
      'number.yaml': `${head}data: {a: 1}\n`,
      'twice.yaml': `${head}data: {a: b}\ndata: {a: c}\n`,
      'unknown.yaml': `${head}dota: {a: b}\n`,
    };
    const folder = join(schemas, 'slips');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(slips)) writeFileSync(join(folder, name), text);
    const { found } = await conformity(schemas, folder);
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual(Object.keys(slips));
  });
});
