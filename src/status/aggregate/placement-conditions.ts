// Conditions of a Placement. The first trouble in the order of `TROUBLES` is the reason; its message names object and cause.
import {
  type Diagnostic,
  formatDiagnostic,
  formatRef,
  type NewCondition,
  type Observation,
  oneLine,
  type Placement,
  type PlacementDecision,
  type PlacementId,
  REFUSAL_CODES,
  sourceRef,
  type TargetId,
} from '../../api/index.ts';
import type { Sourced } from '../../load/index.ts';
import type { Move } from '../fleet-status.ts';
import { healthRank } from '../health/index.ts';
import { joinNames, plural } from '../order.ts';
import type { Copy } from './copies.ts';
import { describeMove } from './moves.ts';
import { PLACEMENT_REASONS, type PlacementReason } from './placement-reasons.ts';

/** All that the conditions of one Placement are drawn from. */
export interface PlacementView {
  readonly id: PlacementId;
  readonly source: Sourced<Placement>;
  readonly decision: PlacementDecision | undefined;
  /** Copies on all targets, also those it leaves. */
  readonly all: readonly Copy[];
  /** Copies on the chosen targets. */
  readonly selected: readonly Copy[];
  /** Jobs that chosen targets do without, as they are done: `Job shop/migrate`; each once. */
  readonly done: readonly string[];
  /** About it, its file, or an object that it contests. */
  readonly diagnostics: readonly Diagnostic[];
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly move: Move | undefined;
  /** Why its copy stays on a cluster that is silent for longer than it should wait. */
  readonly whyStays: (target: TargetId) => string | undefined;
}

interface Trouble {
  readonly reason: PlacementReason;
  readonly message: string;
}

const MESSAGE_LIMIT = 1_000;
const NAMES = 5;

/** `Ready` and `Scheduled`. */
export function placementConditions(view: PlacementView): readonly NewCondition[] {
  return [readyCondition(view), scheduledCondition(view)];
}

function scheduledCondition({ decision, source }: PlacementView): NewCondition {
  const type = 'Scheduled';
  if (source.heldBy.length > 0) {
    const before = joinNames(decision?.selected.map((s) => s.target) ?? [], NAMES);
    const fate = before === '' ? 'no target is chosen before then' : `what was chosen before stays: ${before}`;
    const message = oneLine(`${describeHold(source.heldBy)}; ${fate}`, MESSAGE_LIMIT);
    return { type, status: 'False', severity: PLACEMENT_REASONS.NotHonouredYet, reason: 'NotHonouredYet', message };
  }
  if (decision === undefined) return { type, status: 'Unknown', reason: 'NoDecision', message: UNDECIDED };
  if (decision.selected.length === 0) {
    const { reason: why, message } = unscheduled({ decision });
    const reason = SCHEDULED_REASONS.get(why) ?? why;
    return {
      type,
      status: 'False',
      severity: PLACEMENT_REASONS[reason],
      reason,
      message: oneLine(message, MESSAGE_LIMIT),
    };
  }
  const names = joinNames(
    decision.selected.map((s) => s.target),
    NAMES,
  );
  const notes = [decision.shortfall, decision.undivided, autoscaledNote(decision)].filter((note) => note !== undefined);
  const chosen = `${plural(decision.selected.length, 'target')} chosen: ${names}`;
  return { type, status: 'True', reason: 'Scheduled', message: oneLine([chosen, ...notes].join('; '), MESSAGE_LIMIT) };
}

/** Why some objects run whole on every target while others are divided. */
function autoscaledNote({ autoscaled = [] }: PlacementDecision): string | undefined {
  if (autoscaled.length === 0) return undefined;
  return `not divided, as an autoscaler of the source sets their replicas: ${joinNames(autoscaled, NAMES)}`;
}

/** What `Scheduled` says where `Ready` says more exactly which Location is missing (API.md). */
const SCHEDULED_REASONS: ReadonlyMap<PlacementReason, PlacementReason> = new Map([
  ['LocationNotFound', 'ScheduleLocationNotFound'],
  ['LocationNoMatch', 'ScheduleLocationNotFound'],
]);

const UNDECIDED = 'nothing was decided yet';

function describeHold(heldBy: readonly string[]): string {
  return `this version does not act on ${joinNames(heldBy, NAMES)} yet`;
}

