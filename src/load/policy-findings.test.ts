import { expect, test } from 'vitest';
import { runStages } from '../../test/support/pass.ts';
import { canonicalYaml } from '../api/index.ts';

function told(resources: object, more: object = {}): readonly string[] {
  const text = canonicalYaml({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', resources, ...more });
  return runStages({ 'c.yaml': text }).diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

const set = { type: 'Set', path: '/a', value: 1 };
const when = [{ path: '/a', operator: 'Exists' }];
const policy = (more: object): object => ({ transformationPolicies: { 'my-policy': { transforms: [set], ...more } } });
const AT = 'InvalidObject: resources.transformationPolicies.my-policy';

test.each<[string, object, object, readonly string[]]>([
  ['all', policy({ mode: 'all' }), {}, []],
  ['selective', policy({ match: {} }), {}, []],
  ['conditional', policy({ mode: 'conditional', when }), {}, []],
  [
    'all that matches',
    policy({ mode: 'all', match: {} }),
    {},
    [`${AT} has match or when, which the mode all does not look at`],
  ],
  [
    'selective without match',
    policy({}),
    {},
    [`${AT} has no match: with the mode selective, the default, it is of no object`],
  ],
  [
    'selective with conditions',
    policy({ mode: 'selective', match: {}, when }),
    {},
    [`${AT} has when, which the mode selective does not look at`],
  ],
  [
    'conditional without conditions',
    policy({ mode: 'conditional', match: {} }),
    {},
    [`${AT} has no when: with the mode conditional it is of no object`],
  ],
  ['none, by default all', policy({}), { virtualWorkspace: { defaultProjectionMode: 'all' } }, []],
  [
    'a check without match',
    { validationPolicies: { a: { requiredLabels: ['a'] } } },
    {},
    [
      'InvalidObject: resources.validationPolicies.a has no match: with the mode selective, the default, it is of no object',
    ],
  ],
])('modes: %s', (_what, resources, more, expected) => {
  expect(told(resources, more)).toEqual(expected);
});

test.each<[object, string | undefined]>([
  [{ type: 'Set', path: '/a', value: { b: [1] } }, undefined],
  [{ type: 'Replace', path: '/a/*/b', value: false }, undefined],
  [{ type: 'Delete', path: '/a' }, undefined],
  [{ type: 'Template', path: '/a', template: '{{ .target.name }}' }, undefined],
  [{ type: 'Set', path: '/a' }, 'has no value, which is for Set'],
  [{ type: 'Delete', path: '/a', value: 1 }, 'has a value, which is not for Delete'],
  [{ type: 'Template', path: '/a' }, 'has no template, which is for Template'],
  [{ type: 'Set', path: '/a', value: 1, template: 'a' }, 'has a template, which is not for Set'],
  [
    { type: 'Template', path: '/a', template: '{{ .cluster }}' },
    'has {{ .cluster }}, which is no field of .target or .object, such as .target.labels["zone"]',
  ],
  [{ type: 'Set', path: '/metadata/name', value: 'b' }, 'would make another object: /metadata/name is never changed'],
  [{ type: 'Delete', path: '/kind' }, 'would make another object: /kind is never changed'],
])('%j', (transform, fault) => {
  const expected = fault === undefined ? [] : [`${AT}.transforms[0] ${fault}`];
  expect(told(policy({ mode: 'all', transforms: [transform] }))).toEqual(expected);
});
