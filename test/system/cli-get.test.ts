// tmc get and tmc describe without a process: which objects are meant, where they come from, and how they are shown.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runTmc } from '../../src/cli/program.ts';
import { fakeContext } from '../support/cli-context.ts';
import type { HubRepo } from '../support/hub-repo.ts';
import { createShownFleet, SHOWN_FILES } from '../support/shown-fleet.ts';

let repo: HubRepo;
let dir: string;
let files: string;
beforeAll(async () => {
  repo = await createShownFleet();
  dir = await mkdtemp(join(tmpdir(), 'tmc-get-'));
  files = join(dir, 'files');
  for (const [path, text] of Object.entries(SHOWN_FILES)) {
    await mkdir(dirname(join(files, path)), { recursive: true });
    await writeFile(join(files, path), text);
  }
});
afterAll(async () => {
  await repo?.close();
  await rm(dir, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const context = fakeContext({ cwd: dir });
  const code = await runTmc(context, args.includes('-C') ? args : [...args, '-C', repo.path]);
  return { code, ...context.written };
}

/** `-o name` of what was asked for. */
async function namesOf(...args: string[]): Promise<readonly string[]> {
  const { out } = await run('get', ...args, '-o', 'name');
  return out.split('\n').slice(0, -1);
}

describe('which objects are meant', () => {
  const TARGETS = ['synctargets/east', 'synctargets/north'];
  test.each([
    { args: ['st'], names: TARGETS },
    { args: ['SyncTargets.workload.kcp.io'], names: TARGETS },
    { args: ['st', 'north'], names: ['synctargets/north'] },
    { args: ['st', 'north', 'east'], names: TARGETS },
    { args: ['st/north', 'pl/nowhere', 'st/east'], names: [...TARGETS, 'placements/nowhere'] },
    { args: ['pl,ws'], names: ['placements/nowhere', 'placements/web', 'placements/web', 'workspaces/team'] },
    { args: ['wl'], names: ['workloads/configmap/web', 'workloads/configmap/team'] },
    { args: ['wl', 'configmap/web'], names: ['workloads/configmap/web'] },
    { args: ['workloads/configmap/team'], names: ['workloads/configmap/team'] },
    { args: ['wl', 'team'], names: ['workloads/configmap/team'] },
    { args: ['tmcconfig'], names: ['tmcconfigs/fleet'] },
    { args: ['sth'], names: ['synctargetheartbeats/east', 'synctargetheartbeats/north'] },
    { args: ['loc'], names: ['locations/eu', 'locations/us', 'locations/world'] },
    { args: ['pl', '-w', 'root:team'], names: ['placements/web'] },
    { args: ['pl', '-w', 'root:**'], names: ['placements/nowhere', 'placements/web', 'placements/web'] },
    { args: ['pl', 'web', '--workspace', 'root'], names: ['placements/web'] },
    { args: ['st', '-l', 'region in (eu),tier'], names: ['synctargets/north'] },
    { args: ['st,loc', '-l', 'region=eu'], names: ['synctargets/north', 'locations/eu'] },
    { args: ['wl', '-l', 'app=web'], names: ['workloads/configmap/web'] },
    { args: ['wl', '-l', '!app'], names: ['workloads/configmap/team'] },
  ])('get $args', async ({ args, names }) => {
    expect(await namesOf(...args)).toEqual(names);
  });

  test('all are all, in the order of the help', async () => {
    const kinds = new Set((await namesOf('all')).map((name) => name.split('/')[0]));
    expect([...kinds]).toEqual([
      'synctargets',
      'locations',
      'placements',
      'workloads',
      'synctargetheartbeats',
      'workspaces',
      'tmcconfigs',
    ]);
  });

  test.each([
    {
      args: ['st', 'mars'],
      err: 'error: getting synctargets mars: not found; there are: east, north (ResourceNotFound)\n',
    },
    {
      args: ['pl/web', 'pl/x', 'pl/y', '-w', 'root'],
      err: 'error: getting placements x, y: not found; there are: nowhere, web (ResourceNotFound)\n',
    },
    { args: ['re', 'x'], err: 'error: getting resourceexports x: not found; there are: none (ResourceNotFound)\n' },
  ])('what is not there fails, and the rest is shown: $args', async ({ args, err }) => {
    const result = await run('get', ...args, '-o', 'name');
    expect({ code: result.code, err: result.err }).toEqual({ code: 1, err });
    expect(result.out).toBe(args[0] === 'pl/web' ? 'placements/web\n' : '');
  });

  test.each([
    { args: ['pl/web', 'st'], err: 'error: getting st: write kind/name, as for pl/web (Usage)\n' },
    {
      args: ['st', '-l', 'a b'],
      err: 'error: --selector a b: "a b" is no label requirement; write it like region=eu,tier in (a,b),!legacy (Usage)\n',
    },
  ])('what cannot be understood: $args', async ({ args, err }) => {
    expect(await run('get', ...args)).toEqual({ code: 3, out: '', err });
  });

  test.each([
    { args: ['re'], err: 'no resourceexports\n' },
    {
      args: ['pl,wl', '-w', 'blue'],
      err: 'no placements, workloads in blue; there are the workspaces root, root:team\n',
    },
    { args: ['re', '--quiet'], err: '' },
  ])('nothing is no failure: $args', async ({ args, err }) => {
    expect(await run('get', ...args)).toEqual({ code: 0, out: '', err });
  });
});

describe('how they are shown', () => {
  test('the workspace is a column when there are several', async () => {
    const [all, one] = await Promise.all([run('get', 'pl'), run('get', 'pl', '-w', 'root')]);
    expect(all.out.split('\n').map((line) => line.trimEnd())).toEqual([
      'WORKSPACE  NAME     STRATEGY   SOURCE     CLUSTERS  READY  AGE',
      'root       nowhere  OneToMany  workloads  <none>    False  <unknown>',
      'root       web      OneToMany  workloads  east      True   <unknown>',
      'root:team  web      OneToMany  app        east      True   <unknown>',
      '',
    ]);
    expect(one.out).toMatch(/^NAME +STRATEGY /);
  });

  test('of several kinds, each has its table, and names say the kind', async () => {
    const { out } = await run('get', 'ws,re,tmcconfig');
    expect(out).toBe(
      'NAME             AGE\nworkspaces/team  <unknown>\n\nNAME              AGE\ntmcconfigs/fleet  <unknown>\n',
    );
  });

  test('one that was asked for is itself, others are a List', async () => {
    const [one, listed, several, none] = await Promise.all([
      run('get', 'pl', 'nowhere', '-o', 'json'),
      run('get', 'ws', '-o', 'json'),
      run('get', 'pl', 'web', '-o', 'yaml'),
      run('get', 're', '-o', 'json'),
    ]);
    expect(JSON.parse(one.out)).toMatchObject({ kind: 'Placement', metadata: { name: 'nowhere' }, status: {} });
    expect(JSON.parse(listed.out)).toEqual({
      apiVersion: 'v1',
      kind: 'List',
      items: [{ apiVersion: 'tenancy.kcp.io/v1alpha1', kind: 'Workspace', metadata: { name: 'team' } }],
    });
    expect(parse(several.out)).toMatchObject({ kind: 'List', items: [{ kind: 'Placement' }, { kind: 'Placement' }] });
    expect(JSON.parse(none.out)).toEqual({ apiVersion: 'v1', kind: 'List', items: [] });
  });
});

describe('without a status the source is shown, and that is said', () => {
  const NOTE = 'note: no hub has written a status yet: shown is the source, without status\n';

  test('a folder', async () => {
    const { code, out, err } = await run('get', 'pl,wl', '-o', 'name', '-C', files);
    expect({ code, err }).toEqual({ code: 0, err: NOTE });
    expect(out).toBe(
      'placements/nowhere\nplacements/web\nplacements/web\nworkloads/configmap/web\nworkloads/configmap/team\n',
    );
    expect((await run('get', 'pl', '-C', files, '--quiet')).err).toBe('');
    expect((await run('get', 'tmcconfig', '-o', 'json', '-C', files, '--quiet')).out).toContain('"shown"');
  });

  test('a revision that is named', async () => {
    const { out, err } = await run('get', 'pl', 'nowhere', '--rev', 'main', '-o', 'json');
    expect(err).toBe('note: shown is the source at main, without status\n');
    expect(JSON.parse(out)).not.toHaveProperty('status');
  });

  test('errors in it are counted', async () => {
    const broken = join(dir, 'broken');
    await cp(files, broken, { recursive: true });
    await writeFile(join(broken, 'x.yaml'), 'apiVersion: v1\nkind: [');
    expect((await run('get', 'st', '-C', broken)).err).toBe(NOTE.replace('\n', '; 1 error in it, see tmc validate\n'));
  });

  test('a place where nothing can be read', async () => {
    const { code, err } = await run('get', 'st', '-C', join(dir, 'none'));
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^error: reading \S+\/none: it is no readable folder; check -C\/--repo: ENOENT/),
    });
  });
});

