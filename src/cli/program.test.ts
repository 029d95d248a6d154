// The command line without a process: usage errors, help, and what reading commands make of a folder.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { runTmc, runWorkloadSyncer } from './program.ts';

const EXAMPLE = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-cli-'));
  await cp(EXAMPLE, join(dir, 'fleet'), { recursive: true });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const context = fakeContext({ cwd: dir });
  const code = await runTmc(context, args);
  return { code, ...context.written };
}

describe('a command line that cannot be understood ends with 3 and one line that says why', () => {
  test.each([
    { args: ['upp'], says: "error: unknown command 'upp'\n(Did you mean up?)\n(see tmc --help)\n" },
    { args: ['up', '--bogus'], says: "error: unknown option '--bogus'\n(see tmc up --help)\n" },
    {
      args: ['up', 'more'],
      says: "error: too many arguments for 'up'. Expected 0 arguments but got 1: more.\n(see tmc up --help)\n",
    },
    { args: ['up', '--port', 'x'], says: 'error: --port x: must be a whole number from 1 to 65000 (Usage)\n' },
    {
      args: ['up', '--timeout', 'x'],
      says: 'error: --timeout x: must be a duration such as 30s, 1m30s or 10h (Usage)\n',
    },
    { args: ['up', '--kubeconfig', 'x'], says: 'error: --kubeconfig x: must be NAME=FILE (Usage)\n' },
    {
      args: ['up', '--clusters', 'a,,b'],
      says: 'error: --clusters a,,b: must be names of SyncTargets, comma-separated (Usage)\n',
    },
    { args: ['hub'], says: "error: required option '--repo <dir|url>' not specified\n(see tmc hub --help)\n" },
    {
      args: ['hub', '--repo', '.', '--poll', '0s'],
      says: 'error: --poll 0s: must be a duration such as 30s, 1m30s or 10h (Usage)\n',
    },
    { args: ['hub', '--repo', '.', '--listen', 'x'], says: 'error: --listen x: must be PORT or HOST:PORT (Usage)\n' },
    {
      args: ['syncer', '--repo', '.', '--sync-target-name', 'a', '--workers', '0'],
      says: 'error: --workers 0: must be a whole number from 1 to 256 (Usage)\n',
    },
    {
      args: ['syncer', '--repo', '.', '--sync-target-name', 'a', '--sync-target-workspace', 'org'],
      says: 'error: --sync-target-workspace "org" must be a workspace such as root or root:org:team (Usage)\n',
    },
    {
      args: ['syncer', '--repo', '.', '--sync-target-name', 'org.a'],
      says: 'error: --sync-target-name org.a: no name of a SyncTarget; write the name of the SyncTarget here and its workspace in --sync-target-workspace (Usage)\n',
    },
    { args: ['get'], says: "error: missing required argument 'kinds'\n(see tmc get --help)\n" },
    {
      args: ['get', 'pods'],
      says: 'error: getting pods: no such kind; there are synctargets (st), locations (loc), placements (pl), workloads (wl), resourceexports (re), resourceimports (ri), synctargetheartbeats (sth), workspaces (ws), tmcconfigs (Usage)\n',
    },
    {
      args: ['get', 'st', '-o', 'xml'],
      says: "error: option '-o, --output <format>' argument 'xml' is invalid. Allowed choices are table, wide, json, yaml, name.\n(see tmc get --help)\n",
    },
  ])('tmc $args', async ({ args, says }) => {
    expect(await run(...args)).toEqual({ code: 3, out: '', err: says });
  });

  test('no command at all shows the help', async () => {
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('Usage: tmc [options] [command]');
  });

  test('workload-syncer needs its names', async () => {
    const context = fakeContext();
    expect(await runWorkloadSyncer(context, ['--repo', '.'])).toBe(3);
    expect(context.written.err).toContain("required option '--sync-target-name <name>' not specified");
  });
});

describe('help', () => {
  const commands = [
    'up',
    'init',
    'validate',
    'render',
    'explain',
    'get',
    'describe',
    'status',
    'log',
    'compact',
    'divide',
    'crds',
    'openapi',
    'version',
    'hub',
    'syncer',
  ];
  test.each(commands)('tmc %s --help ends well, has a description and an example, and fits', async (command) => {
    const { code, out, err } = await run(command, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: tmc ${command} .*\\n\\n[A-Z].+\\.\\n`));
    expect(out).toMatch(/\nExamples?:\n {2}\S/);
    const options = out.slice(0, out.indexOf('\nExample')).split('\n');
    expect(options.filter((line) => line.length > 100)).toEqual([]);
    expect(await run('help', command)).toEqual({ code, out, err });
  });

  test('tmc --help lists every command', async () => {
    const { code, out } = await run('--help');
    const listed = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    expect({ code, listed }).toEqual({ code: 0, listed: [...commands, 'help'] });
  });

  test.each([['version'], ['--version'], ['-V']])('tmc %s', async (arg) => {
    expect(await run(arg)).toEqual({
      code: 0,
      out: expect.stringMatching(/^tmc \d+\.\d+\.\d+ \(node 24\.\S+\)\n$/),
      err: '',
    });
  });
});

describe('a place that is wrong is named', () => {
  test.each([
    {
      args: ['status', '-C', 'none'],
      code: 1,
      says: /^error: opening \S+\/none: no Git repository there or above; check -C\/--repo \(RepositoryNotFound\)\n$/,
    },
    {
      args: ['validate', '-C', 'none'],
      code: 1,
      says: /^error: reading \S+\/none: it is no readable folder; check -C\/--repo: ENOENT/,
    },
    {
      args: ['validate', 'none', '-C', 'fleet'],
      code: 3,
      says: /^error: validating none: no such file or folder in \S+\/fleet \(Usage\)\n$/,
    },
    {
      args: ['validate', '-C', 'fleet', '--rev', 'x'],
      code: 1,
      says: /^error: opening \S+\/fleet: no Git repository there or above/,
    },
    {
      args: ['render', '-C', 'fleet', '--target', 'x'],
      code: 3,
      says: /^error: rendering x: no SyncTarget of that name; there are: eu-west, us-east, us-west \(Usage\)\n$/,
    },
    {
      args: ['hub', '--repo', 'none'],
      code: 1,
      says: /^error: no Git repository at \S+\/none: there is no such folder; check --repo \(RepositoryNotFound\)\n$/,
    },
    {
      args: ['hub', '--repo', 'fleet', '--git-token-file', 'none'],
      code: 3,
      says: /^error: reading the access token in \S+none failed; check --git-token-file/,
    },
    {
      args: ['up', '--fleet', 'none'],
      code: 3,
      says: /^error: reading the fleet in \S+\/none: it is no readable folder; check --fleet: ENOENT/,
    },
    {
      args: ['up', '--kubeconfig', 'east=none'],
      code: 1,
      says: /^error: reading the kubeconfig \S+\/none failed; check the path and its rights: ENOENT/,
    },
    {
      args: ['syncer', '--repo', 'fleet', '--sync-target-name', 'a', '--cluster-kubeconfig', 'none'],
      code: 1,
      says: /^error: reading the kubeconfig none failed; check the path and its rights: ENOENT/,
    },
  ])('tmc $args', async ({ args, code, says }) => {
    const result = await run(...args);
    expect({ ...result, err: '' }).toEqual({ code, out: '', err: '' });
    expect(result.err).toMatch(says);
  });
});
