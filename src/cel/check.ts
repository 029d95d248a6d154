// What the API server refuses before it runs an expression: names and functions that are not there, types that do not fit.
import type { Expression, Fold } from './ast.ts';
import { Budget } from './cost.ts';
import type { Overload } from './define.ts';
import { celTypeName, overloadsOf, patternFault, TYPE_LITERALS } from './functions/index.ts';
import { dottedName, namespacedFunction, Scope } from './scope.ts';
import { Fault, type TypeName, typeOf } from './values.ts';

/** The type of a variable, or of its fields where the variable is no value by itself; `unavailable`: the API server has it and this program has not. */
export type VariableType = TypeName | ReadonlyMap<string, TypeName> | 'unavailable';

type Types = Scope<VariableType>;

/** A type that fits any other until the expression runs. */
function isOpen(type: TypeName): boolean {
  return type === 'dyn' || type === 'unknown';
}

function fits(given: TypeName, wanted: TypeName): boolean {
  return given === wanted || isOpen(given) || isOpen(wanted);
}

/** Of two branches. */
function joined(a: TypeName, b: TypeName): TypeName | Fault {
  if (a === b) return a;
  if (a === 'dyn' || b === 'dyn') return 'dyn';
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return new Fault(`found no matching overload for '_?_:_' applied to '(bool, ${celTypeName(a)}, ${celTypeName(b)})'`);
}

function checkAll(expressions: readonly Expression[], types: Types): readonly TypeName[] | Fault {
  const found: TypeName[] = [];
  for (const expression of expressions) {
    const type = checkIn(expression, types);
    if (type instanceof Fault) return type;
    found.push(type);
  }
  return found;
}

function noOverload(name: string, given: readonly TypeName[], isMethod: boolean): Fault {
  const [first = 'dyn', ...rest] = given.map(celTypeName);
  const applied = isMethod ? `${first}.(${rest.join(', ')})` : `(${given.map(celTypeName).join(', ')})`;
  return new Fault(`found no matching overload for '${name}' applied to '${applied}'`);
}

/** Only what is written into a text may be of several types in one list. */
function checkArguments(name: string, args: readonly Expression[], types: Types): readonly TypeName[] | Fault {
  const [of, values] = args;
  if (name !== 'format' || of === undefined || values?.op !== 'list') return checkAll(args, types);
  const wrong =
    of.op === 'value' && typeof of.value === 'string' ? patternFault(of.value, values.items.length) : undefined;
  if (wrong) return wrong;
  const given = checkAll([of, ...values.items], types);
  return given instanceof Fault ? given : [given[0] ?? 'dyn', 'list'];
}

/** Functions whose text the API server checks where it is written down. */
const CHECKED: ReadonlySet<string> = new Set(['timestamp', 'duration', 'matches']);

function literalFault(name: string, known: readonly Overload[], args: readonly Expression[]): Fault | undefined {
  const last = args.at(-1);
  if (!CHECKED.has(name) || last?.op !== 'value' || typeof last.value !== 'string') return undefined;
  const values = [...args.slice(1).map(() => ''), last.value];
  const overload = known.find((each) => each.args.every((wanted) => wanted === 'string'));
  const budget = new Budget();
  const made = budget.within(() => overload?.call(values, budget));
  return made instanceof Fault ? new Fault(`invalid ${name} argument`) : undefined;
}

function checkCall(name: string, isMethod: boolean, args: readonly Expression[], types: Types): TypeName | Fault {
  const given = checkArguments(name, args, types);
  if (given instanceof Fault) return given;
  if (name === '_==_' || name === '_!=_') {
    const [a = 'dyn', b = 'dyn'] = given;
    return fits(a, b) ? 'bool' : noOverload(name, given, isMethod);
  }
  if (name === '_in_') {
    const [, container = 'dyn'] = given;
    return isOpen(container) || container === 'list' || container === 'map' ? 'bool' : noOverload('@in', given, false);
  }
  const known = overloadsOf(name, isMethod, args.length);
  if (known.length === 0) return new Fault(`undeclared reference to '${name}' (in container '')`);
  const literal = literalFault(name, known, args);
  if (literal) return literal;
  const fitting = known.filter((each) => each.args.every((wanted, at) => fits(given[at] ?? 'dyn', wanted)));
  const [first] = fitting;
  if (first === undefined) return noOverload(name, given, isMethod);
  return fitting.every(({ result }) => result === first.result) ? first.result : 'dyn';
}

function checkElements(expressions: readonly Expression[], types: Types): Fault | undefined {
  const found = checkAll(expressions, types);
  if (found instanceof Fault) return found;
  const [first = 'unknown'] = found.filter((type) => type !== 'unknown');
  const other = found.find((type) => type !== first && type !== 'unknown');
  if (other === undefined) return undefined;
  return new Fault(`expected type '${celTypeName(first)}' but found '${celTypeName(other)}'`);
}

