// Answers without a hub: the same trees as the hub's, from a folder, a commit, or a bare repository.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configMap, configMaps, placement, syncTarget } from '../../test/support/documents.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import { textOf } from '../../test/support/pass.ts';
import type { TargetId } from '../api/index.ts';
import { runPass } from './hub.ts';
import { loadOffline, renderOffline } from './offline.ts';
import { fleetRefs, targetRef } from './refs.ts';

const refs = fleetRefs();
const FLEET = {
  'synctargets/east.yaml': syncTarget('east'),
  'placements/web.yaml': placement('web'),
  'workloads/many.yaml': configMaps(40),
};

let repo: HubRepo;
beforeEach(async () => {
  repo = await createHubRepo('isomorphic');
});
afterEach(() => repo.close());

async function published(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  await repo.push(files);
  for (let i = 0; i < 2; i += 1) {
    await runPass(repo.hub, SIGNAL);
    await reportAllWell(repo, 'east');
  }
  await runPass(repo.hub, SIGNAL);
  return repo.read(targetRef(refs, 'east' as TargetId));
}

describe('render', () => {
  test('gives what the hub published, byte for byte', async () => {
    const east = await published(FLEET);
    expect(Object.keys(east).length).toBeGreaterThan(40);
    const { targets, diagnostics } = await renderOffline(
      { repo: repo.path, rev: undefined, refs, signal: SIGNAL },
      new Date(),
    );
    expect(diagnostics).toEqual([]);
    expect([...targets.keys()]).toEqual(['east']);
    for (const tree of targets.values()) expect(textOf(tree)).toEqual(east);
  });

  test('has the content of objects that are only kept: a removal that is withheld', async () => {
    await published(FLEET);
    const east = await published({ ...FLEET, 'workloads/many.yaml': configMap('a0') });
    expect(east['index.yaml']).toContain('withheld');
    const { targets, diagnostics } = await renderOffline(
      { repo: repo.path, rev: 'main', refs, signal: SIGNAL },
      new Date(),
    );
    expect(diagnostics.map((d) => d.code)).toEqual(['PruneWithheld']);
    for (const tree of targets.values()) expect(textOf(tree)).toEqual(east);
  });

  test('without a rendered branch takes every SyncTarget as ready', async () => {
    const commit = await repo.push(FLEET);
    const { targets } = await renderOffline({ repo: repo.path, rev: commit, refs, signal: SIGNAL }, new Date());
    for (const tree of targets.values()) {
      expect(Object.keys(textOf(tree)).length).toBeGreaterThan(40);
      expect(textOf(tree)['index.yaml']).toContain(`sinceCommit: ${commit}`);
    }
  });
});

describe('load', () => {
  const load = (path: string, rev?: string) => loadOffline({ repo: path, rev, refs, signal: SIGNAL });

  test('of a bare repository reads the source branch, or the revision', async () => {
    const first = await repo.push(FLEET);
    const second = await repo.push({ ...FLEET, 'extra.yaml': syncTarget('west') });
    const commits = await Promise.all([undefined, 'main', 'refs/heads/main', first].map((rev) => load(repo.path, rev)));
    expect(commits.map(({ commit }) => commit)).toEqual([second, second, second, first]);
    expect(commits.map(({ model }) => [...model.syncTargets.keys()].join())).toEqual([
      'east,west',
      'east,west',
      'east,west',
      'east',
    ]);
  });

  test.each(['none', 'HEAD', 'a b', '../x', 'abc'])('of revision %j says that there is none', async (rev) => {
    await repo.push(FLEET);
    await expect(load(repo.path, rev)).rejects.toMatchObject({
      code: 'Usage',
      message: expect.stringContaining(`finding ${rev}: `),
    });
  });

  test('of a folder reads what a commit of it would hold: no dot-folders, no dependencies, links as links, submodules', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'tmc-folder-'));
    const files = {
      ...FLEET,
      '.hidden/x.yaml': 'kind: [',
      'node_modules/x.yaml': 'kind: [',
      'notes.txt': 'no YAML',
      'vendor/app/.git': 'gitdir: elsewhere\n',
      'vendor/app/x.yaml': 'kind: [',
      'examples/.tmcignore': 'x.yaml\n',
      'examples/x.yaml': 'kind: [',
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    await symlink('synctargets/east.yaml', join(dir, 'link.yaml'));
    await symlink('workloads', join(dir, 'other'));
    const { files: read, commit, diagnostics } = await load(dir);
    expect({ read, commit }).toEqual({
      read: ['link.yaml', 'placements/web.yaml', 'synctargets/east.yaml', 'workloads/many.yaml'],
      commit: undefined,
    });
    expect(diagnostics.map((d) => `${d.code} ${d.severity} ${d.file}`)).toEqual([
      'UnsupportedEntry warning link.yaml',
      'UnsupportedEntry warning other',
      'UnsupportedEntry warning vendor/app',
    ]);
    await rm(dir, { recursive: true, force: true });
  });
});
