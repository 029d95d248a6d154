// Runs an expression: faults are values, as in CEL, so that `false && fault` is false; every step is paid for.
import type { Expression } from './ast.ts';
import { isEqual, sizeOf } from './compare.ts';
import type { Budget } from './cost.ts';
import { runFold } from './fold.ts';
import { celTypeName, overloadsOf, TYPE_LITERALS } from './functions/index.ts';
import { LazyFields, type Run } from './run.ts';
import { dottedName, namespacedFunction } from './scope.ts';
import {
  type CelKey,
  type CelValue,
  Fault,
  isFinal,
  isList,
  isMap,
  keyOf,
  Optional,
  type RuntimeType,
  TypeValue,
  typeOf,
} from './values.ts';

const NO_OVERLOAD = 'no such overload';

function keyText(key: CelValue): string {
  return typeof key === 'object' ? typeOf(key) : String(key);
}

/** What is at a key or position; undefined when nothing is. */
function lookUp(of: CelValue, key: CelValue): CelValue | Fault | undefined {
  if (isMap(of)) {
    const plain = keyOf(key);
    return plain === undefined ? undefined : of.get(plain);
  }
  if (!isList(of)) return undefined;
  const at = keyOf(key);
  if (typeof at !== 'bigint') return new Fault(`unsupported index type '${typeOf(key)}' in list`);
  return at < 0n ? undefined : of[Number(at)];
}

function missing(of: CelValue, key: CelValue): Fault {
  return new Fault(isList(of) ? `index out of bounds: ${keyText(key)}` : `no such key: ${keyText(key)}`);
}

/** Of an optional the part is optional too. */
function access(of: CelValue, key: CelValue, isOptional: boolean): CelValue | Fault {
  if (of instanceof Optional) return of.value === undefined ? of : access(of.value, key, true);
  const found = lookUp(of, key);
  if (found instanceof Fault) return found;
  if (isOptional) return new Optional(found);
  return found === undefined ? missing(of, key) : found;
}

function readName(name: string, { scope }: Run): CelValue | Fault {
  const bound = scope.get(name);
  if (bound instanceof LazyFields) return new Fault(`${name} as a whole`, 'unsupported');
  if (bound !== undefined) return bound;
  return TYPE_LITERALS.has(name) ? new TypeValue(name) : new Fault(`undeclared reference to '${name}'`);
}

function runSelect({ of, field, isOptional }: Extract<Expression, { op: 'select' }>, run: Run): CelValue | Fault {
  const dotted = dottedName({ op: 'select', of, field, isOptional });
  if (dotted !== undefined && TYPE_LITERALS.has(dotted)) return new TypeValue(dotted);
  const lazy = of.op === 'name' ? run.scope.get(of.name) : undefined;
  if (lazy instanceof LazyFields) return lazy.read(field);
  const given = evaluate(of, run);
  return given instanceof Fault ? given : access(given, field, isOptional);
}

function runHas({ of, field }: Extract<Expression, { op: 'has' }>, run: Run): CelValue | Fault {
  const lazy = of.op === 'name' ? run.scope.get(of.name) : undefined;
  if (lazy instanceof LazyFields) {
    const value = lazy.read(field);
    return value instanceof Fault ? value : true;
  }
  const given = evaluate(of, run);
  if (given instanceof Fault) return given;
  const inner = given instanceof Optional ? given.value : given;
  if (inner === undefined) return false;
  if (isList(inner)) return new Fault(`unsupported index type 'string' in list`);
  return isMap(inner) && inner.has(field);
}

function evaluateAll(expressions: readonly Expression[], run: Run): readonly CelValue[] | Fault {
  const values: CelValue[] = [];
  for (const expression of expressions) {
    const value = evaluate(expression, run);
    if (value instanceof Fault) return value;
    values.push(value);
  }
  return values;
}

function isIn(value: CelValue, container: CelValue, budget: Budget): boolean | Fault {
  if (isMap(container)) {
    const key = keyOf(value);
    return key !== undefined && container.has(key);
  }
  if (!isList(container)) return new Fault(NO_OVERLOAD);
  return budget.spend(container.length * sizeOf(value)) ?? container.some((each) => isEqual(each, value));
}

/** Functions of which the API server tells no more than that. */
const TERSE: ReadonlySet<string> = new Set([
  'startsWith',
  'endsWith',
  'contains',
  'matches',
  'find',
  'findAll',
  '-_',
  '!_',
]);

function noOverload(name: string, isMethod: boolean, types: readonly RuntimeType[]): Fault {
  const isOperator = name.startsWith('_');
  const isKnown = overloadsOf(name, isMethod, types.length).some(({ args }) => args[0] === types[0]);
  if (TERSE.has(name) || (isOperator && isKnown)) return new Fault(NO_OVERLOAD);
  const given = isOperator || name === 'size' ? '' : `(${types.map(celTypeName).join(', ')})`;
  return new Fault(`${NO_OVERLOAD}: ${name}${given}`);
}

