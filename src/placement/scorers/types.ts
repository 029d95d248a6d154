// The contract of a scorer: points for one fitting target.
import type { PlacementConfig } from '../../load/index.ts';
import type { Candidate, FilterContext } from '../filters/index.ts';

/** Integer points for one fitting target; 0 is neutral, more is better. */
export type Score = (candidate: Candidate, context: FilterContext) => number;

interface ScorerFacts {
  readonly name: string;
  /** One line for people. */
  readonly description: string;
  /** What it gives at least and at most; both whole. */
  readonly range: readonly [least: number, most: number];
  /** Profiles (`placement.defaultStrategy`) in which it counts; left out: in all. */
  readonly profiles?: readonly PlacementConfig['profile'][];
}

export type Scorer = ScorerFacts &
  (
    | { readonly score: Score }
    /** Works out once what is the same for all targets of a placement; undefined: all have 0 points. */
    | { readonly prepare: (context: FilterContext) => Score | undefined }
  );

/** A scorer with its question for one placement. */
export interface AskedScorer extends Pick<ScorerFacts, 'name' | 'range'> {
  readonly score: Score;
}
