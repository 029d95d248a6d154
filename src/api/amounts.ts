// Amounts of what clusters have and objects ask for, summed exactly.
import type { Capacity } from './kinds/index.ts';
import { byteCount, formatBytes, formatCpu, milliCpu } from './quantity.ts';

const FIELDS = ['cpu', 'memory', 'storage', 'pods'] as const;

/** Thousandths of processors, bytes, bytes, and pods; what is not known is left out. */
export type Amounts = Readonly<Partial<Record<(typeof FIELDS)[number], bigint>>>;

/** The greatest amount of Kubernetes; more than that is not believed. */
const MOST = 2n ** 63n - 1n;

function bounded(value: bigint): bigint {
  return value > MOST ? MOST : value;
}

export function amountsOf({ cpu, memory, storage, pods }: Capacity): Amounts {
  return {
    ...(cpu === undefined ? {} : { cpu: bounded(milliCpu(cpu)) }),
    ...(memory === undefined ? {} : { memory: bounded(byteCount(memory)) }),
    ...(storage === undefined ? {} : { storage: bounded(byteCount(storage)) }),
    ...(pods === undefined ? {} : { pods: BigInt(pods) }),
  };
}

/** The sum of what is known; a field that nobody knows is not in it. */
export function sumOfAmounts(list: Iterable<Amounts>): Amounts {
  const sum: Partial<Record<(typeof FIELDS)[number], bigint>> = {};
  for (const amounts of list) {
    for (const field of FIELDS) {
      const value = amounts[field];
      if (value !== undefined) sum[field] = (sum[field] ?? 0n) + value;
    }
  }
  return sum;
}

/** What is left of each amount that is known; nothing is less than 0. */
export function subtractAmounts(amounts: Amounts, taken: Amounts): Amounts {
  const left: Partial<Record<(typeof FIELDS)[number], bigint>> = {};
  for (const field of FIELDS) {
    const [has, less] = [amounts[field], taken[field] ?? 0n];
    if (has !== undefined) left[field] = has > less ? has - less : 0n;
  }
  return left;
}

/** The greater of the two, field by field. */
export function greaterAmounts(a: Amounts, b: Amounts): Amounts {
  const fields = FIELDS.flatMap((field) => {
    const [x, y] = [a[field], b[field]];
    const greater = x === undefined || (y !== undefined && y > x) ? y : x;
    return greater === undefined ? [] : [[field, greater] as const];
  });
  return Object.fromEntries(fields);
}

export function multiplyAmounts(amounts: Amounts, count: number): Amounts {
  const factor = BigInt(count);
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = amounts[field];
      return value === undefined ? [] : [[field, value * factor] as const];
    }),
  );
}

/** As a status shows it; undefined when nothing is known. */
export function capacityOfAmounts({ cpu, memory, storage, pods }: Amounts): Capacity | undefined {
  const capacity: Capacity = {
    ...(cpu === undefined ? {} : { cpu: formatCpu(cpu) }),
    ...(memory === undefined ? {} : { memory: formatBytes(memory) }),
    ...(storage === undefined ? {} : { storage: formatBytes(storage) }),
    ...(pods === undefined ? {} : { pods: Number(pods) }),
  };
  return Object.keys(capacity).length === 0 ? undefined : capacity;
}
