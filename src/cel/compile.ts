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
}

/** Nothing that somebody writes may stop a pass: what is thrown after all is a fault of this expression alone. */
function attempt(run: () => CelValue | Fault): CelValue | Fault {
  try {
    return run();
  } catch (error) {
    return new Fault(
      `an expression that fails here: ${error instanceof Error ? error.message : String(error)}`,
      'unsupported',
    );
  }
}

/** @returns why the API server would refuse the expression, when it would. */
export function compile(text: string, variables: ReadonlyMap<string, VariableType>): Compiled | Fault {
  const expression = parseExpression(text);
  if (expression instanceof Fault) return expression;
  const type = check(expression, variables);
  if (type instanceof Fault) return type;
  return {
    type,
    run: (bindings, budget) =>
      budget.within(() => attempt(() => evaluate(expression, { scope: new Scope(bindings), budget }))),
  };
}
