// Values of CEL, as JavaScript holds them: int is bigint, double is number, a map is a Map; the rest are classes here.

/**
 * `error`: as the API server says it; `cost`: its limit for one expression is reached; `limit`: our own, for several;
 * `unsupported`: it cannot be known here.
 */
export type FaultKind = 'error' | 'cost' | 'limit' | 'unsupported';

/** Why an expression has no value. */
export class Fault {
  readonly kind: FaultKind;
  readonly says: string;

  constructor(says: string, kind: FaultKind = 'error') {
    this.says = says;
    this.kind = kind;
  }
}

/** A fault that nothing else in the expression can make good. */
export function isFinal(value: CelValue | Fault | undefined): value is Fault {
  return value instanceof Fault && (value.kind === 'cost' || value.kind === 'limit');
}

export class Uint {
  readonly typeName = 'uint';
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
  }
}

export class Timestamp {
  readonly typeName = 'timestamp';
  /** Since 1970. */
  readonly nanos: bigint;
  /** Of the zone in which it is written, in seconds. */
  readonly offset: bigint;
  constructor(nanos: bigint, offset = 0n) {
    this.nanos = nanos;
    this.offset = offset;
  }
}

export class Duration {
  readonly typeName = 'duration';
  readonly nanos: bigint;
  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

export class TypeValue {
  readonly typeName = 'type';
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Optional {
  readonly typeName = 'optional';
  /** Undefined: none. */
  readonly value: CelValue | undefined;
  constructor(value: CelValue | undefined) {
    this.value = value;
  }
}

export class Quantity {
  readonly typeName = 'quantity';
  /** Billionths of the unit. */
  readonly nanos: bigint;
  /** Kept as an int64 times ten to this power; undefined when that was not enough. */
  readonly scale: number | undefined;
  constructor(nanos: bigint, scale: number | undefined) {
    this.nanos = nanos;
    this.scale = scale;
  }
}

export interface UrlParts {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  /** Values of each key, decoded. */
  readonly query: ReadonlyMap<string, readonly string[]>;
}

export class Url {
  readonly typeName = 'url';
  readonly text: string;
  readonly parts: UrlParts;
  constructor(text: string, parts: UrlParts) {
    this.text = text;
    this.parts = parts;
  }
}

export class Ip {
  readonly typeName = 'ip';
  readonly family: 4 | 6;
  readonly value: bigint;
  constructor(family: 4 | 6, value: bigint) {
    this.family = family;
    this.value = value;
  }
}

export class Cidr {
  readonly typeName = 'cidr';
  readonly ip: Ip;
  readonly prefix: number;
  constructor(ip: Ip, prefix: number) {
    this.ip = ip;
    this.prefix = prefix;
  }
}

export class Semver {
  readonly typeName = 'semver';
  readonly numbers: readonly [bigint, bigint, bigint];
  readonly pre: readonly string[];
  constructor(numbers: readonly [bigint, bigint, bigint], pre: readonly string[]) {
    this.numbers = numbers;
    this.pre = pre;
  }
}

/** A named form of texts, such as `dns1123Label`. */
export class NamedFormat {
  readonly typeName = 'format';
  readonly name: string;
  /** What is wrong with a text. */
  readonly problems: (text: string) => readonly string[];
  constructor(name: string, problems: (text: string) => readonly string[]) {
    this.name = name;
    this.problems = problems;
  }
}

/** Whole numbers of all types are one key, as in CEL. */
export type CelKey = string | bigint | boolean | number;
export type CelMap = ReadonlyMap<CelKey, CelValue>;
export type CelList = readonly CelValue[];

type Special = Uint | Timestamp | Duration | TypeValue | Optional | Quantity | Url | Ip | Cidr | Semver | NamedFormat;

export type CelValue = null | boolean | bigint | number | string | Uint8Array | CelList | CelMap | Special;

/** What each type is in JavaScript. */
export interface ValueOf {
  readonly dyn: CelValue;
  /** Of an expression whose type cannot be told without running it. */
  readonly unknown: CelValue;
  readonly null_type: null;
  readonly bool: boolean;
  readonly int: bigint;
  readonly uint: Uint;
  readonly double: number;
  readonly string: string;
  readonly bytes: Uint8Array;
  readonly list: CelList;
  readonly map: CelMap;
  readonly type: TypeValue;
  readonly timestamp: Timestamp;
  readonly duration: Duration;
  readonly optional: Optional;
  readonly quantity: Quantity;
  readonly url: Url;
  readonly ip: Ip;
  readonly cidr: Cidr;
  readonly semver: Semver;
  readonly format: NamedFormat;
}

export type TypeName = keyof ValueOf;
/** Types that a value can have. */
export type RuntimeType = Exclude<TypeName, 'dyn' | 'unknown'>;

export function isList(value: CelValue): value is CelList {
  return Array.isArray(value);
}

export function isMap(value: CelValue): value is CelMap {
  return value instanceof Map;
}

export function typeOf(value: CelValue): RuntimeType {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return 'double';
    default:
      if (value === null) return 'null_type';
      if (isList(value)) return 'list';
      if (isMap(value)) return 'map';
      return value instanceof Uint8Array ? 'bytes' : value.typeName;
  }
}

const MAX_INT = 2n ** 63n - 1n;
const MIN_INT = -(2n ** 63n);
const MAX_UINT = 2n ** 64n - 1n;

export function int(value: bigint): bigint | Fault {
  return value > MAX_INT || value < MIN_INT ? new Fault('integer overflow') : value;
}

export function uint(value: bigint): Uint | Fault {
  return value < 0n || value > MAX_UINT ? new Fault('unsigned integer overflow') : new Uint(value);
}

/** The key that a value is; undefined when it is none. */
export function keyOf(value: CelValue): CelKey | undefined {
  if (value instanceof Uint) return value.value;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  return typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean' ? value : undefined;
}

/** Plain data as CEL sees it. Whole numbers are ints: JSON of Kubernetes keeps no other difference. */
export function fromJson(value: unknown): CelValue {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? BigInt(value) : value;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value).map(([key, each]) => [key, fromJson(each)]));
}
