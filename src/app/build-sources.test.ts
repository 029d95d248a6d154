import { afterEach, describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { type FakeBuilder, fakeBuilder } from '../../test/support/fake-builder.ts';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { copyHubRepo, createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import type { Files } from '../../test/support/pass.ts';
import { type CommitSha, formatDiagnostic } from '../api/index.ts';
import { runPass } from './hub.ts';

const EAST: Files = { 'east.yaml': syncTarget('east') };

const open: HubRepo[] = [];
afterEach(async () => {
  for (const repo of open.splice(0)) await repo.close();
});

async function fleet(): Promise<{ readonly repo: HubRepo; readonly builder: FakeBuilder; readonly clock: FakeClock }> {
  const [builder, clock] = [fakeBuilder(), createFakeClock()];
  const repo = await createHubRepo('isomorphic', clock, builder);
  open.push(repo);
  await repo.push(EAST);
  await repo.pass();
  await reportAllWell(repo, 'east');
  return { repo, builder, clock };
}

async function pass(repo: HubRepo) {
  const outcome = await runPass(repo.hub, SIGNAL);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const index = [...outcome.rendered.indexes.values()][0];
  return {
    objects: index?.objects.filter(({ placements }) => placements.length > 0).map(({ ref }) => ref.name) ?? [],
    removals: index?.removals.map(({ ref }) => ref.name) ?? [],
    findings: outcome.diagnostics.map(formatDiagnostic),
    rendered: outcome.renderedCommit,
  };
}

const WEB: Files = {
  ...EAST,
  'web.yaml': placement('web', { source: { path: 'apps/web' } }),
  'apps/web/kustomization.yaml': 'resources: [cm.yaml]\n',
  'apps/web/cm.yaml': configMap('a', { v: '1' }),
};
const CHART: Files = {
  ...EAST,
  'one.yaml': placement('one', { source: { path: 'chart' } }),
  'two.yaml': placement('two', { source: { path: 'chart', helm: { releaseName: 'other', namespace: 'shop' } } }),
  'chart/Chart.yaml': 'name: demo\n',
  'chart/templates/x.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: RELEASE-x}\n',
};

test.each([false, true])(
  'a tool is looked for once a pass for all builds, also when it is missing: %s',
  async (isMissing) => {
    const { repo, builder } = await fleet();
    if (isMissing) builder.missing.add('helm');
    await repo.push(CHART);
    await pass(repo);
    expect(builder.lookedFor).toEqual(['helm']);
  },
);

describe('a program is started', () => {
  test('once for equal inputs: not by the next pass, another commit, a moved Placement, or a hub that starts anew', async () => {
    const { repo, builder } = await fleet();
    await repo.push(WEB);
    expect(await pass(repo)).toMatchObject({ objects: ['a'], findings: [] });
    await pass(repo);
    await repo.push({ ...WEB, 'other.yaml': configMap('other'), 'apps/readme.yaml': '{}' });
    await pass(repo);
    const again = fakeBuilder();
    const restarted = await copyHubRepo(repo, again);
    open.push(restarted);
    expect(await pass(restarted)).toMatchObject({ objects: ['a'], findings: [] });
    expect([builder.started, again.started]).toEqual([['kustomize apps/web'], []]);
  });

  test.each<[string, Files]>([
    ['a file of the directory', { 'apps/web/cm.yaml': configMap('a', { v: '2' }) }],
    ['a file that nothing names', { 'apps/web/new.txt': 'x' }],
    ['the kustomization', { 'apps/web/kustomization.yaml': 'resources: [cm.yaml]\nnamePrefix: b-\n' }],
  ])('again when %s changes', async (_what, change) => {
    const { repo, builder } = await fleet();
    await repo.push(WEB);
    await pass(repo);
    await repo.push({ ...WEB, ...change });
    await pass(repo);
    expect(builder.started).toEqual(['kustomize apps/web', 'kustomize apps/web']);
  });

  test('again when it is another version', async () => {
    const { repo } = await fleet();
    await repo.push(WEB);
    await pass(repo);
    const newer = Object.assign(fakeBuilder(), { version: '2.0' });
    const restarted = await copyHubRepo(repo, newer);
    open.push(restarted);
    await pass(restarted);
    expect(newer.started).toEqual(['kustomize apps/web']);
  });

  test('for no directory that no Placement means', async () => {
    const { repo, builder } = await fleet();
    await repo.push({ ...WEB, 'web.yaml': placement('web', { source: { path: 'elsewhere' } }) });
    expect((await pass(repo)).objects).toEqual([]);
    expect(builder.started).toEqual([]);
  });
});

describe('a chart', () => {
  test('is rendered for each Placement with its own settings, and only that one delivers it', async () => {
    const { repo, builder } = await fleet();
    await repo.push(CHART);
    const { objects, findings } = await pass(repo);
    expect([objects, findings]).toEqual([['one-x', 'other-x'], []]);
    expect(builder.started).toEqual(['helm chart', 'helm chart']);
    const files = Object.keys(await repo.read(repo.hub.refs.rendered));
    expect(files.filter((file) => /^(?:targets|builds)\//.test(file))).toEqual([
      'builds/chart/%43hart.yaml/root%2Fone.yaml',
      'builds/chart/%43hart.yaml/root%2Ftwo.yaml',
      'targets/east/_cluster/namespace_shop.yaml',
      'targets/east/default/configmap_one-x.yaml',
      'targets/east/shop/configmap_other-x.yaml',
    ]);
  });

  test('settings without a chart are told', async () => {
    const { repo } = await fleet();
    await repo.push({ ...WEB, 'web.yaml': placement('web', { source: { path: 'apps/web', helm: {} } }) });
    expect((await pass(repo)).findings).toEqual([
      'web.yaml:7:5: SelectsNothing: spec.source.helm says how a chart is rendered, but there is no Chart.yaml in apps/web; remove it, or correct the path',
    ]);
  });
});

describe('a build that does not succeed keeps what was there', () => {
  const CHANGED: Files = {
    ...WEB,
    'apps/web/cm.yaml': configMap('b'),
    'x.yaml': placement('x', { source: { path: 'loose' } }),
  };
  const failing =
    (message: string): FakeBuilder['answer'] =>
    () => ({ kind: 'failed', message });

  test.each<[string, (builder: FakeBuilder) => void, string]>([
    [
      'the tool fails',
      (builder) => {
        builder.answer = failing('no such thing');
      },
      'apps/web/kustomization.yaml:1:1: BuildFailed: building apps/web with kustomize failed: no such thing (what it gave last stays in force)',
    ],
    [
      'a limit ends it',
      (builder) => {
        builder.answer = () => ({ kind: 'stopped', message: 'it took longer than 30 s' });
      },
      'apps/web/kustomization.yaml:1:1: BuildFailed: building apps/web with kustomize failed: it took longer than 30 s (what it gave last stays in force)',
    ],
    [
      'the tool is missing',
      (builder) => {
        builder.missing.add('kustomize');
      },
      'apps/web/kustomization.yaml:1:1: ToolMissing: building apps/web with kustomize failed: neither kustomize (5 or newer) nor kubectl (1.27 or newer) is in PATH here; install one of them where this runs (what it gave last stays in force)',
    ],
    [
      'what it gives is no manifest',
      (builder) => {
        builder.answer = () => ({
          kind: 'built',
          bytes: Buffer.from('apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n'),
        });
      },
      'apps/web/kustomization.yaml:1:1: BuildFailed: building apps/web with kustomize failed: what it gives cannot be used: ConfigMap metadata.name is missing (what it gave last stays in force)',
    ],
    [
      'what it gives steers the fleet',
      (builder) => {
        builder.answer = () => ({ kind: 'built', bytes: Buffer.from(syncTarget('evil')) });
      },
      'apps/web/kustomization.yaml:1:1: BuildFailed: building apps/web with kustomize failed: what it gives cannot be used:  it gives a SyncTarget, which counts only when it is written in a file of the repository itself (what it gave last stays in force)',
    ],
  ])('%s', async (_what, fail, finding) => {
    const { repo, builder } = await fleet();
    await repo.push(WEB);
    await pass(repo);
    const before = await repo.read(repo.hub.refs.rendered);
    fail(builder);
    await repo.push({ ...CHANGED, 'loose/y.yaml': configMap('y') });
    const broken = await pass(repo);
    expect(broken).toMatchObject({ objects: ['a', 'y'], removals: [], findings: [finding] });
    const kept = (files: Record<string, string>) =>
      Object.entries(files).filter(([path]) => /^builds|configmap_a/.test(path));
    expect(kept(await repo.read(repo.hub.refs.rendered))).toEqual(kept(before));
  });

  test('also for a hub that starts anew, until it succeeds', async () => {
    const { repo, builder } = await fleet();
    await repo.push(WEB);
    await pass(repo);
    await repo.push({ ...WEB, 'apps/web/cm.yaml': configMap('b') });
    builder.missing.add('kustomize');
    const restarted = await copyHubRepo(repo, builder);
    open.push(restarted);
    const { objects, removals, findings } = await pass(restarted);
    const missing = findings.filter((finding) => finding.includes('ToolMissing'));
    expect([objects, removals, missing.length]).toEqual([['a'], [], 1]);
    builder.missing.clear();
    expect(await pass(restarted)).toMatchObject({ objects: ['b'], removals: ['a'], findings: [] });
  });

  test('what names another place is refused before any program starts', async () => {
    const { repo, builder } = await fleet();
    await repo.push(WEB);
    await pass(repo);
    await repo.push({ ...WEB, 'apps/web/kustomization.yaml': 'Resources: [https://example.com/x.yaml]\n' });
    const { objects, removals, findings } = await pass(repo);
    expect([objects, removals, findings]).toEqual([
      ['a'],
      [],
      [
        'apps/web/kustomization.yaml:1:1: BuildFailed: building apps/web with kustomize failed: apps/web/kustomization.yaml: resources names https://example.com/x.yaml, which is elsewhere: nothing is fetched; put a copy into the repository (what it gave last stays in force)',
      ],
    ]);
    expect(builder.started).toEqual(['kustomize apps/web']);
  });

  test('a base beside an overlay that cannot be followed does not become a source of its own', async () => {
    const { repo } = await fleet();
    const files: Files = {
      ...EAST,
      'web.yaml': placement('web', { source: { path: 'apps' } }),
      'apps/base/kustomization.yaml': 'resources: [cm.yaml]\n',
      'apps/base/cm.yaml': configMap('base'),
      'apps/prod/kustomization.yaml': 'resources: [../base, cm.yaml]\n',
      'apps/prod/cm.yaml': configMap('prod'),
    };
    await repo.push(files);
    const first = await pass(repo);
    await repo.push({ ...files, 'apps/prod/kustomization.yaml': 'resources: [' });
    const second = await pass(repo);
    expect([first.objects, second.objects, second.removals]).toEqual([['prod'], ['prod'], []]);
  });

  test('what failed is not tried again while nothing changes, and what a limit ended after five minutes', async () => {
    const { repo, builder, clock } = await fleet();
    builder.answer = failing('no');
    await repo.push(WEB);
    await pass(repo);
    await pass(repo);
    expect(builder.started.length).toBe(1);
    builder.answer = () => ({ kind: 'stopped', message: 'slow' });
    await repo.push({ ...WEB, 'apps/web/cm.yaml': configMap('b') });
    await pass(repo);
    await pass(repo);
    expect(builder.started.length).toBe(2);
    await clock.advance(301_000);
    await pass(repo);
    expect(builder.started.length).toBe(3);
  });
});

test('sources that take too long hold up no pass for long: after a few the others wait for the next', async () => {
  const { repo, builder } = await fleet();
  const names = Array.from({ length: 8 }, (_, at) => `s${at}`);
  const sources = names.flatMap((name) => [
    [`${name}.yaml`, placement(name, { source: { path: name } })],
    [`${name}/kustomization.yaml`, 'resources: [cm.yaml]\n'],
    [`${name}/cm.yaml`, configMap(name)],
  ]);
  const { answer } = builder;
  builder.answer = () => ({ kind: 'stopped', message: 'slow' });
  await repo.push({ ...EAST, ...Object.fromEntries(sources) });
  const first = await pass(repo);
  const begun = builder.started.length;
  builder.answer = answer;
  const second = await pass(repo);
  const waiting = (findings: readonly string[]) =>
    findings.filter((finding) => finding.includes('a later pass')).length;
  expect([begun <= 5, waiting(first.findings), waiting(second.findings)]).toEqual([true, 8 - begun, 0]);
  expect(second.objects).toEqual(names.slice(begun));
});

test('loose files that a kustomization takes in are delivered by its build, and those that it leaves out are removed', async () => {
  const { repo } = await fleet();
  const { 'apps/web/kustomization.yaml': marker = '', ...loose } = WEB;
  await repo.push({ ...loose, 'apps/web/other.yaml': configMap('other') });
  const before = await pass(repo);
  await repo.push({ ...loose, 'apps/web/other.yaml': configMap('other'), 'apps/web/kustomization.yaml': marker });
  const after = await pass(repo);
  expect([before.objects, after.objects, after.removals, after.findings]).toEqual([
    ['a', 'other'],
    ['a'],
    ['other'],
    [],
  ]);
});

test('a kustomization beside files that steer the fleet does not make these vanish', async () => {
  const { repo } = await fleet();
  const files: Files = {
    'all.yaml': placement('all', { source: { path: 'fleet' } }),
    'fleet/east.yaml': syncTarget('east'),
    'fleet/cm.yaml': configMap('a'),
  };
  await repo.push({ ...EAST, 'all.yaml': files['all.yaml'] ?? '' });
  await pass(repo);
  await repo.push(files);
  const before = await pass(repo);
  await repo.push({ ...files, 'fleet/kustomization.yaml': 'resources: [cm.yaml]\n' });
  const { objects, removals, findings } = await pass(repo);
  expect([before.objects, objects, removals]).toEqual([['a'], ['a'], []]);
  expect(findings).toEqual([expect.stringMatching(/^fleet\/east.yaml:1:1: UnsupportedEntry: /)]);
});

test('a failure says the same commit after commit, and changes nothing on the rendered branch', async () => {
  const { repo, builder } = await fleet();
  await repo.push(WEB);
  await pass(repo);
  builder.missing.add('kustomize');
  const commits: CommitSha[] = [];
  for (const v of ['2', '3']) {
    await repo.push({ ...WEB, 'apps/web/cm.yaml': configMap('a', { v }) });
    commits.push((await pass(repo)).rendered);
  }
  expect(new Set(commits).size).toBe(1);
});
