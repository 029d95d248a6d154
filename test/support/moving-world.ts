// A small fleet in which things are only moved and renamed, at random: what is delivered never changes by that.
import fc from 'fast-check';
import type { PlacementSpec } from '../../src/api/index.ts';
import { configMap, placement, syncTarget } from './documents.ts';
import type { Files } from './pass.ts';

const TARGETS = ['a', 'b', 'c'];
const DIRS = ['one', 'two', 'three'];
const OBJECTS = ['x', 'y', 'z', 'w', 'v'];

interface MovingObject {
  readonly name: string;
  readonly dir: string;
  readonly file: string;
}

export interface MovingPlacement {
  /** Which one it is, whatever it is called. */
  readonly self: number;
  readonly name: string;
  readonly file: string;
  /** A directory, or one object. */
  readonly source: { readonly dir: string } | { readonly object: string };
  readonly on: readonly string[];
  readonly strategy: 'OneToMany' | 'OneToAny';
}

export interface MovingWorld {
  readonly objects: readonly MovingObject[];
  readonly placements: readonly MovingPlacement[];
}

export type Move =
  | {
      readonly op: 'object' | 'objectFile' | 'file' | 'placement' | 'placementFile' | 'source' | 'dir';
      readonly at: number;
      readonly v: number;
    }
  | { readonly op: 'swap' | 'rotate'; readonly at: number; readonly v: number };

const from = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

function changed<T>(list: readonly T[], at: number, change: (one: T) => T): readonly T[] {
  return list.map((one, index) => (index === at % list.length ? change(one) : one));
}

/** Names change hands: each of the placements takes that of the next. */
function withNamesOfNext(placements: readonly MovingPlacement[], which: readonly number[]): readonly MovingPlacement[] {
  const names = which.map((at) => placements[at]?.name ?? '');
  return placements.map((one, at) => {
    const place = which.indexOf(at);
    return place < 0 ? one : { ...one, name: names[(place + 1) % names.length] ?? '' };
  });
}

export function moved(world: MovingWorld, { op, at, v }: Move): MovingWorld {
  const { objects, placements } = world;
  const count = placements.length;
  switch (op) {
    case 'object':
      return { ...world, objects: changed(objects, at, (one) => ({ ...one, dir: from(DIRS, v) ?? '' })) };
    case 'objectFile':
      return { ...world, objects: changed(objects, at, (one) => ({ ...one, file: `f${v % 3}` })) };
    case 'file': {
      const old = from(objects, at);
      const isIn = (one: MovingObject): boolean => one.dir === old?.dir && one.file === old.file;
      return { ...world, objects: objects.map((one) => (isIn(one) ? { ...one, file: `n${v}` } : one)) };
    }
    case 'dir': {
      const [old, name] = [from(DIRS, at), `d${v}`];
      const isThere = (dir: string): boolean => dir === old;
      return {
        objects: objects.map((one) => (isThere(one.dir) ? { ...one, dir: name } : one)),
        placements: placements.map((one) =>
          'dir' in one.source && isThere(one.source.dir) ? { ...one, source: { dir: name } } : one,
        ),
      };
    }
    case 'placement':
      return { ...world, placements: changed(placements, at, (one) => ({ ...one, name: `r${one.self}-${v}` })) };
    case 'placementFile':
      return { ...world, placements: changed(placements, at, (one) => ({ ...one, file: `p${v % 4}` })) };
    case 'source': {
      const named = from(objects, v);
      const one = from(placements, at);
      if (named === undefined || one === undefined) return world;
      // From the object to the directory in which it lies, and back where it is alone there.
      const isAlone = objects.filter(({ dir }) => dir === named.dir).length === 1;
      const source =
        'object' in one.source
          ? { dir: objects.find(({ name }) => 'object' in one.source && name === one.source.object)?.dir ?? 'one' }
          : isAlone && one.source.dir === named.dir
            ? { object: named.name }
            : one.source;
      return { ...world, placements: changed(placements, at, (p) => ({ ...p, source })) };
    }
    case 'swap':
      return { ...world, placements: withNamesOfNext(placements, [...new Set([at % count, v % count])]) };
    case 'rotate':
      return {
        ...world,
        placements: withNamesOfNext(
          placements,
          placements.map((_, index) => index),
        ),
      };
  }
}

function specOf({ source, on, strategy }: MovingPlacement): Partial<PlacementSpec> {
  const requirement = { key: 'name', operator: 'In' as const, values: [...on] };
  const term = { labelSelector: { matchExpressions: [requirement] } };
  return {
    source:
      'dir' in source
        ? { path: source.dir }
        : { apiVersion: 'v1', kind: 'ConfigMap', name: source.object, namespace: 'shop' },
    strategy,
    constraints: { affinity: { clusterAffinity: { requiredDuringSchedulingIgnoredDuringExecution: term } } },
  };
}

export function filesOfMoving({ objects, placements }: MovingWorld): Files {
  const parts = [
    ...TARGETS.map((name) => [`fleet/${name}.yaml`, syncTarget(name, {}, { name })] as const),
    ...placements.map((one) => [`fleet/${one.file}.yaml`, placement(one.name, specOf(one))] as const),
    ...objects.map(({ name, dir, file }) => [`${dir}/${file}.yaml`, configMap(name, { of: name }, 'shop')] as const),
  ];
  const files = new Map<string, string[]>();
  for (const [path, text] of parts) files.set(path, [...(files.get(path) ?? []), text]);
  return Object.fromEntries([...files].map(([path, texts]) => [path, texts.join('---\n')]));
}

/** Names of the objects that the placement means. */
export function objectsOf({ objects }: MovingWorld, { source }: MovingPlacement): readonly string[] {
  return objects
    .filter(({ name, dir }) => ('dir' in source ? dir === source.dir : name === source.object))
    .map(({ name }) => name);
}

const small = fc.nat({ max: 63 });

export const movingWorlds: fc.Arbitrary<MovingWorld> = fc
  .tuple(
    fc.subarray(OBJECTS, { minLength: 1 }),
    fc.array(small, { minLength: 10, maxLength: 10 }),
    fc.array(
      fc.record({
        on: fc.subarray(TARGETS, { minLength: 1 }),
        strategy: fc.constantFrom('OneToMany' as const, 'OneToAny' as const),
        dir: fc.constantFrom(...DIRS),
        object: fc.option(fc.constantFrom(...OBJECTS), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([names, numbers, specs]) => {
    const objects = names.map((name, at) => {
      return { name, dir: from(DIRS, numbers[at] ?? 0) ?? '', file: `f${(numbers[at + 5] ?? 0) % 3}` };
    });
    const placements = specs.map(({ on, strategy, dir, object }, self): MovingPlacement => {
      const source = object === undefined ? { dir } : { object };
      return { self, name: `p${self}`, file: `p${self}`, source, on, strategy };
    });
    return { objects, placements };
  });

export const moves: fc.Arbitrary<Move> = fc.record({
  op: fc.constantFrom('object', 'objectFile', 'file', 'placement', 'placementFile', 'source', 'dir', 'swap', 'rotate'),
  at: small,
  v: small,
});
