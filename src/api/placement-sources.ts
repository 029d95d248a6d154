// Which workload objects a Placement delivers, and whose they may be.
import { append, lazy } from './collections.ts';
import { type Dependencies, dependenciesOf } from './dependencies.ts';
import type { PlacementId, WorkspacePath } from './ids.ts';
import type { PlacementSource } from './kinds/index.ts';
import { type KubeObject, type ObjectRef, parseApiVersion } from './kube-object.ts';
import { formatSelector, type Labels, matchesSelector } from './label-selector.ts';
import { isWithinWorkspace, workspaceOfPlacement } from './workspace-path.ts';

/** What a source looks at in an object. */
export interface SourceObject {
  readonly object: KubeObject;
  readonly ref: ObjectRef;
  readonly workspace: WorkspacePath;
  /** Path of its file within the workspace. */
  readonly path: string;
  /** Set when a tool made it: only these Placements mean it, by their `path`. */
  readonly builtFor?: ReadonlySet<PlacementId>;
}

interface Shelf<T extends SourceObject> {
  readonly workloads: readonly T[];
  /** Labels of the Namespace objects that are written there. */
  readonly namespaces: ReadonlyMap<string, Labels>;
  /** By every directory above the file, '' among them, and by the file itself; made when a source first asks for it, as the next. */
  readonly byPath: () => ReadonlyMap<string, readonly T[]>;
  /** By kind and name. */
  readonly byName: () => ReadonlyMap<string, readonly T[]>;
  /** What tools made, by the Placement it is for. */
  readonly built: ReadonlyMap<PlacementId, readonly T[]>;
  /** Where each stands among all; empty when nothing is built. */
  readonly places: ReadonlyMap<SourceObject, number>;
  readonly dependencies: Dependencies<T>;
  /** By key and value of a label; a key is looked through when a selector first asks for it. */
  readonly byLabel: Map<string, ReadonlyMap<string, readonly T[]>>;
}

/** The objects of each workspace, in the order of the model. */
export type Stock<T extends SourceObject = SourceObject> = ReadonlyMap<WorkspacePath, Shelf<T>>;

const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

function nameKey(kind: string, name: string): string {
  return `${kind} ${name}`;
}

function pathIndex<T extends SourceObject>(workloads: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const byPath = new Map<string, T[]>();
  for (const workload of workloads) {
    const { path } = workload;
    append(byPath, '', workload);
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      append(byPath, path.slice(0, end), workload);
    append(byPath, path, workload);
  }
  return byPath;
}

function nameIndex<T extends SourceObject>(workloads: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const byName = new Map<string, T[]>();
  for (const workload of workloads) append(byName, nameKey(workload.ref.kind, workload.ref.name), workload);
  return byName;
}

function shelfOf<T extends SourceObject>(all: readonly T[]): Shelf<T> {
  const workloads: T[] = [];
  const built = new Map<PlacementId, T[]>();
  const namespaces = new Map<string, Labels>();
  for (const workload of all) {
    const { ref, object, builtFor } = workload;
    if (builtFor !== undefined) {
      for (const placement of builtFor) append(built, placement, workload);
      continue;
    }
    workloads.push(workload);
    if (ref.kind === 'Namespace' && ref.group === '')
      namespaces.set(ref.name, { ...object.metadata.labels, ...namespaces.get(ref.name) });
  }
  const places = new Map<SourceObject, number>(built.size === 0 ? [] : all.map((one, at) => [one, at]));
  return {
    workloads,
    namespaces,
    byPath: lazy(() => pathIndex(workloads)),
    byName: lazy(() => nameIndex(workloads)),
    built,
    places,
    dependencies: dependenciesOf(workloads, all),
    byLabel: new Map(),
  };
}

export function stockOf<T extends SourceObject>(workloads: readonly T[]): Stock<T> {
  const lists = new Map<WorkspacePath, T[]>();
  for (const workload of workloads) append(lists, workload.workspace, workload);
  return new Map([...lists].map(([workspace, list]) => [workspace, shelfOf(list)]));
}

