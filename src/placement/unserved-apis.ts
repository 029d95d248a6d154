// APIs of a placement that some targets do not serve: what the filter asks, and what makes a decision be computed again.
import type { TargetId } from '../api/index.ts';
import type { Demand } from './demand.ts';
import type { Pass } from './pass.ts';

export interface UnservedApi {
  /** `<group>/<version>/<Kind>`. */
  readonly api: string;
  /** `<group>/<Kind>`. */
  readonly kind: string;
  /** Those who do not serve it, with the versions in which they serve its kind. */
  readonly lacking: ReadonlyMap<TargetId, readonly string[]>;
}

/** In the order of the APIs; without what the placement's own CustomResourceDefinitions bring. */
export function unservedApis({ apis, provides }: Demand, { known }: Pick<Pass, 'known'>): readonly UnservedApi[] {
  return apis.flatMap((api) => {
    const [group = '', , name = ''] = api.split('/');
    const [kind, lacking] = [`${group}/${name}`, known.lacking(api)];
    return lacking.size === 0 || provides.has(kind) ? [] : [{ api, kind, lacking }];
  });
}
