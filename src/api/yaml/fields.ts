// Where each field of a document is written, as data that outlives the parser's tree.
import { isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Position } from './position.ts';

type Path = readonly (string | number)[];

/** Positions by dotted path, `spec.locationSelectors[0].path`; a mapping or list under a key stands at its key. */
export type FieldPositions = Readonly<Record<string, Position>>;

/** Of a document with more fields the first are known; the others are found at the nearest of these. */
export const MAX_FIELDS = 5_000;

/** `spec.locationSelectors[0].path`. */
export function fieldPath(path: Path): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

/** The position at a dotted path, or at its nearest ancestor that is written; undefined when none is. */
export function nearestField(fields: FieldPositions, path: string): Position | undefined {
  let at = path;
  while (at !== '' && !Object.hasOwn(fields, at)) {
    at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['), 0));
  }
  return fields[at];
}

/** All fields below a node, in the order of the text. What stands behind an alias is found at the alias. */
export function fieldPositions(node: unknown, at: (offset: number) => Position): FieldPositions {
  const found = new Map<string, Position>();
  const add = (path: string, value: unknown, key: Node | undefined): void => {
    const [own, named] = [(value as Node | null)?.range?.[0], key?.range?.[0]];
    const offset = isCollection(value) ? (named ?? own) : (own ?? named);
    if (offset === undefined || found.size >= MAX_FIELDS) return;
    found.set(path, at(offset));
    collect(value, path);
  };
  const collect = (parent: unknown, prefix: string): void => {
    if (isMap(parent)) {
      for (const { key, value } of parent.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        add(prefix === '' ? name : `${prefix}.${name}`, value, key);
      }
    } else if (isSeq(parent)) {
      for (const [index, item] of parent.items.entries()) add(`${prefix}[${index}]`, item, undefined);
    }
  };
  collect(node, '');
  return Object.fromEntries(found);
}
