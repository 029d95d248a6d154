// How functions of CEL are written down: name, types and what they do; the checker and the evaluator read the same tables.
import type { Budget } from './cost.ts';
import type { CelValue, Fault, TypeName, ValueOf } from './values.ts';

export interface Overload {
  /** `size`, `math.greatest`, `_+_`. */
  readonly name: string;
  /** True: called on its first argument, `'a'.size()`. */
  readonly isMethod: boolean;
  readonly args: readonly TypeName[];
  readonly result: TypeName;
  /** Beyond 1; asked before the call. */
  readonly cost: (args: readonly CelValue[]) => number;
  readonly call: (args: readonly CelValue[], budget: Budget) => CelValue | Fault;
}

type Values<A extends readonly TypeName[]> = { readonly [K in keyof A]: ValueOf[A[K]] };

interface Behaviour<A extends readonly TypeName[], R extends TypeName> {
  readonly call: (args: Values<A>, budget: Budget) => ValueOf[R] | Fault;
  readonly cost?: (args: Values<A>) => number;
}

const FREE = (): number => 0;

function overload<const A extends readonly TypeName[], R extends TypeName>(
  name: string,
  isMethod: boolean,
  [args, result]: readonly [A, R],
  { call, cost }: Behaviour<A, R>,
): Overload {
  return {
    name,
    isMethod,
    args,
    result,
    // The evaluator calls only what fits these types.
    cost: cost === undefined ? FREE : (values) => cost(values as Values<A>),
    call: (values, budget) => call(values as Values<A>, budget),
  };
}

/** A function: `fn('size', ['string'], 'int', ([text]) => …)`. */
export function fn<const A extends readonly TypeName[], R extends TypeName>(
  name: string,
  args: A,
  result: R,
  call: Behaviour<A, R>['call'],
  cost?: (args: Values<A>) => number,
): Overload {
  return overload(name, false, [args, result], { call, ...(cost ? { cost } : {}) });
}

/** A function that is called on its first argument. */
export function method<const A extends readonly TypeName[], R extends TypeName>(
  name: string,
  args: A,
  result: R,
  call: Behaviour<A, R>['call'],
  cost?: (args: Values<A>) => number,
): Overload {
  return overload(name, true, [args, result], { call, ...(cost ? { cost } : {}) });
}

/** What going once through a text costs. */
export function passes(...texts: readonly { readonly length: number }[]): number {
  return texts.reduce((sum, { length }) => sum + Math.ceil(length / 10), 0);
}