function checkSelect({ of, field, isOptional }: Extract<Expression, { op: 'select' }>, types: Types): TypeName | Fault {
  const dotted = dottedName({ op: 'select', of, field, isOptional });
  if (dotted !== undefined && TYPE_LITERALS.has(dotted)) return 'type';
  const fields = of.op === 'name' ? types.get(of.name) : undefined;
  if (typeof fields === 'object') return fields.get(field) ?? new Fault(`undefined field '${field}'`);
  const type = checkIn(of, types);
  if (type instanceof Fault) return type;
  if (!isOpen(type) && type !== 'map' && type !== 'optional')
    return new Fault(`type '${celTypeName(type)}' does not support field selection`);
  if (isOptional || type === 'optional') return 'optional';
  return type === 'map' ? 'unknown' : type;
}

function checkIndex({ of, at, isOptional }: Extract<Expression, { op: 'index' }>, types: Types): TypeName | Fault {
  const given = checkAll([of, at], types);
  if (given instanceof Fault) return given;
  const [container = 'dyn', key = 'dyn'] = given;
  const isFitting =
    isOpen(container) || container === 'map' || container === 'optional' || (container === 'list' && fits(key, 'int'));
  if (!isFitting) return noOverload('_[_]', given, false);
  if (isOptional || container === 'optional') return 'optional';
  return container === 'dyn' ? 'dyn' : 'unknown';
}

const FOLDED: Readonly<Record<Fold['kind'], TypeName>> = {
  all: 'bool',
  exists: 'bool',
  exists_one: 'bool',
  filter: 'list',
  sortBy: 'list',
  map: 'list',
  transformList: 'list',
  transformMap: 'map',
  transformMapEntry: 'map',
};

function checkFold({ kind, range, names, filter, body }: Fold, types: Types): TypeName | Fault {
  const given = checkIn(range, types);
  if (given instanceof Fault) return given;
  if (!isOpen(given) && given !== 'list' && given !== 'map')
    return new Fault(
      `expression of type '${celTypeName(given)}' cannot be range of a comprehension (must be list, map, or dynamic)`,
    );
  const element: TypeName = given === 'dyn' ? 'dyn' : 'unknown';
  const inner = names.reduce((scope, name) => scope.with(name, element), types);
  const condition = filter === undefined ? 'bool' : checkIn(filter, inner);
  if (condition instanceof Fault) return condition;
  const type = checkIn(body, inner);
  if (type instanceof Fault) return type;
  const isPredicate = FOLDED[kind] === 'bool' || kind === 'filter';
  if (!fits(condition, 'bool') || (isPredicate && !fits(type, 'bool')))
    return noOverload('_?_:_', [fits(condition, 'bool') ? type : condition], false);
  return FOLDED[kind];
}

function checkOptMap({ of, name, body, isFlat }: Extract<Expression, { op: 'optMap' }>, types: Types) {
  const given = checkIn(of, types);
  if (given instanceof Fault) return given;
  const type = checkIn(body, types.with(name, 'unknown'));
  if (type instanceof Fault) return type;
  return fits(given, 'optional') && (!isFlat || fits(type, 'optional'))
    ? 'optional'
    : noOverload('optMap', [given, type], true);
}

function checkName(name: string, types: Types): TypeName | Fault {
  const type = types.get(name);
  if (typeof type === 'object') return 'unknown';
  if (type === 'unavailable') return new Fault(name, 'unsupported');
  if (type !== undefined) return type;
  return TYPE_LITERALS.has(name) ? 'type' : new Fault(`undeclared reference to '${name}' (in container '')`);
}

function checkIn(expression: Expression, types: Types): TypeName | Fault {
  switch (expression.op) {
    case 'value':
      return typeOf(expression.value);
    case 'name':
      return checkName(expression.name, types);
    case 'select':
      return checkSelect(expression, types);
    case 'has': {
      const type = checkSelect({ ...expression, op: 'select', isOptional: false }, types);
      return type instanceof Fault ? type : 'bool';
    }
    case 'index':
      return checkIndex(expression, types);
    case 'call':
      return checkCall(expression.name, false, expression.args, types);
    case 'method': {
      const { of, name, args } = expression;
      const plain = namespacedFunction(of, name, (each) => types.get(each) !== undefined);
      return plain === undefined ? checkCall(name, true, [of, ...args], types) : checkCall(plain, false, args, types);
    }
    case 'list':
      return checkElements(expression.items, types) ?? 'list';
    case 'map': {
      const { entries } = expression;
      const fault = checkElements(
        entries.map(([key]) => key),
        types,
      );
      return (
        fault ??
        checkElements(
          entries.map(([, value]) => value),
          types,
        ) ??
        'map'
      );
    }
    case 'and':
    case 'or': {
      const given = checkAll([expression.left, expression.right], types);
      if (given instanceof Fault) return given;
      const name = expression.op === 'and' ? '_&&_' : '_||_';
      return given.every((type) => fits(type, 'bool')) ? 'bool' : noOverload(name, given, false);
    }
    case 'if': {
      const given = checkAll([expression.condition, expression.yes, expression.no], types);
      if (given instanceof Fault) return given;
      const [condition = 'dyn', then = 'dyn', otherwise = 'dyn'] = given;
      return fits(condition, 'bool') ? joined(then, otherwise) : noOverload('_?_:_', given, false);
    }
    case 'optMap':
      return checkOptMap(expression, types);
    case 'fold':
      return checkFold(expression, types);
  }
}

/** The type of what an expression gives, or why it is refused. */
export function check(expression: Expression, variables: ReadonlyMap<string, VariableType>): TypeName | Fault {
  return checkIn(expression, new Scope(variables));
}
