import { describe, expect, test } from 'vitest';
import { sha } from '../../test/support/pass.ts';
import {
  type IndexEntry,
  parseBlobId,
  parsePlacementId,
  parseTargetId,
  type TargetId,
  type WorkspacePath,
} from '../api/index.ts';
import type { Departure } from './departures.ts';
import { judgeRemovals } from './prune-verdict.ts';

const LIMITS = { maxRemovals: { objects: 20, percent: 30 } };

function entry(workspace: string, at: number): IndexEntry {
  return {
    ref: { group: '', version: 'v1', kind: 'ConfigMap', namespace: 'default', name: `x${at}` },
    path: `default/configmap_x${at}.yaml`,
    digest: parseBlobId('0'.repeat(40)),
    placements: [parsePlacementId(`${workspace}/web`)],
    stage: 0,
    sinceCommit: sha(1),
    sinceTime: '2026-01-01T00:00:00Z',
  };
}

/** `{ east: { root: [10, 30] } }`: 10 of 30 objects of `root` would be removed from east. */
type Plan = Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;

function verdictOn(plan: Plan, kind: Departure['kind'] = 'vanished'): readonly (readonly [string, string])[] {
  const departing = new Map<TargetId, readonly Departure[]>();
  const sizes = new Map<TargetId, ReadonlyMap<WorkspacePath, number>>();
  for (const [name, workspaces] of Object.entries(plan)) {
    const list = Object.entries(workspaces).flatMap(([workspace, [count]]) =>
      Array.from({ length: count }, (_, at): Departure => ({ kind, entry: entry(workspace, at), reason: '' })),
    );
    departing.set(parseTargetId(name), list);
    const of = Object.entries(workspaces).map(([workspace, [, size]]) => [workspace as WorkspacePath, size] as const);
    sizes.set(parseTargetId(name), new Map(of));
  }
  const verdict = judgeRemovals(departing, sizes, LIMITS);
  return [...verdict].map(([workspace, message]) => [workspace, message.replace(/, more than.*/, '')]);
}

const would = (what: string): string => `this change would remove ${what}`;

describe('which workspaces lose nothing in this pass', () => {
  test.each<[string, Plan, readonly (readonly [string, string])[]]>([
    ['none, when little goes', { east: { root: [20, 20] } }, []],
    ['one target loses too much', { east: { root: [21, 30] } }, [['root', would('21 of 30 objects from target east')]]],
    [
      'a deletion across the fleet counts as a whole',
      { a: { root: [10, 30] }, b: { root: [10, 30] }, c: { root: [10, 30] } },
      [['root', would('30 of 90 objects from the fleet')]],
    ],
    ['… unless the fleet is large', { a: { root: [10, 34] }, b: { root: [10, 34] }, c: { root: [10, 34] } }, []],
    [
      'a tenant that would lose all holds up no other',
      { east: { root: [5, 100], 'root:a': [40, 40], 'root:b': [3, 40] } },
      [['root:a', would('40 of 40 objects from target east of root:a')]],
    ],
    [
      'two tenants, each by its own',
      { east: { 'root:a': [21, 40], 'root:b': [0, 40] }, west: { 'root:b': [25, 25] } },
      [
        ['root:a', would('21 of 40 objects from target east of root:a')],
        ['root:b', would('25 of 25 objects from target west of root:b')],
      ],
    ],
    [
      'many that lose little each, but much together',
      { east: { root: [0, 10], 'root:a': [15, 20], 'root:b': [15, 20] } },
      [
        ['root', would('30 of 50 objects from target east')],
        ['root:a', would('30 of 50 objects from target east')],
        ['root:b', would('30 of 50 objects from target east')],
      ],
    ],
  ])('%s', (_what, plan, expected) => {
    expect(verdictOn(plan)).toEqual(expected);
  });

  test.each<Departure['kind']>(['moved', 'kept', 'paused'])('what is %s does not count', (kind) => {
    expect(verdictOn({ east: { root: [100, 100] } }, kind)).toEqual([]);
  });
});
