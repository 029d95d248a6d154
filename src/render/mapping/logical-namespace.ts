// The downward API's `metadata.namespace` in a hashed namespace: the name there, unless an object asks for the one in the source.
// Source of the rule: the original's syncer wrote the logical name into every pod, whose calls then went to kcp, which knew
// that name, and so did its DNS. Here pods speak to their own cluster, which knows the hashed name alone: what elects
// leaders or makes names of Services of it would break. So it is done only where the object asks for it.
import { DOWNWARD_NAMESPACE, fieldAt, isRecord, type KubeObject, podTemplatesOf, recordAt } from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import { changeAt, stepsOf } from './change-at.ts';
import type { TargetMapping } from './target-mapping.ts';

const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

function resolved(variable: unknown, namespace: string): unknown {
  if (!isRecord(variable)) return variable;
  const { valueFrom, ...rest } = variable;
  const isNamespace = fieldAt(recordAt(valueFrom, 'fieldRef'), 'fieldPath') === 'metadata.namespace';
  return isNamespace ? { ...rest, value: namespace } : variable;
}

/** Environment variables alone: a file of the downward API cannot hold a text. */
export function withLogicalNamespace(object: KubeObject, { ref }: Workload, { names }: TargetMapping): KubeObject {
  const { namespace } = ref;
  const isAsked = object.metadata.annotations?.[DOWNWARD_NAMESPACE] === 'Logical';
  if (!isAsked || namespace === undefined || !names.maps(namespace)) return object;
  let changed: unknown = object;
  for (const { path } of podTemplatesOf(object)) {
    for (const field of CONTAINERS) {
      const steps = [...stepsOf(path), field, '[]', 'env', '[]'];
      changed = changeAt(changed, steps, (variable) => resolved(variable, namespace));
    }
  }
  // Variables are no part of what makes an object.
  return changed as KubeObject;
}
