// The real kustomize and helm through our port: what they print by hand in a checkout, and what hostile sources get.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HelmSettings } from '../../../src/load/index.ts';
import { type BuildJob, type BuildOutcome, openProgramBuilder, type SourceBuilder } from '../../../src/tools/index.ts';
import { hasHelm, hasKustomize, TOOL_PATH } from '../../support/build-tools.ts';
import type { Files } from '../../support/pass.ts';

const SIGNAL = new AbortController().signal;
const builder = openProgramBuilder({ searchPath: TOOL_PATH });
const SETTINGS: HelmSettings = { releaseName: 'shop', namespace: 'team', values: {}, valuesFiles: [] };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tmc-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function job(tool: BuildJob['tool'], directory: string, files: Files, helm?: HelmSettings): BuildJob {
  const contents = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const));
  return { tool, directory, files: contents, helm };
}

function textOf(outcome: BuildOutcome): string {
  return outcome.kind === 'built' ? new TextDecoder().decode(outcome.bytes) : `${outcome.kind}: ${outcome.message}`;
}

async function built(...args: Parameters<typeof job>): Promise<string> {
  return textOf(await builder.build(job(...args), SIGNAL));
}

/** A checkout, and a program run in it by hand. */
function byHand(files: Files, program: string, args: readonly string[]): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return execFileSync(program, args, { cwd: folder, env: { PATH: TOOL_PATH, HOME: folder }, encoding: 'utf8' });
}

/** Programs of our own, alone or before those of the system. */
function programs(scripts: Files, others = '', ms = 1_500): SourceBuilder {
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const limits = { ms, outputBytes: 100_000, memoryBytes: 200 * 1024 * 1024 };
  return openProgramBuilder({ searchPath: folder + others, limits });
}

const OVERLAY: Files = {
  'base/kustomization.yaml': 'resources: [cm.yaml]\nconfigMapGenerator: [{name: gen, files: [note.txt]}]\n',
  'base/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {a: b}\n',
  'base/note.txt': 'a note\n',
  'prod/kustomization.yaml':
    'resources: [../base]\ncomponents: [../part]\nnamePrefix: p-\nnamespace: shop\npatches: [{path: patch.yaml}]\nimages: []\n',
  'prod/patch.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {c: d}\n',
  'part/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nlabels: [{pairs: {part: "yes"}}]\n',
};

describe.skipIf(!hasKustomize)('kustomize', () => {
  test('says its version', async () => {
    expect(await builder.versionOf('kustomize', SIGNAL)).toEqual({
      name: expect.stringMatching(/^(?:kubectl )?kustomize$/),
      version: expect.stringMatching(/^[45]\.\d+/),
    });
  });

  test('gives what it prints by hand in a checkout, and leaves nothing behind', async () => {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    const text = await built('kustomize', 'prod', OVERLAY);
    process.env['TMPDIR'] = before ?? '/tmp';
    expect(readdirSync(folder)).toEqual([]);
    const { name = '' } = (await builder.versionOf('kustomize', SIGNAL)) ?? {};
    const [program = '', ...first] = name === 'kustomize' ? ['kustomize', 'build'] : name.split(' ');
    expect(text).toBe(byHand(OVERLAY, program, [...first, 'prod']));
    expect(text).toContain('name: p-gen-');
  });

  test.each<[string, Files, RegExp]>([
    ['a file outside', { 'a/kustomization.yaml': 'resources: [/etc/hostname]\n' }, /^failed: .*\/etc\/hostname/],
    ['a way out', { 'a/kustomization.yaml': 'resources: [../../../../etc/hostname]\n' }, /^failed: /],
    [
      'a plug-in that is a program',
      {
        'a/kustomization.yaml': 'transformers: [t.yaml]\n',
        'a/t.yaml':
          'apiVersion: x/v1\nkind: X\nmetadata: {name: x, annotations: {config.kubernetes.io/function: "exec: {path: ./run.sh}"}}\n',
        'a/run.sh': '#!/bin/sh\ntouch /tmp/tmc-was-run\n',
      },
      /^failed: /,
    ],
    [
      'helm',
      { 'a/kustomization.yaml': 'helmCharts: [{name: c, repo: "http://127.0.0.1:1"}]\n' },
      /^failed: .*enable-helm/,
    ],
    [
      'a circle',
      { 'a/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [../a]\n' },
      /^failed: .*cycle/,
    ],
  ])('refuses %s, in its own words and without the path of our folder', async (_what, files, expected) => {
    const text = await built('kustomize', 'a', files);
    expect(text).toMatch(expected);
    expect(text).not.toContain('tmc-build-');
  });

  test('has no way to fetch a remote base, even if our own check were passed', async () => {
    const text = await built('kustomize', 'a', {
      'a/kustomization.yaml': 'resources: ["https://example.com/x.yaml", "https://github.com/o/r//d?ref=v1"]\n',
    });
    expect(text).toMatch(/^failed: /);
  });
});

