// Scorer: weights of the preferred affinity that a target matches, less those of the preferred anti-affinity.
import { type ClusterTerm, termMatcher } from '../cluster-term.ts';
import type { Candidate, FilterContext } from '../filters/index.ts';
import type { Scorer } from './types.ts';

/** Greatest weight, and so many may be written. */
const MOST = 100 * 16;

type Preferences = readonly { readonly weight: number; readonly clusterAffinityTerm: ClusterTerm }[];

interface Preference {
  readonly points: number;
  readonly matches: (candidate: Candidate) => boolean;
}

function preferences(list: Preferences, sign: 1 | -1, { pass }: FilterContext): readonly Preference[] {
  return list.map(({ weight, clusterAffinityTerm }) => {
    return { points: sign * weight, matches: termMatcher(clusterAffinityTerm, pass.fleet) };
  });
}

export const preferredAffinityScorer: Scorer = {
  name: 'preferredAffinity',
  description: 'the weights of the preferred clusterAffinity that it matches, less those of the clusterAntiAffinity',
  range: [-MOST, MOST],
  prepare: (context) => {
    const { clusterAffinity, clusterAntiAffinity } = context.placement.spec.constraints?.affinity ?? {};
    const all = [
      ...preferences(clusterAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [], 1, context),
      ...preferences(clusterAntiAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [], -1, context),
    ];
    if (all.length === 0) return undefined;
    return (candidate) => all.reduce((sum, { points, matches }) => sum + (matches(candidate) ? points : 0), 0);
  },
};
