// When `tmc up --once` is done: everything applied, healthy, told on the status branch, nothing on its way.
import { explainError } from '../api/index.ts';
import type { PassOutcome, UpEvent } from '../app/index.ts';
import type { FleetStatus } from '../status/index.ts';
import { counted } from './context.ts';
import { attention } from './headline.ts';

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

export interface SettlingOptions {
  /** After so long the last reasons are the verdict. */
  readonly limitMs: number;
  /** SyncTargets that have a cluster here; the others are not waited for. Undefined: all. */
  readonly clusters: ReadonlySet<string> | undefined;
}

function isAwaited(status: FleetStatus, clusters: ReadonlySet<string> | undefined): FleetStatus['syncTargets'] {
  return status.syncTargets.filter(({ id }) => clusters === undefined || clusters.has(id));
}

/** Why a pass is not the last one; empty = settled. */
function unsettled(outcome: PassOutcome, clusters: ReadonlySet<string> | undefined): readonly string[] {
  if (outcome.kind !== 'done') return ['the repository has no source branch yet'];
  const { status, rendered, newRendered } = outcome;
  const { placements, objects } = status.summary;
  const removals = [...rendered.indexes.values()].reduce((sum, index) => sum + index.removals.length, 0);
  const reasons = [...attention({ ...status, syncTargets: isAwaited(status, clusters) })];
  if (newRendered !== undefined) reasons.push('a new rendered commit was just written');
  if (placements.moving > 0) reasons.push(`${counted(placements.moving, 'placement')} on the move`);
  if (objects.healthy < objects.desired) reasons.push(`${objects.healthy} of ${objects.desired} objects are healthy`);
  if (removals > 0) reasons.push(`${counted(removals, 'object')} still to be removed`);
  return reasons;
}

/** Waits for a pass that leaves nothing to do. What fails meanwhile (a cluster that does not start) is a reason too. */
export function createSettling({ limitMs, clusters }: SettlingOptions): Settling {
  let settle: (verdict: Verdict) => void = () => undefined;
  let reasons: readonly string[] = ['no pass of the hub was finished'];
  const problems = new Map<string, string>();
  const verdict = new Promise<Verdict>((done) => {
    settle = done;
  });
  const late = (): void => settle({ healthy: false, reasons: [...problems.values(), ...reasons] });
  const timer = setTimeout(late, limitMs);
  return {
    verdict,
    dispose: () => clearTimeout(timer),
    see(event) {
      if (event.kind === 'problem') problems.set(event.where, `${event.where}: ${explainError(event.error)}`);
      if (event.kind === 'cluster') problems.delete(event.target);
      if (event.kind !== 'pass') return;
      problems.delete('hub');
      reasons = unsettled(event.outcome, clusters);
      // The status commit of a settled state may still be debounced: then one more pass comes and says the same.
      const told = event.outcome.kind === 'done' && event.outcome.statusIsCurrent;
      if (reasons.length === 0 && told) settle({ healthy: true, reasons });
    },
  };
}
