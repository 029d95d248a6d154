// Why work stays on a cluster that is silent for longer than its `evictAfter`.
import type { TargetId } from '../../api/index.ts';
import type { AggregateInput } from '../input.ts';

const ABOUT_MOVES: ReadonlySet<string> = new Set(['EvictionsStopped', 'MovesWait']);

/** What placement found; undefined for a cluster that is not to be emptied for silence. */
export function whyWorkStays(
  target: TargetId,
  { model, observations, diagnostics }: Pick<AggregateInput, 'model' | 'observations' | 'diagnostics'>,
): string | undefined {
  const isSilent = observations.get(target)?.unreachableSince !== undefined;
  if (!isSilent || model.syncTargets.get(target)?.object.spec.evictAfter === undefined) return undefined;
  return diagnostics.find(({ code }) => ABOUT_MOVES.has(code))?.message;
}
