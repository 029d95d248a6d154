// Which scalar fields Go leaves out when they are zero: those that are neither pointers nor marked to be written always.
import { WIRE } from './generated/wire.ts';

const FIELD = /\d+(\*?)(!?)[tuvr]?(?::(\S*)|>(\S+))/g;

/** Names of these fields of a built-in type, those of embedded structs included. */
export function zeroOmitted(typeName: string): readonly string[] {
  return [...(WIRE[typeName] ?? '').matchAll(FIELD)].flatMap(([, pointer, always, name, inlined]) => {
    if (inlined !== undefined) return zeroOmitted(inlined);
    return pointer === '' && always === '' && name !== undefined ? [name] : [];
  });
}
