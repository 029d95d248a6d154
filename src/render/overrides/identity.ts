// What no override may change: which object it is, and the marks by which tmc knows its own.
import { fieldAt, isKubeObject, isRecord, type KubeObject, OWN_MARKS, recordAt, refOf } from '../../api/index.ts';
import { PatchFault } from './patch-fault.ts';

const PARTS = [
  ['group', 'apiVersion'],
  ['version', 'apiVersion'],
  ['kind', 'kind'],
  ['namespace', 'metadata.namespace'],
  ['name', 'metadata.name'],
] as const;

/** The first label or annotation that is no text: no API server takes such an object. */
function untextual(metadata: unknown): string | undefined {
  for (const field of ['labels', 'annotations']) {
    const map = fieldAt(metadata, field);
    if (map === undefined || map === null) continue;
    if (!isRecord(map)) return `metadata.${field} would be no mapping`;
    const bad = Object.keys(map).find((key) => typeof map[key] !== 'string');
    if (bad !== undefined) return `metadata.${field}.${bad} would be no text`;
  }
  return undefined;
}

function changedMark(before: KubeObject, after: KubeObject): string | undefined {
  return OWN_MARKS.find((key) =>
    (['labels', 'annotations'] as const).some(
      (field) => fieldAt(recordAt(after.metadata, field), key) !== fieldAt(recordAt(before.metadata, field), key),
    ),
  );
}

/** The object after an override, when it is still the same object; else why it is not. */
export function sameObject(before: KubeObject, after: unknown): KubeObject | PatchFault {
  if (!isKubeObject(after)) return new PatchFault('it would leave no object with apiVersion, kind and metadata.name');
  const [was, is] = [refOf(before), refOf(after)];
  const part = PARTS.find(([name]) => was[name] !== is[name]);
  if (part !== undefined) return new PatchFault(`it would change ${part[1]}, and so make another object`);
  const fault = untextual(after.metadata);
  if (fault !== undefined) return new PatchFault(fault);
  const mark = changedMark(before, after);
  return mark === undefined ? after : new PatchFault(`it would change ${mark}, which only tmc writes`);
}
