// Commands build as the hub does: from a folder, with all that may matter to a tool, and from a commit.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { fakeBuilder } from '../../test/support/fake-builder.ts';
import { createHubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { type Files, textOf } from '../../test/support/pass.ts';
import { formatDiagnostic } from '../api/index.ts';
import type { BuildJob } from '../tools/index.ts';
import { loadOffline, renderOffline } from './offline.ts';
import { fleetRefs } from './refs.ts';

const refs = fleetRefs();
const FLEET: Files = {
  'east.yaml': syncTarget('east'),
  'web.yaml': placement('web', { source: { path: 'web' } }),
  'web/kustomization.yaml': 'resources: [cm.yaml]\n',
  'web/cm.yaml': configMap('a'),
  'web/.hidden/note.txt': 'x',
  'web/sub/script.sh': 'x',
  'beside/note.txt': 'x',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tmc-offline-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

test('from a folder a tool gets every file of its directory, and no link', async () => {
  await write(FLEET);
  await symlink('/etc/hostname', join(folder, 'web/link.yaml'));
  const builder = fakeBuilder();
  const { answer } = builder;
  let given: readonly string[] = [];
  builder.answer = (job: BuildJob) => {
    given = [...job.files.keys()];
    return answer(job);
  };
  const { model, diagnostics } = await loadOffline({ repo: folder, rev: undefined, refs, builder, signal: SIGNAL });
  expect(given).toEqual(['web/.hidden/note.txt', 'web/cm.yaml', 'web/kustomization.yaml', 'web/sub/script.sh']);
  expect([model.workloads.map(({ ref }) => ref.name), diagnostics]).toEqual([['a'], []]);
});

test('a folder and a commit render to the same, and a commit that was built is known from the cache folder', async () => {
  await write(FLEET);
  const repo = await createHubRepo('isomorphic');
  await repo.push(FLEET);
  const cacheDir = join(folder, '.cache');
  const [first, second, third] = [fakeBuilder(), fakeBuilder(), fakeBuilder()];
  const render = async (path: string, builder: typeof first, dir?: string) => {
    const options = { repo: path, rev: undefined, refs, builder, cacheDir: dir, signal: SIGNAL };
    const { targets, diagnostics } = await renderOffline(options, new Date(0));
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
    return [...targets.values()].map((tree) => textOf(tree)['manifests/default/configmap_a.yaml']);
  };
  const expected = [configMap('a')];
  expect(await render(folder, first)).toEqual(expected);
  expect(await render(repo.path, second, cacheDir)).toEqual(expected);
  expect(await render(repo.path, third, cacheDir)).toEqual(expected);
  await repo.close();
  expect([first.started, second.started, third.started]).toEqual([['kustomize web'], ['kustomize web'], []]);
});

test('a Secret that is built is in no cache folder', async () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {p: hunter2}\n';
  await write({ ...FLEET, 'web/cm.yaml': secret });
  const builder = fakeBuilder();
  const options = { repo: folder, rev: undefined, refs, builder, cacheDir: join(folder, '.cache'), signal: SIGNAL };
  for (let i = 0; i < 2; i += 1) await loadOffline(options);
  expect(builder.started).toEqual(['kustomize web', 'kustomize web']);
});
