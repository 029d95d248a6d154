// Room: how many pods of an object fit into what is free on a target.
import { type Amounts, subtractAmounts } from '../../api/index.ts';

const FIELDS = ['cpu', 'memory', 'pods'] as const;
const MOST = 1_000_000;

/**
 * How many pods fit, by processors, memory and number of pods. Undefined when that is not known: of something that a pod asks
 * for, or of everything.
 */
export function podsThatFit(pod: Amounts, allocatable: Amounts, held: Amounts): number | undefined {
  const free = subtractAmounts(allocatable, held);
  const asked = FIELDS.filter((field) => (pod[field] ?? 0n) > 0n);
  // That few clusters say how many pods they take is no reason to know nothing.
  const needed = asked.filter((field) => field !== 'pods' || asked.length === 1);
  if (needed.some((field) => free[field] === undefined)) return undefined;
  const fits = asked.flatMap((field) => {
    const [has, one] = [free[field], pod[field]];
    return has === undefined || one === undefined ? [] : [Number(has / one)];
  });
  return Math.min(MOST, ...fits);
}
