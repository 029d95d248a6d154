// Whether a target may be given work: its syncer speaks, is not refused, and reaches its cluster.
import { type Observation, oneLine, type ReadinessReason } from '../../api/index.ts';
import type { AcceptedReport } from './accept-report.ts';

/** A target that was silent for so long has lost its heartbeat (API.md: threshold 1 m, two missed beats of 30 s). */
const HEARTBEAT_THRESHOLD_MS = 60_000;

const MESSAGE_LIMIT = 500;

export interface Readiness {
  readonly status: boolean;
  readonly reason: ReadinessReason;
  readonly message: string;
  /** When the heartbeat expires; undefined when there is none to expire. */
  readonly deadline: Date | undefined;
}

export interface ReadinessInput {
  readonly accepted: AcceptedReport;
  readonly previous: Observation | undefined;
  readonly heard: Date | undefined;
  readonly started: Date;
  readonly now: Date;
}

const LOST = 'no heartbeat for a minute; check that the syncer runs and can write its report';
const NEVER = 'no heartbeat yet; start its syncer';

/** The verdict of this moment, and until when it holds without a further heartbeat. */
export function readinessOf(input: ReadinessInput): Readiness {
  const silence = silenceOf(input);
  switch (silence.kind) {
    case 'never':
      return input.accepted.kind === 'ignored' ? verdictOf(input.accepted) : notReady('NoHeartbeat', NEVER);
    case 'lost':
      return notReady('HeartbeatLost', LOST);
    case 'speaks':
      return { ...verdictOf(input.accepted), deadline: silence.deadline };
  }
}

type Silence =
  | { readonly kind: 'never' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'speaks'; readonly deadline: Date };

/**
 * Silence is measured only while the hub could hear (DESIGN, "Silence is not death"): for a target that spoke before,
 * it starts anew at `started`. A target that was lost already stays so until it is heard again, and one that never
 * spoke is not trusted at once.
 */
function silenceOf({ previous, heard, started, now }: ReadinessInput): Silence {
  const before = previous?.ready.reason ?? 'NoHeartbeat';
  if (heard === undefined && before === 'NoHeartbeat') return { kind: 'never' };
  if (heard === undefined && before === 'HeartbeatLost') return { kind: 'lost' };
  const startsAnew = before !== 'HeartbeatLost' && before !== 'NoHeartbeat';
  const last = startsAnew ? Math.max(heard?.getTime() ?? 0, started.getTime()) : (heard?.getTime() ?? 0);
  const deadline = new Date(last + HEARTBEAT_THRESHOLD_MS);
  return now < deadline ? { kind: 'speaks', deadline } : { kind: 'lost' };
}

function notReady(reason: ReadinessReason, message: string): Readiness {
  return { status: false, reason, message: oneLine(message, MESSAGE_LIMIT), deadline: undefined };
}

/** Of a target whose heartbeat is fresh. */
function verdictOf(accepted: AcceptedReport): Readiness {
  if (accepted.kind === 'none') return notReady('SyncerRefused', 'it sends heartbeats, but its report cannot be read');
  if (accepted.kind === 'ignored') return notReady(accepted.reason, accepted.message);
  const { refused, cluster } = accepted.report;
  if (refused !== undefined) return notReady('SyncerRefused', refused || 'the syncer refuses to work on its index');
  if (!cluster.reachable) return notReady('ClusterUnreachable', cluster.message || 'the cluster does not answer');
  return { status: true, reason: 'Ready', message: 'the syncer reports and its cluster answers', deadline: undefined };
}
