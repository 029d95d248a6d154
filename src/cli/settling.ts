// When `tmc up --once` is done: everything applied, healthy, told on the status branch, nothing on its way.
import type { PassOutcome, UpEvent } from '../app/index.ts';
import { attention } from './commands/status.ts';

export interface Verdict {
  readonly healthy: boolean;
  /** What is missing; empty when healthy. */
  readonly reasons: readonly string[];
}

export interface Settling {
  see(event: UpEvent): void;
  readonly verdict: Promise<Verdict>;
  dispose(): void;
}

/** Why a pass is not the last one; empty = settled. */
function unsettled(outcome: PassOutcome): readonly string[] {
  if (outcome.kind !== 'done') return ['the repository has no source branch yet'];
  const { status, rendered, newRendered } = outcome;
  const { placements, objects, syncTargets, diagnostics } = status.summary;
  const removals = [...rendered.indexes.values()].reduce((sum, index) => sum + index.removals.length, 0);
  const reasons = [...attention(status)];
  if (newRendered !== undefined) reasons.push('a new rendered commit was just written');
  if (placements.moving > 0) reasons.push(`${placements.moving} placements are moving`);
  if (placements.ready < placements.total)
    reasons.push(`${placements.ready} of ${placements.total} placements are ready`);
  if (objects.healthy < objects.desired) reasons.push(`${objects.healthy} of ${objects.desired} objects are healthy`);
  if (syncTargets.ready < syncTargets.total)
    reasons.push(`${syncTargets.ready} of ${syncTargets.total} clusters are ready`);
  if (removals > 0) reasons.push(`${removals} objects are still to be removed`);
  if (diagnostics.errors > 0) reasons.push(`${diagnostics.errors} errors in the source`);
  return reasons;
}

/** @param limitMs after so long the last reasons are the verdict */
export function createSettling(limitMs: number): Settling {
  let settle: (verdict: Verdict) => void = () => undefined;
  let reasons: readonly string[] = ['nothing happened yet'];
  const verdict = new Promise<Verdict>((done) => {
    settle = done;
  });
  const timer = setTimeout(() => settle({ healthy: false, reasons }), limitMs);
  return {
    verdict,
    dispose: () => clearTimeout(timer),
    see(event) {
      if (event.kind !== 'pass') return;
      reasons = unsettled(event.outcome);
      // The status commit of a settled state may still be debounced: then one more pass comes and says the same.
      const told = event.outcome.kind === 'done' && event.outcome.statusIsCurrent;
      if (reasons.length === 0 && told) settle({ healthy: true, reasons });
    },
  };
}
