// When the status branch may be written: not too often, and ever more seldom while another hub that sees things otherwise writes it, too.
import { type CommitSha, type Digest, digestOf, lazy } from '../api/index.ts';
import type { FleetStatus } from '../status/index.ts';

/** While two hubs contradict each other: the first wait, doubled each time, up to the longest. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export interface StatusPace {
  /** When the status may be written over this tip; undefined: now. */
  dueAt(status: FleetStatus, tip: CommitSha | undefined, now: Date): Date | undefined;
  wrote(status: FleetStatus, commit: CommitSha, now: Date): void;
}

interface Written {
  readonly commit: CommitSha;
  /** Asked only when somebody else wrote. */
  readonly essence: () => Digest;
  readonly at: Date;
  /** How often in a row the same was written over what somebody else had written. */
  readonly repeats: number;
}

/** Without times: who says the same again says it at another time. */
function essenceOf(status: FleetStatus): Digest {
  const timeless: unknown = JSON.parse(
    JSON.stringify(status, (key, value: unknown) => (key === 'lastTransitionTime' ? undefined : value)),
  );
  return digestOf(timeless);
}

/** @param intervalMs at least so long lies between two commits */
export function createStatusPace(intervalMs: number): StatusPace {
  let last: Written | undefined;
  const isRepeat = (status: FleetStatus, tip: CommitSha | undefined): boolean =>
    last !== undefined && tip !== undefined && tip !== last.commit && essenceOf(status) === last.essence();
  let repeating = false;
  return {
    dueAt(status, tip, now) {
      // A time of the future was written before the clock was set back.
      if (last === undefined || last.at > now) return undefined;
      repeating = isRepeat(status, tip);
      const wait = repeating ? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** last.repeats) : intervalMs;
      const due = new Date(last.at.getTime() + wait);
      return due > now ? due : undefined;
    },
    wrote(status, commit, now) {
      const repeats = repeating && last !== undefined ? last.repeats + 1 : 0;
      last = { commit, essence: lazy(() => essenceOf(status)), at: now, repeats };
      repeating = false;
    },
  };
}
