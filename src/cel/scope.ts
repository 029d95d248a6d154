// Names in an expression: which a dotted one is, and how long one lives.
import type { Expression } from './ast.ts';
import { isFunction } from './functions/index.ts';

/** Names, the innermost first. Macros make one for each element, so that it is little more than a link. */
export class Scope<T> {
  readonly #names: ReadonlyMap<string, T>;
  readonly #inner: Link<T> | undefined;

  constructor(names: ReadonlyMap<string, T>, inner?: Link<T>) {
    this.#names = names;
    this.#inner = inner;
  }

  get(name: string): T | undefined {
    for (let link = this.#inner; link !== undefined; link = link.outer) if (link.name === name) return link.value;
    return this.#names.get(name);
  }

  with(name: string, value: T): Scope<T> {
    return new Scope(this.#names, { name, value, outer: this.#inner });
  }
}

interface Link<T> {
  readonly name: string;
  readonly value: T;
  readonly outer: Link<T> | undefined;
}

/** `google.protobuf.Duration`, when nothing but names and dots is there. */
export function dottedName(expression: Expression): string | undefined {
  if (expression.op === 'name') return expression.name;
  if (expression.op !== 'select' || expression.isOptional) return undefined;
  const of = dottedName(expression.of);
  return of === undefined ? undefined : `${of}.${expression.field}`;
}

/** The function that something which looks like a method is: `ip.isCanonical('::1')`. */
export function namespacedFunction(of: Expression, name: string, isVariable: (name: string) => boolean) {
  if (of.op !== 'name' || isVariable(of.name)) return undefined;
  const dotted = `${of.name}.${name}`;
  return isFunction(dotted) ? dotted : undefined;
}
