// The text form of label selectors, as in `?labelSelector=`.
import {
  formatSelector,
  type LabelSelector,
  type LabelSelectorRequirement,
  matchesSelector,
  parseLabelSelector as parseSelectorText,
} from '../../api/index.ts';
import { at, doc, docs, list, text, texts } from '../json/index.ts';
import { badRequest } from '../status/index.ts';

/** Parses `region=eu,tier in (a,b),!legacy`. Throws a 400 when it is none. */
export function parseLabelSelector(selector: string): LabelSelector {
  try {
    return parseSelectorText(selector);
  } catch (error) {
    throw badRequest(`unable to parse requirement: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A LabelSelector as it stands in an object; without one nothing matches. */
export function selectorOf(value: unknown): LabelSelector | undefined {
  if (value === undefined || value === null) return undefined;
  const matchExpressions = docs(at(value, 'matchExpressions')).map((e): LabelSelectorRequirement => {
    const operator = text(e['operator']);
    const known = operator === 'NotIn' || operator === 'Exists' || operator === 'DoesNotExist' ? operator : 'In';
    return { key: text(e['key']), operator: known, values: list(e['values']).map(text) };
  });
  return { matchLabels: texts(doc(value)['matchLabels']), matchExpressions };
}

export { formatSelector, matchesSelector };
