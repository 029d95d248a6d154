// From a text to something that can be run as often as one likes.
import { parseExpression } from './ast.ts';
import { check, type VariableType } from './check.ts';
import type { Budget } from './cost.ts';
import { evaluate } from './evaluate.ts';
import type { Binding } from './run.ts';
import { Scope } from './scope.ts';
import { type CelValue, Fault, type TypeName } from './values.ts';

export interface Compiled {
  /** Of what it gives. */
  readonly type: TypeName;
  /** Within the limits of one expression and of the budget. */
  run(bindings: ReadonlyMap<string, Binding>, budget: Budget): CelValue | Fault;
  /** As a part of an expression that runs already: shares its limits. */
  runWithin(bindings: ReadonlyMap<string, Binding>, budget: Budget): CelValue | Fault;
}

/** @returns why the API server would refuse the expression, when it would. */
export function compile(text: string, variables: ReadonlyMap<string, VariableType>): Compiled | Fault {
  const expression = parseExpression(text);
  if (expression instanceof Fault) return expression;
  const type = check(expression, variables);
  if (type instanceof Fault) return type;
  const runWithin: Compiled['run'] = (bindings, budget) => evaluate(expression, { scope: new Scope(bindings), budget });
  return {
    type,
    runWithin,
    run(bindings, budget) {
      budget.begin();
      return runWithin(bindings, budget);
    },
  };
}