function readyCondition(view: PlacementView): NewCondition {
  const type = 'Ready';
  const trouble = firstTrouble(view);
  const text = [view.move && describeMove(view.move), trouble?.message ?? healthLine(view.selected), doneNote(view)];
  const message = oneLine(text.filter((part) => part !== undefined).join('; '), MESSAGE_LIMIT);
  if (trouble === undefined) {
    const isSuspended = view.decision?.held === 'Suspended';
    const note = isSuspended ? `suspended, nothing is changed; ${message}` : message;
    return { type, status: 'True', reason: isSuspended ? 'Suspended' : 'Ready', message: note };
  }
  const status = trouble.reason === 'NoDecision' ? 'Unknown' : 'False';
  return { type, status, severity: PLACEMENT_REASONS[trouble.reason], reason: trouble.reason, message };
}

/** Why a target has less than the source. */
function doneNote({ done }: PlacementView): string | undefined {
  return done.length === 0 ? undefined : `done before, and not begun again: ${joinNames(done, NAMES)}`;
}

const TROUBLES: readonly ((view: PlacementView) => Trouble | undefined)[] = [
  undecided,
  invalidSource,
  notHonouredYet,
  foreignSource,
  notScheduled,
  conflictingDeliverers,
  refused,
  sourceEmpty,
  frozenObject,
  withheld,
  notApplied,
  targetNotReady,
  jobWaits,
  unhealthy,
];

function firstTrouble(view: PlacementView): Trouble | undefined {
  for (const find of TROUBLES) {
    const trouble = find(view);
    if (trouble) return trouble;
  }
  return undefined;
}

function undecided({ decision, source }: PlacementView): Trouble | undefined {
  return decision === undefined && source.heldBy.length === 0
    ? { reason: 'NoDecision', message: UNDECIDED }
    : undefined;
}

function notHonouredYet({ source, decision, selected }: PlacementView): Trouble | undefined {
  if (source.heldBy.length === 0) return undefined;
  const fate = decision === undefined ? 'nothing is delivered' : `everything stays as it was: ${healthLine(selected)}`;
  return { reason: 'NotHonouredYet', message: `${describeHold(source.heldBy)}; ${fate}` };
}

function foreignSource({ diagnostics, id }: PlacementView): Trouble | undefined {
  const found = diagnostics.find((d) => d.code === 'ForeignSource' && d.object === `Placement ${id}`);
  return found && { reason: 'InvalidSource', message: formatDiagnostic(found) };
}

function invalidSource({ source, decision, diagnostics, selected }: PlacementView): Trouble | undefined {
  if (!source.frozen && decision?.held !== 'InvalidSource') return undefined;
  const found = diagnostics.find((d) => d.severity === 'error' && d.file === source.position.file);
  const cause = found ? formatDiagnostic(found) : `${source.position.file} cannot be read`;
  return { reason: 'InvalidSource', message: `${cause}; everything stays as it was: ${healthLine(selected)}` };
}

function notScheduled({ decision, all }: PlacementView): Trouble | undefined {
  if (decision === undefined || decision.selected.length > 0) return undefined;
  const { reason, message } = unscheduled({ decision });
  const ready = decision.unscheduled?.kept ?? reason;
  const kept = joinNames([...new Set(all.map((copy) => copy.target))], NAMES);
  return { reason: ready, message: kept === '' ? message : `${message}; the last copy stays on ${kept}` };
}

function unscheduled({ decision }: { readonly decision: PlacementDecision }): Trouble {
  if (decision.unscheduled) return decision.unscheduled;
  if (decision.held === 'Suspended') return { reason: 'Suspended', message: 'suspended before any target was chosen' };
  return { reason: 'NoValidTarget', message: 'no target is chosen' };
}

function conflictingDeliverers({ diagnostics, id }: PlacementView): Trouble | undefined {
  const found = diagnostics.find((d) => d.code === 'ConflictingDeliverers' && isAbout(d, id));
  return found && { reason: 'ConflictingDeliverers', message: formatDiagnostic(found) };
}

/** The first finding of that code about the Placement, and how many more there are. */
function finding(
  { diagnostics, id }: PlacementView,
  code: Diagnostic['code'],
  describe: (diagnostic: Diagnostic) => string,
): string | undefined {
  const [first, ...others] = diagnostics.filter((d) => d.code === code && d.object === `Placement ${id}`);
  if (first === undefined) return undefined;
  return `${describe(first)}${others.length > 0 ? ` (and ${others.length} more)` : ''}`;
}

/** The first kind of refusal, in the order of `REFUSAL_CODES`; one that is only a warning is none. */
function refused(view: PlacementView): Trouble | undefined {
  const errors = { ...view, diagnostics: view.diagnostics.filter(({ severity }) => severity === 'error') };
  for (const reason of REFUSAL_CODES) {
    const message = finding(errors, reason, formatDiagnostic);
    if (message !== undefined) return { reason, message };
  }
  return undefined;
}

