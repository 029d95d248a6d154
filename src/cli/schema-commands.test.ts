// tmc crds and tmc openapi without a process: what they print, and what they write.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { fakeContext } from '../../test/support/cli-context.ts';
import { crdOf, KIND_NAMES, openApiDocument } from '../api/index.ts';
import { programVersion } from '../app/index.ts';
import { runTmc } from './program.ts';

const CHARTS = fileURLToPath(new URL('../../charts/crds', import.meta.url));

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-schema-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const context = fakeContext({ cwd: dir });
  const code = await runTmc(context, args);
  return { code, ...context.written };
}

async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
}

describe('tmc crds', () => {
  test('prints every kind as a stream of documents', async () => {
    const { code, out, err } = await run('crds');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(parseAllDocuments(out).map((document) => document.toJS())).toEqual(KIND_NAMES.map(crdOf));
  });

  test.each([
    { args: ['pl'], kinds: ['Placement'] },
    { args: ['workspaces', 'st,pl'], kinds: ['SyncTarget', 'Placement', 'Workspace'] },
  ] as const)('$args: only $kinds', async ({ args, kinds }) => {
    const { out } = await run('crds', ...args);
    expect(parseAllDocuments(out).map((document) => document.toJS())).toEqual(kinds.map(crdOf));
  });

  test.each([
    { args: ['st'], value: crdOf('SyncTarget') },
    { args: [], value: { apiVersion: 'v1', kind: 'List', items: KIND_NAMES.map(crdOf) } },
  ])('as JSON: $args', async ({ args, value }) => {
    expect(JSON.parse((await run('crds', ...args, '-o', 'json')).out)).toEqual(value);
  });

  test('--out writes the files that the chart has, byte for byte', async () => {
    expect(await run('crds', '--out', 'new/crds')).toEqual({
      code: 0,
      out: '',
      err: 'wrote 8 files into new/crds: synctargets, locations, placements, resourceexports, resourceimports, synctargetheartbeats, workspaces, tmcconfigs\n',
    });
    expect(await filesIn(join(dir, 'new/crds'))).toEqual(await filesIn(CHARTS));
  });

  test('--out with -o json and one kind, quietly', async () => {
    expect(await run('crds', 'ws', '--out', 'json', '-o', 'json', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    const files = await filesIn(join(dir, 'json'));
    expect(Object.keys(files)).toEqual(['tenancy.kcp.io_workspaces.json']);
    expect(JSON.parse(files['tenancy.kcp.io_workspaces.json'] ?? '')).toEqual(crdOf('Workspace'));
  });

  test.each([
    { args: ['pods'], says: /^error: printing the definition of pods: no such kind; there are synctargets \(st\), .*/ },
    { args: ['--out', 'file/x'], says: /^error: writing into \S+\/file\/x: it cannot be written; check the path/ },
  ])('$args is refused', async ({ args, says }) => {
    await writeFile(join(dir, 'file'), '');
    const { code, out, err } = await run('crds', ...args);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(says);
  });
});

describe('tmc openapi', () => {
  const document = openApiDocument(programVersion());
  test('prints the document as JSON, and as YAML', async () => {
    const [json, yaml] = await Promise.all([run('openapi'), run('openapi', '-o', 'yaml')]);
    expect(JSON.parse(json.out)).toEqual(document);
    expect(parse(yaml.out)).toEqual(document);
    expect([json.err, yaml.err]).toEqual(['', '']);
  });

  test('writes it into a file', async () => {
    expect(await run('openapi', '--out', 'sub/api.json')).toEqual({ code: 0, out: '', err: 'wrote sub/api.json\n' });
    expect(JSON.parse(await readFile(join(dir, 'sub/api.json'), 'utf8'))).toEqual(document);
  });
});

describe('tmc openapi --vscode', () => {
  async function fleet(name: string, settings?: string): Promise<string> {
    await mkdir(join(dir, name, '.vscode'), { recursive: true });
    if (settings !== undefined) await writeFile(join(dir, name, '.vscode/settings.json'), settings);
    return name;
  }
  const settingsOf = (name: string): Promise<string> => readFile(join(dir, name, '.vscode/settings.json'), 'utf8');

  test('writes both files, and the second time nothing', async () => {
    const name = await fleet('new');
    expect(await run('openapi', '--vscode', '-C', name)).toEqual({
      code: 0,
      out: '',
      err: 'wrote .vscode/tmc.schema.json\nwrote .vscode/settings.json\n',
    });
    expect(JSON.parse(await settingsOf(name))).toEqual({
      'yaml.schemas': { '.vscode/tmc.schema.json': expect.arrayContaining(['*.yaml', '*.yml']) },
    });
    expect((await run('openapi', '--vscode', '-C', name)).err).toBe(
      'unchanged: .vscode/tmc.schema.json\nunchanged: .vscode/settings.json\n',
    );
  });

  test('keeps what is in the settings', async () => {
    const mine = '{\n    // mine\n    "editor.rulers": [100], // wide\n';
    const name = await fleet('mine', `${mine}}\n`);
    expect((await run('openapi', '--vscode', '-C', name, '--quiet')).err).toBe('');
    expect(await settingsOf(name)).toMatch(
      new RegExp(`^${mine.replace(/[[\]]/g, '\\$&')} {4}"yaml.schemas": \\{[\\s\\S]*\\},\\n\\}\\n$`),
    );
  });

  test('refuses settings that cannot be read, and changes nothing', async () => {
    const name = await fleet('broken', '{"a": 1');
    const { code, err } = await run('openapi', '--vscode', '-C', name);
    expect({ code, kept: await settingsOf(name), files: await readdir(join(dir, name, '.vscode')) }).toEqual({
      code: 3,
      kept: '{"a": 1',
      files: ['settings.json'],
    });
    expect(err).toMatch(
      /^error: changing \S+settings\.json: it cannot be read as settings \(line 1, column 8\), and stays as it is; correct it, or add "yaml.schemas":\{".vscode\/tmc.schema.json":\[.*\]\} yourself \(Usage\)\n$/,
    );
  });

  test.each([
    { args: ['-C', 'https://git.example.com/fleet.git'], says: 'it is no folder with files; name a clone with -C' },
    { args: ['--out', 'x'], says: '--vscode writes into the fleet repository (-C); leave --out out' },
  ])('$args is refused', async ({ args, says }) => {
    const { code, err } = await run('openapi', '--vscode', ...args);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining(says) });
  });
});
