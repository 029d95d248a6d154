import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, type PassState, ready, runStages } from '../../test/support/pass.ts';
import { formatDiagnostic } from '../api/index.ts';

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
  'workloads/base/x.yaml:1:1: NotHonouredYet: the file lies in a kustomize or helm directory now, which this version does not render: ' +
  'its objects stay as they were; remove Chart.yaml or kustomization.yaml beside or above it, or delete the file';
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
