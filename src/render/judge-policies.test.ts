// What admission policies that are delivered to a cluster make of what is delivered beside them.
import { expect, test } from 'vitest';
import { location, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, ready, runStages } from '../../test/support/pass.ts';
import { canonicalYaml, formatDiagnostic, type KubeObject, type TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import type { MadeClaim } from './claims.ts';
import { policyJudges } from './judge-policies.ts';
import { createRenderMemo } from './memo.ts';

const GROUP = 'admissionregistration.k8s.io/v1';
const EVERYTHING = [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['CREATE'], resources: ['*'] }];

function policy(spec: Readonly<Record<string, unknown>>, constraints = {}): string {
  const matchConstraints = { resourceRules: EVERYTHING, ...constraints };
  const metadata = { name: 'p' };
  return canonicalYaml({
    apiVersion: GROUP,
    kind: 'ValidatingAdmissionPolicy',
    metadata,
    spec: { matchConstraints, ...spec },
  });
}

function binding(spec: Readonly<Record<string, unknown>> = {}): string {
  const all = { policyName: 'p', validationActions: ['Deny'], ...spec };
  return canonicalYaml({
    apiVersion: GROUP,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: 'b' },
    spec: all,
  });
}

function object(
  kind: string,
  name: string,
  fields: Readonly<Record<string, unknown>> = {},
  namespace?: string,
): string {
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
  return canonicalYaml({ apiVersion: 'v1', kind, metadata, ...fields });
}

const FLEET = {
  'location.yaml': location('all', { instanceSelector: {} }),
  'east.yaml': syncTarget('east'),
  'placement.yaml': placement('all'),
};

/** Findings of one pass, and what the cluster gets. */
function judged(workloads: Files) {
  const files = Object.fromEntries(Object.entries(workloads).map(([name, text]) => [`workloads/${name}.yaml`, text]));
  const { indexes, renderDiagnostics } = runStages({ ...FLEET, ...files }, { observations: [ready('east')] });
  const delivered = indexes.get('east' as TargetId)?.objects.map(({ ref }) => `${ref.kind} ${ref.name}`);
  const told = renderDiagnostics.filter(({ code }) => code.startsWith('Policy'));
  return {
    delivered: delivered?.filter((name) => !/^Validating|^Namespace default/.test(name)),
    told: told.map(formatDiagnostic),
  };
}

const FATE = '; until it is corrected, what is there of it stays as it is, and nothing new is delivered';
const BY = 'ValidatingAdmissionPolicy p with binding b';
const NO_A = { validations: [{ expression: "!has(object.data) || !('a' in object.data)", message: 'no a' }] };

test.each<[string, Files, ReturnType<typeof judged>]>([
  [
    'nothing is bound',
    { p: policy(NO_A), x: object('ConfigMap', 'x', { data: { a: '1' } }, 'default') },
    { delivered: ['ConfigMap x'], told: [] },
  ],
  [
    'what is denied does not come, all else does, and policies judge no policies',
    {
      p: policy({
        validations: [...NO_A.validations, { expression: "object.kind != 'ValidatingAdmissionPolicyBinding'" }],
      }),
      b: binding(),
      x: object('ConfigMap', 'x', { data: { a: '1' } }, 'default'),
      y: object('ConfigMap', 'y', {}, 'default'),
    },
    {
      delivered: ['ConfigMap y'],
      told: [`workloads/x.yaml:1:1: PolicyDenied: ${BY} denies ConfigMap default/x on east: no a${FATE}`],
    },
  ],
  [
    'what is audited is told',
    {
      p: policy(NO_A),
      b: binding({ validationActions: ['Audit'] }),
      x: object('ConfigMap', 'x', { data: { a: '1' } }, 'default'),
    },
    {
      delivered: ['ConfigMap x'],
      told: [`workloads/x.yaml:1:1: PolicyAudited: ${BY} has audited ConfigMap default/x on east: no a`],
    },
  ],
  [
    'a Namespace beside it has the labels by which it is meant',
    {
      p: policy(NO_A, { namespaceSelector: { matchLabels: { tier: 'strict' } } }),
      b: binding(),
      n: canonicalYaml({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'n', labels: { tier: 'strict' } } }),
      x: object('ConfigMap', 'x', { data: { a: '1' } }, 'n'),
      y: object('ConfigMap', 'y', { data: { a: '1' } }, 'default'),
    },
    {
      delivered: ['Namespace n', 'ConfigMap y'],
      told: [`workloads/x.yaml:1:1: PolicyDenied: ${BY} denies ConfigMap n/x on east: no a${FATE}`],
    },
  ],
  [
    'values of a Secret are in no message, and an expression of several lines is told in one',
    {
      p: policy({
        validations: [
          { expression: 'object.kind !=\n  "Secret"', messageExpression: 'string(object.data.token)' },
          { expression: 'object.data.token ==\n  "a"' },
        ],
      }),
      b: binding({ validationActions: ['Warn'] }),
      x: object('Secret', 'x', { data: { token: 'aHVzaA==' } }, 'default'),
      y: object('ConfigMap', 'y', {}, 'default'),
    },
    {
      delivered: ['ConfigMap y', 'Secret x'],
      told: [
        `workloads/x.yaml:1:1: PolicyWarned: ${BY} warns of Secret default/x on east: failed expression: object.data.token == "a"`,
        `workloads/x.yaml:1:1: PolicyWarned: ${BY} warns of Secret default/x on east: what it says is not shown, because values of a Secret may be in it`,
        `workloads/y.yaml:1:1: PolicyWarned: ${BY} warns of ConfigMap default/y on east: expression 'object.data.token == "a"' resulted in error: no such key: data`,
      ],
    },
  ],
  [
    'a policy that cannot be compiled judges nothing',
    {
      p: policy({ validations: [{ expression: 'missing' }] }),
      b: binding(),
      x: object('ConfigMap', 'x', {}, 'default'),
    },
    { delivered: ['ConfigMap x'], told: [] },
  ],
])('%s', (_what, workloads, expected) => {
  expect(judged(workloads)).toEqual(expected);
});

