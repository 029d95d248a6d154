import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { location, syncTarget, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { locationLabel } from './location-label.ts';

const byRegion = { instanceSelector: { matchLabels: { region: 'eu' } } };
const byLabel = { instanceSelector: { matchExpressions: [{ key: 'location', operator: 'Exists' }] } } as const;
const east = (name: string): Files => ({ 'east.yaml': syncTarget('east', {}, { location: name }) });

test.each<[string, Files, readonly string[]]>([
  ['the name of a Location', { 'eu.yaml': location('eu'), ...east('eu') }, []],
  [
    'a name that is near to one',
    { 'eu.yaml': location('frankfurt'), ...east('frankfrut') },
    [
      'warning east.yaml:5:15: UnknownReference: SyncTarget root/east: the label location=frankfrut names no Location of the workspace; did you mean frankfurt?',
    ],
  ],
  [
    'a Location of another workspace',
    { 't/w.yaml': workspace('t'), 't/eu.yaml': location('eu'), 'us.yaml': location('us'), ...east('eu') },
    [
      'warning east.yaml:5:15: UnknownReference: SyncTarget root/east: the label location=eu names no Location of the workspace; there is only us',
    ],
  ],
  ['no Location but the built-in one', east('eu'), []],
  ['Locations that all go by other labels', { 'eu.yaml': location('eu', byRegion), ...east('fra') }, []],
  [
    'a Location that selects by this label',
    { 'eu.yaml': location('eu', byLabel), 'us.yaml': location('us'), ...east('fra') },
    [],
  ],
])('%s', (_what, files, expected) => {
  expect(told(locationLabel, files)).toEqual(expected);
});
