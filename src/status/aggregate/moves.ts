// Moves: a placement that leaves targets, where to, and how far the new copies are.
import type { PlacementDecision, TargetId } from '../../api/index.ts';
import type { Move } from '../fleet-status.ts';
import { joinNames } from '../order.ts';
import type { Copy } from './copies.ts';

const NAMES = 5;

/** Undefined when nothing leaves. New targets are those chosen since the first of the old ones began to leave. */
export function moveOf(decision: PlacementDecision | undefined, copies: readonly Copy[]): Move | undefined {
  if (decision === undefined || decision.leaving.length === 0) return undefined;
  const [began = ''] = decision.leaving.map((l) => l.since).sort();
  const to = decision.selected.filter((s) => s.since >= began).map((s) => s.target);
  const wanted = new Set<TargetId>(to);
  const fresh = copies.filter((copy) => wanted.has(copy.target));
  return {
    from: decision.leaving.map(({ target, reason }) => ({ target, reason })),
    to,
    objects: { total: fresh.length, healthy: fresh.filter((copy) => copy.isHealthy).length },
  };
}

/** `moving from west (location no longer matches) to east: 3/5 objects available`. */
export function describeMove({ from, to, objects }: Move): string {
  const reasons = [...new Set(from.map(({ reason }) => reason))];
  const old = `${joinNames(
    from.map(({ target }) => target),
    NAMES,
  )} (${joinNames(reasons, 2)})`;
  if (to.length === 0) return `leaving ${old}: the copy stays until every chosen target has its own`;
  return `moving from ${old} to ${joinNames(to, NAMES)}: ${objects.healthy}/${objects.total} objects available`;
}
