// What every filter says of one target, for whoever asks about that one.
import { type AskedFilter, type Candidate, FILTERS, type FilterContext, isAsked } from './filters/index.ts';

export interface FilterAnswer {
  readonly filter: string;
  readonly description: string;
  /** `notAsked`: the Placement asks nothing of the kind, or only new work is asked, and the copy is there. */
  readonly answer: 'passes' | 'refuses' | 'notAsked';
  readonly code?: string;
  readonly message?: string;
}

/** In the order in which they are asked; the first that refuses decides. `asked`: those with a question for this placement. */
export function filterAnswers(
  candidate: Candidate,
  context: FilterContext,
  asked: readonly AskedFilter[],
): readonly FilterAnswer[] {
  const questions = new Map(asked.map((one) => [one.name, one]));
  return FILTERS.map(({ name, description }): FilterAnswer => {
    const question = questions.get(name);
    if (question === undefined || !isAsked(question, candidate.standing))
      return { filter: name, description, answer: 'notAsked' };
    const failure = question.check(candidate, context);
    if (failure === undefined) return { filter: name, description, answer: 'passes' };
    const { code, message, detail = message } = failure;
    return { filter: name, description, answer: 'refuses', code, message: detail };
  });
}
