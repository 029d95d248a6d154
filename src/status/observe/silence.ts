// Since when a target is away, as evictions count it: only by the clock of a hub that could hear (DESIGN, "Silence is not death").
import { formatTime, type Observation, type ReadinessReason } from '../../api/index.ts';
import type { Readiness } from './readiness.ts';

/** A syncer that refuses is there, and its cluster may be, too. */
const AWAY: ReadonlySet<ReadinessReason> = new Set(['NoHeartbeat', 'HeartbeatLost', 'ClusterUnreachable']);

interface Before {
  readonly previous: Observation | undefined;
  readonly started: Date;
  readonly now: Date;
}

/** When it was last without silence: kept while it lasts, whatever its reason is meanwhile; anew when the hub itself was away. */
export function unreachable(
  { status, reason }: Pick<Readiness, 'status' | 'reason'>,
  { previous, started, now }: Before,
): Pick<Observation, 'unreachableSince'> {
  if (status || !AWAY.has(reason)) return {};
  const began = previous?.unreachableSince === undefined ? now.getTime() : Date.parse(previous.unreachableSince);
  // A time of the future was written before the clock was set back.
  return { unreachableSince: formatTime(new Date(Math.min(Math.max(began, started.getTime()), now.getTime()))) };
}
