// Every manifest of others survives: what is rendered of it is the same object, and a real kube-apiserver takes it. What is not taken is listed with the server's words.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import {
  canonicalYaml,
  formatDiagnostic,
  isRecord,
  type KubeObject,
  ROOT_WORKSPACE,
  readYaml,
} from '../../../src/api/index.ts';
import { scopeResolver } from '../../../src/load/scope.ts';
import { findAssets } from '../../support/envtest-assets.ts';
import { kubectlInput } from '../../support/kubectl.ts';
import { realManifests, realManifestsMissing } from '../../support/real-manifests.ts';
import { type RenderedObject, type Scene, sceneOf } from './scene.ts';
import { type Consumer, startConsumer } from './server.ts';

const LIST = join(import.meta.dirname, '../../../fixtures/rendered/refused.yaml');

const EXAMPLE = join(import.meta.dirname, '../../../docs/examples/argo-cd/applicationset.yaml');

const assets = findAssets();
const missing = realManifestsMissing ?? ('missing' in assets ? assets.missing : undefined);

function isObject(value: unknown): value is KubeObject {
  return isRecord(value) && typeof value['apiVersion'] === 'string' && isRecord(value['metadata']);
}

/** Objects of a file by a parser that is not ours. */
function objectsIn(text: string): readonly KubeObject[] {
  const values: readonly unknown[] = parseAllDocuments(text, { version: '1.1', merge: true }).map((d) => d.toJS());
  return values
    .flatMap((value) => (isRecord(value) && Array.isArray(value['items']) ? value['items'] : [value]))
    .filter(isObject);
}

/** What kubectl would do: of a kind that has namespaces, an object without one lies in `default`. */
async function normal(object: KubeObject, consumer: Consumer): Promise<KubeObject> {
  const resource = await consumer.served(object.apiVersion, object.kind);
  const { namespace, ...metadata } = object.metadata;
  if (resource === undefined) return object;
  if (!resource.namespaced) return { ...object, metadata };
  return { ...object, metadata: { ...metadata, namespace: namespace ?? 'default' } };
}

function nameOf({ kind, metadata }: KubeObject): string {
  return `${kind} ${metadata.namespace === undefined ? '' : `${metadata.namespace}/`}${metadata.name}`;
}

interface Refused {
  readonly manifest: string;
  readonly object: string;
  readonly words: string;
}

/** In the order of manifests; each text is judged once. */
async function judged(objects: readonly RenderedObject[], consumer: Consumer): Promise<readonly Refused[]> {
  const verdicts = new Map<string, string | undefined>();
  const refused: Refused[] = [];
  for (const { manifest, read, text } of objects) {
    const words = verdicts.has(text) ? verdicts.get(text) : await consumer.refusal(read, text);
    verdicts.set(text, words);
    if (words !== undefined) refused.push({ manifest, object: nameOf(read), words });
  }
  return refused;
}

function listed(): unknown {
  return parse(readFileSync(LIST, 'utf8'));
}

describe.skipIf(missing !== undefined)(
  `manifests of others, rendered${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    const manifests = realManifests();
    let scene: Scene;
    let consumer: Consumer;
    beforeAll(async () => {
      scene = sceneOf(manifests);
      const { workloads } = scene.pass.model;
      const definitions = workloads.filter((w) => w.object.kind === 'CustomResourceDefinition').map((w) => w.object);
      const named = workloads.flatMap(({ object: { kind, metadata } }) =>
        kind === 'Namespace' ? [metadata.name] : (metadata.namespace ?? []),
      );
      consumer = await startConsumer(
        [...new Map(definitions.map((d) => [d.metadata.name, d])).values()],
        [...new Set([...named, 'argocd'])].filter((name) => !/^(default|kube-.*)$/.test(name)),
      );
    }, 120_000);
    afterAll(() => consumer?.stop());

    test('kinds of Kubernetes have namespaces, or none, as the server says', async () => {
      const { scopeOf } = scopeResolver([]);
      const wrong = [...(await consumer.kinds())].filter(([name, { namespaced }]) => {
        const [apiVersion = '', kind = ''] = name.split(' ');
        const scope = scopeOf({ apiVersion, kind, metadata: { name: 'x' } }, ROOT_WORKSPACE);
        return scope !== 'Unknown' && scope !== (namespaced ? 'Namespaced' : 'Cluster');
      });
      expect(wrong).toEqual([]);
    });

    test('nothing is found against them', () => {
      const { diagnostics, renderDiagnostics, placed } = scene.pass;
      expect([...diagnostics, ...renderDiagnostics, ...placed.diagnostics].map(formatDiagnostic)).toEqual([]);
    });

    test('each object of each file is rendered, as another parser reads it, and in the namespace where kubectl puts it', async () => {
      const written = manifests.map(async ({ path, text }) => {
        const objects = await Promise.all(objectsIn(text).map((object) => normal(object, consumer)));
        return objects.map((object) => `${path}: ${canonicalYaml(object)}`);
      });
      const rendered = scene.objects.map(({ manifest, text }) => `${manifest}: ${text}`);
      expect(rendered.length).toBeGreaterThan(400);
      expect(rendered.sort()).toEqual((await Promise.all(written)).flat().sort());
    });

    test('what is rendered re-parses to the object that was read', () => {
      for (const { manifest, read, text } of scene.objects) {
        const { documents, problems } = readYaml(text);
        expect([manifest, problems, documents.map(({ value }) => value)]).toEqual([manifest, [], [read]]);
      }
    });

    test('kubectl reads in it what we do', async () => {
      const known: RenderedObject[] = [];
      for (const one of scene.objects)
        if ((await consumer.served(one.read.apiVersion, one.read.kind)) !== undefined) known.push(one);
      const texts = known.map(({ text }) => text).join('---\n');
      const command = ['create', '--dry-run=client', '--validate=false', '-o', 'json', '-f', '-'];
      const told = await kubectlInput(consumer.kubeconfig, texts, ...command);
      // It prints one object after another, each from the start of a line to its end.
      const items: readonly unknown[] = told
        .trim()
        .split(/\n(?=\{)/)
        .map((text) => JSON.parse(text));
      expect(items.map((item) => canonicalYaml(item)).sort()).toEqual(known.map(({ text }) => text).sort());
    });

    test('the example for Argo CD is valid by its definition', async () => {
      const text = readFileSync(EXAMPLE, 'utf8');
      const [object] = objectsIn(text);
      expect(object && (await consumer.refusal(object, text))).toBe(undefined);
      expect(object?.kind).toBe('ApplicationSet');
    });

    test('a server-side apply of each is accepted, but for those that are listed with the words of the server', async () => {
      const refused = await judged(scene.objects, consumer);
      if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(LIST, canonicalYaml(refused));
      expect(refused).toEqual(listed());
    });
  },
);
