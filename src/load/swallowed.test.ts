import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, type PassState, ready, runStages } from '../../test/support/pass.ts';
import {
  type FileBlob,
  type FileNode,
  fileBlob,
  formatDiagnostic,
  parseBlobId,
  storedBlob,
  treeFromPaths,
} from '../api/index.ts';
import { surveySource } from './index.ts';

const FLEET: Files = { 'fleet.yaml': `${syncTarget('east')}---\n${placement('all')}` };
const X: Files = { 'workloads/base/x.yaml': configMap('x', { v: '1' }) };
const MARKED: Files = { ...X, 'workloads/kustomization.yaml': 'resources: [base/x.yaml]\n' };

function passes(...steps: readonly Files[]) {
  let state: PassState | undefined;
  return steps.map((files, at) => {
    const result = runStages({ ...FLEET, ...files }, { state, commit: at + 1, observations: [ready('east')] });
    state = result.state;
    const index = result.indexes.get(ready('east').target);
    return {
      objects: index?.objects.filter((o) => o.placements.length > 0).map((o) => o.ref.name) ?? [],
      removals: index?.removals.map((r) => r.ref.name) ?? [],
      findings: result.diagnostics.map(formatDiagnostic),
    };
  });
}

const FINDING =
  'workloads/base/x.yaml:1:1: UnsupportedEntry: the file lies in a kustomize or helm directory that no Placement builds or whose build fails, in a ' +
  'submodule or behind a symbolic link now: its objects stay as they were; deliver the directory by the path of a Placement, ' +
  'remove what hides the file (Chart.yaml, kustomization.yaml, the link), or delete it';
const good = { objects: ['x'], removals: [], findings: [] };
const kept = { objects: ['x'], removals: [], findings: [FINDING] };

test.each<[string, readonly Files[], readonly unknown[]]>([
  ['stay as they were, pass after pass', [X, MARKED, MARKED, MARKED], [good, kept, kept, kept]],
  ['are ordinary again when the marker goes', [X, MARKED, X], [good, kept, good]],
  ['leave when their file is deleted', [X, MARKED, {}], [good, kept, { objects: [], removals: ['x'], findings: [] }]],
  ['were never delivered when the marker was there first', [MARKED], [{ objects: [], removals: [], findings: [] }]],
])('objects whose directory becomes a kustomize source %s', (_what, steps, expected) => {
  expect(passes(...steps)).toEqual(expected);
});

const file = fileBlob(X['workloads/base/x.yaml'] ?? '');
const link = { ...fileBlob('../elsewhere'), mode: 'symlink' } as const;
const module = storedBlob(parseBlobId('1'.repeat(40)), 'submodule');

test.each<[string, readonly (readonly [string, FileNode])[], boolean]>([
  ['its folder became a link', [['workloads/base', link]], true],
  ['a folder above became a link', [['workloads', link]], true],
  ['its folder became a submodule', [['workloads/base', module]], true],
  ['it became a submodule', [['workloads/base/x.yaml', module]], true],
  ['its folder became a file, so it was deleted', [['workloads/base', fileBlob('text')]], false],
  ['it was deleted', [['workloads/base/y.yaml', file]], false],
  ['its folder was deleted', [], false],
  ['it is read', [['workloads/base/x.yaml', file]], false],
  ['it became a link, which is told by name elsewhere', [['workloads/base/x.yaml', link]], false],
])('a file is hidden or not: %s', (_what, now, expected) => {
  const previous = treeFromPaths([['workloads/base/x.yaml', file]]);
  const bytesOf = ({ bytes }: FileBlob) => bytes;
  const { swallowed } = surveySource({ tree: treeFromPaths(now), previous, frozen: treeFromPaths([]), bytesOf });
  expect([...swallowed.keys()]).toEqual(expected ? ['workloads/base/x.yaml'] : []);
});
