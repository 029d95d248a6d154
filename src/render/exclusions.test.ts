// Objects that say by annotation to which clusters they go.
import { expect, test } from 'vitest';
import { placement, syncTarget } from '../../test/support/documents.ts';
import { indexesOf, runPasses } from '../../test/support/index-view.ts';
import { type Files, ready } from '../../test/support/pass.ts';
import {
  canonicalYaml,
  EXCLUDE_CLUSTERS,
  type Labels,
  type Observation,
  parsePlacementId,
  TARGET_CLUSTERS,
} from '../api/index.ts';

const map = (name: string, annotations: Labels = {}): string =>
  canonicalYaml({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'default', annotations },
    data: {},
  });
const X = 'default/configmap_x.yaml web';
const Y = 'default/configmap_y.yaml web';
const toWest = { [TARGET_CLUSTERS]: 'west' };
const notEast = { [EXCLUDE_CLUSTERS]: 'east' };

function filesOf(x: Labels, y: Labels, more: Files = {}): Files {
  return {
    'fleet.yaml': [syncTarget('east'), syncTarget('west'), placement('web')].join('---\n'),
    'workloads/x.yaml': map('x', x),
    'workloads/y.yaml': map('y', y),
    ...more,
  };
}

function indexes(...steps: readonly Files[]) {
  const passes = runPasses(
    ['east', 'west'],
    steps.map((files) => ({ files })),
  );
  return { east: indexesOf('east', passes), west: indexesOf('west', passes) };
}

const WHY = 'its annotations keep it from east';

test.each<[string, readonly Files[], readonly (readonly string[])[], readonly (readonly string[])[]]>([
  ['an object goes where it may', [filesOf(toWest, {})], [[`${Y} c1`]], [[`${X} c1`, `${Y} c1`]]],
  ['and nowhere else', [filesOf(notEast, { [TARGET_CLUSTERS]: 'east' })], [[`${Y} c1`]], [[`${X} c1`]]],
  ['one for nobody', [filesOf({ [TARGET_CLUSTERS]: 'north' }, {})], [[`${Y} c1`]], [[`${Y} c1`]]],
  [
    'it leaves in one go, though it is not available elsewhere yet',
    [filesOf({}, {}), filesOf(notEast, {})],
    [
      [`${X} c1`, `${Y} c1`],
      [`${Y} c1`, `gone: /ConfigMap/default/x c2 ${WHY}`],
    ],
    [
      [`${X} c1`, `${Y} c1`],
      [`${X} c2`, `${Y} c1`],
    ],
  ],
  [
    'and comes back',
    [filesOf(notEast, {}), filesOf({}, {})],
    [[`${Y} c1`], [`${X} c2`, `${Y} c1`]],
    [
      [`${X} c1`, `${Y} c1`],
      [`${X} c2`, `${Y} c1`],
    ],
  ],
  [
    'all of them: the placement is not chosen there any more',
    [filesOf({}, {}), filesOf(notEast, toWest)],
    [
      [`${X} c1`, `${Y} c1`],
      [`gone: /ConfigMap/default/x c2 ${WHY}`, `gone: /ConfigMap/default/y c2 ${WHY}`],
    ],
    [
      [`${X} c1`, `${Y} c1`],
      [`${X} c2`, `${Y} c2`],
    ],
  ],
  [
    'not while a file is unreadable',
    [filesOf({}, {}), filesOf(notEast, {}, { 'workloads/broken.yaml': 'apiVersion: v1\nkind: {' })],
    [
      [`${X} c1`, `${Y} c1`],
      [`${X} c2 withheld: a file of its workspace is unreadable; it may have been renamed`, `${Y} c1`],
    ],
    [
      [`${X} c1`, `${Y} c1`],
      [`${X} c2`, `${Y} c1`],
    ],
  ],
])('%s', (_what, steps, east, west) => {
  expect(indexes(...steps)).toEqual({ east, west });
});

test('the guard against too many removals holds for exclusions, too', () => {
  const names = Array.from({ length: 40 }, (_, at) => `m${at}`);
  const all = (annotations: Labels): Files => ({
    'fleet.yaml': [syncTarget('east'), syncTarget('west'), placement('web')].join('---\n'),
    'workloads/all.yaml': names.map((name) => map(name, annotations)).join('---\n'),
  });
  const observations: readonly Observation[] = ['east', 'west'].map((name) =>
    ready(name, { available: [parsePlacementId('root/web')] }),
  );
  const passes = runPasses(['east', 'west'], [{ files: all({}) }, { files: all(notEast), observations }]);
  const [, last] = indexesOf('east', passes);
  expect([
    last?.length,
    last?.filter((line) => line.includes('withheld: this change would remove 40 of 40')).length,
  ]).toEqual([40, 40]);
});
