// What is said of a Placement whose last copy stays because nothing else fits.
import { expect, test } from 'vitest';
import { configMap, location, placement, syncTarget } from '../../test/support/documents.ts';
import type { Files } from '../../test/support/pass.ts';
import { tell } from '../../test/support/timeline.ts';
import { type PlacementDecision, parsePlacementId, type SyncTargetSpec } from '../api/index.ts';

function lookingAt(region: string): Files {
  const locationSelector = { labelSelector: { matchLabels: { region } } };
  return { 'p.yaml': placement('web', { strategy: 'OneToAny', locationSelector }) };
}

function inEurope(spec: Partial<SyncTargetSpec> = {}): Files {
  return { 't.yaml': syncTarget('a', spec, { region: 'eu' }) };
}

const BEGINNING: Files = {
  'workloads/x.yaml': configMap('x'),
  'eu.yaml': location('eu', { instanceSelector: { matchLabels: { region: 'eu' } } }, { region: 'eu' }),
  'none.yaml': location('none', { instanceSelector: { matchLabels: { region: 'none' } } }, { region: 'none' }),
  ...inEurope(),
  ...lookingAt('eu'),
};

test.each<[string, Files, PlacementDecision['unscheduled']]>([
  [
    'selects no Location any more',
    lookingAt('mars'),
    {
      reason: 'LocationNoMatch',
      message: 'no Location matches region=mars; correct the selector or label a Location',
      kept: 'LocationInvalid',
    },
  ],
  [
    'selects one without clusters',
    lookingAt('none'),
    {
      reason: 'NoValidTarget',
      message: '0/1 targets: 1 not in a selected location (region=none)',
      kept: 'LocationInvalid',
    },
  ],
  [
    'still selects its own, whose cluster does not fit any more',
    inEurope({ taints: [{ key: 'x', effect: 'NoExecute' }] }),
    { reason: 'NoValidTarget', message: '0/1 targets: 1 untolerated taint x:NoExecute' },
  ],
])('one that %s', (_what, files, expected) => {
  const { lines, last } = tell(['a'], BEGINNING, [{ at: 0 }, { at: 1, files }]);
  expect(lines[1]).toMatch(/^on nothing, a leaves \(\w+, waits\)/);
  expect(last.placed.decisions.get(parsePlacementId('root/web'))?.unscheduled).toEqual(expected);
});
