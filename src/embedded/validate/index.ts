// Public face of validation: which kind has which rules beyond those of all metadata.
import type { Doc } from '../json/index.ts';
import type { FieldError } from '../status/index.ts';
import { metadataErrors } from './names.ts';
import { crdErrors, dataErrors, pvcErrors, roleBindingErrors, secretErrors, serviceErrors } from './others.ts';
import { jobErrors, podErrors, statefulSetErrors, workloadErrors } from './workloads.ts';

type Rule = (object: Doc, before: Doc | undefined) => readonly FieldError[];

/** By `group/Kind`. */
const RULES: Readonly<Record<string, Rule>> = {
  '/ConfigMap': dataErrors,
  '/PersistentVolumeClaim': pvcErrors,
  '/Pod': podErrors,
  '/Secret': secretErrors,
  '/Service': serviceErrors,
  'apiextensions.k8s.io/CustomResourceDefinition': crdErrors,
  'apps/DaemonSet': workloadErrors,
  'apps/Deployment': workloadErrors,
  'apps/ReplicaSet': workloadErrors,
  'apps/StatefulSet': statefulSetErrors,
  'batch/Job': jobErrors,
  'rbac.authorization.k8s.io/ClusterRoleBinding': roleBindingErrors,
  'rbac.authorization.k8s.io/RoleBinding': roleBindingErrors,
};

/** Everything that is wrong with an object that is about to be stored over `before`. */
export function validate(group: string, kind: string, object: Doc, before: Doc | undefined): readonly FieldError[] {
  return [...metadataErrors(group, kind, object), ...(RULES[`${group}/${kind}`]?.(object, before) ?? [])];
}
