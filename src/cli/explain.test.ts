// tmc explain, on the repository of a hub and on files.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { createHubRepo, type HubRepo } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import type { CommitSha } from '../api/index.ts';
import { runTmc } from './program.ts';

const FILES = {
  'synctargets/east.yaml': syncTarget('east'),
  'synctargets/west.yaml': syncTarget('west', { unschedulable: true }),
  'placements/web.yaml': placement('web', { strategy: 'OneToAny' }),
  'workloads/config.yaml': configMap('shop'),
};

let repo: HubRepo;
let source: CommitSha;
beforeEach(async () => {
  repo = await createHubRepo('isomorphic');
  source = await repo.push(FILES);
  await repo.pass();
  await reportAllWell(repo, 'east');
  await repo.pass();
});
afterEach(() => repo.close());

async function tmc(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const context = fakeContext();
  const code = await runTmc(context, ['explain', ...args, '-C', repo.path]);
  return { code, ...context.written };
}

const SENTENCE = 'root/web is on east: 1/2 targets: 1 unschedulable (cordoned)';

test('a table, a sentence and JSON of the same value', async () => {
  const { out, ...rest } = await tmc('web');
  expect(rest).toEqual({ code: 0, err: '' });
  const lines = out.split('\n').map((line) => line.trimEnd().replaceAll(/ {2,}/g, '  '));
  expect(lines).toEqual([
    `Source:  ${source}`,
    expect.stringMatching(/^Decided: {2}at \S+Z, rendered commit [0-9a-f]{8}$/),
    'Placement:  root/web',
    'Strategy:  OneToAny, at most 1',
    'Chosen:  east',
    'Summary:  1/2 targets: 1 unschedulable (cordoned)',
    'Clusters:',
    '  CLUSTER  VERDICT  LOCATION  SCORE  FILTER  CODE  REASON',
    expect.stringMatching(
      /^ {2}east {2}selected {2}default {2}(\d+) \(stickiness \1\) {2}fits: member of location default$/,
    ),
    '  west  rejected  unschedulable  Unschedulable  unschedulable (cordoned)',
    '',
  ]);
  expect(await tmc('root/web', '-o', 'sentence')).toEqual({ code: 0, out: `${SENTENCE}\n`, err: '' });
  const json = JSON.parse((await tmc('placement/web', '-o', 'json')).out);
  expect(json).toEqual({
    source: { commit: source, rendered: expect.objectContaining({ sourceCommit: source, isOlder: false }) },
    placement: expect.objectContaining({ placement: 'root/web', decided: ['east'], selected: ['east'], waiting: [] }),
  });
  expect(Object.keys(json.placement.targets[1])).toEqual(['target', 'verdict', 'standing', 'filter', 'code', 'reason']);
});

test('one target in full', async () => {
  const { code, out } = await tmc('web', '--target', 'west');
  expect(code).toBe(0);
  expect(out).toContain('Verdict:      rejected, Unschedulable: unschedulable (cordoned)\n');
  expect(out).toMatch(/unschedulable +refuses +unschedulable \(cordoned\) +is not cordoned/);
  expect(out).toMatch(/taints +passes/);
  expect(out).not.toContain('Scorers:');
  expect((await tmc('web', '--target', 'east')).out).toMatch(/Scorers:\n +SCORER.*\n +stickiness +\d{5}/);
  expect(await tmc('web', '--target', 'west', '-o', 'sentence')).toEqual({
    code: 0,
    out: 'root/web: west is rejected by unschedulable: unschedulable (cordoned)\n',
    err: '',
  });
});

test('an object: who delivers it', async () => {
  const asked = await Promise.all(
    ['configmap/shop', 'configmaps/default/shop', 'ConfigMap/shop'].map((what) => tmc(what, '-o', 'sentence')),
  );
  expect(asked.map(({ out }) => out)).toEqual(Array.from(asked, () => `ConfigMap default/shop: ${SENTENCE}\n`));
  const { out } = await tmc('configmap/shop');
  expect(out).toMatch(
    /^Object: +ConfigMap default\/shop\nWorkspace: +root\nFile: +workloads\/config.yaml:1\n\nPlacement/m,
  );
});

describe('--rev', () => {
  test('a commit is explained by what was rendered for it, one without by the newest before it', async () => {
    const moved = await repo.push({
      ...FILES,
      'placements/web.yaml': placement('web', { strategy: 'OneToAny', suspend: true }),
      'placements/api.yaml': placement('api'),
    });
    const json = async (rev: string) => JSON.parse((await tmc('web', '--rev', rev, '-o', 'json')).out);
    const before = await json(moved);
    expect(before.source).toEqual({
      commit: moved,
      rendered: expect.objectContaining({ sourceCommit: source, isOlder: true }),
    });
    expect(before.placement.held.reason).toBe('Suspended');
    await repo.pass();
    expect((await json('main')).source.rendered).toMatchObject({ sourceCommit: moved, isOlder: false });
    const old = await json(source);
    expect(old.source.rendered).toMatchObject({ sourceCommit: source, isOlder: false });
    expect(old.placement).toMatchObject({ selected: ['east'] });
    expect(old.placement.held).toBeUndefined();
  });

  test('the table says that decisions are from an older source', async () => {
    const next = await repo.push({ ...FILES, 'workloads/config.yaml': configMap('shop', { a: 'b' }) });
    expect((await tmc('web', '--rev', next)).out).toContain(`, from the older source ${source.slice(0, 8)}\n`);
  });
});

test('files that nobody rendered: every cluster is taken as ready', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-explain-'));
  try {
    for (const [path, text] of Object.entries({ ...FILES, 'broken.yaml': 'apiVersion: v1\nkind: {' })) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    const context = fakeContext();
    expect(await runTmc(context, ['explain', 'web', '-C', dir])).toBe(0);
    expect(context.written.out).toMatch(
      /^Source: +the files as they lie there\nDecided: +nothing yet: every cluster is taken as ready\n/,
    );
    expect(context.written.err).toBe('note: 1 error in the source, see tmc validate\n');
  } finally {
    await rm(dir, { recursive: true });
  }
});

test('what there is not: the nearest name, and exit codes', async () => {
  for (const [args, code, why] of [
    [['wbe'], 1, 'explaining Placement root/wbe: there is none of that name; did you mean root/web?'],
    [['mars'], 1, '`tmc get placements` lists what there is'],
    [['web', '--target', 'eats'], 1, 'explaining SyncTarget eats: there is none of that name; did you mean east?'],
    [['configmap/shp'], 1, 'the source has no such object; did you mean configmap/shop?'],
    [['a/b/c/d'], 3, 'write web, kind/name or kind/namespace/name'],
    [['web', '--rev', 'nowhere'], 3, 'no branch, tag or full commit id'],
    [['web', '-o', 'yaml'], 3, 'Allowed choices are table, json, sentence'],
  ] as const)
    expect(await tmc(...args)).toEqual({ code, out: '', err: expect.stringContaining(why) });
});
