import { expect, test } from 'vitest';
import type { Overrides } from '../../../test/support/override-fleet.ts';
import type { Files } from '../../../test/support/pass.ts';
import { config, fleetRun, lastIndexes, type Resources, renderFindings } from '../../../test/support/policy-fleet.ts';

type Policy = NonNullable<Resources['validationPolicies']>[string];

const W = 'default/deployment.apps_web.yaml';
const X = 'default/configmap_x.yaml';
const FATE = 'until it is corrected, what is there of it stays as it is, and nothing new is delivered';

/** What is on east and west after the steps, and what rendering found last. */
function judged(policy: Policy, overrides: Overrides = [], ...before: readonly Files[]) {
  const now = { with: config({ validationPolicies: { team: policy } }), overrides };
  const results = fleetRun(...before.map((files) => ({ with: files, overrides })), now);
  return [lastIndexes(results), renderFindings(results.at(-1))];
}

const NOT_MET = 'ValidationFailed: resources.validationPolicies.team of TMCConfig is not met by';
const both = (web: string): unknown => [
  [`${X} p c1`, ...(web === '' ? [] : [web])],
  [`${X} p c1`, ...(web === '' ? [] : [web])],
];
const DEPLOYMENTS = { match: { kinds: ['Deployment'] } };

test.each<[string, Policy, readonly string[], string]>([
  [
    'is met by what has it',
    { ...DEPLOYMENTS, requiredLabels: ['app'], requiredFields: ['/spec/replicas'] },
    [],
    `${W} p c1`,
  ],
  [
    'warns, as without a word',
    { ...DEPLOYMENTS, requiredLabels: ['app', 'team'], requiredAnnotations: ['contact'] },
    [
      `warning workloads/web.yaml:1:1: ${NOT_MET} Deployment default/web on east, west: it has no label team, no annotation contact`,
    ],
    `${W} p c1`,
  ],
  [
    'denies',
    { ...DEPLOYMENTS, action: 'deny', requiredLabels: ['team'], message: 'who is called at night?' },
    [
      `error workloads/web.yaml:1:1: ${NOT_MET} Deployment default/web on east, west: it has no label team: who is called at night?; ${FATE}`,
    ],
    '',
  ],
  [
    'looks into lists',
    {
      ...DEPLOYMENTS,
      action: 'deny',
      requiredFields: ['/spec/template/spec/containers/*/resources/limits'],
      forbiddenFields: ['/spec/template/spec/containers/*/image', '/spec/template/spec/hostNetwork'],
    },
    [
      `error workloads/web.yaml:1:1: ${NOT_MET} Deployment default/web on east, west: it has no /spec/template/spec/containers/*/resources/limits, /spec/template/spec/containers/*/image; ${FATE}`,
    ],
    '',
  ],
])('a validation policy %s', (_what, policy, findings, web) => {
  expect(judged(policy)).toEqual([both(web), findings]);
});

test('it is asked only about its clusters, and of what is there nothing goes', () => {
  const match = { kinds: ['Deployment'], targets: { clusters: ['west'] } };
  const policy: Policy = { match, action: 'deny', requiredLabels: ['team'] };
  const east = [`${X} p c1`, `${W} p c1`];
  expect(judged(policy, [], {})[0]).toEqual([east, [`${X} p c1`, `${W} p c2 frozen`]]);
  expect(judged(policy)[0]).toEqual([east, [`${X} p c1`]]);
});

test('an object is judged as it is made', () => {
  const policy: Policy = { ...DEPLOYMENTS, action: 'deny', requiredLabels: ['team'] };
  expect(judged(policy, [{ targets: { clusters: ['west'] }, labels: { team: 'shop' } }])[0]).toEqual([
    [`${X} p c1`],
    [`${X} p c1`, `${W} p c1`],
  ]);
});

const NO_KIND = 'KindNotAllowed: no object of its kind may be delivered:';

test.each<[string, Resources, readonly string[], unknown]>([
  ['all that is supported comes', { supportedGVKs: ['/v1/ConfigMap', 'apps/v1/Deployment'] }, [], both(`${W} p c1`)],
  [
    'another does not',
    { supportedGVKs: ['/v1/ConfigMap'] },
    [
      `error workloads/web.yaml:1:1: ${NO_KIND} Deployment default/web on east, west: resources.supportedGVKs of TMCConfig does not name apps/v1/Deployment; ${FATE}`,
    ],
    both(''),
  ],
  [
    'what is excluded does not, whatever is supported',
    { supportedGVKs: ['/v1/ConfigMap', 'apps/v1/Deployment'], excludedGVKs: ['apps/v1/Deployment'] },
    [
      `error workloads/web.yaml:1:1: ${NO_KIND} Deployment default/web on east, west: resources.excludedGVKs of TMCConfig names apps/v1/Deployment; ${FATE}`,
    ],
    both(''),
  ],
  ['a version that is not there is another kind', { excludedGVKs: ['apps/v1beta1/Deployment'] }, [], both(`${W} p c1`)],
])('kinds: %s', (_what, resources, findings, indexes) => {
  const results = fleetRun({ with: config(resources) });
  expect([lastIndexes(results), renderFindings(results[0])]).toEqual([indexes, findings]);
});

test('a kind that is excluded later stays where it is', () => {
  const results = fleetRun({ with: {} }, { with: config({ excludedGVKs: ['apps/v1/Deployment'] }) });
  expect(lastIndexes(results)).toEqual([
    [`${X} p c1`, `${W} p c2 frozen`],
    [`${X} p c1`, `${W} p c2 frozen`],
  ]);
});
