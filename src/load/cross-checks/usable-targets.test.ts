import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { location, placement, syncTarget } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import type { PlacementSpec, SyncTargetSpec, Taint } from '../../api/index.ts';
import { usableTargets } from './usable-targets.ts';

const taint = (key: string, effect: Taint['effect']): Partial<SyncTargetSpec> => ({ taints: [{ key, effect }] });
const cordoned = { unschedulable: true };

function fleet(targets: Readonly<Record<string, Partial<SyncTargetSpec>>>, spec: Partial<PlacementSpec> = {}): Files {
  const files = Object.entries(targets).map(([name, own]) => [
    `${name}.yaml`,
    syncTarget(name, own, { location: 'eu' }),
  ]);
  return { ...Object.fromEntries(files), 'eu.yaml': location('eu'), 'web.yaml': placement('web', spec) };
}

const tolerating = (key: string): Partial<PlacementSpec> => ({
  constraints: { tolerations: [{ key, operator: 'Exists' }] },
});

test.each<[string, Files, readonly string[]]>([
  ['one of two takes work', fleet({ a: cordoned, b: {} }), []],
  [
    'all are cordoned',
    fleet({ a: cordoned, b: cordoned }),
    [
      'warning web.yaml:5:1: NoUsableTarget: Placement root/web: no cluster that the Placement can choose takes new work (unschedulable: a, b); uncordon one or tolerate its taint; what is there already stays',
    ],
  ],
  [
    'cordoned and tainted',
    fleet({
      a: cordoned,
      b: taint('gpu', 'NoSchedule'),
      c: taint('gone', 'NoExecute'),
      d: taint('lab', 'NoSchedule'),
    }),
    [
      'warning web.yaml:5:1: NoUsableTarget: Placement root/web: no cluster that the Placement can choose takes new work (unschedulable: a; untolerated taint gpu:NoSchedule: b; untolerated taint gone:NoExecute: c; 1 more); uncordon one or tolerate its taint; what is there already stays',
    ],
  ],
  ['a taint that only makes it worse', fleet({ a: taint('slow', 'PreferNoSchedule') }), []],
  ['a taint that is tolerated', fleet({ a: taint('gpu', 'NoSchedule') }, tolerating('gpu')), []],
  [
    'a taint that is tolerated and one that is not',
    fleet(
      {
        a: {
          taints: [
            { key: 'gpu', effect: 'NoSchedule' },
            { key: 'old', effect: 'NoExecute' },
          ],
        },
      },
      tolerating('gpu'),
    ),
    [
      'warning web.yaml:5:1: NoUsableTarget: Placement root/web: no cluster that the Placement can choose takes new work (untolerated taint old:NoExecute: a); uncordon one or tolerate its taint; what is there already stays',
    ],
  ],
  ['none to choose from: another check tells', fleet({}), []],
  ['a Placement that is suspended', fleet({ a: cordoned }, { suspend: true }), []],
  [
    'very many',
    fleet(Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`a${at}`, taint(`k${at % 5}`, 'NoSchedule')]))),
    [
      'warning web.yaml:5:1: NoUsableTarget: Placement root/web: no cluster that the Placement can choose takes new work (untolerated taint k0:NoSchedule: a0, a5; untolerated taint k1:NoSchedule: a1, a6; untolerated taint k2:NoSchedule: a2, a7; 2 more); uncordon one or tolerate its taint; what is there already stays',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(usableTargets, files)).toEqual(expected);
});

test('one that asks for what is not acted on yet takes no new work', () => {
  expect(told(usableTargets, fleet({ a: cordoned, b: {} }), ['b'])).toEqual([
    'warning web.yaml:5:1: NoUsableTarget: Placement root/web: no cluster that the Placement can choose takes new work (unschedulable: a; held by spec.later, which this version does not act on yet: b); uncordon one or tolerate its taint; what is there already stays',
  ]);
});

test('Placements that tolerate different taints are judged apart', () => {
  const files = { ...fleet({ a: taint('gpu', 'NoSchedule') }, tolerating('gpu')), 'api.yaml': placement('api') };
  expect(told(usableTargets, files).map((line) => line.slice(0, 20))).toEqual(['warning api.yaml:5:1']);
});
