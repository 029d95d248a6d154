// The workload objects of a model as cross-checks look for them: by workspace and label; found out when it is first asked.
import { type Labels, lazy, memo, type WorkspacePath } from '../../api/index.ts';
import type { Workload } from '../model.ts';
import { LabelIndex } from './label-index.ts';
import { type ReferenceMemo, type WrittenReferences, writtenReferences } from './written-references.ts';

export interface WorkloadCatalogue {
  readonly workloadsIn: (workspace: WorkspacePath) => LabelIndex<Workload>;
  /** Namespaces that are written down or used. */
  readonly namespacesIn: (workspace: WorkspacePath) => LabelIndex<Labels>;
  readonly references: () => WrittenReferences;
}

export function byWorkspace<T extends { readonly workspace: WorkspacePath }>(all: Iterable<T>) {
  const found = new Map<WorkspacePath, T[]>();
  for (const one of all) {
    const list = found.get(one.workspace);
    if (list) list.push(one);
    else found.set(one.workspace, [one]);
  }
  return found;
}

/** The label that every Namespace gets from its server. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

function namespacesOf(workloads: readonly Workload[]): LabelIndex<Labels> {
  const found = new Map<string, Labels>();
  for (const { ref, object } of workloads) {
    const isNamespace = ref.kind === 'Namespace' && ref.group === '';
    const name = isNamespace ? ref.name : ref.namespace;
    if (name === undefined || (found.has(name) && !isNamespace)) continue;
    found.set(name, { ...found.get(name), ...(isNamespace ? object.metadata.labels : {}), [NAME_LABEL]: name });
  }
  return new LabelIndex([...found.values()], (labels) => labels);
}

/** @param known what was found out of single objects before; it only spares work. */
export function workloadCatalogue(all: readonly Workload[], known: ReferenceMemo = new WeakMap()): WorkloadCatalogue {
  const workloads = lazy(() => byWorkspace(all));
  return {
    workloadsIn: memo((workspace) => {
      return new LabelIndex(workloads().get(workspace) ?? [], ({ object }) => object.metadata.labels);
    }),
    namespacesIn: memo((workspace) => namespacesOf(workloads().get(workspace) ?? [])),
    references: lazy(() => writtenReferences(all, known)),
  };
}
