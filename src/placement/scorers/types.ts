// The contract of a scorer: points for one fitting target.
import type { Placement } from '../../api/index.ts';
import type { Candidate } from '../filters/index.ts';

/** Integer points for one fitting target; 0 is neutral, more is better. */
export interface Scorer {
  readonly name: string;
  /** One line for people. */
  readonly description: string;
  score(candidate: Candidate, placement: Placement): number;
}
