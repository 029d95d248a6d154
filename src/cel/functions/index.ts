// Public face of the functions: all of them, found by how they are called.
import type { Overload } from '../define.ts';
import type { TypeName } from '../values.ts';
import { ADDRESSES } from './addresses.ts';
import { CONVERSIONS } from './conversions.ts';
import { FORMATS } from './formats.ts';
import { LISTS } from './lists.ts';
import { OPERATORS } from './operators.ts';
import { OPTIONALS } from './optionals.ts';
import { QUANTITIES } from './quantities.ts';
import { REGEX } from './regex.ts';
import { SEMVERS } from './semvers.ts';
import { STRINGS } from './strings.ts';
import { TEXT_FORMAT } from './text-format.ts';
import { TIMES } from './times.ts';
import { URLS } from './urls.ts';

export { celTypeName } from './conversions.ts';
export { patternFault } from './text-format.ts';

const ALL: readonly Overload[] = [
  ...OPERATORS,
  ...CONVERSIONS,
  ...STRINGS,
  ...TEXT_FORMAT,
  ...REGEX,
  ...LISTS,
  ...TIMES,
  ...OPTIONALS,
  ...QUANTITIES,
  ...URLS,
  ...ADDRESSES,
  ...SEMVERS,
  ...FORMATS,
];

function callKey(name: string, isMethod: boolean, count: number): string {
  return `${isMethod ? '.' : ''}${name} ${count}`;
}

const BY_CALL: ReadonlyMap<string, readonly Overload[]> = Map.groupBy(ALL, ({ name, isMethod, args }) =>
  callKey(name, isMethod, args.length),
);
const NAMES: ReadonlySet<string> = new Set(ALL.filter(({ isMethod }) => !isMethod).map(({ name }) => name));

/** @param count of arguments, with the one that a method is called on. */
export function overloadsOf(name: string, isMethod: boolean, count: number): readonly Overload[] {
  return BY_CALL.get(callKey(name, isMethod, count)) ?? [];
}

/** True for functions that are no methods. */
export function isFunction(name: string): boolean {
  return NAMES.has(name);
}

/** Names of types that an expression may compare with. */
export const TYPE_LITERALS: ReadonlySet<string> = new Set<TypeName | string>([
  'bool',
  'int',
  'uint',
  'double',
  'string',
  'bytes',
  'list',
  'map',
  'null_type',
  'type',
  'google.protobuf.Timestamp',
  'google.protobuf.Duration',
  'net.IP',
  'net.CIDR',
]);
