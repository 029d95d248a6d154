// A small random fleet that is edited at random: what property tests drive the pure stages with.
import fc from 'fast-check';
import type { Observation, PlacementSpec } from '../../src/api/index.ts';
import { parsePlacementId, removalId } from '../../src/api/index.ts';
import { configMap, location, placement, syncTarget } from './documents.ts';
import { type Files, notReady, type PassState, ready } from './pass.ts';

const TARGETS = ['a', 'b', 'c', 'd'];
const REGIONS = ['eu', 'us'];
const DIRS = ['one', 'two'];
const PLACEMENTS = ['p', 'q', 'r'];
const OBJECTS = ['x', 'y', 'z'];
export const BROKEN = 'apiVersion: v1\nkind: {\n';

/** One item of the source, in a file of its own. */
interface Item {
  readonly path: string;
  readonly text: string;
  readonly broken: boolean;
}
/** Items by what they are, so that a renamed file is the same item. */
export type World = ReadonlyMap<string, Item>;

const from = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

function write(world: World, key: string, dir: string, text: string): World {
  const path = world.get(key)?.path ?? `${dir}/${key.replace('/', '-')}.yaml`;
  return new Map([...world, [key, { path, text, broken: false }]]);
}

/** One that applies, ones that apply to some objects or on some targets alone, and one that applies to nothing. */
const OVERRIDES: readonly NonNullable<PlacementSpec['overrides']>[] = [
  [{ targets: { clusters: ['a', 'b'] }, labels: { l: '1' } }, { annotations: { n: '2' } }],
  [
    {
      targets: { locations: ['eu'] },
      patches: [{ type: 'JSONPatch', patch: '- {op: test, path: /data/v, value: "1"}' }],
    },
  ],
  [{ objects: { names: ['x'] }, patches: [{ type: 'MergePatch', patch: 'data: {w: "1"}' }], labels: { l: '2' } }],
  [{ targets: { clusters: ['c'] }, patches: [{ type: 'JSONPatch', patch: '- {op: remove, path: /nothing}' }] }],
];

function specOf(v: number): Partial<PlacementSpec> {
  const region = from([undefined, ...REGIONS], v);
  return {
    source: { path: from(DIRS, v >> 2) ?? '.' },
    strategy: v & 8 ? 'OneToAny' : 'OneToMany',
    ...(v & 16 && !(v & 8) ? { numberOfClusters: 1 + (v % 3) } : {}),
    ...(region === undefined ? {} : { locationSelector: { labelSelector: { matchLabels: { region } } } }),
    ...(v % 11 === 0 ? { suspend: true } : {}),
    ...(v % 3 === 0 ? { overrides: from(OVERRIDES, v >> 4) ?? [] } : {}),
  };
}

function writeTarget(world: World, at: number, v: number): World {
  const name = from(TARGETS, at) ?? '';
  const spec = {
    ...(v % 5 === 1 ? { unschedulable: true } : {}),
    ...(v % 5 === 2 ? { taints: [{ key: 't', effect: 'NoExecute' }] as const } : {}),
  };
  return write(world, `target/${name}`, 'fleet', syncTarget(name, spec, { location: from(REGIONS, v >> 3) ?? '' }));
}

function writePlacement(world: World, at: number, v: number): World {
  const name = from(PLACEMENTS, at) ?? '';
  return write(world, `placement/${name}`, 'fleet', placement(name, specOf(v)));
}

function writeObject(world: World, at: number, v: number): World {
  const [dir, name] = [from(DIRS, at) ?? '', from(OBJECTS, at >> 1) ?? ''];
  const namespace = v & 4 ? 'shop' : 'default';
  return write(world, `object/${dir}-${name}-${namespace}`, dir, configMap(name, { v: String(v % 3) }, namespace));
}

/** An edit of the source; `at` and `v` choose what and how. */
export interface Edit {
  readonly op: 'target' | 'placement' | 'object' | 'delete' | 'break' | 'fix' | 'rename' | 'renameAndBreak' | 'none';
  readonly at: number;
  readonly v: number;
}

export function edited(world: World, { op, at, v }: Edit): World {
  const entry = from([...world], at);
  const change = (part: Partial<Item>): World =>
    entry ? new Map([...world, [entry[0], { ...entry[1], ...part }]]) : world;
  const renamed = entry ? entry[1].path.replace(/(~\d*)?\.yaml$/, `~${v}.yaml`) : '';
  switch (op) {
    case 'target':
      return writeTarget(world, at, v);
    case 'placement':
      return writePlacement(world, at, v);
    case 'object':
      return writeObject(world, at, v);
    case 'delete':
      return new Map([...world].filter(([key]) => key !== entry?.[0]));
    case 'break':
      return change({ broken: true });
    case 'fix':
      return new Map([...world].map(([key, item]) => [key, { ...item, broken: false }]));
    case 'rename':
      return change({ path: renamed });
    case 'renameAndBreak':
      return change({ path: renamed, broken: true });
    case 'none':
      return world;
  }
}

export function filesOf(world: World): Files {
  const items = [...world.values()].map(({ path, text, broken }) => [path, broken ? BROKEN : text] as const);
  return Object.fromEntries(items);
}

/** What the syncers said before a pass. */
export interface Said {
  readonly silent: number;
  readonly available: number;
  readonly confirm: boolean;
}

export function observationsOf(
  { silent, available, confirm }: Said,
  state: PassState | undefined,
): readonly Observation[] {
  return TARGETS.map((name, at) => {
    const index = [...(state?.rendered.indexes.values() ?? [])].find((i) => i.target === name);
    const gone = confirm ? (index?.removals ?? []).map(removalId) : [];
    const placements = PLACEMENTS.filter((_, p) => available & (1 << (at * 3 + p))).map((p) =>
      parsePlacementId(`root/${p}`),
    );
    return silent & (1 << at) ? notReady(name) : ready(name, { available: placements, gone });
  });
}

const small = fc.nat({ max: 255 });
const START: World = new Map(
  REGIONS.map((name) => [
    `location/${name}`,
    { path: `fleet/${name}.yaml`, text: location(name, {}, { region: name }), broken: false },
  ]),
);

function editOf(...ops: readonly Edit['op'][]): fc.Arbitrary<Edit> {
  return fc.record({ op: fc.constantFrom(...ops), at: small, v: small });
}

/** A world with targets, placements and objects, everything readable. */
export const worlds: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(editOf('target'), { minLength: 1, maxLength: 6 }),
    fc.array(editOf('placement'), { minLength: 1, maxLength: 4 }),
    fc.array(editOf('object'), { minLength: 1, maxLength: 8 }),
  )
  .map((parts) => parts.flat().reduce(edited, START));

export const edits: fc.Arbitrary<Edit> = editOf(
  'target',
  'placement',
  'object',
  'delete',
  'break',
  'fix',
  'rename',
  'renameAndBreak',
  'none',
);
/** Edits that break something or take something away, and never repair. */
export const harm: fc.Arbitrary<Edit> = editOf('delete', 'break', 'rename', 'renameAndBreak', 'none');
export const said: fc.Arbitrary<Said> = fc.record({
  silent: fc.nat({ max: 15 }),
  available: fc.nat({ max: 4095 }),
  confirm: fc.boolean(),
});
