// The reading commands as real processes: validate, render, get, status, on folders, clones and bare repositories.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runTmc } from '../../src/cli/program.ts';
import { fakeContext } from '../support/cli-context.ts';
import { type CliResult, killLeftovers, runCli, startCli } from '../support/cli-process.ts';
import { REFS, settled, startTestSystem, type TestSystem } from '../support/system.ts';

const EXAMPLE = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));
const API = 'apiVersion: workload.kcp.io/v1alpha1\n';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-cli-'));
});
afterEach(killLeftovers);
afterAll(() => rm(dir, { recursive: true, force: true }));

async function folder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(dir, name.replaceAll(/\W+/g, '-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

describe('tmc validate', () => {
  const placement = `${API}kind: Placement\nmetadata: {name: web}\nspec:\n  source: {path: web}\n  strategy: OneToAny\n`;
  test.each([
    { what: 'no YAML', files: { 'a.yaml': 'apiVersion: v1\nkind: [' }, lines: [/^a\.yaml:2:8: YamlSyntax: /] },
    {
      what: 'an unknown field',
      files: {
        'p.yaml': `${placement}  suspendd: true\n`,
        'web/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n',
      },
      lines: ['p.yaml:7:13: UnknownField: spec.suspendd is no field of Placement; did you mean suspend?'],
    },
    {
      what: 'a value that is not allowed',
      files: { 'p.yaml': placement.replace('OneToAny', 'OneToAll') },
      lines: [
        'p.yaml:6:13: InvalidObject: spec.strategy must be one of OneToAny, OneToMany, Spread; did you mean OneToAny?',
      ],
    },
    {
      what: 'a name that Kubernetes refuses',
      files: { 't.yaml': `${API}kind: SyncTarget\nmetadata: {name: East}\nspec: {workloadCluster: {name: e}}\n` },
      lines: [
        't.yaml:3:18: InvalidName: metadata.name must be lower-case letters, digits and "-", beginning and ending with a letter or digit',
      ],
    },
    {
      what: 'several things, in the order of files and lines',
      files: {
        'b.yaml': `${API}kind: Location\nmetadata: {}\nspec: {}\n`,
        'a.yaml': `${API}kind: Placment\nmetadata: {name: x}\n`,
      },
      lines: [
        'a.yaml:2:7: InvalidObject: Placment is no kind of workload.kcp.io/v1alpha1; did you mean Placement?',
        'b.yaml:3:1: InvalidObject: metadata.name is missing',
      ],
    },
  ])('$what: exit 3, and each finding on its line', async ({ what, files, lines }) => {
    const { code, out, err } = await runCli(['validate', '-C', await folder(what, files)]);
    const told = err.trimEnd().split('\n');
    const last = told.pop();
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(told).toEqual(lines.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
    expect(last).toMatch(/^\d errors?(, \d warnings?)?: \d files?; usable: /);
  });

  test('the same as JSON, for machines', async () => {
    const root = await folder('json', { 'p.yaml': placement.replace('strategy', 'strategi') });
    const { code, out, err } = await runCli(['validate', '-C', root, '-o', 'json']);
    expect({ code, err, told: JSON.parse(out) }).toEqual({
      code: 3,
      err: '',
      told: {
        diagnostics: [
          {
            code: 'InvalidObject',
            severity: 'error',
            message: 'spec.strategy is missing',
            object: 'Placement root/web',
            file: 'p.yaml',
            line: 4,
            column: 1,
          },
          {
            code: 'UnknownField',
            severity: 'error',
            message: 'spec.strategi is no field of Placement; did you mean strategy?',
            object: 'Placement root/web',
            file: 'p.yaml',
            line: 6,
            column: 13,
          },
        ],
      },
    });
  });

  test('a symbolic link is named, not followed', async () => {
    const root = await folder('link', { 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' });
    await symlink('a.yaml', join(root, 'b.yaml'));
    expect((await runCli(['validate', '-C', root])).err).toContain('b.yaml:1:1: UnsupportedEntry: ');
  });

  test('a valid fleet: exit 0, and what it holds', async () => {
    expect(await runCli(['validate', '-C', EXAMPLE])).toMatchObject({
      code: 0,
      out: '',
      err: 'valid: 14 files; 3 SyncTargets, 2 Locations, 3 Placements, 14 workload objects\n',
    });
  });

  test('without -C, the repository around the current folder is meant', async () => {
    const root = join(dir, 'around');
    await cp(EXAMPLE, root, { recursive: true });
    await mkdir(join(root, '.git'));
    const inside = await runCli(['validate'], { cwd: join(root, 'workloads/shop') });
    expect(inside.err).toContain('3 SyncTargets');
  });
});

test('what is not acted on yet is told as a warning: exit 0', async () => {
  const root = await folder('later', {
    'p.yaml': `${API}kind: Placement\nmetadata: {name: web}\nspec:\n  strategy: OneToAny\n  source:\n    path: web\n`,
    't.yaml': `${API}kind: SyncTarget\nmetadata: {name: east}\nspec: {workloadCluster: {name: east}, delivery: External}\n`,
    'web/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n',
  });
  const { code, err } = await runCli(['validate', '-C', root]);
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(
      /^t\.yaml:4:49: NotHonouredYet: spec\.delivery External is part of the API, .*\nvalid, 1 warning: 3 files; /,
    ),
  });
});

describe('a fleet that runs', () => {
  let system: TestSystem;
  let repo: string;
  beforeAll(async () => {
    system = await startTestSystem({ backend: 'isomorphic', fleetDir: EXAMPLE });
    await settled(system);
    repo = join(system.dir, 'fleet.git');
  }, 120_000);
  afterAll(() => system?.close());

  const run = (...args: string[]): Promise<CliResult> => runCli([...args, '-C', repo]);
  /** The same command line without the second that a process takes to start. */
  const here = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const context = fakeContext();
    const code = await runTmc(context, [...args, '-C', repo]);
    return { code, ...context.written };
  };

  test('tmc render --out writes what the hub published, byte for byte', async () => {
    const out = join(dir, 'rendered');
    const { code, err } = await run('render', '--out', out);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^wrote \d+ files for 3 targets into \S+\n$/),
    });
    for (const target of ['eu-west', 'us-east', 'us-west']) {
      const ref = `refs/heads/tmc/targets/${target}` as (typeof REFS)['source'];
      const paths = await system.paths(ref);
      expect(paths.length).toBeGreaterThan(5);
      for (const path of paths)
        expect(await readFile(join(out, target, path), 'utf8')).toBe(await system.read(ref, path));
    }
  });

  test('tmc render writes the manifests of a target as one stream', async () => {
    const { code, out } = await run('render', '--target', 'eu-west', '--rev', 'main');
    const documents = out.split(/^---\n/m).slice(1);
    const paths = documents.map((text) => /^# (\S+)\n/.exec(text)?.[1]);
    const published = await system.paths('refs/heads/tmc/targets/eu-west' as (typeof REFS)['source']);
    expect(code).toBe(0);
    expect(paths).toEqual(
      published.filter((p) => p.startsWith('manifests/')).map((p) => p.replace('manifests', 'eu-west')),
    );
    expect(parse(documents.find((text) => text.includes('deployment.apps_web')) ?? '')).toMatchObject({
      kind: 'Deployment',
    });
  });

  test.each([
    { kind: 'synctargets', output: 'table', first: /^NAME +LOCATION +READY +SYNCER +SYNCED API RESOURCES +KEY +AGE$/ },
    { kind: 'st', output: 'wide', first: /^NAME +LOCATION +.* +AGE +OBJECTS +KUBERNETES +REASON$/ },
    { kind: 'loc', output: 'table', first: /^NAME +DISPLAY NAME +TYPE +PARENT +READY +AGE$/ },
    { kind: 'loc', output: 'wide', first: /^NAME +.* +AGE +AVAILABLE +CLUSTERS +PATH$/ },
    { kind: 'pl', output: 'table', first: /^NAME +STRATEGY +SOURCE +CLUSTERS +READY +AGE$/ },
    { kind: 'pl', output: 'wide', first: /^NAME +STRATEGY +.* +AGE +PHASE +MOVING FROM +REASON$/ },
    { kind: 'wl', output: 'table', first: /^NAMESPACE +KIND +NAME +CLUSTERS +REPORTED +HEALTH$/ },
    { kind: 'wl', output: 'wide', first: /^NAMESPACE +KIND +NAME +CLUSTERS +REPORTED +HEALTH +PLACEMENTS +MESSAGE$/ },
    { kind: 'st', output: 'name', first: 'synctargets/eu-west' },
    { kind: 'pl', output: 'name', first: 'placements/guestbook' },
    { kind: 'pl', output: 'yaml', first: 'apiVersion: v1' },
    { kind: 'pl', output: 'json', first: '{' },
  ])('tmc get $kind -o $output', async ({ kind, output, first }) => {
    const { code, out, err } = await here('get', kind, '-o', output);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const line = out.split('\n', 1)[0];
    if (typeof first === 'string') expect(line).toBe(first);
    else expect(line).toMatch(first);
  });

  test('tmc get gives one object with its status, in YAML as in JSON', async () => {
    const [yaml, json, both] = await Promise.all([
      run('get', 'pl', 'shop', '-o', 'yaml'),
      here('get', 'pl', 'shop', '-o', 'json'),
      here('get', 'pl/shop', '-o', 'yaml'),
    ]);
    expect(parse(yaml.out)).toEqual(JSON.parse(json.out));
    expect(both.out).toBe(yaml.out);
    expect(parse(yaml.out)).toMatchObject({
      kind: 'Placement',
      metadata: { name: 'shop' },
      status: { phase: 'Bound', placementDecisions: [{ cluster: 'eu-west' }] },
    });
  });

  test('tmc get of what is not there says what is', async () => {
    expect(await run('get', 'st', 'mars')).toMatchObject({
      code: 1,
      out: '',
      err: 'error: getting synctargets mars: not found; there are: eu-west, us-east, us-west (ResourceNotFound)\n',
    });
  });

  test('tmc status in every format', async () => {
    const [table, json, yaml, markdown] = await Promise.all(
      ['table', 'json', 'yaml', 'markdown'].map((output) => here('status', '-o', output)),
    );
    expect(table?.out).toMatch(
      /^3\/3 placements ready, (\d+)\/\1 objects healthy, 3\/3 clusters ready\n\nSYNCTARGETS\nNAME /,
    );
    expect(table?.out).not.toContain('NEEDS ATTENTION');
    expect(JSON.parse(json?.out ?? '')).toMatchObject({ summary: { syncTargets: { total: 3, ready: 3 } } });
    expect(parse(yaml?.out ?? '')).toEqual(JSON.parse(json?.out ?? ''));
    expect(markdown?.out).toBe(await system.read(REFS.status, 'README.md'));
  });

  const hasGit = ((): boolean => {
    try {
      execFileSync('git', ['--version']);
      return true;
    } catch {
      return false;
    }
  })();
  test.skipIf(!hasGit)('a clone shows what its last fetch knew (needs git)', async () => {
    const clone = join(dir, 'clone');
    execFileSync('git', ['clone', '-q', repo, clone]);
    const inside = await runCli(['get', 'st', '-o', 'name'], { cwd: join(clone, 'workloads') });
    expect(inside).toMatchObject({ code: 0, out: 'synctargets/eu-west\nsynctargets/us-east\nsynctargets/us-west\n' });
  });

  test('a reader that closes the pipe ends the command quietly', async () => {
    const cli = startCli(['get', 'wl', '-o', 'yaml', '-C', repo]);
    cli.child.stdout?.destroy();
    expect(await cli.ended).toMatchObject({ code: 0, signal: null, err: '' });
  });
});

test('a repository without a status branch says who would write it', async () => {
  const root = await folder('none', { 'a.yaml': 'a: b' });
  await mkdir(join(root, '.git/objects'), { recursive: true });
  await mkdir(join(root, '.git/refs'), { recursive: true });
  await writeFile(join(root, '.git/HEAD'), 'ref: refs/heads/main\n');
  const { code, out, err } = await runCli(['status', '-C', root]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    /^error: reading refs\/heads\/tmc\/status of \S+: no hub wrote it yet; start one .* \(RepositoryUnreadable\)\n$/,
  );
});
