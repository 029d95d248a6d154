// What a report proves about the index: which placements are available, which removals are done.
import {
  type ClusterReport,
  completionId,
  type IndexEntry,
  type ObjectReport,
  type PlacementId,
  type RemovalReport,
  refKey,
  removalId,
  type TargetIndex,
} from '../../api/index.ts';
import { compareText } from '../order.ts';

/** Outcomes after which the object in the cluster is the one that was wanted. */
const APPLIED: ReadonlySet<string> = new Set(['Created', 'Configured', 'Unchanged', 'Adopted']);

/** True when this very manifest was applied. Frozen and withheld entries count by their own digest. */
function isApplied(entry: IndexEntry, report: ObjectReport | undefined): boolean {
  return report !== undefined && report.digest === entry.digest && APPLIED.has(report.outcome);
}

/** True when it also works: Healthy, or a CronJob that is suspended, which has nothing to wait for. */
export function isAvailable(entry: IndexEntry, report: ObjectReport | undefined): boolean {
  if (report === undefined || !isApplied(entry, report)) return false;
  const { group, kind } = entry.ref;
  const restingCronJob = group === 'batch' && kind === 'CronJob' && report.health.status === 'Suspended';
  return report.health.status === 'Healthy' || restingCronJob;
}

/** Reports by identity; a second report about one object is not used. */
export function reportsByRef(report: ClusterReport): ReadonlyMap<string, ObjectReport> {
  const byRef = new Map<string, ObjectReport>();
  for (const object of report.objects) {
    const key = refKey(object.ref);
    if (!byRef.has(key)) byRef.set(key, object);
  }
  return byRef;
}

/** Jobs that succeeded as they are rendered now, by refKey and digest; sorted. */
export function completedJobs(index: TargetIndex, report: ClusterReport): readonly string[] {
  const reports = reportsByRef(report);
  const isDone = (entry: IndexEntry): boolean =>
    entry.ref.group === 'batch' && entry.ref.kind === 'Job' && isAvailable(entry, reports.get(refKey(entry.ref)));
  return index.objects
    .filter(isDone)
    .map(({ ref, digest }) => completionId({ ref, digest }))
    .sort(compareText);
}

/** Placements with at least one entry, all of whose entries are available; sorted. Jobs that succeeded elsewhere count. */
export function availablePlacements(index: TargetIndex, report: ClusterReport): readonly PlacementId[] {
  const reports = reportsByRef(report);
  const done = (index.completed ?? []).flatMap(({ placements }) => placements);
  const available = new Map<PlacementId, boolean>(done.map((placement) => [placement, true]));
  for (const entry of index.objects) {
    const fine = isAvailable(entry, reports.get(refKey(entry.ref)));
    for (const placement of entry.placements) available.set(placement, (available.get(placement) ?? true) && fine);
  }
  return [...available]
    .filter(([, fine]) => fine)
    .map(([placement]) => placement)
    .sort(compareText);
}

/** Ids of removals that the syncer confirmed and that the index still asks for; sorted, each once. */
export function confirmedRemovals(index: TargetIndex, report: ClusterReport): readonly string[] {
  const asked = new Map(index.removals.map((removal) => [removalId(removal), removal.notBefore]));
  const isAsked = (removal: RemovalReport): boolean => {
    const notBefore = asked.get(removalId(removal));
    // An older report must not confirm what was ordered again since.
    return notBefore !== undefined && (removal.notBefore ?? notBefore) === notBefore;
  };
  const gone = report.removals.filter((removal) => removal.state === 'Gone' && isAsked(removal));
  return [...new Set(gone.map(removalId))].sort(compareText);
}
