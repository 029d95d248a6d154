// Apply order: one declarative list. Lower stages first; removal goes in reverse.
import type { ObjectRef } from '../api/index.ts';

/** Kinds by `group/Kind`; `*` = every kind that is not named. Kinds of one stage are applied in parallel. */
const ORDER: readonly (readonly string[])[] = [
  ['apiextensions.k8s.io/CustomResourceDefinition'],
  ['/Namespace'],
  [
    'scheduling.k8s.io/PriorityClass',
    'storage.k8s.io/CSIDriver',
    'storage.k8s.io/StorageClass',
    'storage.k8s.io/VolumeAttributesClass',
    'resource.k8s.io/DeviceClass',
    'networking.k8s.io/IngressClass',
    'node.k8s.io/RuntimeClass',
  ],
  ['/ResourceQuota', '/LimitRange', 'networking.k8s.io/NetworkPolicy'],
  ['/ServiceAccount', 'rbac.authorization.k8s.io/ClusterRole', 'rbac.authorization.k8s.io/Role'],
  ['rbac.authorization.k8s.io/ClusterRoleBinding', 'rbac.authorization.k8s.io/RoleBinding'],
  ['/ConfigMap', '/Secret', '/PersistentVolume', '/PersistentVolumeClaim'],
  ['/Service', 'policy/PodDisruptionBudget'],
  ['*'],
  ['apiregistration.k8s.io/APIService'],
  [
    'admissionregistration.k8s.io/MutatingAdmissionPolicy',
    'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
    'admissionregistration.k8s.io/MutatingWebhookConfiguration',
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  ],
];

const STAGE_OF: ReadonlyMap<string, number> = new Map(
  ORDER.flatMap((kinds, stage) => kinds.map((kind) => [kind, stage])),
);
const OTHERS = STAGE_OF.get('*') ?? 0;

export function stageOf(ref: Pick<ObjectRef, 'group' | 'kind'>): number {
  return STAGE_OF.get(`${ref.group}/${ref.kind}`) ?? OTHERS;
}