/** As paths of files are written. */
export function cleanPath(directory: string): string {
  return directory
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** The workspace whose objects a source names: the own one, unless an object source says otherwise. */
export function workspaceOfSource(id: PlacementId, { workspace }: PlacementSource): WorkspacePath {
  return workspace === undefined ? workspaceOfPlacement(id) : (workspace as WorkspacePath);
}

/** Why the Placement may not read there: a tenant must not reach the objects, Secrets among them, of another. */
export function sourceFault(id: PlacementId, source: PlacementSource): string | undefined {
  const [own, asked] = [workspaceOfPlacement(id), workspaceOfSource(id, source)];
  if (isWithinWorkspace(asked, own)) return undefined;
  return `spec.source.workspace ${asked} is neither ${own} nor below it`;
}

/** The namespace that an object is, or lies in; undefined for other objects of the cluster as a whole. */
function namespaceOf({ ref }: SourceObject): string | undefined {
  return ref.kind === 'Namespace' && ref.group === '' ? ref.name : ref.namespace;
}

/** A namespace that nobody wrote down has its name alone, as the label that Kubernetes gives it. */
function labelsOfNamespace(name: string, namespaces: ReadonlyMap<string, Labels>): Labels {
  return { ...namespaces.get(name), [NAMESPACE_NAME]: name };
}

type Matcher = (workload: SourceObject) => boolean;

function selectorMatcher(
  selector: NonNullable<PlacementSource['selector']>,
  { namespaces }: Pick<Shelf<SourceObject>, 'namespaces'>,
): Matcher {
  const { namespaceSelector, labelSelector, kinds } = selector;
  const chosen = new Map<string, boolean>();
  const isChosen = (name: string): boolean => {
    const known = chosen.get(name) ?? matchesSelector(namespaceSelector ?? {}, labelsOfNamespace(name, namespaces));
    chosen.set(name, known);
    return known;
  };
  return (workload) => {
    if (kinds !== undefined && !kinds.includes(workload.ref.kind)) return false;
    if (labelSelector !== undefined && !matchesSelector(labelSelector, workload.object.metadata.labels)) return false;
    if (namespaceSelector === undefined) return true;
    const namespace = namespaceOf(workload);
    return namespace !== undefined && isChosen(namespace);
  };
}

function objectMatcher(source: PlacementSource): Matcher {
  const { group } = parseApiVersion(source.apiVersion ?? '');
  return ({ ref }) => {
    const namespace = source.namespace ?? (ref.namespace === 'default' ? 'default' : undefined);
    return ref.group === group && ref.namespace === namespace;
  };
}

function matchingPath<T extends SourceObject>(id: PlacementId, path: string, shelf: Shelf<T>): readonly T[] {
  const loose = shelf.byPath().get(cleanPath(path)) ?? [];
  const built = shelf.built.get(id);
  if (built === undefined) return loose;
  const placeOf = (workload: T): number => shelf.places.get(workload) ?? 0;
  return [...loose, ...built].sort((a, b) => placeOf(a) - placeOf(b));
}

function withLabel<T extends SourceObject>(key: string, value: string, { workloads, byLabel }: Shelf<T>): readonly T[] {
  const known = byLabel.get(key);
  if (known !== undefined) return known.get(value) ?? [];
  const found = new Map<string, T[]>();
  for (const workload of workloads) {
    const { labels } = workload.object.metadata;
    const own = labels !== undefined && Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (own !== undefined) append(found, own, workload);
  }
  byLabel.set(key, found);
  return found.get(value) ?? [];
}

/** Those with the label that fewest have, of those that a selector asks for: of thousands of objects a source mostly means a few. */
function candidates<T extends SourceObject>(
  selector: NonNullable<PlacementSource['selector']>,
  shelf: Shelf<T>,
): readonly T[] {
  let fewest = shelf.workloads;
  for (const [key, value] of Object.entries(selector.labelSelector?.matchLabels ?? {})) {
    const some = withLabel(key, value, shelf);
    if (some.length < fewest.length) fewest = some;
  }
  return fewest;
}

/** Looks only at what can match: of thousands of objects a source mostly means a few. */
function matching<T extends SourceObject>(id: PlacementId, source: PlacementSource, shelf: Shelf<T>): readonly T[] {
  const { path, selector, kind = '', name = '' } = source;
  if (path !== undefined) return matchingPath(id, path, shelf);
  if (selector !== undefined) return candidates(selector, shelf).filter(selectorMatcher(selector, shelf));
  return (shelf.byName().get(nameKey(kind, name)) ?? []).filter(objectMatcher(source));
}

function reachable<T extends SourceObject>(id: PlacementId, source: PlacementSource, stock: Stock<T>) {
  return sourceFault(id, source) === undefined ? stock.get(workspaceOfSource(id, source)) : undefined;
}

/**
 * In the order of the model. A `path` takes the files of a directory of the workspace and below, but not what belongs to a
 * workspace of its own there, and what tools make of directories there, which nothing else takes; a `selector` takes all
 * files of the workspace. With a `namespaceSelector` it takes what lies in the namespaces that match, and the Namespace
 * objects themselves. With `followDependencies` what all these need comes too.
 */
export function workloadsOf<T extends SourceObject>(
  id: PlacementId,
  source: PlacementSource,
  stock: Stock<T>,
): readonly T[] {
  const shelf = reachable(id, source, stock);
  if (shelf === undefined) return [];
  const own = matching(id, source, shelf);
  return source.followDependencies === true ? shelf.dependencies.follow(own) : own;
}

/** Whether the source matches anything at all. */
export function selectsAny(id: PlacementId, source: PlacementSource, stock: Stock): boolean {
  const shelf = reachable(id, source, stock);
  return shelf !== undefined && matching(id, source, shelf).length > 0;
}

/** For messages: `path workloads/web`, `selector app=web`, `Deployment shop/web`, `Deployment shop/web of root:team`. */
export function describeSource(source: PlacementSource): string {
  if (source.path !== undefined) return `path ${source.path}`;
  if (source.selector === undefined) {
    const where = source.workspace === undefined ? '' : ` of ${source.workspace}`;
    return `${source.kind} ${source.namespace === undefined ? '' : `${source.namespace}/`}${source.name}${where}`;
  }
  const { namespaceSelector, labelSelector = {}, kinds } = source.selector;
  const where = namespaceSelector === undefined ? '' : ` in namespaces ${formatSelector(namespaceSelector)}`;
  return `selector ${formatSelector(labelSelector)}${kinds === undefined ? '' : ` of ${kinds.join(', ')}`}${where}`;
}
