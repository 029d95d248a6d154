// What is said of SyncTargets in words.
import type { Taint } from './kinds/index.ts';

/** `dedicated=gpu:NoSchedule`. */
export function formatTaint({ key, value, effect }: Taint): string {
  return `${key}${value === undefined || value === '' ? '' : `=${value}`}:${effect}`;
}
