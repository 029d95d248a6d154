// Which workload objects a Placement delivers, and whose they may be.
import {
  formatSelector,
  isWithinWorkspace,
  matchesSelector,
  type PlacementId,
  type PlacementSource,
  parseApiVersion,
  type WorkspacePath,
  workspaceOfPlacement,
} from '../api/index.ts';
import type { Workload } from '../load/index.ts';

/** The objects of each workspace, in the order of the model. */
export type Stock = ReadonlyMap<WorkspacePath, readonly Workload[]>;

export function stockOf(workloads: readonly Workload[]): Stock {
  const stock = new Map<WorkspacePath, Workload[]>();
  for (const workload of workloads) {
    const list = stock.get(workload.workspace);
    if (list) list.push(workload);
    else stock.set(workload.workspace, [workload]);
  }
  return stock;
}

function inDirectory(file: string, directory: string): boolean {
  const clean = directory
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  return clean === '' || file.startsWith(`${clean}/`) || file === clean;
}

/** The workspace whose objects a source names: the own one, unless an object source says otherwise. */
export function workspaceOfSource(id: PlacementId, { workspace }: PlacementSource): WorkspacePath {
  return workspace === undefined ? workspaceOfPlacement(id) : (workspace as WorkspacePath);
}

/** Why the Placement may not read there: a tenant must not reach the objects, Secrets among them, of another. */
export function sourceFault(id: PlacementId, source: PlacementSource): string | undefined {
  const [own, asked] = [workspaceOfPlacement(id), workspaceOfSource(id, source)];
  if (isWithinWorkspace(asked, own)) return undefined;
  return (
    `spec.source.workspace ${asked} is neither ${own} nor below it, and a Placement delivers only what its own workspace and ` +
    'those below hold: nothing is delivered from there, and what was delivered before stays; correct it or remove it'
  );
}

function matches(source: PlacementSource, { ref, object, path }: Workload): boolean {
  if (source.path !== undefined) return inDirectory(path, source.path);
  if (source.selector !== undefined) {
    const { labelSelector, kinds } = source.selector;
    if (kinds !== undefined && !kinds.includes(ref.kind)) return false;
    return labelSelector === undefined || matchesSelector(labelSelector, object.metadata.labels);
  }
  const { group } = parseApiVersion(source.apiVersion ?? '');
  const namespace = source.namespace ?? (ref.namespace === 'default' ? 'default' : undefined);
  return ref.group === group && ref.kind === source.kind && ref.name === source.name && ref.namespace === namespace;
}

function reachable(id: PlacementId, source: PlacementSource, stock: Stock): readonly Workload[] {
  return sourceFault(id, source) === undefined ? (stock.get(workspaceOfSource(id, source)) ?? []) : [];
}

/**
 * In the order of the model. A `path` takes the files of a directory of the workspace and below, but not what belongs to a
 * workspace of its own there; a `selector` takes all files of the workspace.
 */
export function workloadsOf(id: PlacementId, source: PlacementSource, stock: Stock): readonly Workload[] {
  return reachable(id, source, stock).filter((workload) => matches(source, workload));
}

/** Whether the source matches anything at all. */
export function selectsAny(id: PlacementId, source: PlacementSource, stock: Stock): boolean {
  return reachable(id, source, stock).some((workload) => matches(source, workload));
}

/** For messages: `path workloads/web`, `selector app=web`, `Deployment shop/web`, `Deployment shop/web of root:team`. */
export function describeSource(source: PlacementSource): string {
  if (source.path !== undefined) return `path ${source.path}`;
  if (source.selector === undefined) {
    const where = source.workspace === undefined ? '' : ` of ${source.workspace}`;
    return `${source.kind} ${source.namespace === undefined ? '' : `${source.namespace}/`}${source.name}${where}`;
  }
  const { labelSelector = {}, kinds } = source.selector;
  return `selector ${formatSelector(labelSelector)}${kinds === undefined ? '' : ` of ${kinds.join(', ')}`}`;
}
