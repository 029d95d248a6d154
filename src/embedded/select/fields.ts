// Field selectors, as in `?fieldSelector=`: equality on text fields.
import { at, type Doc } from '../json/index.ts';
import { badRequest } from '../status/index.ts';

interface FieldTerm {
  readonly path: readonly string[];
  readonly equal: boolean;
  readonly value: string;
}

export type FieldSelector = readonly FieldTerm[];

/** Parses `metadata.name=web,status.phase!=Running`. Throws a 400 when it is none. */
export function parseFieldSelector(selector: string): FieldSelector {
  const terms = selector.split(',').filter((term) => term.trim() !== '');
  return terms.map((term) => {
    const match = /^\s*([A-Za-z0-9_.]+)\s*(==|=|!=)\s*(.*)$/.exec(term);
    if (match === null) throw badRequest(`invalid field selector: ${JSON.stringify(term)}`);
    return { path: (match[1] ?? '').split('.'), equal: match[2] !== '!=', value: (match[3] ?? '').trim() };
  });
}

function textAt(object: Doc, path: readonly string[]): string {
  const value = at(object, ...path);
  return value === undefined || value === null ? '' : String(value);
}

export function matchesFields(selector: FieldSelector, object: Doc): boolean {
  return selector.every(({ path, equal, value }) => (textAt(object, path) === value) === equal);
}
