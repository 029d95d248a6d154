import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { canonicalYaml } from '../../api/index.ts';
import { policyExpressions } from './policy-expressions.ts';

function policy(spec: Readonly<Record<string, unknown>>, operations = ['CREATE']): string {
  const resourceRules = [{ apiGroups: ['*'], apiVersions: ['*'], operations, resources: ['*'] }];
  const all = { matchConstraints: { resourceRules }, ...spec };
  const apiVersion = 'admissionregistration.k8s.io/v1';
  return canonicalYaml({ apiVersion, kind: 'ValidatingAdmissionPolicy', metadata: { name: 'p' }, spec: all });
}

const FATE = 'it is not evaluated, and the API server decides alone';

test.each<[string, string, string | undefined]>([
  ['one that is evaluated', policy({ validations: [{ expression: 'object.spec.replicas > 1' }] }), undefined],
  [
    'a slip in an expression',
    policy({ validations: [{ expression: "object.spec.replicas > '1' + 1" }] }),
    "spec.validations[0].expression cannot be compiled, and the API server would refuse the policy: found no matching overload for '_+_' applied to '(string, int)'",
  ],
  [
    'an expression that gives no bool',
    policy({ validations: [{ expression: 'true' }, { expression: 'object.spec' }] }),
    'spec.validations[1].expression cannot be compiled, and the API server would refuse the policy: must evaluate to bool',
  ],
  [
    'a syntax error',
    policy({ matchConditions: [{ name: 'a', expression: 'object.spec >' }] }),
    'spec.matchConditions[0] cannot be read: Syntax error: Unexpected token: EOF',
  ],
  [
    'a variable that is not there',
    policy({ variables: [{ name: 'a', expression: '1' }], validations: [{ expression: 'variables.b == 1' }] }),
    "spec.validations[0].expression cannot be compiled, and the API server would refuse the policy: undefined field 'b'",
  ],
  [
    'the authorizer',
    policy({ validations: [{ expression: "authorizer.group('').resource('pods').check('get').allowed()" }] }),
    'spec.validations[0].expression needs what is known in a cluster only: authorizer',
  ],
  [
    'rules about changes alone',
    policy({ validations: [{ expression: 'true' }] }, ['UPDATE', 'DELETE']),
    'none of its rules is about CREATE, and no other operation is judged here',
  ],
])('%s', (_what, text, says) => {
  const object = 'ValidatingAdmissionPolicy root/p';
  const expected = says === undefined ? [] : [`warning p.yaml:1:1: PolicyNotEvaluated: ${object}: ${says}; ${FATE}`];
  expect(told(policyExpressions, { 'p.yaml': text })).toEqual(expected);
});
