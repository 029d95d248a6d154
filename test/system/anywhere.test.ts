// What is rendered depends on the source and the time alone: the same commits on another path, by another user, in another language and time zone, by either backend.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConsumedFleet, ORDERED, realFleet, templateFleet } from '../contract/rendered/consumed-fleets.ts';
import { hasHelm, hasKustomize, TOOL_PATH } from '../support/build-tools.ts';
import { placement } from '../support/documents.ts';
import { hasGit } from '../support/has-git.ts';
import { createHubRepo } from '../support/hub-repo.ts';
import { realManifestsMissing } from '../support/real-manifests.ts';

const SCRIPT = fileURLToPath(new URL('render-clone.ts', import.meta.url));
const run = promisify(execFile);

interface Place {
  /** Below a folder of the test. */
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  readonly umask: string;
  readonly backend: 'native' | 'isomorphic';
}

/** Where letters change case otherwise, words sort otherwise, and an hour is missing in the night of the pass. */
const PLACES: readonly Place[] = [
  { path: 'a', env: { LC_ALL: 'C', TZ: 'UTC', HOME: '/nonexistent' }, umask: '022', backend: 'native' },
  {
    path: 'İstanbul ı/x y',
    env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Europe/Istanbul' },
    umask: '077',
    backend: 'native',
  },
  {
    path: 'b/c/d/e/fleet.git',
    env: { LC_ALL: 'de_DE.UTF-8', TZ: 'Europe/Berlin' },
    umask: '000',
    backend: 'isomorphic',
  },
  { path: 'z', env: { LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Apia' }, umask: '027', backend: 'isomorphic' },
];

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-anywhere-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** The commits and trees of all branches that are written from the repository, in a clone at that place. */
async function renderedAt({ path, env, umask, backend }: Place, source: string, target: string): Promise<unknown> {
  const home = join(dir, `${path}-home`);
  const clone = join(dir, path);
  await mkdir(home, { recursive: true });
  await run('git', ['clone', '--quiet', '--bare', `file://${source}`, clone], { env: { PATH: TOOL_PATH, HOME: home } });
  const clean = { PATH: [dirname(process.execPath), TOOL_PATH].join(delimiter), HOME: home, TMC_CACHE_DIR: '', ...env };
  const args = ['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, SCRIPT, clone, backend, target];
  const { stdout } = await run('/bin/sh', args, { cwd: home, env: clean, maxBuffer: 1 << 26 });
  await rm(clone, { recursive: true, force: true });
  return JSON.parse(stdout);
}

/** As `ORDERED`, with directories that are built where the programs are there. */
function builtFleet(): ConsumedFleet {
  const kustomized = {
    'k.yaml': placement('k', { source: { path: 'k' } }),
    'k/kustomization.yaml':
      'namePrefix: i-\nresources: [cm.yaml]\nconfigMapGenerator: [{name: gen, literals: [I=ı]}]\n',
    'k/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: istanbul, namespace: zoo}\ndata: {I: İ}\n',
  };
  const charted = {
    'h.yaml': placement('h', { source: { path: 'h' } }),
    'h/Chart.yaml': 'apiVersion: v2\nname: h\nversion: 1.0.0\n',
    'h/templates/cm.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ "II" | lower }}, namespace: zoo}\ndata: {a: {{ "i" | upper | quote }}}\n',
  };
  const files = { ...ORDERED.files, ...(hasKustomize ? kustomized : {}), ...(hasHelm ? charted : {}) };
  return { ...ORDERED, files };
}

const FLEETS: readonly [string, string | undefined, () => ConsumedFleet, readonly Place[]][] = [
  ['several regions', undefined, () => templateFleet('multi-region', 'us-east'), PLACES.slice(0, 2)],
  ['objects, kustomizations and charts', undefined, builtFleet, PLACES],
  ['manifests of others', realManifestsMissing, realFleet, PLACES.slice(1, 3)],
];

describe.skipIf(!hasGit())(`the same commits anywhere${hasGit() ? '' : ' (skipped: no git)'}`, () => {
  describe.each(FLEETS)('%s', (_, missing, fleetOf, places) => {
    // Each place is a process that renders up to some hundred files from nothing.
    test.skipIf(missing !== undefined)(
      `in ${places.length} places`,
      async () => {
        const { files, target } = fleetOf();
        const repo = await createHubRepo('isomorphic');
        try {
          await repo.push(files);
          const seen: unknown[] = [];
          for (const place of places) seen.push(await renderedAt(place, repo.path, target));
          expect(seen).toEqual(places.map(() => seen[0]));
          expect(seen[0]).toContainEqual([`refs/heads/tmc/targets/${target}`, expect.any(String), expect.any(String)]);
        } finally {
          await repo.close();
        }
      },
      300_000,
    );
  });
});
