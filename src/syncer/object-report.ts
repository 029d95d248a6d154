// The report of one object: what became of it, how it fares, what its live status says. Pure.
import type { Health, KubeObject, ObjectRef, ObjectReport } from '../api/index.ts';
import type { DesiredObject } from './desired.ts';
import { fightMessage } from './fights.ts';
import type { ObjectMemory } from './memory.ts';
import type { Situation } from './situation.ts';

export interface Vitals {
  readonly health: Health;
  readonly status: unknown;
  readonly observedGeneration: number | undefined;
}

/** Health and trimmed status of a live object; remembered per object, as states are never changed in place. */
export type HealthReader = (live: KubeObject) => Vitals;

/** Wraps a reader so that each state is read once. */
export function rememberVitals(read: HealthReader): HealthReader {
  const known = new WeakMap<KubeObject, Vitals>();
  return (live) => {
    const vitals = known.get(live) ?? read(live);
    known.set(live, vitals);
    return vitals;
  };
}

/**
 * While the cluster does not answer, the outcome, digest and status stay those of the last look, and the health is
 * Unknown with the last known one in the message: a copy must not count as available on hearsay.
 */
export function objectReport(wanted: DesiredObject, situation: Situation, read: HealthReader): ObjectReport {
  const { entry } = wanted;
  const known = situation.memory.objects.get(wanted.key) ?? {};
  const live = lastSeen(entry.ref, known, situation);
  const vitals = live === undefined ? undefined : read(live);
  const digest = known.applied?.digest;
  const { corrections } = known;
  return {
    ref: entry.ref,
    path: entry.path,
    ...(digest === undefined ? {} : { digest }),
    ...outcomeOf(known, wanted, situation),
    health: healthNow(vitals?.health, situation),
    ...(vitals?.status === undefined ? {} : { status: vitals.status }),
    ...(vitals?.observedGeneration === undefined ? {} : { observedGeneration: vitals.observedGeneration }),
    ...(corrections === undefined
      ? {}
      : {
          drift: {
            corrected: corrections.count,
            ...(corrections.manager === undefined ? {} : { manager: corrections.manager }),
          },
        }),
  };
}

/** Where the kind cannot be watched (yet), the state that the server answered to our apply. */
function lastSeen(ref: ObjectRef, { applied }: ObjectMemory, { live }: Situation): KubeObject | undefined {
  return live.find(ref) ?? (live.view(ref) === 'unknown' ? applied?.good : undefined);
}

function outcomeOf(
  { applied, trouble, corrections }: ObjectMemory,
  { fingerprint }: DesiredObject,
  { now }: Situation,
): Pick<ObjectReport, 'outcome' | 'message'> {
  if (trouble?.fingerprint === fingerprint) return { outcome: trouble.outcome, message: trouble.message };
  if (applied?.fingerprint !== fingerprint) return { outcome: 'Waiting', message: 'not applied yet' };
  const message = fightMessage(corrections, now.getTime());
  return { outcome: applied.outcome, ...(message === undefined ? {} : { message }) };
}

function healthNow(health: Health | undefined, { cluster }: Situation): Health {
  if (cluster.reachable) return health ?? { status: 'Missing', message: 'not in the cluster, or not ours' };
  const last =
    health === undefined
      ? 'not known'
      : `${health.status}${health.message === undefined ? '' : ` (${health.message})`}`;
  return { status: 'Unknown', message: `the cluster does not answer; last known: ${last}` };
}
