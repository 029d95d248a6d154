// What makes the decision of one placement be computed again, and what does not.
import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { ledgerWith } from '../../test/support/judged.ts';
import { NOW, ready, runStages } from '../../test/support/pass.ts';
import { type Observation, type PlacementSpec, stockOf, workloadsOf } from '../api/index.ts';
import { choosingDigest } from './choosing.ts';
import { createLedger, demandOf, type Ledger, passOf } from './index.ts';

interface Case {
  readonly seen?: Partial<Observation>;
  readonly ratio?: number;
  readonly ledger?: Ledger;
}

function digestFor({ seen = {}, ratio, ledger = createLedger() }: Case): string {
  const constraints: Partial<PlacementSpec> = ratio === undefined ? {} : { constraints: { minHealthyRatio: ratio } };
  const files = { 't.yaml': syncTarget('east'), 'p.yaml': placement('web', constraints) };
  const { model } = runStages({ ...files, 'workloads/x.yaml': configMap('x') });
  const [[id, sourced] = []] = model.placements;
  const found = sourced?.object;
  if (id === undefined || found === undefined) throw new Error('no Placement');
  const demand = demandOf(found.spec, workloadsOf(id, found.spec.source, stockOf(model.workloads)));
  const observations = new Map([[ready('east').target, ready('east', seen)]]);
  return choosingDigest(found.spec, demand, passOf({ model, previous: new Map(), observations, ledger, now: NOW }));
}

const objects = (failing: number) => ({ objects: { total: 10, failing } });
const SERVED = { apis: ['/v1/ConfigMap'] };

test.each<[string, Case, Case, boolean]>([
  ['a kind of its own is served no more', { seen: SERVED }, { seen: { apis: [] } }, false],
  [
    'a kind of its own is served in another version',
    { seen: { apis: [] } },
    { seen: { apis: ['/v2/ConfigMap'] } },
    false,
  ],
  ['what is served becomes known', {}, { seen: SERVED }, true],
  ['kinds of others', { seen: SERVED }, { seen: { apis: ['/v1/ConfigMap', 'a/v1/B'] } }, true],
  [
    'a placement there brings the kind',
    { seen: { apis: [] } },
    { seen: { apis: [] }, ledger: ledgerWith('east', {}, ['/ConfigMap']) },
    false,
  ],
  ['objects fail, and it asks for no ratio', { seen: objects(0) }, { seen: objects(9) }, true],
  ['objects fail, and it is still enough', { seen: objects(0), ratio: 0.5 }, { seen: objects(5), ratio: 0.5 }, true],
  ['too many objects fail', { seen: objects(5), ratio: 0.5 }, { seen: objects(6), ratio: 0.5 }, false],
  ['what it has, what others hold', { seen: { allocatable: { cpu: '1' } } }, { ledger: ledgerWith('east', {}) }, true],
])('%s', (_what, before, now, isSame) => {
  expect(digestFor(now) === digestFor(before)).toBe(isSame);
});
