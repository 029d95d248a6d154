import { expect, test } from 'vitest';
import { files, run } from '../../test/support/override-fleet.ts';
import { formatDiagnostic, type TargetId } from '../api/index.ts';
import type { MadeClaim } from './claims.ts';
import { deliveries } from './deliveries.ts';
import type { Judges } from './judges.ts';
import { NO_MAPPINGS } from './mapping/index.ts';
import { createRenderMemo } from './memo.ts';
import type { ObjectJudge, RefusalCause, TargetJudge } from './refusals/index.ts';

const CAUSE: RefusalCause = {
  code: 'OverrideFailed',
  place: { in: 'object', annotation: 'test' },
  says: 'the judge says so',
};
const W = 'apps/Deployment/default/web';
const X = '/ConfigMap/default/x';
const TOLD = 'does not apply to';
const FATE = 'until it is corrected, what is there of it stays as it is, and nothing new is delivered';

const NOBODY: Judges = { ofObjects: [], ofTargets: [] };

/** What each target gets by what the judges say, after passes on which nobody judged. */
function delivered(judges: Judges, before: readonly ReturnType<typeof files>[] = []) {
  const results = run(...before, files([{ labels: { l: '1' } }]));
  const [last, previous] = [results.at(-1), before.length > 0 ? results.at(-2) : undefined];
  if (last === undefined) throw new Error('a pass ran');
  const { model, placed } = last;
  const { decisions } = placed;
  const history = { decisions, previousDecisions: previous?.placed.decisions ?? new Map() };
  const state = { before: previous?.indexes ?? new Map(), observations: new Map(), mappings: NO_MAPPINGS };
  const input = { model, ...history, ...state };
  const { targets, diagnostics } = deliveries(input, createRenderMemo(), judges);
  const objects = [...targets].map(([target, { delivered: all, contested }]) => {
    const kept = [...all].map(([key, { workload }]) => `${key}${workload.frozen ? ' frozen' : ''}`);
    return [target, [...kept, ...[...contested.keys()].map((key) => `not ${key}`)]];
  });
  return { objects: Object.fromEntries(objects), findings: diagnostics.map(formatDiagnostic) };
}

const against =
  (targets: readonly string[], key: string, effect: 'refuse' | 'warn'): TargetJudge<MadeClaim> =>
  (target: TargetId, claims) =>
    targets.includes(target) ? (claims.get(key) ?? []).map((claim) => ({ claim, cause: CAUSE, effect })) : [];

test.each<[string, Judges, ReturnType<typeof delivered>]>([
  ['nobody is asked', NOBODY, { objects: { east: [X, W], west: [X, W] }, findings: [] }],
  [
    'an object is refused on one target',
    { ...NOBODY, ofTargets: [against(['west'], W, 'refuse')] },
    {
      objects: { east: [X, W], west: [X, `not ${W}`] },
      findings: [
        `workloads/web.yaml:1:1: OverrideFailed: the annotation test ${TOLD} Deployment default/web on west: the judge says so; ${FATE}`,
      ],
    },
  ],
  [
    'a warning changes nothing',
    { ...NOBODY, ofTargets: [against(['east', 'west'], X, 'warn')] },
    {
      objects: { east: [X, W], west: [X, W] },
      findings: [
        `workloads/x.yaml:1:1: OverrideFailed: the annotation test ${TOLD} ConfigMap default/x on east, west: the judge says so`,
      ],
    },
  ],
])('%s', (_what, judges, expected) => {
  expect(delivered(judges)).toEqual(expected);
});

test('what is there of a refused object stays', () => {
  const { objects } = delivered({ ...NOBODY, ofTargets: [against(['west'], W, 'refuse')] }, [files([])]);
  expect(objects).toEqual({ east: [X, W], west: [X, `${W} frozen`] });
});

test('judges of targets see objects as they are made', () => {
  const seen: unknown[] = [];
  const judge: TargetJudge<MadeClaim> = (target, claims) => {
    seen.push([target, ...[...claims.values()].flat().map(({ object }) => object().metadata.labels)]);
    return [];
  };
  delivered({ ...NOBODY, ofTargets: [judge] });
  const labels = [{ l: '1' }, { app: 'web', l: '1' }];
  expect(seen).toEqual([
    ['east', ...labels],
    ['west', ...labels],
  ]);
});

test('judges of objects are asked once about what many targets get, and only about what they are for', () => {
  const seen: unknown[] = [];
  const judge: ObjectJudge = {
    key: 'test',
    isFor: ({ kind }) => kind === 'ConfigMap',
    judge: ({ kind, metadata: { labels } }) => {
      seen.push([kind, labels]);
      return CAUSE;
    },
  };
  const { objects } = delivered({ ...NOBODY, ofObjects: [judge] });
  expect([objects, seen]).toEqual([{ east: [W, `not ${X}`], west: [W, `not ${X}`] }, [['ConfigMap', { l: '1' }]]]);
});