describe('tmc describe', () => {
  const lines = async (...args: string[]): Promise<readonly string[]> => {
    const { code, out } = await run('describe', ...args);
    expect(code).toBe(0);
    return out.split('\n').map((line) => line.replaceAll(/\b\d+s\b/g, 'Ns'));
  };

  test('a placement: decision, rejections, objects', async () => {
    const told = await lines('pl/web', '-w', 'root');
    expect(told.slice(0, 6)).toEqual([
      'Name:         web',
      'Workspace:    root',
      'Kind:         Placement',
      'Labels:       <none>',
      'Annotations:  <none>',
      'Written in:   placements/web.yaml:1',
    ]);
    expect(told.slice(told.indexOf('Chosen:'))).toEqual([
      'Chosen:',
      expect.stringMatching(/^ {2}CLUSTER {2}LOCATION {2}SCORE {2}SINCE {2}REASON$/),
      expect.stringMatching(/^ {2}east {5}world {5}0 +\S+ +\S/),
      'Not chosen, of 2:',
      expect.stringMatching(/^ {2}COUNT {2}FILTER +CODE +REASON +EXAMPLES$/),
      expect.stringMatching(/^ {2}1 +location +\w+ +not in a selected location \(scope=world\) +north$/),
      'Objects:',
      '  NAMESPACE  KIND       NAME  HEALTH   MESSAGE',
      '  default    ConfigMap  web   Healthy',
      '',
    ]);
    expect(told).toContain('Conditions:');
    expect(told).toContain('  TYPE       STATUS  SINCE  REASON     MESSAGE');
  });

  test('a placement that is nowhere says why', async () => {
    const told = await lines('pl', 'nowhere');
    expect(told).toContainEqual(expect.stringMatching(/^Chosen: {7}<none>: \w+: \S/));
  });

  test('a source says what would be chosen', async () => {
    const told = await lines('pl/web', '-w', 'root', '--rev', 'main');
    const at = told.indexOf('Would choose:');
    expect(told.slice(at + 2, at + 4)).toEqual([
      expect.stringMatching(/^ {2}east {5}world {5}0 {6}- {6}\S/),
      'Not chosen, of 2:',
    ]);
    expect(told).not.toContain('Objects:');
  });

  test('a Location: members, and through which part', async () => {
    const told = await lines('loc', 'world');
    expect(told.slice(told.indexOf('Members:'))).toEqual([
      'Members:',
      '  CLUSTER  READY  OBJECTS  THROUGH',
      // The namespace that the hub adds counts too.
      '  east     True   3/3      us',
      '',
    ]);
    expect((await lines('loc', 'eu')).slice(-3)).toEqual([
      '  CLUSTER  READY  OBJECTS  THROUGH',
      '  north    True   0/0',
      '',
    ]);
  });

  test('a cluster: where it belongs, and its objects', async () => {
    const told = await lines('st', 'east');
    expect(told.slice(told.findIndex((line) => line.startsWith('Locations:')))).toEqual([
      'Locations:    us',
      'Placements:   root/web',
      '              root:team/web',
      'Objects:',
      '  NAMESPACE  KIND       NAME  OUTCOME  HEALTH   MESSAGE',
      '  default    ConfigMap  web   Applied  Healthy',
      '  team       ConfigMap  team  Applied  Healthy',
      '',
    ]);
  });

  test('a workload object: where it is, and how it fares', async () => {
    expect(await lines('wl', 'configmap/web')).toEqual([
      'Name:         web',
      'Namespace:    default',
      'Workspace:    root',
      'Kind:         ConfigMap (v1)',
      'Placements:   root/web',
      'Health:       Healthy',
      'Reported by:  1 of 1 clusters',
      'Clusters:',
      '  CLUSTER  OUTCOME  HEALTH   MESSAGE',
      '  east     Applied  Healthy',
      '',
    ]);
  });

  test('a workspace, a config and a heartbeat', async () => {
    const told = await lines('ws,tmcconfig,sth');
    expect(told).toContain('Path:         root:team');
    expect(told).toContain('Holds:        1 placement');
    expect(told).toContain('              1 workload');
    expect(told.slice(told.indexOf('Settings:'), told.indexOf('Settings:') + 3)).toEqual([
      'Settings:',
      '  fleet:',
      '    id: shown',
    ]);
    expect(told).toContain('  syncTarget: east');
    expect(told.filter((line) => line.startsWith('Name:'))).toEqual([
      'Name:         team',
      'Name:         fleet',
      'Name:         east',
      'Name:         north',
    ]);
  });

  test('what is not there', async () => {
    expect(await run('describe', 'pl', 'x')).toEqual({
      code: 1,
      out: '',
      err: 'error: describing placements x: not found; there are: nowhere, web, web (ResourceNotFound)\n',
    });
    expect(await run('describe', 're')).toEqual({ code: 0, out: '', err: 'no resourceexports\n' });
  });
});

test('a branch that holds no report is named, and the others are shown', async () => {
  const broken = await createShownFleet();
  const commit = (await broken.git.refs(['refs/heads/main'], new AbortController().signal)).values().next().value;
  await broken.git.publish(
    [{ ref: 'refs/heads/tmc/reports/bogus' as never, from: undefined, to: commit }],
    new AbortController().signal,
  );
  const { code, out, err } = await run('get', 'sth', '-o', 'name', '-C', broken.path);
  expect({ code, out }).toEqual({ code: 0, out: 'synctargetheartbeats/east\nsynctargetheartbeats/north\n' });
  expect(err).toMatch(
    /^note: refs\/heads\/tmc\/reports\/bogus: reading the report failed: heartbeat\.yaml.* is missing; .*\n$/,
  );
  await broken.close();
});
