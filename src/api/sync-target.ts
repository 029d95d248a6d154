// What is said of SyncTargets in words.
import type { Taint } from './kinds/index.ts';

/** The label of a SyncTarget, as the status branch shows it, that holds its key. */
export const SYNC_TARGET_KEY_LABEL = 'internal.workload.kcp.io/key';

/** `dedicated=gpu:NoSchedule`. */
export function formatTaint({ key, value, effect }: Taint): string {
  return `${key}${value === undefined || value === '' ? '' : `=${value}`}:${effect}`;
}
