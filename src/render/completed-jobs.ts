// Jobs that succeeded do not move: a target that takes the place of one where the Job is done does not begin it again.
import {
  type BlobId,
  type CompletedJob,
  compareText,
  completionId,
  isPaused,
  type ObjectRef,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  refKey,
  sourceRef,
  type TargetId,
  type TargetIndex,
  workspaceOfPlacement,
} from '../api/index.ts';
import { type Delivery, refThere, type TargetDeliveries } from './delivery.ts';
import { keysOn, type Mappings } from './mapping/index.ts';

export interface CompletedInput {
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** What every target had, under the names of now. */
  readonly before: ReadonlyMap<TargetId, TargetIndex>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly mappings: Mappings;
}

type Wanted = ReadonlyMap<TargetId, TargetDeliveries>;

/** By target, then by refKey. */
export type CompletedJobs = ReadonlyMap<TargetId, ReadonlyMap<string, CompletedJob>>;

/** A target that is left, where the Job is done. */
interface Done {
  readonly target: TargetId;
  readonly digest: BlobId;
}

const isJob = ({ group, kind }: ObjectRef): boolean => group === 'batch' && kind === 'Job';

function nameOf(job: Pick<CompletedJob, 'ref' | 'origin' | 'placements'>): string {
  const [first] = job.placements;
  return `${first === undefined ? '' : workspaceOfPlacement(first)} ${refKey(sourceRef(job))}`;
}

/** All its placements went to other targets. */
function isLeft(target: TargetId, placements: readonly PlacementId[], { decisions }: CompletedInput): boolean {
  const hasLeft = (id: PlacementId): boolean => {
    const decision = decisions.get(id);
    if (decision === undefined || isPaused(decision) || decision.selected.length === 0) return false;
    return decision.selected.every((selected) => selected.target !== target);
  };
  return placements.length > 0 && placements.every(hasLeft);
}

/** Jobs that are done where they are left, by workspace and refKey. */
function doneElsewhere(input: CompletedInput): ReadonlyMap<string, Done[]> {
  const found = new Map<string, Done[]>();
  for (const [target, { objects, completed = [] }] of input.before) {
    const succeeded = new Set(input.observations.get(target)?.completed);
    const own = succeeded.size === 0 ? [] : objects.filter((entry) => succeeded.has(completionId(entry)));
    for (const job of [...own, ...completed]) {
      if (!isLeft(target, job.placements, input)) continue;
      found.set(nameOf(job), [...(found.get(nameOf(job)) ?? []), { target, digest: job.digest }]);
    }
  }
  return found;
}

/** Jobs that a target is to get and has not, with what it knew of them. */
function newcomers(settled: Wanted, { before }: CompletedInput) {
  return [...settled].flatMap(([target, { delivered }]) => {
    const jobs = [...delivered].filter(([, { workload }]) => isJob(workload.ref));
    if (jobs.length === 0) return [];
    const { objects = [], completed = [] } = before.get(target) ?? {};
    const present = new Set(objects.map(({ ref }) => refKey(ref)));
    const known = new Map(completed.map((job) => [refKey(job.ref), job]));
    return jobs
      .filter(([key]) => !present.has(key))
      .map(([key, delivery]) => ({ target, key, delivery, known: known.get(key) }));
  });
}

/**
 * Jobs that are not begun again, for the targets that would get them. Each target that is left with its Job done lets one
 * target go without; which these are is then written down with the manifest, and holds until that becomes another.
 * @param claimed what each target would get, also those that are left.
 * @param settled the same without what is left.
 */
export function completedJobs(claimed: Wanted, settled: Wanted, input: CompletedInput): CompletedJobs {
  const jobs = new Map<TargetId, Map<string, CompletedJob>>();
  const fresh = newcomers(settled, input);
  if (fresh.length === 0) return jobs;
  const done = doneElsewhere(input);
  const add = (target: TargetId, key: string, delivery: Delivery): void => {
    const { mapped, blob, placements } = delivery;
    const origin = mapped === undefined ? {} : { origin: mapped.origin };
    const own = jobs.get(target) ?? new Map<string, CompletedJob>();
    jobs.set(target, own.set(key, { ref: refThere(delivery), ...origin, digest: blob.id, placements }));
  };
  for (const { target, key, delivery, known } of fresh.sort((a, b) => compareText(a.target, b.target))) {
    if (known?.digest === delivery.blob.id) {
      add(target, key, delivery);
      continue;
    }
    const places = done.get(nameOf({ ref: delivery.workload.ref, placements: delivery.placements })) ?? [];
    // What is done must be what would run now: another manifest is another Job.
    const { workspace, ref } = delivery.workload;
    const wouldBe = (at: TargetId): BlobId => {
      const [there = ''] = keysOn(input.mappings.of(at), ref, () => [workspace]);
      return claimed.get(at)?.delivered.get(there)?.blob.id ?? delivery.blob.id;
    };
    const at = places.findIndex((place) => place.digest === wouldBe(place.target));
    if (at < 0) continue;
    places.splice(at, 1);
    add(target, key, delivery);
  }
  return jobs;
}
