// The text form of label selectors, as kubectl's -l and the API's `?labelSelector=` have it → LabelSelector.
import type { LabelSelector, LabelSelectorRequirement } from './kinds/index.ts';

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
  throw new TypeError(`${JSON.stringify(term)} is no label requirement`);
}

/** `region=eu,tier in (a,b),!legacy`; nothing at all selects everything. Throws a TypeError that names the term. */
export function parseLabelSelector(selector: string): LabelSelector {
  // Commas inside parentheses separate values.
  const terms = selector.split(/,(?![^(]*\))/).map((term) => term.trim());
  return { matchExpressions: terms.filter((term) => term !== '').map(parseTerm) };
}
