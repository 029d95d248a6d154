// A set of field paths as a tree, its algebra, and its FieldsV1 form. Sets are values: no function here changes one.
import { type Doc, doc, setOwn } from '../json/index.ts';
import { fieldSchema, type Schema } from '../schema/index.ts';
import { compareElements, fieldName, type PathElement } from './path-element.ts';

/** `member`: the path that leads here is in the set. The root never is. */
export interface FieldSet {
  readonly member: boolean;
  readonly children: ReadonlyMap<PathElement, FieldSet>;
}

export const EMPTY: FieldSet = { member: false, children: new Map() };

export function isEmptySet(set: FieldSet): boolean {
  return !set.member && set.children.size === 0;
}

function build(member: boolean, children: Iterable<readonly [PathElement, FieldSet]>): FieldSet {
  return { member, children: new Map([...children].filter(([, set]) => !isEmptySet(set))) };
}

export function union(a: FieldSet, b: FieldSet): FieldSet {
  const children = new Map(a.children);
  for (const [element, set] of b.children) {
    const known = children.get(element);
    children.set(element, known === undefined ? set : union(known, set));
  }
  return { member: a.member || b.member, children };
}

export function intersection(a: FieldSet, b: FieldSet): FieldSet {
  const children = [...a.children].map(
    ([element, set]) => [element, intersection(set, b.children.get(element) ?? EMPTY)] as const,
  );
  return build(a.member && b.member, children);
}

/** Paths of `a` that are not in `b`; a path of `b` says nothing about what lies under it. */
export function difference(a: FieldSet, b: FieldSet): FieldSet {
  const children = [...a.children].map(([element, set]) => {
    const other = b.children.get(element);
    return [element, other === undefined ? set : difference(set, other)] as const;
  });
  return build(a.member && !b.member, children);
}

/** Like `difference`, but a path of `b` takes all under it away too. */
export function recursiveDifference(a: FieldSet, b: FieldSet): FieldSet {
  const children = [...a.children]
    .filter(([element]) => b.children.get(element)?.member !== true)
    .map(([element, set]) => [element, recursiveDifference(set, b.children.get(element) ?? EMPTY)] as const);
  return build(a.member && !b.member, children);
}

/** A set under construction; give it away only when done. */
export interface DraftSet {
  member: boolean;
  readonly children: Map<PathElement, DraftSet>;
}

export function newDraft(): DraftSet {
  return { member: false, children: new Map() };
}

/** Adds one path; its parents do not become members. The root itself is never one. */
export function insert(draft: DraftSet, path: readonly PathElement[]): void {
  if (path.length === 0) return;
  let here = draft;
  for (const element of path) {
    const next = here.children.get(element) ?? newDraft();
    here.children.set(element, next);
    here = next;
  }
  here.member = true;
}

export function setOf(...paths: readonly (readonly PathElement[])[]): FieldSet {
  const draft = newDraft();
  for (const path of paths) insert(draft, path);
  return draft;
}

/** Every path, in the server's order, parents before what is under them. */
export function pathsOf(set: FieldSet, prefix: readonly PathElement[] = []): PathElement[][] {
  const elements = [...set.children].sort(([a], [b]) => compareElements(a, b));
  const members = elements.filter(([, s]) => s.member).map(([element]) => [...prefix, element]);
  return [...members, ...elements.flatMap(([element, s]) => pathsOf(s, [...prefix, element]))];
}

/** Adds the declared fields on the way to each path: with `a.b.c` also `a`, when `a` is a field and not a key of a map. */
export function withDeclaredParents(set: FieldSet, schema: Schema | undefined): FieldSet {
  const children = [...set.children].map(([element, below]) => {
    const name = fieldName(element);
    const map = schema?.kind === 'map' ? schema : undefined;
    const declared = name !== undefined && map?.field(name) !== undefined;
    const next = withDeclaredParents(below, schemaBelow(schema, element));
    return [element, { ...next, member: next.member || (declared && below.children.size > 0) }] as const;
  });
  return build(set.member, children);
}

function schemaBelow(schema: Schema | undefined, element: PathElement): Schema | undefined {
  const name = fieldName(element);
  if (schema?.kind === 'any') return schema;
  if (name !== undefined) return schema?.kind === 'map' ? fieldSchema(schema, name) : undefined;
  return schema?.kind === 'list' && element.startsWith('k:') ? schema.element : undefined;
}

/** FieldsV1, keys ordered as the real server orders them. */
export function formatFields(set: FieldSet): Doc {
  const fields: Doc = {};
  for (const [element, below] of [...set.children].sort(([a], [b]) => compareElements(a, b))) {
    const value = formatFields(below);
    setOwn(fields, element, below.member && below.children.size > 0 ? { '.': {}, ...value } : value);
  }
  return fields;
}

/** Reads FieldsV1; elements of unknown form are left out. */
export function parseFields(value: unknown): FieldSet {
  const children = Object.entries(doc(value))
    .filter(([element]) => /^[fkvi]:/.test(element))
    .map(([element, below]) => {
      const inner = parseFields(below);
      const member = Object.hasOwn(doc(below), '.') || inner.children.size === 0;
      return [element, { member, children: inner.children }] as const;
    });
  return build(false, children);
}
