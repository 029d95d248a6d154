// What each workspace writes that its objects may name: its namespaces, and objects that get another name.
import { type Digest, digestOf, type WorkspacePath } from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import { renamed } from './renames.ts';

export interface WorkspaceNames {
  /** Those that it has objects in, or that it writes. */
  readonly namespaces: ReadonlySet<string>;
  /** `<kind>/<namespace>/<name>` of objects of the core group that are renamed. */
  readonly renamed: ReadonlySet<string>;
  /** Of all this. */
  readonly digest: Digest;
}

/** Of a workspace without objects. */
export const NOTHING_WRITTEN: WorkspaceNames = { namespaces: new Set(), renamed: new Set(), digest: digestOf([]) };

export function renamedKey(kind: string, namespace: string | undefined, name: string): string {
  return `${kind}/${namespace ?? ''}/${name}`;
}

/** Asked only where a target is Hashed. */
export function namesOf(workloads: readonly Workload[]): ReadonlyMap<WorkspacePath, WorkspaceNames> {
  const found = new Map<WorkspacePath, { namespaces: Set<string>; renamed: Set<string> }>();
  for (const { workspace, ref } of workloads) {
    const names = found.get(workspace) ?? { namespaces: new Set(), renamed: new Set() };
    found.set(workspace, names);
    if (ref.namespace !== undefined) names.namespaces.add(ref.namespace);
    if (ref.group !== '') continue;
    if (ref.kind === 'Namespace') names.namespaces.add(ref.name);
    if (renamed(ref) !== ref.name) names.renamed.add(renamedKey(ref.kind, ref.namespace, ref.name));
  }
  return new Map(
    [...found].map(([workspace, names]) => [
      workspace,
      { ...names, digest: digestOf([[...names.namespaces].sort(), [...names.renamed].sort()]) },
    ]),
  );
}
