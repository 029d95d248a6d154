// Whether a reported status stays within bounds; shared by the writer, which drops it, and the reader, which refuses it.
import { isRecord } from '../../api/index.ts';
import { REPORT_LIMITS } from './limits.ts';

/** Counts each visit of a value, so that a text that refers to itself many times (YAML aliases) cannot grow unseen. */
export function isStatusWithinLimits(status: unknown): boolean {
  let nodes = 0;
  let bytes = 0;
  const fits = (value: unknown, depth: number): boolean => {
    nodes += 1;
    if (nodes > REPORT_LIMITS.statusNodes || depth > REPORT_LIMITS.statusDepth) return false;
    if (typeof value === 'string') bytes += value.length;
    if (typeof value === 'number' && !isExact(value)) return false;
    if (bytes > REPORT_LIMITS.statusBytes) return false;
    if (Array.isArray(value)) return value.every((item) => fits(item, depth + 1));
    if (!isRecord(value)) return true;
    return Object.entries(value).every(([key, item]) => {
      bytes += key.length;
      return fits(item, depth + 1);
    });
  };
  return fits(status, 0);
}

/** YAML readers refuse numbers that cannot be kept exactly. */
function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
