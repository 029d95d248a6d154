// What the status says of a Placement of which an object is refused: the kind of refusal is the reason.
import { expect, test } from 'vitest';
import { configMap, fleetOf, placement, syncTarget } from '../../../test/support/status-fleet.ts';
import { aggregate } from './index.ts';

const config = (settings: object): string =>
  JSON.stringify({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', ...settings });
const secret = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's', namespace: 'shop' },
  stringData: { a: 'b' },
});
const transforms = [{ type: 'Replace', path: '/data/none', value: 'x' }];
const policy = (map: string, settings: object) => ({ resources: { [map]: { p: { mode: 'all', ...settings } } } });

test.each<[string, object]>([
  ['PlainSecret', { safety: { plainSecrets: 'deny' } }],
  ['KindNotAllowed', { resources: { excludedGVKs: ['/v1/ConfigMap'] } }],
  ['TransformFailed', policy('transformationPolicies', { transforms })],
  ['ValidationFailed', policy('validationPolicies', { action: 'deny', requiredLabels: ['team'] })],
  // A warning is no reason.
  ['Progressing', policy('validationPolicies', { action: 'warn', requiredLabels: ['team'] })],
])('%s', (reason, settings) => {
  const { input } = fleetOf({
    files: {
      'tmc.yaml': config(settings),
      'synctargets/east.yaml': syncTarget('east'),
      'placements/web.yaml': placement('web', {}),
      'web/config.yaml': configMap('web'),
      'web/secret.yaml': secret,
    },
    says: { east: { 'ConfigMap/web': { health: { status: 'Progressing' } } } },
  });
  const ready = aggregate(input).placements[0]?.object.status?.conditions?.find(({ type }) => type === 'Ready');
  expect(ready?.reason).toBe(reason);
});
