import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { placement } from '../../../test/support/documents.ts';
import { canonicalYaml } from '../../api/index.ts';
import { undeliveredPolicies } from './undelivered-policies.ts';

const apiVersion = 'admissionregistration.k8s.io/v1';

function policy(name: string): string {
  const spec = { validations: [{ expression: 'true' }] };
  return canonicalYaml({ apiVersion, kind: 'ValidatingAdmissionPolicy', metadata: { name }, spec });
}

function binding(name: string, policyName: string): string {
  const spec = { policyName, validationActions: ['Deny'] };
  return canonicalYaml({ apiVersion, kind: 'ValidatingAdmissionPolicyBinding', metadata: { name }, spec });
}

const DELIVERS = { 'p.yaml': placement('p', { source: { path: 'rules' } }) };

const FATE =
  'so it judges nothing, here or in a cluster; deliver policy and binding to the clusters where they are to judge';

test.each([
  ['no policies', DELIVERS, []],
  [
    'a policy that is delivered with its binding',
    { ...DELIVERS, 'rules/a.yaml': policy('a'), 'rules/b.yaml': binding('b', 'a') },
    [],
  ],
  [
    'a policy and a binding that no Placement delivers',
    {
      'p.yaml': placement('p', { source: { path: 'other' } }),
      'rules/a.yaml': policy('a'),
      'rules/b.yaml': binding('b', 'a'),
    },
    [
      `warning rules/a.yaml:1:1: UndeliveredPolicy: ValidatingAdmissionPolicy root/a: no Placement delivers it, ${FATE}`,
      `warning rules/b.yaml:1:1: UndeliveredPolicy: ValidatingAdmissionPolicyBinding root/b: no Placement delivers it, ${FATE}`,
    ],
  ],
  [
    'each delivered without the other',
    { ...DELIVERS, 'rules/a.yaml': policy('a'), 'rules/b.yaml': binding('b', 'c') },
    [
      `warning rules/a.yaml:1:1: UndeliveredPolicy: ValidatingAdmissionPolicy root/a: no binding of it is delivered, ${FATE}`,
      `warning rules/b.yaml:1:1: UndeliveredPolicy: ValidatingAdmissionPolicyBinding root/b: it binds the policy c, which no Placement delivers, ${FATE}`,
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(undeliveredPolicies, files)).toEqual(expected);
});
