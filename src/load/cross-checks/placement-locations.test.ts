import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { location, placement, syncTarget, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import type { PlacementSpec } from '../../api/index.ts';
import { placementLocations } from './placement-locations.ts';

const eu = {
  'eu.yaml': location('eu', {}, { region: 'eu', tier: 'gold' }),
  'fra.yaml': syncTarget('fra', {}, { location: 'eu' }),
};
const us = { 'us.yaml': location('us', {}, { region: 'us', tier: 'silver' }) };
const team = { 't/w.yaml': workspace('team') };
const by = (matchLabels: Readonly<Record<string, string>>): Partial<PlacementSpec> => ({
  locationSelector: { labelSelector: { matchLabels } },
});
const web = (spec: Partial<PlacementSpec> = {}, home = ''): Files => ({ [`${home}web.yaml`]: placement('web', spec) });

test.each<[string, Files, readonly string[]]>([
  ['a Location with a member', { ...eu, ...web(by({ region: 'eu' })) }, []],
  ['a SyncTarget and the built-in Location', { 'fra.yaml': syncTarget('fra'), ...web() }, []],
  [
    'nothing at all',
    web(),
    [
      'warning web.yaml:5:1: SelectsNothing: Placement root/web: there is no Location and no SyncTarget in root; add a SyncTarget',
    ],
  ],
  [
    'labels that no Location has together',
    { ...eu, ...us, ...web(by({ region: 'us', tier: 'gold' })) },
    [
      'warning web.yaml:6:3: SelectsNothing: Placement root/web: no Location has all the labels that the Placement selects by; correct the selector, or label one',
    ],
  ],
  ['a label that no Location has: another check tells', { ...eu, ...web(by({ region: 'ue' })) }, []],
  [
    'a Location without members',
    { ...eu, ...us, ...web(by({ region: 'us' })) },
    [
      'warning web.yaml:6:3: SelectsNothing: Placement root/web: the Placement selects us, of which no SyncTarget is a member; label SyncTargets, or correct the instanceSelector',
    ],
  ],
  [
    'a Location whose part has a member',
    {
      ...us,
      'ny.yaml': location('ny', { parent: 'us' }),
      'n.yaml': syncTarget('n', {}, { location: 'ny' }),
      ...web(by({ region: 'us' })),
    },
    [],
  ],
  [
    'two selectors, one of which gives something',
    {
      ...eu,
      ...us,
      ...web({
        locationSelectors: [by({ region: 'us' }).locationSelector ?? {}, by({ region: 'eu' }).locationSelector ?? {}],
      }),
    },
    [],
  ],
  [
    'Locations of another workspace only',
    { ...eu, ...team, ...web({}, 't/') },
    [
      'warning t/web.yaml:5:1: SelectsNothing: Placement root:team/web: there is no Location and no SyncTarget in root:team; add a SyncTarget, or choose Locations of root by locationSelector.path',
    ],
  ],
  [
    'Locations of another workspace, whose clusters do not serve this one',
    { ...eu, ...team, ...web({ locationSelector: { path: 'root' } }, 't/') },
    [
      'warning t/web.yaml:6:3: SelectsNothing: Placement root:team/web: the Placement selects eu, of which no SyncTarget serves root:team; name it in spec.workspaces of a SyncTarget',
    ],
  ],
  [
    'Locations of another workspace, one of whose clusters serves this one',
    {
      ...eu,
      ...team,
      'par.yaml': syncTarget('par', { workspaces: [{ name: 'team' }] }, { location: 'eu' }),
      ...web({ locationSelector: { path: 'root' } }, 't/'),
    },
    [],
  ],
  ['a workspace that is none: another check tells', { ...eu, ...web({ locationSelector: { path: 'root:x' } }) }, []],
  ['a Placement that is suspended', web({ suspend: true }), []],
])('%s', (_what, files, expected) => {
  expect(told(placementLocations, files)).toEqual(expected);
});
