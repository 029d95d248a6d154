import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, type PassState, runStages, treeOfFiles } from '../../test/support/pass.ts';
import { type FileNode, fileBlob, formatDiagnostic, treeFromPaths, walkFiles } from '../api/index.ts';
import { createParseCache, load } from './index.ts';

const GOOD = configMap('x', { v: '1' });
const BETTER = configMap('x', { v: '2' });
const BROKEN = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {';
const WORSE = 'apiVersion: v1\nkind: ConfigMap\nmetadata: [';
const FLEET: Files = { 'fleet.yaml': `${syncTarget('east')}---\n${placement('all')}` };
const NOTE = 'YamlSyntax: Flow map in block collection must be sufficiently indented and end with a }';
const NOTE2 = 'YamlSyntax: Flow sequence in block collection must be sufficiently indented and end with a ]';
const FROZEN = '(the last good content stays in force)';

/** What one pass made of the files: `data.v` of x, marks, frozen files, findings. */
interface Seen {
  readonly x: readonly string[];
  readonly frozen: readonly string[];
  readonly unreadable: boolean;
  readonly findings: readonly string[];
}

function passes(...steps: readonly Files[]): readonly Seen[] {
  const seen: Seen[] = [];
  let state: PassState | undefined;
  for (const [at, files] of steps.entries()) {
    const result = runStages({ ...FLEET, ...files }, { state, commit: at + 1 });
    state = result.state;
    seen.push({
      x: result.model.workloads.map(
        (w) => `${JSON.stringify(w.object['data'])}${w.frozen ? ' frozen' : ''} ${w.position.file}`,
      ),
      frozen: [...result.model.frozenFiles.keys()],
      unreadable: result.model.unreadable.size > 0,
      findings: result.diagnostics.map(formatDiagnostic),
    });
  }
  return seen;
}

const FILE = 'workloads/x.yaml';
const clean = (v: string): Seen => ({ x: [`{"v":"${v}"} ${FILE}`], frozen: [], unreadable: false, findings: [] });
const kept = (v: string, finding: string): Seen => ({
  x: [`{"v":"${v}"} frozen ${FILE}`],
  frozen: [FILE],
  unreadable: true,
  findings: [`${FILE}:4:1: ${finding} ${FROZEN}`],
});
const lost = (finding: string, file = FILE): Seen => ({
  x: [],
  frozen: [],
  unreadable: true,
  findings: [`${file}:4:1: ${finding}`],
});

describe('a file that breaks', () => {
  test.each<[string, readonly Files[], readonly Seen[]]>([
    [
      'keeps its last good content until it is fixed',
      [{ [FILE]: GOOD }, { [FILE]: `${BROKEN}\n` }, { [FILE]: BETTER }],
      [clean('1'), kept('1', NOTE), clean('2')],
    ],
    [
      'keeps it over a second break',
      [{ [FILE]: GOOD }, { [FILE]: `${BROKEN}\n` }, { [FILE]: `${WORSE}\n` }],
      [clean('1'), kept('1', NOTE), kept('1', NOTE2)],
    ],
    [
      'keeps it while nothing changes',
      [{ [FILE]: GOOD }, { [FILE]: `${BROKEN}\n` }, { [FILE]: `${BROKEN}\n` }],
      [clean('1'), kept('1', NOTE), kept('1', NOTE)],
    ],
    [
      'keeps the newest good content',
      [{ [FILE]: GOOD }, { [FILE]: BETTER }, { [FILE]: `${BROKEN}\n` }, { [FILE]: GOOD }],
      [clean('1'), clean('2'), kept('2', NOTE), clean('1')],
    ],
    [
      'breaks again after a fix: the fix is what stays',
      [{ [FILE]: GOOD }, { [FILE]: `${BROKEN}\n` }, { [FILE]: BETTER }, { [FILE]: `${WORSE}\n` }],
      [clean('1'), kept('1', NOTE), clean('2'), kept('2', NOTE2)],
    ],
    [
      'and never was good has nothing to keep',
      [{ [FILE]: `${BROKEN}\n` }, { [FILE]: `${WORSE}\n` }],
      [lost(NOTE), lost(NOTE2)],
    ],
    [
      'and is renamed in one commit is unreadable at its new place',
      [{ [FILE]: GOOD }, { 'workloads/y.yaml': `${BROKEN}\n` }],
      [clean('1'), lost(NOTE, 'workloads/y.yaml')],
    ],
    [
      'and is deleted is gone',
      [{ [FILE]: GOOD }, { [FILE]: `${BROKEN}\n` }, {}],
      [clean('1'), kept('1', NOTE), { x: [], frozen: [], unreadable: false, findings: [] }],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(passes(...steps)).toEqual(expected);
  });

  test('one bad document keeps the whole file', () => {
    const two = `${GOOD}---\n${configMap('y')}`;
    const [, second] = passes(
      { [FILE]: two },
      { [FILE]: `${BETTER}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: A/B}\n` },
    );
    expect(second).toMatchObject({
      x: [`{"v":"1"} frozen ${FILE}`, `{} frozen ${FILE}`],
      frozen: [FILE],
      unreadable: true,
    });
  });

  test('its Placement and SyncTarget stay as they were, marked', () => {
    const first = runStages({ ...FLEET, [FILE]: GOOD });
    const { model } = runStages({ 'fleet.yaml': `${FLEET['fleet.yaml']}}`, [FILE]: GOOD }, { state: first.state });
    expect(
      [...model.syncTargets.values(), ...model.placements.values()].map((s) => [s.object.metadata.name, s.frozen]),
    ).toEqual([
      ['east', true],
      ['all', true],
    ]);
  });
});

describe('a file that was never ours', () => {
  const JSON_WITH_COMMENT = '{"a": "b" // c\n}';
  test('is left alone with a warning, and nothing waits for it', () => {
    const [seen] = passes({ [FILE]: GOOD, 'tsconfig.json': JSON_WITH_COMMENT });
    expect(seen).toMatchObject({ x: clean('1').x, frozen: [], unreadable: false });
    expect(seen?.findings.every((f) => f.endsWith('(it seems to hold no Kubernetes object and is left alone)'))).toBe(
      true,
    );
    const { diagnostics } = runStages({ 'tsconfig.json': JSON_WITH_COMMENT });
    expect(new Set(diagnostics.map((d) => d.severity))).toEqual(new Set(['warning']));
  });

  test.each([
    ['garbage', '\u0000\u0000\u0000'],
    ['a text without a word of it', '{"a": "b" // c\n}'],
    ['the object without its metadata', 'apiVersion: v1\nkind: ConfigMap\ndata: {v: "2"}\n'],
  ])('but a file that held an object and now holds %s is broken', (_what, text) => {
    const [, second] = passes({ [FILE]: GOOD }, { [FILE]: text });
    expect(second).toMatchObject({ x: [`{"v":"1"} frozen ${FILE}`], frozen: [FILE], unreadable: true });
  });
});

describe('a symbolic link', () => {
  const link: FileNode = { ...fileBlob('../x.yaml'), mode: 'symlink' };
  const good = fileBlob(GOOD);
  const cache = createParseCache();
  cache.put(good.id, Buffer.from(GOOD));
  const parsed = (blob: { readonly id: typeof good.id }) =>
    cache.get(blob.id) ?? { bytes: 0, documents: [], diagnostics: [], usable: true };
  const files = new Map([...walkFiles(treeFromPaths([['a.yaml', link]]))]);

  test.each([
    ['is a warning where no file was', new Map(), 0, 'warning'],
    ['freezes the file it took the place of', new Map([['a.yaml', good]]), 1, 'error'],
  ] as const)('%s', (_what, lastGood, workloads, severity) => {
    const { model, diagnostics } = load({ files, lastGood, parsed, knownPaths: new Map(), incumbents: new Map() });
    expect([model.workloads.length, diagnostics.map((d) => [d.code, d.severity])]).toEqual([
      workloads,
      [['UnsupportedEntry', severity]],
    ]);
  });
});

test('what is not read changes nothing: the rest of the tree', () => {
  const files = { ...FLEET, [FILE]: GOOD };
  const more = {
    ...files,
    'README.md': 'x',
    '.github/w.yaml': 'a: {',
    'chart/Chart.yaml': 'a: {',
    'chart/templates/x.yaml': '{{',
  };
  expect(treeOfFiles(more).id).not.toBe(treeOfFiles(files).id);
  expect(runStages(more).tree.id).toBe(runStages(files).tree.id);
});
