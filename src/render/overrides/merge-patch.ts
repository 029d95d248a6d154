// Applies a JSON Merge Patch (RFC 7386). What is given stays as it is.
import { fieldAt, isRecord } from '../../api/index.ts';

/** The target with the patch merged in: null removes a key, lists are replaced whole. */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const fields = new Map(Object.entries(isRecord(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) fields.delete(key);
    else fields.set(key, applyMergePatch(fieldAt(target, key), value));
  }
  return Object.fromEntries(fields);
}
