// Filter: the cluster serves every API of the objects, or a CustomResourceDefinition that comes to it brings the kind.
import { unservedApis } from '../unserved-apis.ts';
import type { Filter } from './types.ts';

/** So many are named. */
const NAMED = 3;

/** As people write it: `example.io/v1 Widget`. */
function nameOf(api: string): string {
  const [group = '', version = '', kind = ''] = api.split('/');
  return `${group === '' ? version : `${group}/${version}`} ${kind}`;
}

function listOf(parts: readonly string[]): string {
  const rest = parts.length - NAMED;
  return rest > 0 ? `${parts.slice(0, NAMED).join(', ')} and ${rest} more` : parts.join(', ');
}

export const apiCompatibilityFilter: Filter = {
  name: 'api-compatibility',
  description: 'serves every kind of the objects, or gets it with a CustomResourceDefinition of a placement',
  asked: 'choice',
  codes: {
    KindNotServed: 'its API server does not serve a kind, and no placement there brings it',
    VersionNotServed: 'its API server serves the kind in other versions only',
  },
  prepare: ({ demand, pass }) => {
    const needed = unservedApis(demand, pass).map((one) => ({ ...one, name: nameOf(one.api) }));
    if (needed.length === 0) return undefined;
    return ({ target }) => {
      const missing = needed.filter(({ kind, lacking }) => lacking.has(target) && !pass.ledger.provides(target, kind));
      if (missing.length === 0) return undefined;
      const versions = missing.map(({ lacking }) => lacking.get(target) ?? []);
      const names = missing.map(({ name }, at) => {
        const served = versions[at] ?? [];
        return served.length === 0 ? name : `${name} (but ${served.join(', ')})`;
      });
      const code = versions.every((served) => served.length > 0) ? 'VersionNotServed' : 'KindNotServed';
      return { code, message: `does not serve ${listOf(names)}` };
    };
  },
};
