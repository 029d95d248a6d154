// What a Placement waits for: a grace, the end of a toleration, an eviction, other moves.
import { formatTime, type Placement, type PlacementDecision, type TargetId } from '../api/index.ts';
import { describeLimit, describeMassSilence } from './diagnose-moves.ts';
import { evictionAt } from './evictions.ts';
import { releaseTime } from './move.ts';
import type { Pass } from './pass.ts';
import { toleranceEnd, tolerances } from './tolerating.ts';

/**
 * `grace`: its copy goes then. `heirs`: its copy goes when those that replace it are available. `toleration`, `eviction`: its
 * copy leaves then. `moves`: its copy leaves when the hub may.
 */
export type WaitKind = 'grace' | 'heirs' | 'toleration' | 'eviction' | 'moves';

export interface Wait {
  readonly target: TargetId;
  readonly for: WaitKind;
  /** RFC 3339; absent: it is no matter of time. */
  readonly until?: string;
  readonly reason: string;
}

function ofLeaving(
  { selected, leaving }: PlacementDecision,
  { config, observations }: Pass,
  id: string,
): readonly Wait[] {
  const missing = selected.filter(
    ({ target }) => observations.get(target)?.available.some((one) => one === id) !== true,
  );
  const names = missing.map(({ target }) => target).join(', ');
  const heirs =
    selected.length === 0 ? 'nothing else fits, so the last copy stays' : `it is not available on ${names} yet`;
  return leaving.map((one): Wait => {
    const release = releaseTime(one, config);
    if (release === undefined) return { target: one.target, for: 'heirs', reason: heirs };
    const reason = 'every chosen target has its copy; the one here is removed after the grace';
    return { target: one.target, for: 'grace', until: formatTime(release), reason };
  });
}

function ofSelected({ selected }: PlacementDecision, placement: Placement, pass: Pass): readonly Wait[] {
  const { fleet, observations, evictions, config, now } = pass;
  return selected.flatMap((chosen): readonly Wait[] => {
    const { target } = chosen;
    const syncTarget = fleet.model.syncTargets.get(target)?.object;
    if (syncTarget === undefined) return [];
    const tolerated = tolerances(placement, syncTarget, chosen, now).map((one): Wait => {
      const reason = `the taint ${one.taint} is tolerated until then`;
      return { target, for: 'toleration', until: formatTime(toleranceEnd(one)), reason };
    });
    const eviction = evictionAt(syncTarget, observations.get(target));
    if (eviction === undefined) return tolerated;
    const { at, eviction: why } = eviction;
    if (at > now) {
      const reason =
        why.code === 'Drained' ? 'it is drained then' : 'it is silent, and moved off then (spec.evictAfter)';
      return [...tolerated, { target, for: 'eviction', until: formatTime(at), reason }];
    }
    const { massSilence } = evictions;
    const reason = massSilence === undefined ? describeLimit(config) : describeMassSilence(massSilence);
    return [...tolerated, { target, for: 'moves', reason: `${why.message}; ${reason}` }];
  });
}

/** In the order of targets, those that leave first. */
export function explainWaits(decision: PlacementDecision, placement: Placement, pass: Pass): readonly Wait[] {
  return [...ofLeaving(decision, pass, decision.placement), ...ofSelected(decision, placement, pass)];
}
