// Builders of schema nodes that carry the TypeScript type of what they describe: schema and type are one source.
import type { NotYet, Rule, SchemaNode } from './node.ts';
import type { Form } from './patterns.ts';

/** A described value. `T` is its type; the property that would hold it never exists. */
export interface Field<T> {
  readonly node: SchemaNode;
  readonly typeOf?: T;
}

/** A field that must be there. */
export interface RequiredField<T> extends Field<T> {
  readonly isRequired: true;
}

export type TypeOf<F> = F extends Field<infer T> ? T : never;

type Properties = Readonly<Record<string, Field<unknown>>>;
type RequiredKeys<P> = { [K in keyof P]: P[K] extends RequiredField<unknown> ? K : never }[keyof P];
type Flat<T> = { readonly [K in keyof T]: T[K] };
export type ObjectOf<P> = Flat<
  { readonly [K in RequiredKeys<P>]: TypeOf<P[K]> } & {
    readonly [K in Exclude<keyof P, RequiredKeys<P>>]?: TypeOf<P[K]>;
  }
>;

/** A rule over a value of the type; `cel` and `holds` say the same. */
export interface RuleOver<T> {
  readonly cel: string;
  readonly message: string;
  readonly holds: (self: T) => boolean;
  readonly detail?: (self: T) => string;
}

function field<T>(node: SchemaNode): Field<T> {
  return { node };
}

function erased<T>(rules: readonly RuleOver<T>[] | undefined): { readonly rules?: readonly Rule[] } {
  return rules === undefined ? {} : { rules };
}

export function required<T>(of: Field<T>): RequiredField<T> {
  return { ...of, isRequired: true };
}

/** Part of the API that this version does not act on: said wherever it is written. */
export function later<T>(effect: NotYet, of: Field<T>): Field<T> {
  return { ...of, node: { ...of.node, notYet: effect } };
}

export function object<P extends Properties>(
  description: string,
  properties: P,
  rules?: readonly RuleOver<ObjectOf<P>>[],
): Field<ObjectOf<P>> {
  const entries = Object.entries(properties);
  const needed = entries.filter(([, f]) => 'isRequired' in f).map(([name]) => name);
  return field({
    description,
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, f]) => [name, f.node])),
    ...(needed.length === 0 ? {} : { required: needed }),
    ...erased(rules),
  });
}

/** Greatest number of entries of a map or list where nothing else is said: what CEL costs depends on it. */
const MANY = 64;

interface MapOptions<T> {
  /** `unlimited` for what no rule of CEL looks at. */
  readonly maxProperties?: number | 'unlimited';
  readonly rules?: readonly RuleOver<Readonly<Record<string, T>>>[];
}

/** A map with free keys. */
export function map<T>(
  description: string,
  values: Field<T>,
  { maxProperties = MANY, rules }: MapOptions<T> = {},
): Field<Readonly<Record<string, T>>> {
  const limit = maxProperties === 'unlimited' ? {} : { maxProperties };
  return field({ description, type: 'object', values: values.node, ...limit, ...erased(rules) });
}

interface ListOptions<T> {
  readonly minItems?: number;
  readonly maxItems?: number;
  /** No two equal items; for lists of texts. */
  readonly isSet?: true;
  /** No two items with equal values of these required fields. */
  readonly mapKeys?: readonly (keyof T & string)[];
  readonly rules?: readonly RuleOver<readonly T[]>[];
}

export function list<T>(description: string, items: Field<T>, more: ListOptions<T> = {}): Field<readonly T[]> {
  const { rules, ...limits } = more;
  return field({ description, type: 'array', items: items.node, maxItems: MANY, ...limits, ...erased(rules) });
}

type TextOptions = Partial<Form> & { readonly minLength?: number; readonly default?: string };

/** Greatest length of a text where nothing else is said. */
const LONG = 1024;

export function text(
  description: string,
  more: TextOptions & { readonly rules?: readonly RuleOver<string>[] } = {},
): Field<string> {
  const { rules, ...limits } = more;
  return field({ description, type: 'string', maxLength: LONG, ...limits, ...erased(rules) });
}

export function choice<const V extends string>(
  description: string,
  values: readonly V[],
  more: { readonly default?: NoInfer<V>; readonly valuesNotYet?: Readonly<Partial<Record<NoInfer<V>, NotYet>>> } = {},
): Field<V> {
  const { default: standard, valuesNotYet } = more;
  const marks = Object.entries<NotYet | undefined>(valuesNotYet ?? {}).flatMap(([value, effect]) =>
    effect === undefined ? [] : [[value, effect] as const],
  );
  return field({
    description,
    type: 'string',
    enum: values,
    ...(standard === undefined ? {} : { default: standard }),
    ...(marks.length === 0 ? {} : { valuesNotYet: Object.fromEntries(marks) }),
  });
}

interface NumberOptions {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
}

/** Whole numbers have bounds always: `2147483647` where nothing else is said. */
export function integer(description: string, more: NumberOptions = {}): Field<number> {
  return field({ description, type: 'integer', minimum: 0, maximum: 2_147_483_647, ...more });
}

export function number(description: string, more: NumberOptions = {}): Field<number> {
  return field({ description, type: 'number', ...more });
}

export function flag(description: string, more: { readonly default?: boolean } = {}): Field<boolean> {
  return field({ description, type: 'boolean', ...more });
}

/** A whole number, or a text of the form. */
export function intOrText(description: string, form: Form): Field<number | string> {
  return field({ description, type: 'intOrString', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, ...form });
}

/** A number in the range, or a text of the form. */
export function numberOrText(
  description: string,
  form: Form,
  range: { readonly minimum: number; readonly maximum: number },
): Field<number | string> {
  return field({ description, type: 'numberOrString', ...form, ...range });
}

/** Anything; kept as it is. */
export function anything(description: string): Field<unknown> {
  return field({ description, type: 'any' });
}
