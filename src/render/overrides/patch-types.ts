// What a strategic merge patch knows of the types of Kubernetes: the notation of `generated/patch-table.ts`, read.
import { PATCH_KINDS, PATCH_TYPES } from './generated/patch-table.ts';

/** How a field merges. Fields that are not told merge by themselves: mappings by key, lists are replaced whole. */
export type FieldStrategy =
  /** By the fields of this type. */
  | { readonly kind: 'struct'; readonly type: string }
  /** Mapping that is not merged. */
  | { readonly kind: 'whole' }
  /** List without repetitions, of plain values. */
  | { readonly kind: 'set' }
  /** List of mappings that are the same when this field is. */
  | { readonly kind: 'keyed'; readonly key: string; readonly type: string | undefined };

/*
 * A type is `field:code field:code …`. Codes: `@T` the type T; `!` whole; `=` a set; `key` and `key@T` a keyed list,
 * its items of the type T.
 */
function strategyOf(code: string): FieldStrategy {
  if (code === '!') return { kind: 'whole' };
  if (code === '=') return { kind: 'set' };
  const [key = '', type] = code.split('@');
  return key === '' ? { kind: 'struct', type: type ?? '' } : { kind: 'keyed', key, type };
}

function fieldsOf(notation: string): ReadonlyMap<string, FieldStrategy> {
  return new Map(
    notation.split(' ').map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon), strategyOf(part.slice(colon + 1))] as const;
    }),
  );
}

const TYPES: ReadonlyMap<string, ReadonlyMap<string, FieldStrategy>> = new Map(
  Object.entries(PATCH_TYPES).map(([name, notation]) => [name, fieldsOf(notation)]),
);
const KINDS: ReadonlyMap<string, string> = new Map(Object.entries(PATCH_KINDS));

/** The type of a kind; undefined for one that is not built into Kubernetes. */
export function typeOfKind({ group, version, kind }: { group: string; version: string; kind: string }) {
  return KINDS.get(`${group}/${version}/${kind}`);
}

/** How a field of a type merges; undefined: by itself. */
export function strategyOfField(type: string | undefined, field: string): FieldStrategy | undefined {
  return type === undefined ? undefined : TYPES.get(type)?.get(field);
}