const CHART: Files = {
  'c/Chart.yaml': 'apiVersion: v2\nname: demo\nversion: 0.1.0\n',
  'c/values.yaml': 'text: from the chart\nmore: 1\n',
  'c/crds/crd.yaml':
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: xs.example.com}\nspec: {group: example.com, names: {kind: X, plural: xs}, scope: Namespaced, versions: []}\n',
  'c/templates/cm.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Release.Name }}, namespace: {{ .Release.Namespace }}}\ndata: {text: {{ .Values.text | quote }}, more: {{ .Values.more | quote }}}\n',
  'c/templates/tests/t.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: t, annotations: {"helm.sh/hook": test}}\nspec: {containers: []}\n',
  'values/a,b.yaml': 'text: from a file\n',
};

const template = (text: string): Files => ({ ...CHART, 'c/templates/cm.yaml': text });

describe.skipIf(!hasHelm)('helm', () => {
  test('says its version', async () => {
    expect(await builder.versionOf('helm', SIGNAL)).toEqual({
      name: 'helm',
      version: expect.stringMatching(/^[34]\./),
    });
  });

  test('gives what it prints by hand in a checkout', async () => {
    const text = await built('helm', 'c', CHART, SETTINGS);
    const args = ['template', 'shop', 'c', '--namespace', 'team', '--include-crds', '--skip-tests'];
    expect(text).toBe(byHand(CHART, 'helm', args));
    expect([text.includes('CustomResourceDefinition'), text.includes('kind: Pod')]).toEqual([true, false]);
  });

  test('values win over files of values, and those over the chart', async () => {
    const text = await built('helm', 'c', CHART, {
      ...SETTINGS,
      valuesFiles: ['values/a,b.yaml'],
      values: { more: 2 },
    });
    expect(text).toContain('data: {text: "from a file", more: "2"}');
  });

  test.each<[string, Files, RegExp]>([
    ['asks no cluster', template('# {{ lookup "v1" "Secret" "kube-system" "x" | toJson }}'), /# \{\}/],
    ['asks no name server', template('# <{{ getHostByName "localhost" }}>'), /# <>/],
    ['sees none of our environment', template('# {{ env "HOME" }}'), /^failed: .*function "env" not defined/],
    ['reads no file outside of its chart', template('# <{{ .Files.Get "../../../../etc/hostname" }}>'), /# <>/],
    [
      'fetches no dependency',
      {
        ...CHART,
        'c/Chart.yaml': `${CHART['c/Chart.yaml']}dependencies: [{name: d, version: 1.0.0, repository: "https://example.com"}]\n`,
      },
      /^failed: .*missing in charts/,
    ],
  ])('%s', async (_what, files, expected) => {
    expect(await built('helm', 'c', files, SETTINGS)).toMatch(expected);
  });

  test('the words of a failure do not tell values', async () => {
    const files = template('{{ fail (printf "bad %s and %s" .Values.password .Values.token) }}');
    const values = { password: 'hunter22secret' };
    const text = await built(
      'helm',
      'c',
      { ...files, 'v.yaml': 'token: abcd-efgh\n' },
      { ...SETTINGS, values, valuesFiles: ['v.yaml'] },
    );
    expect(text).toMatch(/^failed: .*bad … and …/);
  });

  test.each<[string, string]>([
    ['a template without an end', '{{ define "x" }}{{ include "x" . }}{{ end }}{{ include "x" . }}'],
    ['a loop of a thousand million', '{{ range until 2000000000 }}x{{ end }}'],
  ])('%s is ended', async (_what, text) => {
    const limited = openProgramBuilder({
      searchPath: TOOL_PATH,
      limits: { ms: 5_000, outputBytes: 1_000_000, memoryBytes: 300 * 1024 * 1024 },
    });
    expect(textOf(await limited.build(job('helm', 'c', template(text), SETTINGS), SIGNAL))).toMatch(
      /^(?:failed|stopped): /,
    );
  });
});

describe('a program', () => {
  const answers = (body: string, ms?: number): SourceBuilder =>
    programs({ kustomize: `[ "$1" = version ] && echo v5.0.0 && exit\n${body}` }, ':/usr/bin:/bin', ms);
  const run = async (one: SourceBuilder, signal = SIGNAL) =>
    textOf(await one.build(job('kustomize', 'a', { 'a/x': 'x' }), signal));

  test('gets a closed environment, an empty home, and the files of the source, for itself alone', async () => {
    process.env['TMC_TEST_SECRET'] = 'hunter2';
    const text = await run(answers('env; ls -A "$HOME"; stat -c "%a %n" . a a/x; pwd'));
    delete process.env['TMC_TEST_SECRET'];
    const names = [...text.matchAll(/^([A-Za-z_]+)=/gm)]
      .map(([, name]) => name)
      .filter((name) => !/^(?:_|PWD|OLDPWD|SHLVL)$/.test(name ?? ''));
    expect(names.sort()).toEqual([
      'ALL_PROXY',
      'GIT_ALLOW_PROTOCOL',
      'GIT_TERMINAL_PROMPT',
      'GOMEMLIMIT',
      'GOPROXY',
      'HELM_CACHE_HOME',
      'HELM_CONFIG_HOME',
      'HELM_DATA_HOME',
      'HELM_PLUGINS',
      'HOME',
      'HTTPS_PROXY',
      'HTTP_PROXY',
      'KUBECONFIG',
      'LC_ALL',
      'PATH',
      'TMPDIR',
      'TZ',
      'USERPROFILE',
      'XDG_CACHE_HOME',
      'XDG_CONFIG_HOME',
      'XDG_DATA_HOME',
      'XDG_STATE_HOME',
      'all_proxy',
      'http_proxy',
      'https_proxy',
    ]);
    expect(text).toMatch(/^700 \.\n700 a\n600 a\/x\n/m);
  });

  test.each<[string, string, string]>([
    ['takes too long', 'sleep 60', 'stopped: it took longer than 1.5 s'],
    ['starts another that does not end', 'sleep 60 & exit 0', ''],
    ['prints without end', 'yes', 'stopped: it printed more than 0.095367431640625 MiB'],
    ['fails', 'echo "no such\tthing" >&2; exit 3', 'failed: no such thing'],
    ['fails without a word', 'exit 3', 'failed: it said nothing'],
  ])('that %s is ended and told', async (_what, body, expected) => {
    expect(await run(answers(body))).toBe(expected);
  });

  test.skipIf(process.platform !== 'linux')('that takes too much memory is ended and told', async () => {
    const body = `exec ${process.execPath} -e 'const a = []; setInterval(() => a.push(Buffer.alloc(5e7, 1)), 50)'`;
    expect(await run(answers(body, 15_000))).toBe('stopped: it took more than 200 MiB of memory');
  });

  test('is ended when we stop', async () => {
    const stop = new AbortController();
    const slow = answers('sleep 60');
    await slow.versionOf('kustomize', SIGNAL);
    const running = run(slow, stop.signal);
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'Aborted' });
  });

  test.each<[string, Files, unknown]>([
    ['is not there', {}, undefined],
    ['is another of that name', { kustomize: 'echo hello' }, undefined],
    ['is too old', { helm: 'echo v2.17.0' }, undefined],
    [
      'is kubectl',
      { kubectl: 'echo "Client Version: v1.37.2"; echo "Kustomize Version: v5.8.1"' },
      { name: 'kubectl kustomize', version: '5.8.1' },
    ],
  ])('that %s', async (_what, scripts, expected) => {
    const one = programs(scripts);
    expect((await one.versionOf('kustomize', SIGNAL)) ?? (await one.versionOf('helm', SIGNAL))).toEqual(expected);
  });

  test('is found by an absolute folder of PATH only', async () => {
    programs({ kustomize: 'echo v5.0.0' });
    const here = openProgramBuilder({ searchPath: `.:${'../'.repeat(9)}${folder.slice(1)}` });
    expect(await here.versionOf('kustomize', SIGNAL)).toBeUndefined();
  });
});

describe.skipIf(!hasHelm || !hasKustomize)('nothing is fetched', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  test('from a server that would answer', async () => {
    const asked: string[] = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n');
    });
    await new Promise<void>((resolve) => server?.listen(0, '0.0.0.0', resolve));
    // By the name of this machine: Go asks no proxy for localhost, which our own check refuses.
    const { port } = server.address() as AddressInfo;
    const url = `http://0.0.0.0:${port}`;
    await built('kustomize', 'a', { 'a/kustomization.yaml': `resources: ["${url}/x.yaml", "${url}/r.git//d"]\n` });
    await built('helm', 'c', { ...CHART, 'c/values.schema.json': `{"$ref": "${url}/s.json"}` }, SETTINGS);
    expect(asked).toEqual([]);
  });
});
