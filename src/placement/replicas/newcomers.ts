// Targets that join a division of which nothing runs yet: where weights say what everybody should have, a newcomer gets its share.
import { type DivideInput, type DivideTarget, type Division, divide } from '../divide/index.ts';

function withoutPast({ previous: _, ...target }: DivideTarget): DivideTarget {
  return target;
}

/**
 * As `divide`, but by weight a target without an earlier number gets what it would have had from the beginning, and the others
 * give it in proportion to what they have. Without that the first cluster of a fleet to be ready would have everything, and
 * keep it. By what is free, and on few targets, a newcomer waits for more replicas; so it does once anything runs.
 */
export function divideWithNewcomers(input: DivideInput): Division {
  const { replicas, mode, targets } = input;
  const isNew = ({ previous }: DivideTarget): boolean => previous === undefined;
  const settled = targets.filter((target) => !isNew(target));
  if (mode !== 'Weighted' || settled.length === 0 || settled.length === targets.length) return divide(input);
  const fair = divide({ ...input, targets: targets.map(withoutPast) });
  if (fair.kind === 'impossible') return divide(input);
  const taken = targets.reduce((sum, target, at) => (isNew(target) ? sum + (fair.replicas[at] ?? 0) : sum), 0);
  const others = divide({ ...input, replicas: replicas - taken, targets: settled });
  if (others.kind === 'impossible') return fair;
  const numbers = new Map(settled.map((target, at) => [target, others.replicas[at] ?? 0]));
  return { kind: 'divided', replicas: targets.map((target, at) => numbers.get(target) ?? fair.replicas[at] ?? 0) };
}
