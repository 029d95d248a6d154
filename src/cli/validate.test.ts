// tmc validate without a process: which files are meant, and what is said of folders that hold none.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { runTmc } from './program.ts';

const EXAMPLE = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));

/**
 * fleet: valid, no repository. broken: one bad file. monorepo: a repository with a fleet in a folder.
 */
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-validate-'));
  for (const name of ['fleet', 'broken', 'monorepo/fleets/eu']) await cp(EXAMPLE, join(dir, name), { recursive: true });
  await writeFile(join(dir, 'broken/workloads/x.yaml'), 'apiVersion: v1\nkind: [');
  await writeFile(join(dir, 'monorepo/fleets/eu/workloads/x.yaml'), 'apiVersion: v1\nkind: [');
  for (const name of ['monorepo/.git', 'empty', 'fleet/docs']) await mkdir(join(dir, name));
  await writeFile(join(dir, 'fleet/docs/page.md'), 'nothing');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function runAt(cwd: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const context = fakeContext({ cwd: join(dir, cwd) });
  const code = await runTmc(context, ['validate', ...args]);
  return { code, out: context.written.out, err: context.written.err.replaceAll(dir, 'DIR') };
}

const VALID = 'valid: 14 files; 3 SyncTargets, 2 Locations, 3 Placements, 14 workload objects\n';

test.each([
  { cwd: '', args: ['-C', 'fleet'] },
  { cwd: '', args: ['-C', 'fleet', 'placements'] },
  { cwd: '', args: ['-C', 'fleet', 'fleet/placements/shop.yaml'] },
  { cwd: '', args: ['-C', 'fleet', './placements/'] },
  { cwd: 'fleet', args: [] },
  { cwd: 'fleet', args: ['placements/shop.yaml'] },
  { cwd: 'fleet', args: ['.'] },
  { cwd: 'empty', args: ['../fleet'] },
])('in $cwd: validate $args means the fleet', async ({ cwd, args }) => {
  expect(await runAt(cwd, ...args)).toEqual({ code: 0, out: '', err: VALID });
  expect(await runAt(cwd, ...args, '--quiet')).toEqual({ code: 0, out: '', err: '' });
});

describe('findings elsewhere do not count when paths are given', () => {
  test.each([
    { cwd: '', args: ['-C', 'broken', 'placements'], code: 0 },
    { cwd: 'broken', args: ['workloads/shop', 'tmc.yaml'], code: 0 },
    { cwd: 'broken', args: ['workloads'], code: 3 },
    { cwd: 'broken', args: ['placements', 'workloads/x.yaml'], code: 3 },
    { cwd: 'broken/workloads', args: ['x.yaml', '-C', '..'], code: 3 },
    // The repository around the path is meant, not the folder where it is typed.
    { cwd: 'empty', args: ['../monorepo/fleets/eu/workloads/x.yaml'], code: 3 },
    { cwd: 'empty', args: ['../monorepo/fleets/eu/placements'], code: 0 },
  ])('in $cwd: $args: $code', async ({ cwd, args, code }) => {
    const result = await runAt(cwd, ...args);
    expect(result).toEqual({
      code,
      out: '',
      err: expect.stringMatching(
        code === 0 ? /^valid: / : /^\S*workloads\/x\.yaml:2:8: YamlSyntax: .*\n1 error: 15 files; usable: /,
      ),
    });
  });
});

describe('where nothing is to be validated, it is said', () => {
  const LEFT_ALONE =
    'no YAML or JSON file of the fleet lies there (what begins with a dot, is named in .tmcignore, or lies in a kustomize or helm folder is left alone)';
  test.each([
    {
      cwd: '',
      args: ['-C', 'empty'],
      err: "error: validating DIR/empty: it holds no YAML or JSON file; name the fleet's folder with -C, or make one with tmc init (Usage)\n",
    },
    { cwd: 'fleet', args: ['docs'], err: `error: validating docs: ${LEFT_ALONE} (Usage)\n` },
    {
      cwd: 'fleet',
      args: ['docs/page.md', '.vscode'],
      err: `error: validating docs/page.md, .vscode: ${LEFT_ALONE} (Usage)\n`,
    },
    {
      cwd: '',
      args: ['-C', 'fleet', 'broken/workloads'],
      err: 'error: validating broken/workloads: it lies outside of DIR/fleet; name its fleet with -C (Usage)\n',
    },
    {
      cwd: 'fleet',
      args: ['placements/shoop.yaml'],
      err: 'error: validating placements/shoop.yaml: no such file or folder in DIR/fleet (Usage)\n',
    },
    {
      cwd: '',
      args: ['-C', 'fleet', '../outside'],
      err: 'error: validating ../outside: no such file or folder in DIR/fleet (Usage)\n',
    },
  ])('in $cwd: $args', async ({ cwd, args, err }) => {
    expect(await runAt(cwd, ...args)).toEqual({ code: 3, out: '', err });
  });

  test('of several paths the others count', async () => {
    const err = `note: docs: ${LEFT_ALONE}\n${VALID}`;
    expect(await runAt('fleet', 'placements', 'docs')).toEqual({ code: 0, out: '', err });
    expect(await runAt('fleet', 'placements', 'docs', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('machine output', () => {
  test.each([
    { cwd: 'broken', file: 'workloads/x.yaml' },
    { cwd: 'monorepo/fleets/eu', args: ['-C', '.'], file: 'fleets/eu/workloads/x.yaml' },
    { cwd: 'monorepo', args: ['fleets/eu'], file: 'fleets/eu/workloads/x.yaml' },
  ])('in $cwd, files are named from the root of the repository', async ({ cwd, args = [], file }) => {
    const github = await runAt(cwd, ...args, '-o', 'github');
    expect(github.code).toBe(3);
    expect(github.out).toMatch(new RegExp(`^::error file=${file},line=2,col=8,title=YamlSyntax::.*\\n$`));
    expect(github.err).toMatch(/^1 error: 15 files; usable: .*\n$/);
    const sarif = await runAt(cwd, ...args, '-o', 'sarif');
    expect({ code: sarif.code, err: sarif.err }).toEqual({ code: 3, err: '' });
    expect(sarif.out).toContain(`"uri": "${file}"`);
  });

  test.each([
    { output: 'json', out: '{\n  "diagnostics": []\n}\n', err: '' },
    { output: 'github', out: '', err: VALID },
  ])('-o $output of a valid fleet', async ({ output, out, err }) => {
    expect(await runAt('fleet', '-o', output)).toEqual({ code: 0, out, err });
  });
});

test('on a terminal, findings are painted unless colours are not wanted', async () => {
  const shown = async (args: readonly string[], env = {}): Promise<string> => {
    const context = fakeContext({ cwd: join(dir, 'broken'), isErrTerminal: true, env });
    await runTmc(context, ['validate', ...args]);
    return context.written.err;
  };
  const painted = '\u001b[1mworkloads/x.yaml:2:8\u001b[22m: \u001b[31mYamlSyntax\u001b[39m: ';
  expect((await shown([])).slice(0, painted.length)).toBe(painted);
  const plain = 'workloads/x.yaml:2:8: YamlSyntax: ';
  expect((await shown(['--no-color'])).slice(0, plain.length)).toBe(plain);
  expect((await shown([], { NO_COLOR: '1' })).slice(0, plain.length)).toBe(plain);
});
