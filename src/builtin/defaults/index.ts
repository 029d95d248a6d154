// Public face of the defaults: which kind gets which. Fields filled in here belong to no manager after an apply.
import type { Doc } from '../docs.ts';
import {
  fillAdmissionBinding,
  fillAdmissionPolicy,
  fillApiService,
  fillAutoscaler,
  fillCustomResourceDefinition,
  fillNamespace,
  fillPersistentVolume,
  fillPersistentVolumeClaim,
  fillPriorityClass,
  fillRoleBinding,
  fillSecret,
  fillStorageClass,
  fillWebhooks,
} from './others.ts';
import { fillPod } from './pod.ts';
import { fillNetworkPolicy, fillService } from './service.ts';
import {
  fillCronJob,
  fillDaemonSet,
  fillDeployment,
  fillJob,
  fillReplicaSet,
  fillReplicationController,
  fillStatefulSet,
} from './workloads.ts';

/** By `group/Kind`. */
const DEFAULTS: Readonly<Record<string, (draft: Doc) => void>> = {
  '/Namespace': fillNamespace,
  '/PersistentVolume': fillPersistentVolume,
  '/PersistentVolumeClaim': fillPersistentVolumeClaim,
  '/Pod': fillPod,
  '/ReplicationController': fillReplicationController,
  '/Secret': fillSecret,
  '/Service': fillService,
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': fillWebhooks,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': fillAdmissionPolicy,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': fillAdmissionBinding,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': fillWebhooks,
  'apiextensions.k8s.io/CustomResourceDefinition': fillCustomResourceDefinition,
  'apiregistration.k8s.io/APIService': fillApiService,
  'apps/DaemonSet': fillDaemonSet,
  'apps/Deployment': fillDeployment,
  'apps/ReplicaSet': fillReplicaSet,
  'apps/StatefulSet': fillStatefulSet,
  'autoscaling/HorizontalPodAutoscaler': fillAutoscaler,
  'batch/CronJob': fillCronJob,
  'batch/Job': fillJob,
  'networking.k8s.io/NetworkPolicy': fillNetworkPolicy,
  'rbac.authorization.k8s.io/ClusterRoleBinding': fillRoleBinding,
  'rbac.authorization.k8s.io/RoleBinding': fillRoleBinding,
  'scheduling.k8s.io/PriorityClass': fillPriorityClass,
  'storage.k8s.io/StorageClass': fillStorageClass,
};

/** Fills the defaults of its kind into a draft; changes it. */
export function fillDefaults(group: string, kind: string, draft: Doc): void {
  DEFAULTS[`${group}/${kind}`]?.(draft);
}
