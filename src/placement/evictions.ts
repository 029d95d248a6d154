// Which targets are to be emptied (`spec.evictAfter`), and whether so many fell silent at once that silence says nothing.
import { durationMs, earliest, formatTime, type Observation, type SyncTarget, type TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';

/** `Drained`: the time that a person wrote is past. `Unreachable`: the target was silent for longer than the duration. */
export interface Eviction {
  readonly code: 'Drained' | 'Unreachable';
  readonly message: string;
}

/** More than 30 % of the targets that ever spoke fell silent within a minute: a network or the hub is ill rather than they. */
export interface MassSilence {
  readonly silent: number;
  readonly known: number;
}

export interface Evictions {
  readonly due: ReadonlyMap<TargetId, Eviction>;
  /** Set while no copy is moved for silence. A time that a person wrote counts all the same. */
  readonly massSilence: MassSilence | undefined;
  /** When the next target is due if nothing changes until then. */
  readonly next: Date | undefined;
}

/** Silence that begins within this time counts as one event; the same as the threshold of heartbeats. */
const WINDOW_MS = 60_000;
const MOST_SILENT = 0.3;
const FEWEST_SILENT = 2;

function isSilent({ ready }: Observation): boolean {
  return ready.reason === 'HeartbeatLost' || ready.reason === 'ClusterUnreachable';
}

/** The most that began within one window. */
function mostAtOnce(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [at, time] of sorted.entries()) {
    while (time - (sorted[first] ?? time) > WINDOW_MS) first += 1;
    most = Math.max(most, at - first + 1);
  }
  return most;
}

/** One that never spoke (`NoHeartbeat`) neither fell silent nor says that others did. */
function massSilence({ syncTargets }: Model, observations: ReadonlyMap<TargetId, Observation>) {
  const spoken = [...syncTargets.keys()].flatMap((target) => {
    const observation = observations.get(target);
    return observation === undefined || observation.ready.reason === 'NoHeartbeat' ? [] : [observation];
  });
  const silent = mostAtOnce(spoken.filter(isSilent).map(({ ready }) => Date.parse(ready.since)));
  const isMass = silent >= FEWEST_SILENT && silent > spoken.length * MOST_SILENT;
  return isMass ? { silent, known: spoken.length } : undefined;
}

interface Due {
  readonly at: Date;
  readonly eviction: Eviction;
}

const STARTS_AS_TIME = /^\d{4}-/;

/** When the target is to be emptied; undefined: nothing says so now. */
export function evictionAt({ spec }: SyncTarget, observation: Observation | undefined): Due | undefined {
  const { evictAfter } = spec;
  if (evictAfter === undefined) return undefined;
  if (STARTS_AS_TIME.test(evictAfter)) {
    const at = new Date(evictAfter);
    if (Number.isNaN(at.getTime())) return undefined;
    return { at, eviction: { code: 'Drained', message: `drained since ${formatTime(at)} (spec.evictAfter)` } };
  }
  const since = observation?.unreachableSince;
  if (since === undefined) return undefined;
  const message = `unreachable for longer than ${evictAfter} (spec.evictAfter)`;
  return { at: new Date(Date.parse(since) + durationMs(evictAfter)), eviction: { code: 'Unreachable', message } };
}

/** Once a pass. */
export function evictionsOf(model: Model, observations: ReadonlyMap<TargetId, Observation>, now: Date): Evictions {
  const due = new Map<TargetId, Eviction>();
  const later: Date[] = [];
  for (const [target, { object }] of model.syncTargets) {
    const found = evictionAt(object, observations.get(target));
    if (found === undefined) continue;
    if (found.at <= now) due.set(target, found.eviction);
    else later.push(found.at);
  }
  const isForSilence = [...due.values()].some(({ code }) => code === 'Unreachable');
  return { due, massSilence: isForSilence ? massSilence(model, observations) : undefined, next: earliest(later) };
}
