// What is kept between passes spares work only: with a memo of passes before, each pass renders what it would without.
import { expect, test } from 'vitest';
import { files } from '../../../test/support/override-fleet.ts';
import { type Files, NOW, ready, runStages, sha } from '../../../test/support/pass.ts';
import { config, type Resources } from '../../../test/support/policy-fleet.ts';
import { canonicalYaml } from '../../api/index.ts';
import { createRenderMemo, render } from '../index.ts';

const secret = canonicalYaml({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's', namespace: 'default' },
  stringData: { a: 'b' },
});
const label = (value: string): Resources => ({
  transformationPolicies: {
    p: { mode: 'all', transforms: [{ type: 'Template', path: '/metadata/labels/l', template: value }] },
  },
});
const denied = {
  validationPolicies: { v: { mode: 'all' as const, action: 'deny' as const, requiredLabels: ['app'] } },
};

const STEPS: readonly Files[] = [
  {},
  config({}, { safety: { plainSecrets: 'deny' } }),
  {},
  config(label('1')),
  config(label('{{ .target.name }}')),
  config(label('{{ .target.labels.region }}')),
  config(label('{{ .target.labels.nothing }}')),
  config(denied),
  config({ excludedGVKs: ['/v1/Secret'] }),
  config({ supportedGVKs: ['/v1/Secret'] }),
  {},
];

test('a pass renders the same whatever was kept of passes before', () => {
  const memo = createRenderMemo();
  const observations = [ready('east'), ready('west')];
  let state: ReturnType<typeof runStages>['state'] | undefined;
  const trees = STEPS.map((step, at) => {
    const commit = at + 1;
    const now = new Date(NOW.getTime() + at * 10_000);
    const fresh = runStages(files([], { 'workloads/s.yaml': secret, ...step }), { observations, state, commit, now });
    const { model, placed, state: after } = fresh;
    const previous = state?.rendered;
    state = after;
    if (previous === undefined) return [fresh.tree.id, fresh.tree.id];
    const known = new Map(observations.map((seen) => [seen.target, seen]));
    const { decisions, heirs } = placed;
    const input = { model, decisions, heirs, observations: known, previous, sourceCommit: sha(commit), now };
    return [fresh.tree.id, render(input, memo).tree.id];
  });
  expect(trees.map(([fresh]) => fresh)).toEqual(trees.map(([, kept]) => kept));
  expect(new Set(trees.map(([fresh]) => fresh)).size).toBeGreaterThan(6);
});
