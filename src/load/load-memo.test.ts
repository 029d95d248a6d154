// Memos of earlier passes only spare work: with them and without, the same is found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configMap, location, placement, resourceExport, syncTarget } from '../../test/support/documents.ts';
import {
  EMPTY_TREE,
  type FileBlob,
  type FileNode,
  type FileTree,
  fileBlob,
  treeFromPaths,
  walkFiles,
} from '../api/index.ts';
import {
  createLoadMemo,
  createParseCache,
  guideBlobs,
  type LastGoodSources,
  type LoadMemo,
  lastGoodFiles,
  load,
  type SourceSurvey,
  surveySource,
  type WalkMemo,
} from './index.ts';

const CRD = (scope: string): string =>
  `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: w.a.example}\nspec: {group: a.example, scope: ${scope}, names: {kind: Widget}}\n`;
const TEXTS: readonly string[] = [
  syncTarget('east'),
  `${syncTarget('east', { unschedulable: true })}---\n${configMap('x', { v: '1' })}`,
  location('eu'),
  placement('all'),
  placement('web', { locationSelector: { labelSelector: { matchLabels: { region: 'ue' } } }, source: { path: 'b/d' } }),
  placement('web', { source: { selector: { labelSelector: { matchLabels: { app: 'web' } } } } }),
  resourceExport('x', {
    resource: { version: 'v1', resource: 'configmaps', namespace: 'default', name: 'x' },
    target: { clusters: ['east'] },
    conflictResolution: 'UseSource',
  }),
  configMap('x').replace('metadata:', 'metadata:\n  labels: {app: web}\n  annotations: {workload.kcp.io/traget: a}'),
  'apiVersion: tenancy.kcp.io/v1alpha1\nkind: Workspace\nmetadata: {name: team}\nspec: {}\n',
  'apiVersion: tenancy.kcp.io/v1alpha1\nkind: Workspace\nmetadata: {name: other}\nspec: {}\n',
  configMap('x', { v: '1' }),
  configMap('x', { v: '2' }),
  `${configMap('y')}---\n${configMap('y')}`,
  'apiVersion: a.example/v1\nkind: Widget\nmetadata: {name: w}\n',
  CRD('Namespaced'),
  CRD('Cluster'),
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {a: yes}\n',
  'a: {',
  'apiVersion: v1\nkind: ConfigMap\n',
  '# nothing\n',
];
const yaml = fc.constantFrom(...TEXTS).map((text): FileNode => fileBlob(text));
const pattern = fc
  .constantFrom('a.yaml', 'b/', 'kustomization.yaml', '!a.yaml', 'x\n'.repeat(2_000))
  .map((text) => fileBlob(text));
const file = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(
      fc.constantFrom('a.yaml', 'b/a.yaml', 'b/c.yaml', 'b/d/e.yaml', 'b/d/workspace.yaml', 'f/g.yaml'),
      yaml,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('kustomization.yaml', 'b/Chart.yaml', 'b/d/kustomization.yaml'),
      fc.constant(fileBlob('a: 1\n')),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('.tmcignore', 'b/.tmcignore', 'b/d/.tmcignore'), pattern) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('b', 'b/d', 'a.yaml'),
      fc.constant<FileNode>({ ...fileBlob('f'), mode: 'symlink' }),
    ),
  },
);

/** A path that is a file hides what lies below it, as on a disk. */
function treeOfEntries(entries: readonly (readonly [string, FileNode])[]): FileTree {
  const files = new Map(entries);
  return treeFromPaths([...files].filter(([path]) => ![...files.keys()].some((other) => path.startsWith(`${other}/`))));
}
const tree = fc.array(file, { minLength: 1, maxLength: 7 }).map(treeOfEntries);

function survey(now: FileTree, sources: LastGoodSources, memo?: WalkMemo): SourceSurvey {
  const wanted = guideBlobs(now, sources);
  const bytesOf = ({ id, bytes }: FileBlob) => (wanted.has(id) ? bytes : undefined);
  return surveySource({ tree: now, ...sources, bytesOf, memo });
}

interface Memos {
  readonly walk: WalkMemo;
  readonly load: LoadMemo;
}

/** Passes over these trees; each knows the tree before it. */
function passes(trees: readonly FileTree[], memos?: Memos): readonly unknown[] {
  const cache = createParseCache();
  const parsed = (blob: FileBlob) => cache.put(blob.id, blob.bytes ?? new Uint8Array());
  return trees.map((now, at) => {
    const previous = trees[at - 1] ?? EMPTY_TREE;
    const sources = { frozen: EMPTY_TREE, previous };
    const found = survey(now, sources, memos?.walk);
    const lastGood = lastGoodFiles(found.files, parsed, sources);
    const knownPaths = new Map([...walkFiles(previous)].map(([path, { id }]) => [path, id]));
    const input = { ...found, lastGood, parsed, knownPaths, incumbents: new Map() };
    const { model, diagnostics } = load(input, memos?.load);
    const maps = [model.syncTargets, model.locations, model.placements, model.workspaces].map((map) => [...map]);
    return { files: [...found.files], swallowed: [...found.swallowed], model, maps, diagnostics };
  });
}

test('passes that remember the last one say what passes say that remember nothing', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 2, maxLength: 4 }),
      fc.array(fc.nat(3), { maxLength: 4 }),
      (trees, again) => {
        // Some of them come again, as after a revert.
        const all = [...trees, ...again.flatMap((at) => trees[at] ?? [])];
        const memos = { walk: { listings: new Map() }, load: createLoadMemo() };
        expect(passes(all, memos)).toEqual(passes(all));
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

/** The same to whoever reads it, but no directory has the id that it had. */
function inOtherWords(of: FileTree): FileTree {
  const directories = [...walkFiles(of)].map(([path]) => path.split('/').slice(0, -1));
  const marks = ['', ...directories.flatMap((parts) => parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`))];
  return treeFromPaths([...walkFiles(of), ...marks.map((directory) => [`${directory}.mark`, fileBlob('x')] as const)]);
}

test('directories that need no comparing hide nothing that went missing', () => {
  fc.assert(
    fc.property(tree, fc.array(file, { maxLength: 2 }), (previous, edits) => {
      const now = treeOfEntries([...walkFiles(previous), ...edits]);
      const swallowed = (before: FileTree) => [...survey(now, { frozen: EMPTY_TREE, previous: before }).swallowed];
      expect(swallowed(previous)).toEqual(swallowed(inOtherWords(previous)));
    }),
    { numRuns: 400 },
  );
}, 120_000);

test('what did not change is the same value in the next pass', () => {
  const memo = createLoadMemo();
  const cache = createParseCache();
  const parsed = (blob: FileBlob) => cache.put(blob.id, blob.bytes ?? new Uint8Array());
  const inputOf = (files: Readonly<Record<string, string>>) => ({
    files: new Map(Object.entries(files).map(([path, text]) => [path, fileBlob(text)] as const)),
    ...{ lastGood: new Map(), knownPaths: new Map(), incumbents: new Map(), parsed },
  });
  const one = inputOf({ 'a.yaml': configMap('x'), 'b.yaml': configMap('y') });
  const first = load(one, memo);
  expect(load(one, memo)).toBe(first);
  const second = load(inputOf({ 'a.yaml': configMap('x'), 'b.yaml': configMap('y', { v: '2' }) }), memo);
  const isSame = second.model.workloads.map((workload, at) => workload === first.model.workloads[at]);
  expect(isSame).toEqual([true, false]);
});
