// The contract of a scorer: points for one fitting target.
import type { PlacementConfig } from '../../load/index.ts';
import type { Candidate, FilterContext } from '../filters/index.ts';

/** Integer points for one fitting target; 0 is neutral, more is better. */
export interface Scorer {
  readonly name: string;
  /** One line for people. */
  readonly description: string;
  /** What it gives at least and at most; both whole. */
  readonly range: readonly [least: number, most: number];
  /** Profiles (`placement.defaultStrategy`) in which it counts; left out: in all. */
  readonly profiles?: readonly PlacementConfig['profile'][];
  score(candidate: Candidate, context: FilterContext): number;
}
