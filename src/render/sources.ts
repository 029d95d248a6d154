// Which workload objects a Placement delivers.
import { formatSelector, matchesSelector, type PlacementSource, parseApiVersion } from '../api/index.ts';
import type { Workload } from '../load/index.ts';

function inDirectory(file: string, directory: string): boolean {
  const clean = directory
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  return clean === '' || file.startsWith(`${clean}/`) || file === clean;
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

/** In the order of the model. A `path` takes the files of a directory and below; a `selector` takes all files of the workspace. */
export function workloadsOf(source: PlacementSource, workloads: readonly Workload[]): readonly Workload[] {
  return workloads.filter((workload) => matches(source, workload));
}

/** Whether the source matches anything at all. */
export function selectsAny(source: PlacementSource, workloads: readonly Workload[]): boolean {
  return workloads.some((workload) => matches(source, workload));
}

/** For messages: `path workloads/web`, `selector app=web`, `Deployment shop/web`. */
export function describeSource(source: PlacementSource): string {
  if (source.path !== undefined) return `path ${source.path}`;
  if (source.selector === undefined)
    return `${source.kind} ${source.namespace === undefined ? '' : `${source.namespace}/`}${source.name}`;
  const { labelSelector = {}, kinds } = source.selector;
  return `selector ${formatSelector(labelSelector)}${kinds === undefined ? '' : ` of ${kinds.join(', ')}`}`;
}
