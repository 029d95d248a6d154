// What placement says about moves that do not begin: too many targets fell silent at once, or too many moves are under way.
import type { Diagnostic, PlacementDecision, PlacementId, TargetId } from '../api/index.ts';
import type { PlacementConfig } from '../load/index.ts';
import type { Evictions, MassSilence } from './evictions.ts';
import { silentChoices } from './move-budget.ts';

const NAMES = 5;

/** By placement: the silent targets that its copies are to leave and do not. */
export type WaitingMoves = ReadonlyMap<PlacementId, readonly TargetId[]>;

export function waitingMoves(decisions: Iterable<PlacementDecision>, evictions: Evictions): WaitingMoves {
  if (evictions.due.size === 0) return new Map();
  const waiting = [...decisions].filter(({ held }) => held === undefined);
  return new Map(
    waiting
      .map((decision) => [decision.placement, silentChoices(decision, evictions)] as const)
      .filter(([, targets]) => targets.length > 0),
  );
}

/** Why nothing moves for silence. */
export function describeMassSilence({ silent, known }: MassSilence): string {
  return `${silent} of ${known} clusters that spoke fell silent within a minute, which rather says that a network or the hub is ill: nothing is moved for silence until it is 30 % of them at most; bring them back, or give spec.evictAfter of those that are lost a time`;
}

/** Why a single copy that is to move does not yet. */
export function describeLimit({ movesAtOnce }: Pick<PlacementConfig, 'movesAtOnce'>): string {
  return `as many moves that the hub began are under way as may be at once (${movesAtOnce}, migration.maxConcurrentMigrations)`;
}

function limited(waiting: WaitingMoves, config: PlacementConfig): Diagnostic {
  const names = [...waiting].flatMap(([placement, targets]) => targets.map((target) => `${placement} off ${target}`));
  const more = names.length > NAMES ? ` and ${names.length - NAMES} more` : '';
  const message = `moves off silent clusters wait (${names.slice(0, NAMES).join(', ')}${more}): ${describeLimit(config)}`;
  return { code: 'MovesWait', severity: 'warning', message };
}

/** At most one finding, and none as long as nothing waits. */
export function diagnoseMoves(
  waiting: WaitingMoves,
  { massSilence }: Evictions,
  config: PlacementConfig,
): readonly Diagnostic[] {
  if (waiting.size === 0) return [];
  if (massSilence === undefined) return [limited(waiting, config)];
  return [{ code: 'EvictionsStopped', severity: 'warning', message: describeMassSilence(massSilence) }];
}
