// Kinds that TMCConfig lets through: only these, or all but those.
import { type ObjectRef, refOf } from '../../api/index.ts';
import type { Model } from '../../load/index.ts';
import type { ObjectJudge } from '../refusals/index.ts';

type Objects = Model['config']['objects'];

function faultOf({ group, version, kind }: ObjectRef, { supported, excluded }: Objects): string | undefined {
  const name = `${group}/${version}/${kind}`;
  if (excluded.has(name)) return `resources.excludedGVKs of TMCConfig names ${name}`;
  return supported === undefined || supported.has(name)
    ? undefined
    : `resources.supportedGVKs of TMCConfig does not name ${name}`;
}

/** None where all kinds are let through. */
export function kindJudges(objects: Objects): readonly ObjectJudge[] {
  if (objects.supported === undefined && objects.excluded.size === 0) return [];
  return [
    {
      key: 'KindNotAllowed',
      isFor: (ref) => faultOf(ref, objects) !== undefined,
      judge: (object) => {
        const says = faultOf(refOf(object), objects);
        return says === undefined ? undefined : { code: 'KindNotAllowed', says };
      },
    },
  ];
}