function runCall(name: string, isMethod: boolean, args: readonly Expression[], run: Run): CelValue | Fault {
  const values = evaluateAll(args, run);
  if (values instanceof Fault) return values;
  const [first = null, second = null] = values;
  if (name === '_in_') return isIn(first, second, run.budget);
  if (name === '_==_' || name === '_!=_')
    return run.budget.spend(Math.min(sizeOf(first), sizeOf(second))) ?? isEqual(first, second) === (name === '_==_');
  const types = values.map(typeOf);
  const fitting = overloadsOf(name, isMethod, values.length).find((each) =>
    each.args.every((wanted, at) => wanted === 'dyn' || wanted === types[at]),
  );
  if (fitting === undefined) return noOverload(name, isMethod, types);
  return run.budget.spend(fitting.cost(values)) ?? fitting.call(values, run.budget);
}

function runMethod({ of, name, args }: Extract<Expression, { op: 'method' }>, run: Run): CelValue | Fault {
  const plain = namespacedFunction(of, name, (each) => run.scope.get(each) !== undefined);
  if (plain !== undefined) return runCall(plain, false, args, run);
  const [other] = args;
  if ((name !== 'or' && name !== 'orValue') || other === undefined) return runCall(name, true, [of, ...args], run);
  // What comes after is run only when it is needed.
  const given = evaluate(of, run);
  if (given instanceof Fault) return given;
  if (!(given instanceof Optional)) return new Fault(NO_OVERLOAD);
  if (given.value === undefined) return evaluate(other, run);
  return name === 'or' ? given : given.value;
}

/** A fault on one side does not matter when the other side settles it. */
function runLogic({ op, left, right }: Extract<Expression, { op: 'and' | 'or' }>, run: Run): CelValue | Fault {
  const settles = op === 'or';
  const a = evaluate(left, run);
  if (a === settles || isFinal(a)) return a;
  const b = evaluate(right, run);
  if (b === settles || isFinal(b)) return b;
  if (a instanceof Fault) return a;
  if (b instanceof Fault) return b;
  return typeof a === 'boolean' && typeof b === 'boolean' ? !settles : new Fault(NO_OVERLOAD);
}

function runMap({ entries }: Extract<Expression, { op: 'map' }>, run: Run): CelValue | Fault {
  const map = new Map<CelKey, CelValue>();
  for (const [keyExpression, valueExpression] of entries) {
    const key = evaluate(keyExpression, run);
    if (key instanceof Fault) return key;
    const value = evaluate(valueExpression, run);
    if (value instanceof Fault) return value;
    const plain = keyOf(key);
    if (plain === undefined) return new Fault('unsupported key type');
    map.set(plain, value);
  }
  return map;
}

function runIf({ condition, yes, no }: Extract<Expression, { op: 'if' }>, run: Run): CelValue | Fault {
  const value = evaluate(condition, run);
  if (value instanceof Fault) return value;
  if (typeof value !== 'boolean') return new Fault(NO_OVERLOAD);
  return evaluate(value ? yes : no, run);
}

function runIndex({ of, at, isOptional }: Extract<Expression, { op: 'index' }>, run: Run): CelValue | Fault {
  const given = evaluateAll([of, at], run);
  if (given instanceof Fault) return given;
  const [container = null, key = null] = given;
  return access(container, key, isOptional);
}

function runOptMap({ of, name, body, isFlat }: Extract<Expression, { op: 'optMap' }>, run: Run): CelValue | Fault {
  const given = evaluate(of, run);
  if (given instanceof Fault) return given;
  if (!(given instanceof Optional)) return new Fault(NO_OVERLOAD);
  if (given.value === undefined) return given;
  const value = evaluate(body, { ...run, scope: run.scope.with(name, given.value) });
  return value instanceof Fault || isFlat ? value : new Optional(value);
}

/** The value of an expression, or why it has none. */
export function evaluate(expression: Expression, run: Run): CelValue | Fault {
  const costly = expression.op === 'value' ? undefined : run.budget.spend(1);
  if (costly) return costly;
  switch (expression.op) {
    case 'value':
      return expression.value;
    case 'name':
      return readName(expression.name, run);
    case 'select':
      return runSelect(expression, run);
    case 'has':
      return runHas(expression, run);
    case 'index':
      return runIndex(expression, run);
    case 'call':
      return runCall(expression.name, false, expression.args, run);
    case 'method':
      return runMethod(expression, run);
    case 'list':
      return run.budget.spend(10) ?? evaluateAll(expression.items, run);
    case 'map':
      return run.budget.spend(30) ?? runMap(expression, run);
    case 'and':
    case 'or':
      return runLogic(expression, run);
    case 'if':
      return runIf(expression, run);
    case 'optMap':
      return runOptMap(expression, run);
    case 'fold':
      return runFold(expression, run, evaluate);
  }
}
