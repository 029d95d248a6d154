// SyncTarget: one cluster that receives workloads. Type and schema of the fields this version honours.
import type { Condition } from './conditions.ts';
import type { Labels } from './label-selector.ts';

export const TAINT_EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const;
export type TaintEffect = (typeof TAINT_EFFECTS)[number];

export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: TaintEffect;
}

export interface SyncTargetSpec {
  readonly workloadCluster: { readonly name: string };
  /** No new work; what is there stays. */
  readonly unschedulable?: boolean;
  readonly taints?: readonly Taint[];
}

export interface SyncTargetStatus {
  readonly conditions?: readonly Condition[];
  readonly syncerIdentifier?: string;
  readonly kubernetesVersion?: string;
  /** Objects assigned, and how many of them are applied and healthy. */
  readonly objects?: { readonly desired: number; readonly applied: number; readonly healthy: number };
}

export interface SyncTarget {
  readonly apiVersion: 'workload.kcp.io/v1alpha1';
  readonly kind: 'SyncTarget';
  readonly metadata: { readonly name: string; readonly labels?: Labels; readonly annotations?: Labels };
  readonly spec: SyncTargetSpec;
  readonly status?: SyncTargetStatus;
}

/** `dedicated=gpu:NoSchedule`. */
export function formatTaint({ key, value, effect }: Taint): string {
  return `${key}${value === undefined || value === '' ? '' : `=${value}`}:${effect}`;
}
