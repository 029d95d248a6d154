// One object of the source as it is in a cluster with hashed namespaces: itself, and all that names namespaces in it.
import { type KubeObject, referencesOf, refOf } from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import { changeAt, stepsOf } from './change-at.ts';
import { isNamespace } from './hashed-names.ts';
import { withLogicalNamespace } from './logical-namespace.ts';
import { withNamespaces } from './named-namespaces.ts';
import { renamed } from './renames.ts';
import { namespaceThere, type TargetMapping } from './target-mapping.ts';
import { renamedKey } from './workspace-names.ts';

/** What refers to an object that is renamed in its namespace follows it; what is not the workspace's own is the cluster's. */
function withRenamedReferences(object: KubeObject, { ref, workspace }: Workload, mapping: TargetMapping): KubeObject {
  const written = mapping.writtenIn(workspace).renamed;
  if (written.size === 0) return object;
  let changed: unknown = object;
  for (const { kind, name, path } of referencesOf(object)) {
    if (!written.has(renamedKey(kind, ref.namespace, name))) continue;
    changed = changeAt(changed, stepsOf(path), () => renamed({ group: '', kind, name }));
  }
  return changed as KubeObject;
}

function itself(object: KubeObject, { workspace }: Workload, mapping: TargetMapping): KubeObject {
  const ref = refOf(object);
  if (isNamespace(ref)) return namespaceThere(mapping, workspace, object);
  const mapped = mapping.names.mappedRef(workspace, ref);
  if (mapped?.ref.namespace === undefined) return object;
  const { name, namespace } = mapped.ref;
  return { ...object, metadata: { ...object.metadata, name, namespace } };
}

/** In this order: what refers to something is read while the object still says where it is written. */
const STEPS = [withNamespaces, withRenamedReferences, withLogicalNamespace, itself] as const;

/** The object in the cluster; on a target that maps nothing it is not asked. */
export function mapObject(object: KubeObject, workload: Workload, mapping: TargetMapping): KubeObject {
  return STEPS.reduce((changed, step) => step(changed, workload, mapping), object);
}
