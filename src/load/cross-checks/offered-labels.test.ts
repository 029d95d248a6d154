import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { location, placement } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import type { Location, PlacementSpec } from '../../api/index.ts';
import { offeredLabels } from './offered-labels.ts';

type Offer = NonNullable<Location['spec']['availableSelectorLabels']>;

function fleet(offers: Readonly<Record<string, Offer | undefined>>, spec: Partial<PlacementSpec>): Files {
  const files = Object.entries(offers).map(([name, offer]): [string, string] => {
    const labels = { region: name, tier: 'gold' };
    return [`${name}.yaml`, location(name, offer === undefined ? {} : { availableSelectorLabels: offer }, labels)];
  });
  return { ...Object.fromEntries(files), 'web.yaml': placement('web', spec) };
}

const tiers: Offer = [{ key: 'tier', values: ['gold', 'silver'] }];
const regions: Offer = [{ key: 'region', values: ['eu', 'us'] }];
const by = (matchLabels: Readonly<Record<string, string>>): Partial<PlacementSpec> => ({
  locationSelector: { labelSelector: { matchLabels } },
});
const requiring = (matchLabels: Readonly<Record<string, string>>): Partial<PlacementSpec> => ({
  constraints: {
    affinity: {
      clusterAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { labelSelector: { matchLabels } } },
    },
  },
});

test.each<[string, Files, readonly string[]]>([
  ['a label that is offered', fleet({ eu: tiers }, by({ tier: 'gold' })), []],
  [
    'a label that is not offered',
    fleet({ eu: tiers }, by({ region: 'eu' })),
    [
      'warning web.yaml:9:17: UnknownLabel: Placement root/web: spec.locationSelector.labelSelector selects by the label region, which is not among availableSelectorLabels of eu; there is only tier',
    ],
  ],
  ['a label that one of two Locations offers', fleet({ eu: tiers, us: regions }, by({ tier: 'gold' })), []],
  ['a Location that does not say what it offers', fleet({ eu: tiers, us: undefined }, by({ tier: 'gold' })), []],
  ['no Location chosen', fleet({ eu: tiers }, by({ region: 'us' })), []],
  ['a cluster by a label that is offered', fleet({ eu: tiers }, requiring({ tier: 'silver' })), []],
  [
    'a cluster by a value that is not offered',
    fleet({ eu: tiers, us: tiers }, requiring({ tier: 'slver' })),
    [
      'warning web.yaml:12:21: UnknownLabel: Placement root/web: spec.constraints.affinity.clusterAffinity.requiredDuringSchedulingIgnoredDuringExecution.labelSelector selects by the label tier=slver, which is not among availableSelectorLabels of eu, us; did you mean silver?',
    ],
  ],
  [
    'a cluster by a label that is not offered',
    fleet({ eu: tiers }, requiring({ teir: 'gold' })),
    [
      'warning web.yaml:12:21: UnknownLabel: Placement root/web: spec.constraints.affinity.clusterAffinity.requiredDuringSchedulingIgnoredDuringExecution.labelSelector selects by the label teir, which is not among availableSelectorLabels of eu; did you mean tier?',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(offeredLabels, files)).toEqual(expected);
});
