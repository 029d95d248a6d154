// tmc init without a process: what it writes, what it leaves alone, and every template by its promise.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { fleetRefs, listTemplates, loadOffline, renderOffline } from '../app/index.ts';
import { openRepository } from '../git/index.ts';
import { runTmc } from './program.ts';

const signal = new AbortController().signal;
const refs = fleetRefs();

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-init-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const context = fakeContext({ cwd: dir });
  const code = await runTmc(context, ['init', ...args]);
  return { code, out: context.written.out, err: context.written.err.replaceAll(dir, 'DIR') };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(dir, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => !e.isDirectory())
    .map((e) => join(e.parentPath, e.name).slice(dir.length + folder.length + 2));
  return paths.filter((path) => !path.startsWith('.git/')).sort();
}

const HELLO = [
  '.github/workflows/validate.yaml',
  '.gitignore',
  '.tmcignore',
  '.vscode/settings.json',
  '.vscode/tmc.schema.json',
  'README.md',
  'placements/hello.yaml',
  'synctargets/east.yaml',
  'synctargets/west.yaml',
  'tmc.yaml',
  'workloads/hello/hello.yaml',
];

test('writes the files and commits them to a new repository', async () => {
  const { code, out, err } = await run('new/fleet');
  expect({ code, out, files: await filesIn('new/fleet') }).toEqual({ code: 0, out: '', files: HELLO });
  expect(err).toMatch(
    /^wrote 11 files into new\/fleet, committed to a new repository as [0-9a-f]{8}\ncheck it: {2}tmc validate -C new\/fleet\ntry it: {4}tmc up --fleet new\/fleet\n$/,
  );
  const loaded = await loadOffline({ repo: join(dir, 'new/fleet'), rev: 'main', refs, signal });
  expect(loaded.files).toEqual(HELLO.filter((path) => /^[^.].*\.yaml$/.test(path)));
  const git = await openRepository({ url: join(dir, 'new/fleet'), backend: 'isomorphic' }, signal);
  const commits = await git.refs(['refs/'], signal);
  const [head] = commits.values();
  expect([...commits.keys()]).toEqual(['refs/heads/main']);
  expect(head === undefined ? undefined : await git.commit(head, signal)).toMatchObject({
    parents: [],
    message: 'A new fleet from the template hello-world\n',
    author: { name: 'tmc init', email: 'init@tmc.local' },
  });
  await git.close();
});

test('every fleet has an id of its own, or the one that is given', async () => {
  const idOf = async (folder: string): Promise<string> =>
    (await loadOffline({ repo: join(dir, folder), rev: undefined, refs, signal })).model.config.fleetId;
  await run('a', '--no-git');
  await run('b', '--no-git');
  await run('c', '--no-git', '--fleet-id', '007');
  const ids = await Promise.all(['a', 'b', 'c'].map(idOf));
  expect(ids).toEqual([expect.stringMatching(/^fleet-[0-9a-f-]{36}$/), expect.stringMatching(/^fleet-/), '007']);
  expect(new Set(ids).size).toBe(3);
});

describe('what is there already', () => {
  async function folder(name: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, name, path)), { recursive: true });
      await writeFile(join(dir, name, path), text);
    }
  }

  test('a folder with files is refused, and stays as it is', async () => {
    await folder('full', { 'README.md': 'mine' });
    expect(await run('full')).toEqual({
      code: 3,
      out: '',
      err: 'error: making a fleet in DIR/full: it holds README.md already; choose an empty folder, or write beside what is there with --force (no file is overwritten) (Usage)\n',
    });
    expect(await filesIn('full')).toEqual(['README.md']);
  });

  test('with --force the other files are written, and no file is overwritten, no link followed', async () => {
    await folder('forced', { 'README.md': 'mine' });
    await symlink('../outside.yaml', join(dir, 'forced/tmc.yaml'));
    const { code, err } = await run('forced', '--force', '--no-git');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'wrote 9 files into forced\nkept as they were: README.md, tmc.yaml\ncheck it:  tmc validate -C forced\ntry it:    tmc up --fleet forced\n',
    });
    expect(await readFile(join(dir, 'forced/README.md'), 'utf8')).toBe('mine');
    expect(await readdir(dir)).not.toContain('outside.yaml');
  });

  test('in a repository nothing is committed', async () => {
    await mkdir(join(dir, 'mono/.git'), { recursive: true });
    const { code, err } = await run('mono/fleet', '--quiet');
    expect({ code, err, git: await readdir(join(dir, 'mono/.git')) }).toEqual({ code: 0, err: '', git: [] });
    expect((await run('mono/other')).err).toContain('; they are not committed: DIR/mono is a repository already\n');
  });

  test('a repository that was made for it is empty enough', async () => {
    await mkdir(join(dir, 'made/.git'), { recursive: true });
    expect((await run('made')).code).toBe(0);
    expect(await filesIn('made')).toEqual(HELLO);
  });
});

describe('what cannot be', () => {
  test.each([
    {
      args: ['x', '--template', 'none'],
      says: 'making a fleet from none: no template of that name; there are hello-world, multi-region, multi-tenant (tmc init --list)',
    },
    {
      args: ['x', '--fleet-id', 'a b'],
      says: '--fleet-id a b: must be letters, digits, "-", "_" and ".", at most 128',
    },
    { args: ['file'], says: 'making a fleet in DIR/file: it is no folder that can be read; name another: ENOTDIR' },
  ])('$args', async ({ args, says }) => {
    await writeFile(join(dir, 'file'), '');
    const { code, err } = await run(...args);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining(`error: ${says}`) });
    expect(await readdir(dir)).not.toContain('x');
  });
});

test('--list', async () => {
  const templates = await listTemplates();
  expect(templates.map(({ name }) => name)).toEqual(['hello-world', 'multi-region', 'multi-tenant']);
  const { code, out } = await run('--list');
  expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 4 });
  expect(out).toMatch(/^NAME +DESCRIPTION\nhello-world +Two clusters and one workload .*\.\nmulti-region {2}\S.*\.\n/);
  expect(JSON.parse((await run('--list', '-o', 'json')).out)).toEqual(templates);
});

describe('templates', async () => {
  const names = (await listTemplates()).map(({ name }) => name);

  test.each(names)('%s has no finding, and places and renders everything it holds', async (name) => {
    await run(`t/${name}`, '--template', name, '--no-git');
    const repo = join(dir, 't', name);
    const { loaded, rendered, decisions, diagnostics } = await renderOffline(
      { repo, rev: undefined, refs, signal },
      new Date(0),
    );
    expect({ diagnostics, clusters: [...loaded.model.syncTargets.keys()].length > 1 }).toEqual({
      diagnostics: [],
      clusters: true,
    });
    expect([...decisions.values()].map((d) => d.unscheduled)).toEqual([...decisions.keys()].map(() => undefined));
    const delivered = new Set([...rendered.indexes.values()].flatMap((index) => index.objects.map(({ path }) => path)));
    expect(delivered.size).toBe(loaded.model.workloads.length);
  });
});
