// The annotations by which an object itself says how its spec differs on one cluster.
import { isRecord, type KubeObject, readSpecDiff, SPEC_DIFF, type TargetKey } from '../../api/index.ts';
import type { Refusal } from '../refusals/index.ts';
import { overrideFault } from './fault.ts';
import { applyJsonPatch } from './json-patch.ts';
import { PatchFault } from './patch-fault.ts';

/** What the object says of the target; undefined: nothing. */
export function specDiffFor({ metadata: { annotations } }: KubeObject, key: TargetKey): string | undefined {
  return annotations?.[SPEC_DIFF + key];
}

/**
 * None of these annotations is delivered: what one cluster gets is no business of another, and a change for one would be
 * a change of the object on all.
 */
function withoutSpecDiffs(object: KubeObject): KubeObject {
  const { annotations = {}, ...metadata } = object.metadata;
  const kept = Object.entries(annotations).filter(([name]) => !name.startsWith(SPEC_DIFF));
  return {
    ...object,
    metadata: { ...metadata, ...(kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) }) },
  };
}

/** The object with its own patch for the target, and without any of these annotations. */
export function applySpecDiff(object: KubeObject, text: string | undefined, key: TargetKey): KubeObject | Refusal {
  const plain = withoutSpecDiffs(object);
  if (text === undefined) return plain;
  const place = { in: 'object', annotation: SPEC_DIFF + key } as const;
  const operations = readSpecDiff(text);
  if ('fault' in operations) return overrideFault(place, `it ${operations.fault}`);
  const spec = applyJsonPatch(plain['spec'], operations);
  if (spec instanceof PatchFault) return overrideFault(place, spec.says);
  return isRecord(spec) ? { ...plain, spec } : overrideFault(place, 'it would leave a spec that is no mapping');
}
