// Macros that go over the elements of a list or the keys of a map.
import type { Expression, Fold } from './ast.ts';
import { compare } from './compare.ts';
import type { Budget } from './cost.ts';
import type { Run } from './run.ts';
import {
  type CelKey,
  type CelList,
  type CelMap,
  type CelValue,
  Fault,
  isFinal,
  isList,
  isMap,
  keyOf,
  typeOf,
} from './values.ts';

type Evaluate = (expression: Expression, run: Run) => CelValue | Fault;

const NO_OVERLOAD = 'no such overload';
/** What a step costs beside its expressions: the API server counts the loop's own too. */
const STEP = 3;

/** What the names of a macro stand for: the element, or with two names the index or key and the element. */
type Element = readonly [CelValue, CelValue];

function* elementsOf(range: CelList | CelMap, isPair: boolean): Generator<Element> {
  if (isList(range)) for (const [at, each] of range.entries()) yield isPair ? [BigInt(at), each] : [each, null];
  else for (const [key, value] of range) yield [key, value];
}

/** What the body gives for each element that the filter lets pass, one by one. */
class Steps {
  readonly #fold: Fold;
  readonly #run: Run;
  readonly #evaluate: Evaluate;

  constructor(fold: Fold, run: Run, evaluate: Evaluate) {
    this.#fold = fold;
    this.#run = run;
    this.#evaluate = evaluate;
  }

  /** Undefined: the filter does not let it pass. */
  of([first, second]: Element): CelValue | Fault | undefined {
    const { budget, scope } = this.#run;
    const costly = budget.spend(STEP);
    if (costly) return costly;
    const { filter, body, names } = this.#fold;
    const [a = '', b] = names;
    const outer = scope.with(a, first);
    const inner: Run = { budget, scope: b === undefined ? outer : outer.with(b, second) };
    const passes = filter === undefined || this.#evaluate(filter, inner);
    if (passes === false) return undefined;
    if (passes instanceof Fault) return passes;
    return passes === true ? this.#evaluate(body, inner) : new Fault(NO_OVERLOAD);
  }
}

type Each = Iterable<Element>;

/** As with `&&` and `||`: one element may settle it, whatever faults the others have. */
function quantify(elements: Each, steps: Steps, settles: boolean): CelValue | Fault {
  let fault: Fault | undefined;
  for (const element of elements) {
    const value = steps.of(element);
    if (value === settles) return value;
    if (value instanceof Fault && isFinal(value)) return value;
    if (value instanceof Fault) fault ??= value;
    else if (typeof value !== 'boolean') fault ??= new Fault(NO_OVERLOAD);
  }
  return fault ?? !settles;
}

function existsOne(elements: Each, steps: Steps): CelValue | Fault {
  let count = 0;
  for (const element of elements) {
    const value = steps.of(element);
    if (value instanceof Fault) return value;
    if (typeof value !== 'boolean') return new Fault(NO_OVERLOAD);
    if (value) count += 1;
  }
  return count === 1;
}

function collect(elements: Each, steps: Steps, isFilter: boolean): CelValue | Fault {
  const made: CelValue[] = [];
  for (const element of elements) {
    const value = steps.of(element);
    if (value === undefined) continue;
    if (value instanceof Fault) return value;
    if (isFilter && typeof value !== 'boolean') return new Fault(NO_OVERLOAD);
    if (!isFilter) made.push(value);
    else if (value === true) made.push(element[0]);
  }
  return made;
}

/** Entries of the map that a body gives. */
function entriesOf(value: CelValue, [first]: Element, isEntry: boolean) {
  if (!isEntry) {
    const key = keyOf(first);
    return key === undefined ? undefined : [[key, value] as const];
  }
  return isMap(value) ? [...value] : undefined;
}

function collectMap(elements: Each, steps: Steps, isEntry: boolean): CelValue | Fault {
  const made = new Map<CelKey, CelValue>();
  for (const element of elements) {
    const value = steps.of(element);
    if (value === undefined) continue;
    if (value instanceof Fault) return value;
    const entries = entriesOf(value, element, isEntry);
    if (entries === undefined) return new Fault(NO_OVERLOAD);
    for (const [key, each] of entries) {
      if (made.has(key)) return new Fault(`insert failed: key ${key} already exists`);
      made.set(key, each);
    }
  }
  return made;
}

/** As the API server names types that it cannot go over. */
function goType(value: CelValue): string {
  const type = typeOf(value).replace('_type', '');
  return `types.${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** The elements, in the order of what the body gives for each. */
function sortBy(elements: Each, steps: Steps, budget: Budget): CelValue | Fault {
  const keyed: (readonly [CelValue, CelValue])[] = [];
  for (const element of elements) {
    const key = steps.of(element);
    if (key instanceof Fault) return key;
    if (key !== undefined) keyed.push([key, element[0]]);
  }
  const [first] = keyed;
  if (keyed.some(([key]) => first !== undefined && compare(first[0], key) === undefined)) return new Fault(NO_OVERLOAD);
  const costly = budget.spend(keyed.length * Math.ceil(1 + Math.log2(1 + keyed.length)));
  return costly ?? keyed.sort(([a], [b]) => compare(a, b) ?? 0).map(([, value]) => value);
}

export function runFold(fold: Fold, run: Run, evaluate: Evaluate): CelValue | Fault {
  const range = evaluate(fold.range, run);
  if (range instanceof Fault) return range;
  if (!isList(range) && !isMap(range)) return new Fault(`got '${goType(range)}', expected iterable type`);
  const elements = elementsOf(range, fold.names.length > 1);
  const steps = new Steps(fold, run, evaluate);
  switch (fold.kind) {
    case 'all':
      return quantify(elements, steps, false);
    case 'exists':
      return quantify(elements, steps, true);
    case 'exists_one':
      return existsOne(elements, steps);
    case 'filter':
      return collect(elements, steps, true);
    case 'map':
    case 'transformList':
      return collect(elements, steps, false);
    case 'sortBy':
      return sortBy(elements, steps, run.budget);
    case 'transformMap':
    case 'transformMapEntry':
      return collectMap(elements, steps, fold.kind === 'transformMapEntry');
  }
}