/** A claim that tells how often its object was asked for. */
function claim(kind: string, made: KubeObject, asked: string[]): readonly [string, readonly MadeClaim[]] {
  const { name } = made.metadata;
  const group = kind.startsWith('Validating') ? 'admissionregistration.k8s.io' : '';
  const ref = { group, version: 'v1', kind, name };
  const found: unknown = {
    workload: { ref, object: made },
    blob: { id: JSON.stringify(made) },
    object: () => {
      asked.push(name);
      return made;
    },
  };
  return [`${kind} ${name}`, [found as MadeClaim]];
}

function parsed(kind: string, name: string, spec: Readonly<Record<string, unknown>>): KubeObject {
  return { apiVersion: kind.startsWith('Validating') ? GROUP : 'v1', kind, metadata: { name }, spec };
}

function world(expression: string, asked: string[], count = 1) {
  const matchConstraints = { resourceRules: EVERYTHING };
  const rules = parsed('ValidatingAdmissionPolicy', 'p', { matchConstraints, validations: [{ expression }] });
  const bound = parsed('ValidatingAdmissionPolicyBinding', 'b', { policyName: 'p', validationActions: ['Warn'] });
  const objects = Array.from({ length: count }, (_, at) =>
    claim('ConfigMap', parsed('ConfigMap', `x${at}`, {}), asked),
  );
  return new Map([
    claim('ValidatingAdmissionPolicy', rules, asked),
    claim('ValidatingAdmissionPolicyBinding', bound, asked),
    ...objects,
  ]);
}

/** All that judges read of a model. */
function modelOf(claims: ReturnType<typeof world>): Model {
  const found: unknown = { workloads: [...claims.values()].flat().map(({ workload }) => workload) };
  return found as Model;
}

test('an object is evaluated once for all targets and passes where it meets the same policies', () => {
  const [memo, asked] = [createRenderMemo(), [] as string[]];
  const claims = world("object.metadata.name == 'x0'", asked, 3);
  const judgeAll = () => {
    const judges = policyJudges(modelOf(claims), memo);
    const targets = ['east', 'west', 'north'] as TargetId[];
    return targets.flatMap((target) => judges.flatMap((judge) => [...judge(target, claims)])).length;
  };
  expect([judgeAll(), judgeAll()]).toEqual([6, 6]);
  expect(asked.filter((name) => name.startsWith('x'))).toEqual(['x0', 'x1', 'x2']);
  const changed = world("object.metadata.name == 'x1'", asked, 3);
  expect(policyJudges(modelOf(changed), memo).flatMap((judge) => [...judge('east' as TargetId, changed)])).toHaveLength(
    2,
  );
  expect(asked.filter((name) => name.startsWith('x'))).toEqual(['x0', 'x1', 'x2', 'x0', 'x1', 'x2']);
});

test('policies that cost more than a pass may are told as not evaluated, whether they were evaluated before or not', () => {
  const memo = createRenderMemo();
  const costly = 'lists.range(2000).all(a, a < 0) || lists.range(2000).all(a, a >= 0)';
  const claims = world(`!(${costly})`, [], 9);
  const codes = () => {
    const objections = policyJudges(modelOf(claims), memo, 30_000).flatMap((judge) => [
      ...judge('east' as TargetId, claims),
    ]);
    return objections.map(({ cause }) => cause.code);
  };
  const first = codes();
  expect(new Set(first)).toEqual(new Set(['PolicyWarned', 'PolicyNotEvaluated']));
  expect(codes()).toEqual(first);
});
