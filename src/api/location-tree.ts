// How Locations contain each other and SyncTargets: their hierarchy, and the members of each. Linear in both.
import { append } from './collections.ts';
import { compareText, type TargetId, type WorkspacePath } from './ids.ts';
import type { Location, SyncTarget } from './kinds/index.ts';
import { isMember, LOCATION_LABEL } from './location.ts';

/** An object and the workspace it belongs to. */
interface InWorkspace<T> {
  readonly object: T;
  readonly workspace: WorkspacePath;
}

/** Why the Locations above one are not as they must be. */
export type HierarchyFault =
  /** `of`, the Location itself or one above it, names a parent that does not exist. */
  | { readonly kind: 'ParentNotFound'; readonly of: string; readonly parent: string }
  /** The Location is in the cycle or below it; its names in the order of parents, the first one also last. */
  | { readonly kind: 'ParentCycle'; readonly cycle: readonly string[] }
  | { readonly kind: 'TooDeep'; readonly limit: number };

export interface LocationPlace {
  readonly workspace: WorkspacePath;
  readonly location: Location;
  /** Names from the outermost Location to this one; undefined when there is no outermost. */
  readonly path: readonly string[] | undefined;
  /** Names, ordered. */
  readonly children: readonly string[];
  readonly fault: HierarchyFault | undefined;
  /** SyncTargets that are its own, ordered by id. */
  readonly own: readonly TargetId[];
  /** Its own and those of all Locations that are a part of it, each once, ordered by id. */
  readonly members: readonly TargetId[];
}

/** Deeper than any map of the world; a longer chain is cut there. */
const MAX_DEPTH = 32;

/** SyncTargets of one workspace, found by label. */
interface Residents {
  readonly all: readonly TargetId[];
  readonly byLabel: ReadonlyMap<string, readonly TargetId[]>;
}

const NOBODY: Residents = { all: [], byLabel: new Map() };

function labelKey(key: string, value: string): string {
  return `${key}=${value}`;
}

function residentsOf(syncTargets: ReadonlyMap<TargetId, InWorkspace<SyncTarget>>): ReadonlyMap<string, Residents> {
  const residents = new Map<string, { readonly all: TargetId[]; readonly byLabel: Map<string, TargetId[]> }>();
  for (const [target, { object, workspace }] of syncTargets) {
    const here = residents.get(workspace) ?? { all: [], byLabel: new Map<string, TargetId[]>() };
    residents.set(workspace, here);
    here.all.push(target);
    for (const [key, value] of Object.entries(object.metadata.labels ?? {}))
      append(here.byLabel, labelKey(key, value), target);
  }
  return residents;
}

/** Those who may be members, by the one label that all members have. */
function candidatesOf({ metadata, spec }: Location, { all, byLabel }: Residents): readonly TargetId[] {
  const { instanceSelector } = spec;
  if (instanceSelector === undefined) return byLabel.get(labelKey(LOCATION_LABEL, metadata.name)) ?? [];
  const [first] = Object.entries(instanceSelector.matchLabels ?? {});
  return first === undefined ? all : (byLabel.get(labelKey(...first)) ?? []);
}

interface Ancestry {
  /** Names of the Locations above, the nearest first; each once, and never the Location itself. */
  readonly above: readonly string[];
  readonly fault: HierarchyFault | undefined;
}

function ancestryOf(name: string, parentOf: (name: string) => string | undefined, has: (name: string) => boolean) {
  const chain = [name];
  const done = (fault?: HierarchyFault): Ancestry => ({ above: chain.slice(1), fault });
  for (let at = name; chain.length <= MAX_DEPTH; ) {
    const parent = parentOf(at);
    if (parent === undefined) return done();
    if (!has(parent)) return done({ kind: 'ParentNotFound', of: at, parent });
    const begin = chain.indexOf(parent);
    if (begin >= 0) return done({ kind: 'ParentCycle', cycle: [...chain.slice(begin), parent] });
    chain.push(parent);
    at = parent;
  }
  return done({ kind: 'TooDeep', limit: MAX_DEPTH });
}

function pathOf(name: string, { above, fault }: Ancestry): readonly string[] | undefined {
  return fault?.kind === 'ParentCycle' || fault?.kind === 'TooDeep' ? undefined : [...above.toReversed(), name];
}

/** Each Location, by its id `<workspace>/<name>`, with its place in the hierarchy of its workspace and its members there. */
export function locationTree(
  locations: ReadonlyMap<string, InWorkspace<Location>>,
  syncTargets: ReadonlyMap<TargetId, InWorkspace<SyncTarget>>,
): ReadonlyMap<string, LocationPlace> {
  const residents = residentsOf(syncTargets);
  const children = new Map<string, string[]>();
  const inherited = new Map<string, Set<TargetId>>();
  const places = [...locations].map(([id, { object: location, workspace }]) => {
    const idOf = (name: string): string => `${workspace}/${name}`;
    const { name } = location.metadata;
    const parentOf = (at: string): string | undefined => locations.get(idOf(at))?.object.spec.parent;
    const ancestry = ancestryOf(name, parentOf, (at) => locations.has(idOf(at)));
    const own = candidatesOf(location, residents.get(workspace) ?? NOBODY).filter((target) => {
      const syncTarget = syncTargets.get(target);
      return syncTarget !== undefined && isMember(location, syncTarget.object);
    });
    const { parent } = location.spec;
    if (parent !== undefined) append(children, idOf(parent), name);
    for (const above of ancestry.above) {
      const members = inherited.get(idOf(above)) ?? new Set();
      inherited.set(idOf(above), members);
      for (const target of own) members.add(target);
    }
    return { id, workspace, location, path: pathOf(name, ancestry), fault: ancestry.fault, own };
  });
  return new Map(
    places.map(({ id, own, ...place }): [string, LocationPlace] => {
      const parts = inherited.get(id);
      const members = parts === undefined ? own : [...new Set([...own, ...parts])].sort(compareText);
      return [id, { ...place, children: (children.get(id) ?? []).sort(compareText), own, members }];
    }),
  );
}
