// JSON Merge Patch (RFC 7396).
import { isDoc, setOwn } from '../json/index.ts';

/** The target with the patch merged in: null removes a key, lists are replaced whole. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isDoc(patch)) return patch;
  const result = isDoc(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else setOwn(result, key, mergePatch(Object.hasOwn(result, key) ? result[key] : undefined, value));
  }
  return result;
}
