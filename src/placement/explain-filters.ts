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
    const check = 'check' in filter ? filter.check : filter.prepare(context);
    const failure = check?.(candidate, context);
    if (failure === undefined) return { filter: name, description, answer: 'passes' };
    const { code, message, detail = message } = failure;
    return { filter: name, description, answer: 'refuses', code, message: detail };
  });
}
