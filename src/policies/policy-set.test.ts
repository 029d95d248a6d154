// What only a cluster knows is never guessed; all else is held against a real kube-apiserver in test/contract/policies.
import { expect, test } from 'vitest';
import type { KubeObject } from '../api/index.ts';
import { policySet, resourcesOf, type Verdict } from './index.ts';

const apiVersion = 'admissionregistration.k8s.io/v1';

function policy(spec: Readonly<Record<string, unknown>>, rule = {}): KubeObject {
  const everything = { apiGroups: ['*'], apiVersions: ['*'], operations: ['CREATE'], resources: ['*'] };
  const matchConstraints = { resourceRules: [{ ...everything, ...rule }] };
  return {
    apiVersion,
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'p' },
    spec: { matchConstraints, ...spec },
  };
}

const BINDING: KubeObject = {
  apiVersion,
  kind: 'ValidatingAdmissionPolicyBinding',
  metadata: { name: 'b' },
  spec: { policyName: 'p', validationActions: ['Deny'] },
};

const SCALER: KubeObject = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'h', namespace: 'default' },
  spec: { maxReplicas: 3 },
};

function ask(expression: string, more = {}, rule = {}): readonly (readonly [Verdict['effect'], string])[] {
  const set = policySet([policy({ validations: [{ expression }], ...more }, rule), BINDING], resourcesOf([]));
  return set.judge(SCALER, undefined).verdicts.map(({ effect, says }) => [effect, says] as const);
}

test.each<[string, string, object, object, ReturnType<typeof ask>]>([
  ['what holds', 'object.spec.maxReplicas == 3', {}, {}, []],
  [
    'who asks',
    "request.userInfo.username == 'a'",
    {},
    {},
    [['unknown', "'request.userInfo.username == 'a'' needs what is known in a cluster only: request.userInfo"]],
  ],
  [
    'who asks, whatever becomes of faults',
    "request.userInfo.username == 'a'",
    { failurePolicy: 'Ignore' },
    {},
    [['unknown', "'request.userInfo.username == 'a'' needs what is known in a cluster only: request.userInfo"]],
  ],
  [
    'who asks, where another side settles it',
    "object.spec.maxReplicas == 3 || request.userInfo.username == 'a'",
    {},
    {},
    [],
  ],
  [
    'who asks, as a condition',
    'false',
    { matchConditions: [{ name: 'c', expression: "!('system:nodes' in request.userInfo.groups)" }] },
    {},
    [
      [
        'unknown',
        "'!('system:nodes' in request.userInfo.groups)' needs what is known in a cluster only: request.userInfo",
      ],
    ],
  ],
  [
    'what the API server writes',
    "object.metadata.uid != ''",
    {},
    {},
    [['unknown', "'object.metadata.uid != ''' needs what the API server writes into the object: no such key: uid"]],
  ],
  [
    'another version of a built-in kind',
    'object.spec.maxReplicas == 3',
    {},
    { apiGroups: ['autoscaling'], apiVersions: ['v1'] },
    [['unknown', 'it asks for version v1 of the object']],
  ],
  [
    'a policy of many costly expressions',
    'true',
    { validations: Array.from({ length: 4 }, () => ({ expression: 'lists.range(90000).all(x, x >= 0)' })) },
    {},
    [['unknown', 'it costs more than is spent here on one policy and one object']],
  ],
])('%s', (_what, expression, more, rule, expected) => {
  expect(ask(expression, more, rule)).toEqual(expected);
});
