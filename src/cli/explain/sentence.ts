// An explanation in one sentence, and the parts that tables share with it.
import { humanDuration, type TargetId } from '../../api/index.ts';
import type { BriefPlacement, Explained } from './answer.ts';

const NAMES = 10;

/** Before the names of clusters. */
export const EXCLUDED = 'its own annotations keep it off';

export function names(targets: readonly TargetId[]): string {
  const more = targets.length > NAMES ? ` and ${targets.length - NAMES} more` : '';
  return `${targets.slice(0, NAMES).join(', ')}${more}`;
}

/** Why what is there differs from what would be chosen if nothing were; undefined when it does not. */
export function stickyNote({ selected, afresh, held }: BriefPlacement): string | undefined {
  if (held !== undefined || selected.length === 0) return undefined;
  const kept = selected.filter((target) => !afresh.includes(target));
  if (kept.length === 0) return undefined;
  const others = afresh.filter((target) => !selected.includes(target));
  const instead = others.length === 0 ? 'it would not be chosen anew' : `${names(others)} would be chosen anew`;
  return `${names(kept)} is kept because what is there stays; ${instead}`;
}

/** What a pass would change; undefined when it would leave the choice as it is, or when nothing was decided yet. */
export function changeNote({ decided, selected }: BriefPlacement): string | undefined {
  if (decided === undefined) return undefined;
  const [added, dropped] = [
    selected.filter((target) => !decided.includes(target)),
    decided.filter((target) => !selected.includes(target)),
  ];
  const parts = [
    ...(added.length === 0 ? [] : [`choose ${names(added)}`]),
    ...(dropped.length === 0 ? [] : [`leave ${names(dropped)}`]),
  ];
  return parts.length === 0 ? undefined : `the next pass would ${parts.join(' and ')}`;
}

export function waitText({ until, reason }: BriefPlacement['waiting'][number], now: Date): string {
  if (until === undefined) return reason;
  const left = Date.parse(until) - now.getTime();
  return `${reason} (${until}${left > 0 ? `, in ${humanDuration(left)}` : ''})`;
}

function ofTarget(placement: BriefPlacement): string {
  return placement.targets
    .map(
      ({ target, verdict, filter, reason }) =>
        `${target} is ${verdict}${filter === undefined ? '' : ` by ${filter}`}: ${reason}`,
    )
    .join('; ');
}

/** Where it is and why not elsewhere. */
function placementSentence(placement: BriefPlacement, isOneTarget: boolean, now: Date): string {
  const { selected, summary, held, unscheduled, shortfall, undivided, waiting } = placement;
  if (isOneTarget)
    return [`${placement.placement}: ${ofTarget(placement)}`, ...waiting.map((w) => waitText(w, now))].join('; ');
  const where = selected.length === 0 ? 'nowhere' : `on ${names(selected)}`;
  const why = selected.length === 0 && unscheduled !== undefined ? unscheduled.message : summary;
  const notes = [held?.message, shortfall, undivided, changeNote(placement), stickyNote(placement)];
  const waits = waiting.map((wait) => `${wait.target}: ${waitText(wait, now)}`);
  return [`${placement.placement} is ${where}: ${why}`, ...notes.filter((note) => note !== undefined), ...waits].join(
    '; ',
  );
}

export function sentences({ placement, objects }: Explained, isOneTarget: boolean, now: Date): string {
  if (placement !== undefined) return `${placementSentence(placement, isOneTarget, now)}\n`;
  const lines = (objects ?? []).map(({ object, placements, excluded }) => {
    if (placements.length === 0) return `${object} is delivered by nobody: no Placement has it in its source`;
    const told = placements.map((one) => placementSentence(one, isOneTarget, now));
    const kept = excluded.length === 0 ? [] : [`${EXCLUDED} ${names(excluded)}`];
    return `${object}: ${[...told, ...kept].join('; ')}`;
  });
  return lines.map((line) => `${line}\n`).join('');
}
