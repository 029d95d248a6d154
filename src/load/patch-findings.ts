// Patches of a Placement are texts: whether each can be read as what it says it is.
import { type KindName, listAt, readPatch, recordAt, textAt, YAML_LIMITS } from '../api/index.ts';
import { dotted, type Finding } from './findings.ts';

const TYPES = ['JSONPatch', 'MergePatch', 'StrategicMergePatch'] as const;

/** Of a document whose structure is as it must be. */
export function patchFindings(kind: KindName, value: unknown): readonly Finding[] {
  if (kind !== 'Placement') return [];
  const found = listAt(recordAt(value, 'spec'), 'overrides').flatMap((override, at) =>
    listAt(override, 'patches').flatMap((patch, index): Finding[] => {
      const type = TYPES.find((each) => each === textAt(patch, 'type'));
      const read = type && readPatch(type, textAt(patch, 'patch'));
      if (read === undefined || !('fault' in read)) return [];
      const path = ['spec', 'overrides', at, 'patches', index, 'patch'];
      return [{ code: 'InvalidObject', path, message: `${dotted(path)} ${read.fault}` }];
    }),
  );
  return found.slice(0, YAML_LIMITS.problems);
}
