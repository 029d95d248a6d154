// Functions of lists: Kubernetes' own, sets, and those of CEL's list extension.
import { compare, isEqual, sizeOf } from '../compare.ts';
import type { Budget } from '../cost.ts';
import { fn, method, type Overload } from '../define.ts';
import { type CelList, type CelValue, Fault, isList, Optional, typeOf } from '../values.ts';
import { OPERATORS } from './operators.ts';

const NO_OVERLOAD = 'no such overload';

function isSorted(list: CelList): boolean | Fault {
  for (const [at, each] of list.entries()) {
    const next = list[at + 1];
    if (next === undefined) break;
    const order = compare(each, next);
    if (order === undefined) return new Fault(NO_OVERLOAD);
    if (order > 0) return false;
  }
  return true;
}

function extreme(list: CelList, name: string, isBetter: (order: number) => boolean): CelValue | Fault {
  let [best] = list;
  if (best === undefined) return new Fault(`${name} called on empty list`);
  for (const each of list) {
    const order = compare(each, best);
    if (order === undefined) return new Fault(NO_OVERLOAD);
    if (isBetter(order)) best = each;
  }
  return best;
}

const SUMMED: ReadonlySet<string> = new Set(['int', 'uint', 'double', 'duration']);

function sum(list: CelList, budget: Budget): CelValue | Fault {
  let [total = 0n, ...rest] = list;
  if (!SUMMED.has(typeOf(total))) return new Fault(`${NO_OVERLOAD}: sum(list)`);
  for (const each of rest) {
    const types = [typeOf(total), typeOf(each)];
    const add = OPERATORS.find(({ name, args }) => name === '_+_' && args.join() === types.join());
    if (add === undefined) return new Fault(NO_OVERLOAD);
    const next = add.call([total, each], budget);
    if (next instanceof Fault) return next;
    total = next;
  }
  return total;
}

function cost([list]: readonly [CelList, ...unknown[]]): number {
  return list.length;
}

function costOfBoth([a, b]: readonly [CelList, CelList]): number {
  return (1 + sizeOf(a)) * (1 + sizeOf(b));
}

function costOfSearch([list, value]: readonly [CelList, CelValue]): number {
  return list.length * sizeOf(value);
}

function includes(list: CelList, value: CelValue): boolean {
  return list.some((each) => isEqual(each, value));
}

function isWithin(a: CelList, b: CelList): boolean {
  return a.every((each) => includes(b, each));
}

const SETS: readonly Overload[] = [
  fn('sets.contains', ['list', 'list'], 'bool', ([a, b]) => isWithin(b, a), costOfBoth),
  fn('sets.equivalent', ['list', 'list'], 'bool', ([a, b]) => isWithin(b, a) && isWithin(a, b), costOfBoth),
  fn('sets.intersects', ['list', 'list'], 'bool', ([a, b]) => a.some((each) => includes(b, each)), costOfBoth),
];

const KUBERNETES: readonly Overload[] = [
  method('isSorted', ['list'], 'bool', ([list]) => isSorted(list), cost),
  method('sum', ['list'], 'unknown', ([list], budget) => sum(list, budget), cost),
  method('min', ['list'], 'unknown', ([list]) => extreme(list, 'min', (order) => order < 0), cost),
  method('max', ['list'], 'unknown', ([list]) => extreme(list, 'max', (order) => order > 0), cost),
  method(
    'indexOf',
    ['list', 'dyn'],
    'int',
    ([list, value]) => BigInt(list.findIndex((each) => isEqual(each, value))),
    costOfSearch,
  ),
  method(
    'lastIndexOf',
    ['list', 'dyn'],
    'int',
    ([list, value]) => BigInt(list.findLastIndex((each) => isEqual(each, value))),
    costOfSearch,
  ),
];

function flatten(list: CelList, depth: bigint, budget: Budget): CelList | Fault {
  if (depth < 0n) return new Fault('level must be non-negative');
  const flat: CelValue[] = [];
  for (const each of list) {
    const inner = isList(each) && depth > 0n ? flatten(each, depth - 1n, budget) : undefined;
    if (inner instanceof Fault) return inner;
    const costly = budget.spend(1 + (inner?.length ?? 0));
    if (costly) return costly;
    for (const part of inner ?? [each]) flat.push(part);
  }
  return flat;
}

function distinct(list: CelList, budget: Budget): CelList | Fault {
  const kept: CelValue[] = [];
  for (const each of list) {
    const costly = budget.spend(1 + kept.length * sizeOf(each));
    if (costly) return costly;
    if (!includes(kept, each)) kept.push(each);
  }
  return kept;
}

function range(size: bigint, budget: Budget): CelList | Fault {
  if (size < 0n) return new Fault(`lists.range: size must be non-negative, got ${size}`);
  return budget.spend(Number(size)) ?? Array.from({ length: Number(size) }, (_, at) => BigInt(at));
}

function slice(list: CelList, from: bigint, to: bigint): CelList | Fault {
  if (from < 0n || to < 0n) return new Fault(`cannot slice(${from}, ${to}), negative indexes not supported`);
  if (from > to) return new Fault(`cannot slice(${from}, ${to}), start index must be less than or equal to end index`);
  if (to > BigInt(list.length)) return new Fault(`cannot slice(${from}, ${to}), list is length ${list.length}`);
  return list.slice(Number(from), Number(to));
}

function sort(list: CelList): CelList | Fault {
  const [first] = list;
  if (list.some((each) => first !== undefined && compare(first, each) === undefined)) return new Fault(NO_OVERLOAD);
  return list.toSorted((a, b) => compare(a, b) ?? 0);
}

const EXTENSION: readonly Overload[] = [
  method('flatten', ['list'], 'list', ([list], budget) => flatten(list, 1n, budget)),
  method('flatten', ['list', 'int'], 'list', ([list, depth], budget) =>
    flatten(list, depth < 100n ? depth : 100n, budget),
  ),
  method('distinct', ['list'], 'list', ([list], budget) => distinct(list, budget)),
  method('reverse', ['list'], 'list', ([list]) => list.toReversed(), cost),
  method('slice', ['list', 'int', 'int'], 'list', ([list, from, to]) => slice(list, from, to), cost),
  method(
    'sort',
    ['list'],
    'list',
    ([list]) => sort(list),
    ([list]) => list.length * Math.ceil(1 + Math.log2(1 + list.length)),
  ),
  method('first', ['list'], 'optional', ([list]) => new Optional(list[0])),
  method('last', ['list'], 'optional', ([list]) => new Optional(list.at(-1))),
  fn('lists.range', ['int'], 'list', ([size], budget) => range(size, budget)),
];

export const LISTS: readonly Overload[] = [...SETS, ...KUBERNETES, ...EXTENSION];
