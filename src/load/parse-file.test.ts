import { describe, expect, test } from 'vitest';
import { YAML_LIMITS } from '../api/index.ts';
import { parseFile } from './parse-file.ts';

function parsed(text: string | Uint8Array) {
  const { documents, diagnostics, usable, foreign } = parseFile(typeof text === 'string' ? Buffer.from(text) : text);
  return {
    objects: documents.map(
      ({ kind, object, at }) => `${kind} ${String(object.metadata?.name)} ${at.line}:${at.column}`,
    ),
    findings: diagnostics.map((d) => `${d.line}:${d.column} ${d.code} ${d.message}`),
    state: usable ? 'usable' : foreign === true ? 'foreign' : 'broken',
  };
}

const configMap = (metadata: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\n`;
const NAMESPACE = 'metadata.namespace must be a DNS label: lower-case letters, digits and "-", at most 63';

describe('a workload object that nothing could carry is refused', () => {
  test.each<[string, string, string]>([
    ['no name', configMap('{}'), '3:1 InvalidName metadata.name is missing'],
    [
      'a number for a name',
      configMap('{name: 1}'),
      '3:18 InvalidName metadata.name must be text; quote it if it looks like a number',
    ],
    [
      'an empty name',
      configMap('{name: ""}'),
      '3:18 InvalidName metadata.name must be text; quote it if it looks like a number',
    ],
    [
      'generateName',
      configMap('{generateName: a-}'),
      '3:1 InvalidName generateName gives a new object at every apply; write metadata.name',
    ],
    [
      'a slash in the name',
      configMap('{name: a/b}'),
      '3:18 InvalidName metadata.name "a/b" is no name that Kubernetes takes',
    ],
    [
      'the name of a folder above',
      configMap('{name: ..}'),
      '3:18 InvalidName metadata.name ".." is no name that Kubernetes takes',
    ],
    [
      'a percent sign',
      configMap('{name: a%2Fb}'),
      '3:18 InvalidName metadata.name "a%2Fb" is no name that Kubernetes takes',
    ],
    [
      '254 letters',
      configMap(`{name: ${'a'.repeat(254)}}`),
      `3:18 InvalidName metadata.name "${'a'.repeat(60)}" is no name that Kubernetes takes`,
    ],
    ['a namespace in capitals', configMap('{name: a, namespace: Shop}'), `3:32 InvalidName ${NAMESPACE}`],
    ['a namespace that climbs', configMap('{name: a, namespace: ../x}'), `3:32 InvalidName ${NAMESPACE}`],
    ['a namespace that is a number', configMap('{name: a, namespace: 1}'), `3:32 InvalidName ${NAMESPACE}`],
    [
      'a label that is a number',
      configMap('{name: a, labels: {version: 1.0}}'),
      '3:39 InvalidObject metadata.labels.version must be text; quote the value',
    ],
    [
      'annotations in a list',
      configMap('{name: a, annotations: [x]}'),
      '3:21 InvalidObject metadata.annotations must map text to text',
    ],
    ['metadata in a list', configMap('[name]'), '1:1 InvalidObject a Kubernetes object needs metadata with a name'],
    [
      'a kind with a slash',
      configMap('{name: a}').replace('ConfigMap', 'Config/Map'),
      '2:7 InvalidObject kind must be letters and digits',
    ],
    [
      'a version with two slashes',
      configMap('{name: a}').replace('v1', 'a/b/c'),
      '1:13 InvalidObject apiVersion must be <group>/<version>, or <version> of the core group',
    ],
    [
      'a slip in the name of our own group',
      'apiVersion: tenancy.kcp.oi/v1alpha1\nkind: Workspace\nmetadata: {name: a}\n',
      '1:13 InvalidObject tenancy.kcp.oi is no API group that is known; did you mean tenancy.kcp.io?',
    ],
    ['no kind', 'apiVersion: v1\nmetadata: {name: a}\n', '1:1 InvalidObject kind is missing'],
    [
      'a version that is a number',
      'apiVersion: 1\nkind: ConfigMap\nmetadata: {name: a}\n',
      '1:13 InvalidObject apiVersion must be text; quote it if it looks like a number',
    ],
    [
      'an LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:00\n',
      '1:1 UnsupportedEntry the file is a Git LFS pointer, not the manifest; store manifests without LFS',
    ],
  ])('%s', (_what, text, finding) => {
    expect(parsed(text)).toEqual({ objects: [], findings: [finding], state: 'broken' });
  });

  test('every finding at once, also in later documents, each with its object', () => {
    const text = `${configMap('{name: a/b, namespace: B}')}---\n${configMap('{name: ok}')}---\n${configMap('{name: c, labels: {x: yes}}')}`;
    expect(parseFile(Buffer.from(text)).diagnostics.map((d) => `${d.line} ${d.code} ${d.object}`)).toEqual([
      '3 InvalidName ConfigMap a/b',
      '3 InvalidName ConfigMap a/b',
      '11 InvalidObject ConfigMap c',
    ]);
  });

  test.each(['a', 'A.b', 'system:node', 'a'.repeat(253), 'a_b', '日本'])('the name %s is fine', (name) => {
    expect(parsed(configMap(`{name: "${name}"}`))).toMatchObject({ findings: [], state: 'usable' });
  });
});

test.each<[string, string, readonly string[]]>([
  [
    'a List',
    'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: a}\n  - apiVersion: workload.kcp.io/v1alpha1\n    kind: Location\n    metadata: {name: b}\n    spec: {}\n',
    ['workload a 4:5', 'Location b 7:5'],
  ],
  [
    'a list of one kind',
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleList\nitems:\n- apiVersion: rbac.authorization.k8s.io/v1\n  kind: Role\n  metadata: {name: a}\n- metadata: {name: b}\n',
    ['workload a 4:3', 'workload b 7:3'],
  ],
  ['an empty List', 'apiVersion: v1\nkind: List\nitems: []\n', []],
])('%s stands for its items', (_what, text, objects) => {
  expect(parsed(text)).toEqual({ objects, findings: [], state: 'usable' });
});

test('an item of a List that is bad is told where it stands', () => {
  const text = 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: A/B}\n';
  expect(parsed(text).findings).toEqual(['6:22 InvalidName metadata.name "A/B" is no name that Kubernetes takes']);
});

describe('files of other tools', () => {
  test.each([
    ['helm values', 'replicas: 1\nimage: {name: x}\n'],
    ['a chart', 'apiVersion: v2\nname: web\nversion: 1.0.0\n'],
    ['a list at the top', '- 1\n- 2\n'],
    ['a text', 'just words\n'],
    ['nothing', ''],
    ['JSON', '{"name": "x", "kind": "y"}'],
    ['a name without type', 'metadata: {name: a}\n'],
  ])('%s is left alone', (_what, text) => {
    expect(parsed(text)).toEqual({ objects: [], findings: [], state: 'usable' });
  });

  test.each([
    ['settings with comments', '{\n  "strict": "yes" // always\n}', 'foreign'],
    ['data with great numbers', '{"id": 12345678901234567890}', 'foreign'],
    ['settings with tags', 'plugins: !!python/name:a.b\n', 'foreign'],
    ['a tool that borrows apiVersion and kind', 'apiVersion: skaffold/v4\nkind: Config\nbuild: {}\n', 'foreign'],
    ['a template with an apiVersion', 'apiVersion: v1\nkind: {{ .kind }}\n', 'broken'],
    [
      'an object without metadata beside a good one',
      `${configMap('{name: a}')}---\napiVersion: v1\nkind: Secret\n`,
      'broken',
    ],
    ['our own kind without metadata', 'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nfleet: {}\n', 'broken'],
    ['our own kind misspelt', 'apiVersion: workload.kcp.io/v1alpha1\nkind: Placment\n', 'broken'],
  ])('%s: unusable', (_what, text, state) => {
    expect(parsed(text).state).toBe(state);
  });

  test.each([
    ['no UTF-8', Uint8Array.of(0x61, 0xff, 0x41), '1:1 NotUtf8 the file is not UTF-8 text; save it as UTF-8'],
    [
      'UTF-16',
      Buffer.from('\ufeffapiVersion: v1\n', 'utf16le'),
      '1:1 NotUtf8 the file is UTF-16, which is not read; save it as UTF-8',
    ],
    [
      'UTF-16 of the other byte order',
      Uint8Array.of(0xfe, 0xff, 0, 0x61),
      '1:1 NotUtf8 the file is UTF-16, which is not read; save it as UTF-8',
    ],
    [
      'UTF-32',
      Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0),
      '1:1 NotUtf8 the file is UTF-32, which is not read; save it as UTF-8',
    ],
    [
      'too large',
      new Uint8Array(YAML_LIMITS.bytes + 1),
      `1:1 FileTooLarge the file has ${YAML_LIMITS.bytes + 1} bytes, at most ${YAML_LIMITS.bytes} are read; split it, or exclude it with .tmcignore`,
    ],
  ])('a file that is %s is broken, as nobody knows what it holds', (_what, bytes, finding) => {
    expect(parsed(bytes)).toEqual({ objects: [], findings: [finding], state: 'broken' });
  });
});

describe('of very many findings the first are told', () => {
  const broken = Array.from({ length: 5_000 }, (_, i) => configMap(`{name: a${i}}`).replace('ConfigMap', 'Config Map'));
  const placement =
    'apiVersion: workload.kcp.io/v1alpha1\nkind: Placement\nmetadata: {name: web}\nspec: {source: {path: w}, strategy: OneToAny}\n';
  const warned = Array.from({ length: 200 }, () => `${placement}status: {}\n`);
  test.each<[string, string, number, RegExp]>([
    ['objects', broken.join('---\n'), 100, /^kind must be letters and digits \(and 4900 more findings in this file\)$/],
    ['fields', placement + Array.from({ length: 30_000 }, (_, i) => `x${i}: 1\n`).join(''), 20, /^x19 is no field/],
    [
      'warnings before an error',
      [...warned, ...broken.slice(0, 1)].join('---\n'),
      100,
      /^status in a source file .* \(and 101 more/,
    ],
    ['letters', placement.replace('web', `${'a'.repeat(3_000_000)}!`), 2, /^metadata.name must be lower-case letters/],
  ])('%s', (_what, text, count, last) => {
    const { diagnostics, usable } = parseFile(Buffer.from(text));
    const longest = Math.max(...diagnostics.flatMap((d) => [d.message.length, (d.object ?? '').length]));
    expect([usable, diagnostics.length, longest <= 1_100]).toEqual([false, count, true]);
    expect(diagnostics.at(-1)?.message).toMatch(last);
    expect(diagnostics[0]?.severity).toBe('error');
  });
});

test.each([
  ['*hunter2', 'Unresolved alias (the anchor must be set before the alias)'],
  ['!hunter2 x', 'Unresolved tag'],
  ['|hunter2', 'Block scalar header includes extra characters'],
  ['"\\hunter2"', 'Invalid escape sequence'],
  ['12345678901234567890', 'a number cannot be kept exactly; quote it if it is text'],
])('a finding in the file of a Secret quotes nothing of it: %s', (value, message) => {
  const secret = `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: ${value}\n`;
  expect(parseFile(Buffer.from(secret)).diagnostics.map((d) => d.message)).toEqual([message]);
  const [elsewhere] = parseFile(Buffer.from(secret.replace('Secret', 'Widget'))).diagnostics;
  expect(elsewhere?.message.length).toBeGreaterThan(message.length);
});
