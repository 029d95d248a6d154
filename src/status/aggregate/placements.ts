// Status of Placements: what was chosen, what it became, and why it is not ready.
import {
  type Diagnostic,
  formatRef,
  mergeConditions,
  type Placement,
  type PlacementDecision,
  type PlacementId,
  type PlacementStatus,
  podNumbers,
  type Shares,
  sourceRef,
  syncTargetOf,
  type TargetId,
} from '../../api/index.ts';
import type { Sourced } from '../../load/index.ts';
import type { PlacementItem } from '../fleet-status.ts';
import type { AggregateInput } from '../input.ts';
import type { Copies, Copy } from './copies.ts';
import { moveOf } from './moves.ts';
import { type PlacementView, placementConditions } from './placement-conditions.ts';
import { whyWorkStays } from './waiting-moves.ts';

/** All Placements of the model with their status, ordered by id. */
export function placementItems(input: AggregateInput, copies: Copies): readonly PlacementItem[] {
  const previous = new Map(input.previous?.placements.map((item) => [item.id, item.object.status?.conditions]));
  return [...input.model.placements].map(([id, source]) => {
    const view = viewOf(id, source, input, copies);
    const conditions = mergeConditions(previous.get(id), placementConditions(view), input.now);
    const object: Placement = { ...withoutStatus(source.object), status: { ...chosen(view), conditions } };
    const objects = countsOf(view.selected);
    const { workspace, position } = source;
    return { id, object, workspace, position, objects, ...(view.move === undefined ? {} : { move: view.move }) };
  });
}

function withoutStatus({ apiVersion, kind, metadata, spec }: Placement): Placement {
  return { apiVersion, kind, metadata, spec };
}

function countsOf(copies: readonly Copy[]): { readonly total: number; readonly healthy: number } {
  return { total: copies.length, healthy: copies.filter((copy) => copy.isHealthy).length };
}

function viewOf(
  id: PlacementId,
  source: Sourced<Placement>,
  input: AggregateInput,
  { byPlacement }: Copies,
): PlacementView {
  const { decisions, diagnostics, observations } = input;
  const decision = decisions.get(id);
  const all = byPlacement.get(id) ?? [];
  const chosenTargets = new Set(decision?.selected.map((s) => s.target));
  const selected = all.filter((copy) => chosenTargets.has(copy.target));
  const isAbout = (d: Diagnostic): boolean =>
    d.object === `Placement ${id}` || d.file === source.position.file || d.code === 'ConflictingDeliverers';
  const about = diagnostics.filter(isAbout);
  const whyStays = (target: TargetId): string | undefined => whyWorkStays(target, input);
  const move = moveOf(decision, all);
  const done = doneJobs(id, chosenTargets, input);
  return { id, source, decision, all, selected, done, diagnostics: about, observations, whyStays, move };
}

function doneJobs(id: PlacementId, targets: ReadonlySet<TargetId>, { indexes }: AggregateInput): readonly string[] {
  const jobs = [...targets].flatMap((target) => indexes.get(target)?.completed ?? []);
  return [...new Set(jobs.filter(({ placements }) => placements.includes(id)).map((job) => formatRef(sourceRef(job))))];
}

/** The part of the status that says what was decided. */
function chosen({ decision, all, done }: PlacementView): Omit<PlacementStatus, 'conditions'> {
  if (decision === undefined) return { phase: 'Pending' };
  const [first] = decision.selected;
  return {
    phase: phaseOf(decision, all.length + done.length),
    ...(first
      ? { selectedLocation: { path: syncTargetOf(first.target).workspace, locationName: first.location } }
      : {}),
    ...(first ? { clusters: inOneLine(decision.selected.map((s) => s.target)) } : {}),
    placementDecisions: decision.selected.map(({ target, reason, score, ...shares }) => ({
      cluster: target,
      reason,
      weight: Math.round(score),
      ...replicasIn(shares),
    })),
    observedGeneration: decision.generation,
  };
}

/** The sum of several objects that are divided together; what each has stands in the decision. */
function replicasIn(shares: Shares): { readonly replicas?: number } {
  const counts = podNumbers(shares);
  return counts.length === 0 ? {} : { replicas: counts.reduce((sum, count) => sum + count, 0) };
}

const SHOWN_CLUSTERS = 5;

/** For a column of a table: `eu-west,us-east`, or the first few and how many more: `a,b,c,d,e … +12 more`. */
function inOneLine(targets: readonly TargetId[]): string {
  const rest = targets.length - SHOWN_CLUSTERS;
  return `${targets.slice(0, SHOWN_CLUSTERS).join(',')}${rest > 0 ? ` … +${rest} more` : ''}`;
}

/** Pending: nothing is chosen. Unbound: chosen, but the source selects nothing. Bound: chosen and rendered (API.md). */
function phaseOf(decision: PlacementDecision, copies: number): 'Pending' | 'Unbound' | 'Bound' {
  if (decision.selected.length === 0) return 'Pending';
  return copies === 0 ? 'Unbound' : 'Bound';
}
