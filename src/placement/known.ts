// What is known of the clusters, in the form in which filters and scorers ask for it; each answer is worked out once a pass.
import { type Amounts, amountsOf, memo, type Observation, type TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';

export interface Known {
  /** Targets that do not serve the API (`<group>/<version>/<Kind>`), with the versions in which they serve its kind. One that has not said what it serves is not among them. */
  readonly lacking: (api: string) => ReadonlyMap<TargetId, readonly string[]>;
  /** Targets with objects of which a smaller share than this is not failing. */
  readonly unhealthy: (ratio: number) => ReadonlySet<TargetId>;
  /** What workloads can use: what the syncer reports, and beside that what the SyncTarget declares. */
  readonly allocatable: (target: TargetId) => Amounts;
}

/** Where the text is in the sorted list, or would be. */
function placeIn(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Versions of a kind in the list of all that is served. */
function versionsIn(apis: readonly string[], group: string, kind: string): readonly string[] {
  const versions: string[] = [];
  const prefix = `${group}/`;
  for (let at = placeIn(apis, prefix); apis[at]?.startsWith(prefix) === true; at += 1) {
    const [, version = '', other] = apis[at]?.split('/') ?? [];
    if (other === kind) versions.push(version);
  }
  return versions;
}

function lackingIn(observations: ReadonlyMap<TargetId, Observation>, api: string) {
  const lacking = new Map<TargetId, readonly string[]>();
  const [group = '', , kind = ''] = api.split('/');
  for (const [target, { apis }] of observations) {
    if (apis === undefined || apis[placeIn(apis, api)] === api) continue;
    lacking.set(target, versionsIn(apis, group, kind));
  }
  return lacking;
}

function unhealthyIn(observations: ReadonlyMap<TargetId, Observation>, ratio: number): ReadonlySet<TargetId> {
  // In whole millionths: 7 of 100 are not fewer than 0.07 of them.
  const least = Math.round(ratio * 1e6);
  const isBelow = ({ objects }: Observation): boolean =>
    objects !== undefined && (objects.total - objects.failing) * 1e6 < least * objects.total;
  return new Set([...observations].filter(([, seen]) => isBelow(seen)).map(([target]) => target));
}

export function knownOf(
  { syncTargets }: Pick<Model, 'syncTargets'>,
  observations: ReadonlyMap<TargetId, Observation>,
): Known {
  return {
    lacking: memo((api) => lackingIn(observations, api)),
    unhealthy: memo((ratio) => unhealthyIn(observations, ratio)),
    allocatable: memo((target) => {
      const declared = syncTargets.get(target)?.object.spec.allocatable;
      return { ...amountsOf(declared ?? {}), ...amountsOf(observations.get(target)?.allocatable ?? {}) };
    }),
  };
}
