// Every kustomization and chart of others: builds to what the tool prints by hand in their checkout, or fails in its words.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type BlobId, EMPTY_TREE, fileBlob, treeFromPaths } from '../../../src/api/index.ts';
import { buildSources, createBuildMemo } from '../../../src/app/build-sources.ts';
import { NO_BUILD_STORE } from '../../../src/app/build-store.ts';
import { readKept } from '../../../src/app/kept-builds.ts';
import type { BuiltSource } from '../../../src/load/index.ts';
import { createParseCache, surveySource } from '../../../src/load/index.ts';
import { openProgramBuilder } from '../../../src/tools/index.ts';
import { hasHelm, hasKustomize, TOOL_PATH } from '../../support/build-tools.ts';
import { placement } from '../../support/documents.ts';

const REALWORLD = join(import.meta.dirname, '../../../../shared/realworld');
const MARKER = /^(?:kustomization\.ya?ml|Kustomization|Chart\.yaml)$/;
const SIGNAL = new AbortController().signal;
const builder = openProgramBuilder({ searchPath: TOOL_PATH });

/** Files of every project that has something to build. */
function files(): ReadonlyMap<string, Uint8Array> {
  const all = readdirSync(REALWORLD, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(REALWORLD, path)).isFile(),
  );
  const projects = new Set(all.filter((path) => MARKER.test(basename(path))).map((path) => path.split('/')[0]));
  const ours = all.filter((path) => projects.has(path.split('/')[0]));
  return new Map(ours.map((path) => [path, readFileSync(join(REALWORLD, path))]));
}

/** One Placement for each directory, all built as the hub does it. */
async function buildAll(contents: ReadonlyMap<string, Uint8Array>): Promise<readonly BuiltSource[]> {
  const markers = [...contents.keys()].filter((path) => MARKER.test(basename(path))).sort();
  const placements = markers.map((path, at) => placement(`p${at}`, { source: { path: dirname(path) } }));
  const tree = treeFromPaths([
    ['placements.yaml', fileBlob(placements.join('---\n'))],
    ...[...contents].map(([path, bytes]) => [path, fileBlob(bytes)] as const),
  ]);
  const bytes = new Map<BlobId, Uint8Array>([...contents.values()].map((one) => [fileBlob(one).id, one]));
  const git = {
    blobs: async (ids: Iterable<BlobId>) => new Map([...ids].map((id) => [id, bytes.get(id) ?? new Uint8Array()])),
    blobSizes: async (ids: Iterable<BlobId>) => new Map([...ids].map((id) => [id, bytes.get(id)?.byteLength ?? 0])),
  };
  const cache = createParseCache();
  const survey = surveySource({ tree, frozen: EMPTY_TREE, previous: EMPTY_TREE, bytesOf: (blob) => blob.bytes });
  const past = { lastGood: new Map(), knownPaths: new Map(), incumbents: new Map() };
  const parsed = (blob: { readonly id: BlobId; readonly bytes?: Uint8Array }) =>
    cache.put(blob.id, blob.bytes ?? new Uint8Array());
  const building = { git, builder, store: NO_BUILD_STORE, memo: createBuildMemo(), now: new Date(0) };
  const input = { ...survey, ...past, parsed };
  return (await buildSources(building, { input, tree, kept: EMPTY_TREE }, SIGNAL)).input.builds ?? [];
}

/** What the tool prints for the directory in the checkout; undefined when it fails there. */
async function byHand({ build }: BuiltSource, kustomize: string): Promise<string | undefined> {
  const release = build.helm?.releaseName ?? '';
  const helm = [
    'helm',
    'template',
    release,
    build.directory,
    '--namespace',
    'default',
    '--include-crds',
    '--skip-tests',
  ];
  const made = kustomize === 'kustomize' ? 'kustomize build' : kustomize;
  const [program = '', ...args] = build.tool === 'helm' ? helm : [...made.split(' '), build.directory];
  // No proxy leads anywhere, so that nothing is fetched here either.
  const nowhere = { HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1', GIT_ALLOW_PROTOCOL: 'none' };
  const options = {
    cwd: REALWORLD,
    env: { PATH: TOOL_PATH, HOME: '/nonexistent', ...nowhere },
    maxBuffer: 64 * 1024 * 1024,
  };
  return promisify(execFile)(program, args, options).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

function printed({ kept }: BuiltSource): string | undefined {
  const read = kept?.blob.bytes && readKept(kept.blob.bytes);
  return read && new TextDecoder().decode(read.bytes);
}

test.skipIf(!existsSync(REALWORLD) || !hasKustomize || !hasHelm)(
  'every kustomization and chart of others builds to what is printed by hand, or is told in the words of the tool',
  async () => {
    const builds = await buildAll(files());
    const { name = '' } = (await builder.versionOf('kustomize', SIGNAL)) ?? {};
    const differing: string[] = [];
    for (const built of builds)
      if (printed(built) !== (await byHand(built, name))) differing.push(built.build.directory);
    expect(differing).toEqual([]);
    expect(builds.length).toBeGreaterThan(30);
    const failed = builds.filter(({ problem }) => problem !== undefined);
    // Components are no sources by themselves: what they patch comes from who uses them.
    const unpatched = failed.filter(({ problem }) =>
      /^no resource matches .*no matches for Id/.test(problem?.message ?? ''),
    );
    expect(unpatched).toEqual(failed);
    const components = 'microservices-demo/kustomize/components';
    expect(failed.map(({ build }) => relative(components, build.directory))).toEqual([
      'alloydb',
      'cymbal-branding',
      'google-cloud-operations',
      'memorystore',
      'non-public-frontend',
      'service-mesh-istio',
      'shopping-assistant',
      'single-shared-session',
      'spanner',
      'without-loadgenerator',
    ]);
  },
  120_000,
);
