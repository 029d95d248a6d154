// Optional values: `object.spec.?replicas.orValue(1)`.
import { fn, method, type Overload } from '../define.ts';
import { type CelValue, Fault, isList, isMap, Optional, typeOf } from '../values.ts';

function isZero(value: CelValue): boolean {
  if (value === null || value === false || value === 0n || value === 0 || value === '') return true;
  if (isList(value) || value instanceof Uint8Array) return value.length === 0;
  if (isMap(value)) return value.size === 0;
  return typeOf(value) === 'uint' && String(value) === '0';
}

export const OPTIONALS: readonly Overload[] = [
  fn('optional.of', ['dyn'], 'optional', ([value]) => new Optional(value)),
  fn('optional.none', [], 'optional', () => new Optional(undefined)),
  fn('optional.ofNonZeroValue', ['dyn'], 'optional', ([value]) => new Optional(isZero(value) ? undefined : value)),
  method('hasValue', ['optional'], 'bool', ([o]) => o.value !== undefined),
  // The evaluator runs the other side of these two only when it is needed.
  method('or', ['optional', 'optional'], 'optional', ([a, b]) => (a.value === undefined ? b : a)),
  method('orValue', ['optional', 'dyn'], 'unknown', ([a, b]) => a.value ?? b),
  method('value', ['optional'], 'unknown', ([o]) => o.value ?? new Fault('optional.none() dereference')),
];
