// Which fields Go leaves out when they are empty, and which it always writes, by the tags of the Go types.
import { WIRE } from './generated/wire.ts';

const FIELD = /\d+(\*?)(!?)[tuvr]?(?::(\S*)|>(\S+))/g;

/** Fields that are neither pointers nor written always, those of embedded structs included: left out when zero. */
export function zeroOmitted(typeName: string): readonly string[] {
  return [...(WIRE[typeName] ?? '').matchAll(FIELD)].flatMap(([, pointer, always, name, inlined]) => {
    if (inlined !== undefined) return zeroOmitted(inlined);
    return pointer === '' && always === '' && name !== undefined ? [name] : [];
  });
}

/** Fields that are written even when they are empty. */
export function alwaysWritten(typeName: string): readonly string[] {
  return [...(WIRE[typeName] ?? '').matchAll(FIELD)].flatMap(([, , always, name, inlined]) => {
    if (inlined !== undefined) return alwaysWritten(inlined);
    return always === '!' && name !== undefined ? [name] : [];
  });
}
