// Metrics of placement: how many placements are in which state, and whether moves are held back.
import { type Diagnostic, isPaused, type PlacementDecision } from '../api/index.ts';
import type { Gauge, Metrics } from '../infra/index.ts';

/** The first that is true of a placement. */
const PLACEMENT_STATES = ['held', 'unscheduled', 'moving', 'short', 'placed'] as const;
type PlacementState = (typeof PLACEMENT_STATES)[number];

/**
 * `held`: it stays as it is, whatever is written. `unscheduled`: nothing is chosen. `moving`: a copy is about to leave.
 * `short`: topology allows fewer clusters than wanted, or replicas cannot be divided.
 */
function stateOf(decision: PlacementDecision): PlacementState {
  if (decision.held !== undefined || isPaused(decision)) return 'held';
  if (decision.selected.length === 0) return 'unscheduled';
  if (decision.leaving.length > 0) return 'moving';
  return decision.shortfall === undefined && decision.undivided === undefined ? 'placed' : 'short';
}

export interface PlacementMetrics {
  observe(decisions: Iterable<PlacementDecision>, diagnostics: readonly Diagnostic[]): void;
}

export function placementMetrics(metrics: Metrics): PlacementMetrics {
  const placements: Gauge<'state'> = metrics.gauge(
    'tmc_hub_placements',
    'Placements by state: placed, moving, short of what is asked for, unscheduled, or held as they are.',
    ['state'],
  );
  const stopped = metrics.gauge(
    'tmc_hub_evictions_stopped',
    '1 while nothing is moved off silent clusters, as too many fell silent at once.',
    [],
  );
  return {
    observe(decisions, diagnostics) {
      const counts = new Map<PlacementState, number>(PLACEMENT_STATES.map((state) => [state, 0]));
      for (const decision of decisions) {
        const state = stateOf(decision);
        counts.set(state, (counts.get(state) ?? 0) + 1);
      }
      for (const [state, count] of counts) placements.set({ state }, count);
      stopped.set(diagnostics.some(({ code }) => code === 'EvictionsStopped') ? 1 : 0);
    },
  };
}
