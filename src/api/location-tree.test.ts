import { describe, expect, test } from 'vitest';
import { ROOT_WORKSPACE, targetId, type WorkspacePath } from './ids.ts';
import type { Location, LocationSpec, SyncTarget } from './kinds/index.ts';
import { type LocationPlace, locationTree } from './location-tree.ts';

const HEAD = { apiVersion: 'workload.kcp.io/v1alpha1' } as const;
const TEAM = 'root:team' as WorkspacePath;

type Labels = Readonly<Record<string, string>>;

function syncTargets(written: Readonly<Record<string, Labels>>, workspace = ROOT_WORKSPACE) {
  return Object.entries(written).map(([name, labels]) => {
    const object: SyncTarget = {
      ...HEAD,
      kind: 'SyncTarget',
      metadata: { name, labels },
      spec: { workloadCluster: { name } },
    };
    return [targetId(workspace, name), { object, workspace }] as const;
  });
}

function locations(written: Readonly<Record<string, LocationSpec>>, workspace = ROOT_WORKSPACE) {
  return Object.entries(written).map(([name, spec]) => {
    const object: Location = { ...HEAD, kind: 'Location', metadata: { name }, spec };
    return [`${workspace}/${name}`, { object, workspace }] as const;
  });
}

function described({ path, children, fault, own, members }: LocationPlace): string {
  return [
    path === undefined ? 'no path' : path.join('/'),
    `children ${children.join('+') || 'none'}`,
    `own ${own.join('+') || 'none'}`,
    `members ${members.join('+') || 'none'}`,
    ...(fault === undefined ? [] : [JSON.stringify(Object.values(fault))]),
  ].join(', ');
}

function treeOf(written: Readonly<Record<string, LocationSpec>>): Readonly<Record<string, string>> {
  const targets = syncTargets({
    berlin: { location: 'de', region: 'eu', tier: 'gold' },
    paris: { location: 'fr', region: 'eu', tier: 'tin' },
    tokyo: { region: 'asia', tier: 'gold' },
  });
  const tree = locationTree(new Map(locations(written)), new Map(targets));
  return Object.fromEntries([...tree].map(([id, place]) => [id.replace('root/', ''), described(place)]));
}

describe('members', () => {
  test.each<[string, LocationSpec, string]>([
    ['by the label location', {}, 'own berlin, members berlin'],
    [
      'by a selector, which the label does not widen',
      { instanceSelector: { matchLabels: { tier: 'tin' } } },
      'own paris, members paris',
    ],
    [
      'by several labels',
      { instanceSelector: { matchLabels: { region: 'eu', tier: 'gold' } } },
      'own berlin, members berlin',
    ],
    [
      'by an expression',
      { instanceSelector: { matchExpressions: [{ key: 'location', operator: 'DoesNotExist' }] } },
      'own tokyo, members tokyo',
    ],
    ['by an empty selector: all', { instanceSelector: {} }, 'own berlin+paris+tokyo, members berlin+paris+tokyo'],
    ['by a label that nobody has', { instanceSelector: { matchLabels: { x: 'y' } } }, 'own none, members none'],
  ])('%s', (_what, spec, expected) => {
    expect(treeOf({ de: spec })).toEqual({ de: `de, children none, ${expected}` });
  });

  test('are SyncTargets of the own workspace', () => {
    const everything = { all: { instanceSelector: {} } };
    const tree = locationTree(
      new Map([...locations(everything), ...locations(everything, TEAM)]),
      new Map([...syncTargets({ east: {} }), ...syncTargets({ east: {}, west: {} }, TEAM)]),
    );
    expect([...tree].map(([id, { members }]) => [id, members])).toEqual([
      ['root/all', ['east']],
      ['root:team/all', ['team.east', 'team.west']],
    ]);
  });
});

describe('a hierarchy', () => {
  test('a whole contains the members of its parts, each once', () => {
    expect(
      treeOf({
        world: { displayName: 'everything' },
        eu: { parent: 'world', instanceSelector: { matchLabels: { region: 'eu' } } },
        de: { parent: 'eu' },
        fr: { parent: 'eu' },
      }),
    ).toEqual({
      world: 'world, children eu, own none, members berlin+paris',
      eu: 'world/eu, children de+fr, own berlin+paris, members berlin+paris',
      de: 'world/eu/de, children none, own berlin, members berlin',
      fr: 'world/eu/fr, children none, own paris, members paris',
    });
  });

  test('a parent that does not exist is named, also below', () => {
    expect(treeOf({ eu: { parent: 'earth' }, de: { parent: 'eu' } })).toEqual({
      eu: 'eu, children de, own none, members berlin, ["ParentNotFound","eu","earth"]',
      de: 'eu/de, children none, own berlin, members berlin, ["ParentNotFound","eu","earth"]',
    });
  });

  test('a cycle is named and ends, and its members count once, also below', () => {
    expect(treeOf({ de: { parent: 'fr' }, fr: { parent: 'de' }, below: { parent: 'de' } })).toEqual({
      de: 'no path, children below+fr, own berlin, members berlin+paris, ["ParentCycle",["de","fr","de"]]',
      fr: 'no path, children de, own paris, members berlin+paris, ["ParentCycle",["fr","de","fr"]]',
      below: 'no path, children none, own none, members none, ["ParentCycle",["de","fr","de"]]',
    });
  });

  test('a Location that is its own parent', () => {
    expect(treeOf({ de: { parent: 'de' } })).toEqual({
      de: 'no path, children de, own berlin, members berlin, ["ParentCycle",["de","de"]]',
    });
  });

  test('a chain without end is cut', () => {
    const chain = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`l${i}`, { parent: `l${i + 1}` }]));
    const tree = treeOf({ ...chain, l40: {}, de: { parent: 'l0' } });
    const shown = ['de', 'l31', 'l32', 'l8', 'l9'].map((name) => tree[name]?.replace(/^l40.*\/l/, 'l40/…/l'));
    expect(shown).toEqual([
      'no path, children none, own berlin, members berlin, ["TooDeep",32]',
      'l40/…/l31, children l30, own none, members berlin',
      'l40/…/l32, children l31, own none, members none',
      'no path, children l7, own none, members berlin, ["TooDeep",32]',
      'l40/…/l9, children l8, own none, members berlin',
    ]);
  });
});