function jobWaits(view: PlacementView): Trouble | undefined {
  const message = finding(view, 'JobWaits', (d) => d.message);
  return message === undefined ? undefined : { reason: 'Progressing', message };
}

function sourceEmpty(view: PlacementView): Trouble | undefined {
  return view.selected.length > 0 || view.done.length > 0 || jobWaits(view) !== undefined
    ? undefined
    : { reason: 'SourceEmpty', message: 'its source selects no object' };
}

function frozenObject({ selected }: PlacementView): Trouble | undefined {
  const frozen = selected.find((copy) => copy.entry.frozen);
  if (frozen === undefined) return undefined;
  const name = formatRef(sourceRef(frozen.entry));
  const message = `the file of ${name} cannot be read, so its last good content stays: ${healthLine(selected)}`;
  return { reason: 'InvalidSource', message };
}

function withheld({ all }: PlacementView): Trouble | undefined {
  const kept = all.filter((copy) => copy.entry.withheld !== undefined);
  const [first] = kept;
  if (first === undefined) return undefined;
  const more = kept.length > 1 ? ` (and ${kept.length - 1} more)` : '';
  return { reason: 'PruneWithheld', message: `${nameOf(first)}${more} is kept: ${first.entry.withheld}` };
}

function notApplied({ selected }: PlacementView): Trouble | undefined {
  const refused = selected.filter((copy) => copy.outcome === 'Failed' || copy.outcome === 'Conflict');
  const worst = refused.find((copy) => copy.outcome === 'Failed') ?? refused[0];
  if (worst === undefined) return undefined;
  const reason = worst.outcome === 'Failed' ? 'ApplyFailed' : 'ApplyConflict';
  return { reason, message: `${healthLine(selected)}; ${describeCopies(worst, refused.length)}` };
}

function targetNotReady({ selected, observations, whyStays }: PlacementView): Trouble | undefined {
  const targets = [...new Set(selected.map((copy) => copy.target))];
  const lost = targets.filter((target) => observations.get(target)?.ready.status !== true);
  const [first] = lost;
  if (first === undefined) return undefined;
  const cause = observations.get(first)?.ready;
  const names = joinNames(lost, NAMES);
  const why = `${names} not ready (${cause?.reason ?? 'NoHeartbeat'}: ${cause?.message ?? 'never observed'})`;
  const stays = lost.map(whyStays).find((reason) => reason !== undefined);
  const text = [why, healthLine(selected), ...(stays === undefined ? [] : [stays])];
  return { reason: 'TargetNotReady', message: text.join('; ') };
}

function unhealthy({ selected }: PlacementView): Trouble | undefined {
  const sick = selected.filter((copy) => !copy.isHealthy);
  const [first] = sick;
  if (first === undefined) return undefined;
  let worst = first;
  for (const copy of sick) if (healthRank(copy.health.status) > healthRank(worst.health.status)) worst = copy;
  const isDegraded = healthRank(worst.health.status) >= healthRank('Missing');
  const message = `${healthLine(selected)}; ${describeCopies(worst, sick.length)}`;
  return { reason: isDegraded ? 'Degraded' : 'Progressing', message };
}

/** A contested object names its placements, `root/web (file:line)`, also of other workspaces; the one whose copy stays suffers nothing. */
function isAbout({ object, message }: Diagnostic, id: PlacementId): boolean {
  const isLoser = message.includes(` ${id} (`) && !message.includes(`the copy of ${id} (`);
  return object === `Placement ${id}` || isLoser;
}

/** `3/5 objects healthy on east, west`. */
function healthLine(copies: readonly Copy[]): string {
  if (copies.length === 0) return 'no objects';
  const targets = [...new Set(copies.map((copy) => copy.target))];
  const healthy = copies.filter((copy) => copy.isHealthy).length;
  return `${healthy}/${copies.length} objects healthy on ${joinNames(targets, NAMES)}`;
}

function nameOf({ entry, target }: Copy): string {
  return `${formatRef(sourceRef(entry))} on ${target}`;
}

/** `Deployment shop/web on east is Degraded: … (and 2 more)`. */
function describeCopies(copy: Copy, count: number): string {
  const state = copy.outcome === 'Applied' ? copy.health.status : copy.outcome;
  const cause = copy.message ?? copy.health.message;
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  return `${nameOf(copy)} is ${state}${cause === undefined ? '' : `: ${cause}`}${more}`;
}
