// The text form of label selectors, as in `?labelSelector=`.
import { formatSelector, type LabelSelector, type LabelSelectorRequirement, matchesSelector } from '../../api/index.ts';
import { at, doc, docs, list, text, texts } from '../json/index.ts';
import { badRequest } from '../status/index.ts';

const KEY = '[A-Za-z0-9][A-Za-z0-9_./-]*';
const SET_FORM = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^)]*)\\)$`);
const EQUAL_FORM = new RegExp(`^(${KEY})\\s*(==|=|!=)\\s*([A-Za-z0-9_.-]*)$`);
const EXISTS_FORM = new RegExp(`^(!?)\\s*(${KEY})$`);

function parseTerm(term: string): LabelSelectorRequirement {
  const set = SET_FORM.exec(term);
  if (set !== null) {
    const values = (set[3] ?? '').split(',').map((v) => v.trim());
    return { key: set[1] ?? '', operator: set[2] === 'in' ? 'In' : 'NotIn', values };
  }
  const comparison = EQUAL_FORM.exec(term);
  if (comparison !== null) {
    return {
      key: comparison[1] ?? '',
      operator: comparison[2] === '!=' ? 'NotIn' : 'In',
      values: [comparison[3] ?? ''],
    };
  }
  const presence = EXISTS_FORM.exec(term);
  if (presence !== null) return { key: presence[2] ?? '', operator: presence[1] === '!' ? 'DoesNotExist' : 'Exists' };
  throw badRequest(`unable to parse requirement: ${JSON.stringify(term)} is no label requirement`);
}

/** Splits at commas that are not inside parentheses. */
function splitTerms(selector: string): string[] {
  return selector
    .split(/,(?![^(]*\))/)
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

/** Parses `region=eu,tier in (a,b),!legacy`. Throws a 400 when it is none. */
export function parseLabelSelector(selector: string): LabelSelector {
  return { matchExpressions: splitTerms(selector).map(parseTerm) };
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
