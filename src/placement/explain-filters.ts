// What every filter says of one target, for whoever asks about that one.
import { type Candidate, FILTERS, type FilterContext, isAsked } from './filters/index.ts';

export interface FilterAnswer {
  readonly filter: string;
  readonly description: string;
  /** `notAsked`: it has a say about new work only, and the copy is there. */
  readonly answer: 'passes' | 'refuses' | 'notAsked';
  readonly code?: string;
  readonly message?: string;
}

/** In the order in which they are asked; the first that refuses decides. */
export function filterAnswers(candidate: Candidate, context: FilterContext): readonly FilterAnswer[] {
  return FILTERS.map((filter): FilterAnswer => {
    const { name, description } = filter;
    if (!isAsked(filter, candidate.standing)) return { filter: name, description, answer: 'notAsked' };
    const failure = filter.check(candidate, context);
    return { filter: name, description, answer: failure === undefined ? 'passes' : 'refuses', ...failure };
  });
}
