// How objects are changed on one Hashed target; alike on all of them, but for what a Namespace says of where it is.
import {
  formatLocator,
  type KubeObject,
  NAMESPACE_LOCATOR,
  type NamespaceLocator,
  TENANT_ID,
  tenantId,
  type WorkspacePath,
} from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import { type HashedNames, isNamespace } from './hashed-names.ts';
import type { WorkspaceNames } from './workspace-names.ts';

/** A target without one has everything as it is written. */
export interface TargetMapping {
  readonly syncTarget: NamespaceLocator['syncTarget'];
  readonly names: HashedNames;
  /** What a workspace writes that its objects may name. */
  readonly writtenIn: (workspace: WorkspacePath) => WorkspaceNames;
}

/** The label that Kubernetes sets on each Namespace to its name. */
export const NAME_LABEL = 'kubernetes.io/metadata.name';

/** Whether the object is another one on each Hashed target. */
export function saysItsTarget({ ref }: Workload, mapping: TargetMapping | undefined): boolean {
  return mapping !== undefined && isNamespace(ref) && mapping.names.maps(ref.name);
}

/** All that the bytes depend on besides the object. */
export function mappingKey(workload: Workload, mapping: TargetMapping): string {
  const { workspace } = workload;
  const { digest } = mapping.writtenIn(workspace);
  return `${workspace} ${digest}${saysItsTarget(workload, mapping) ? ` ${mapping.syncTarget.uid}` : ''}`;
}

/** A Namespace as it is in the cluster, with what it stands for. One that is shared is not for anybody to mark. */
export function namespaceThere(
  { syncTarget, names }: TargetMapping,
  workspace: WorkspacePath,
  object: KubeObject,
): KubeObject {
  const { name: namespace, labels, annotations, ...metadata } = object.metadata;
  const name = names.namespaceOf(workspace, namespace);
  if (name === namespace) return object;
  const nameLabel = labels?.[NAME_LABEL] === undefined ? {} : { [NAME_LABEL]: name };
  return {
    ...object,
    metadata: {
      ...metadata,
      name,
      labels: { ...labels, ...nameLabel, [TENANT_ID]: tenantId(workspace) },
      annotations: { ...annotations, [NAMESPACE_LOCATOR]: formatLocator({ syncTarget, workspace, namespace }) },
    },
  };
}
