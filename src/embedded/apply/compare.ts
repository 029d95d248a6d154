// What changed between two values, as sets of fields.
import { type Doc, equal, isDoc, isEmpty } from '../json/index.ts';
import { fieldSchema, type ListSchema, type MapSchema, resolve, type Schema } from '../schema/index.ts';
import { type FieldSet, insert, newDraft } from './field-set.ts';
import { fieldElement, itemElement, type PathElement } from './path-element.ts';

export interface Comparison {
  readonly added: FieldSet;
  readonly modified: FieldSet;
  readonly removed: FieldSet;
}

type Change = keyof Comparison;
type Report = (change: Change, path: readonly PathElement[]) => void;

interface Pair {
  readonly schema: Schema;
  /** undefined: not there. */
  readonly before: unknown;
  readonly after: unknown;
  readonly path: readonly PathElement[];
}

/** Fields are compared down to the leaves; what is there on one side only is reported with everything under it. */
function walk(pair: Pair, report: Report): void {
  const schema = resolve(pair.schema, pair.after ?? pair.before);
  if (schema.kind === 'map' && !schema.atomic && isMergeable(pair, isDoc)) walkMap(schema, pair, report);
  else if (schema.kind === 'list' && schema.merge !== 'atomic' && isMergeable(pair, Array.isArray))
    walkList(schema, pair, report);
  else walkLeaf(pair, report);
}

function walkLeaf(pair: Pair, report: Report): void {
  if (pair.before === undefined) report('added', pair.path);
  else if (pair.after === undefined) report('removed', pair.path);
  else if (!equal(pair.before, pair.after)) report('modified', pair.path);
}

/** Two empty or null sides are a leaf, so that null and {} stay distinct. */
function isMergeable({ before, after }: Pair, isContainer: (value: unknown) => boolean): boolean {
  const fits = (value: unknown): boolean => value === undefined || value === null || isContainer(value);
  return fits(before) && fits(after) && !(isEmpty(before) && isEmpty(after));
}

function reportPresence({ before, after, path }: Pair, report: Report): void {
  if (path.length === 0) return;
  if (before === undefined) report('added', path);
  else if (after === undefined) report('removed', path);
}

function walkMap(schema: MapSchema, pair: Pair, report: Report): void {
  const before: Doc = isDoc(pair.before) ? pair.before : {};
  const after: Doc = isDoc(pair.after) ? pair.after : {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const path = [...pair.path, fieldElement(key)];
    const own = (side: Doc): unknown => (Object.hasOwn(side, key) ? side[key] : undefined);
    walk({ schema: fieldSchema(schema, key), before: own(before), after: own(after), path }, report);
  }
  reportPresence(pair, report);
}

function groupItems(schema: ListSchema, value: unknown): Map<PathElement, unknown[]> {
  const groups = new Map<PathElement, unknown[]>();
  for (const item of Array.isArray(value) ? value : []) {
    const element = itemElement(schema, item);
    if (element !== undefined) groups.set(element, [...(groups.get(element) ?? []), item]);
  }
  return groups;
}

function walkList(schema: ListSchema, pair: Pair, report: Report): void {
  const before = groupItems(schema, pair.before);
  const after = groupItems(schema, pair.after);
  for (const element of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(element) ?? [], after.get(element) ?? []];
    const path = [...pair.path, element];
    if (left.length > 1 || right.length > 1)
      walkDuplicates({ schema: schema.element, before: left, after: right, path }, report);
    else walk({ schema: schema.element, before: left[0], after: right[0], path }, report);
  }
  reportPresence(pair, report);
}

/** Elements with equal keys count as one leaf; a change between one and several replaces that leaf. */
function walkDuplicates(pair: Pair & { readonly before: unknown[]; readonly after: unknown[] }, report: Report): void {
  const { before, after, path } = pair;
  if (before.length > 1 && after.length > 1) {
    if (!equal(before, after)) report('modified', path);
    return;
  }
  if (before.length > 1) {
    if (after.length > 0) walk({ ...pair, before: undefined, after: after[0] }, report);
    report('removed', path);
    return;
  }
  if (before.length > 0) walk({ ...pair, before: before[0], after: undefined }, report);
  report('added', path);
}

/** Fields added, modified and removed from `before` to `after`. */
export function compare(schema: Schema, before: unknown, after: unknown): Comparison {
  const sets = { added: newDraft(), modified: newDraft(), removed: newDraft() };
  walk({ schema, before, after, path: [] }, (change, path) => insert(sets[change], path));
  return sets;
}
