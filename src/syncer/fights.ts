// Fights: somebody changes our fields again and again. Set right at once at first, then ever less often, and told.

const WINDOW_MS = 60_000;
/** More corrections than this within the window make it a fight. */
const CORRECTIONS = 5;
const HOLD_BASE_MS = 10_000;
const HOLD_CAP_MS = 300_000;
/** After so long without a correction a fight is over. */
const QUIET_MS = 2 * HOLD_CAP_MS;

/** What is remembered of the corrections of one object. Times are milliseconds since 1970. */
export interface Corrections {
  readonly count: number;
  /** Who changed it last; unknown when it was deleted. */
  readonly manager?: string;
  /** What changed last, for people. */
  readonly what: string;
  /** Times within the window, oldest first. */
  readonly recent: readonly number[];
  /** How many holds in a row; 0 = no fight. */
  readonly holds: number;
  /** Nothing is corrected before this time. */
  readonly holdUntil: number;
}

export interface Correction {
  readonly manager: string | undefined;
  readonly what: string;
}

/** Adds one correction made at `now`. */
export function addCorrection(before: Corrections | undefined, correction: Correction, now: number): Corrections {
  const recent = [...(before?.recent.filter((time) => time > now - WINDOW_MS) ?? []), now].slice(-CORRECTIONS - 1);
  const last = before?.recent.at(-1) ?? 0;
  const former = now - last > QUIET_MS ? 0 : (before?.holds ?? 0);
  const holds = former > 0 || recent.length > CORRECTIONS ? former + 1 : 0;
  const hold = holds === 0 ? 0 : Math.min(HOLD_CAP_MS, HOLD_BASE_MS * 2 ** (holds - 1));
  return {
    count: (before?.count ?? 0) + 1,
    ...(correction.manager === undefined ? {} : { manager: correction.manager }),
    what: correction.what,
    recent,
    holds,
    holdUntil: now + hold,
  };
}

/** The sentence for the report; undefined when there is no fight (any more). */
export function fightMessage(corrections: Corrections | undefined, now: number): string | undefined {
  if (corrections === undefined || corrections.holds === 0) return undefined;
  if (now - (corrections.recent.at(-1) ?? 0) > QUIET_MS) return undefined;
  const who = corrections.manager ?? 'somebody';
  return `${who} keeps changing it (${corrections.what}); it was set right ${corrections.count} times and is now set right ever less often. Stop the other, or leave the field out of the manifest.`;
}
