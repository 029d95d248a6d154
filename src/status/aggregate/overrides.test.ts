// What the status says of a Placement whose overrides do not apply.
import { expect, test } from 'vitest';
import { configMap, fleetOf, location, placement, syncTarget } from '../../../test/support/status-fleet.ts';
import { aggregate } from '../index.ts';

const files = (patch: string) => ({
  'synctargets/east.yaml': syncTarget('east', {}, { region: 'eu' }),
  'synctargets/west.yaml': syncTarget('west', {}, { region: 'eu' }),
  'locations/eu.yaml': location('eu', { region: 'eu' }),
  'placements/web.yaml': placement('web', {
    overrides: [{ targets: { clusters: ['west'] }, patches: [{ type: 'JSONPatch', patch }] }],
  }),
  'web/config.yaml': configMap('web'),
});

function readyOf(input: Parameters<typeof aggregate>[0]): string | undefined {
  const condition = aggregate(input).placements[0]?.object.status?.conditions?.find((c) => c.type === 'Ready');
  return condition && `${condition.status} ${condition.severity} ${condition.reason}: ${condition.message}`;
}

test.each<[string, string | undefined]>([
  ['that it has no copy there', undefined],
  ['that the copy there is an old one', '- {op: add, path: /data, value: {}}'],
])('it is not ready, and says %s', (_what, before) => {
  const state = before === undefined ? undefined : fleetOf({ files: files(before) }).pass.state;
  const now = files('- {op: remove, path: /nothing}');
  const { input } = fleetOf({ files: now, ...(state === undefined ? {} : { state }) });
  expect(readyOf(input)).toMatch(
    /^False Error OverrideFailed: placements\/web\.yaml:\d+:\d+: OverrideFailed: spec\.overrides\[0\]\.patches\[0\] does not apply to ConfigMap \S+ on west: operation 0 \(remove \/nothing\): there is no \/nothing; until it is corrected, what is there of it stays as it is, and nothing new is delivered$/,
  );
});
