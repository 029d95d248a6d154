// Whether a report is this SyncTarget's: one of another target, or of a former SyncTarget of that name, is not used.
import type { ClusterReport, ReadinessReason, TargetId, TargetIndex } from '../../api/index.ts';

export type AcceptedReport =
  | { readonly kind: 'accepted'; readonly report: ClusterReport }
  /** There is a report, but it is not about this target; the sentence says why and what to do. */
  | { readonly kind: 'ignored'; readonly reason: ReadinessReason; readonly message: string }
  | { readonly kind: 'none' };

/** Without an index there is nothing a report could be about: it is ignored until the target is rendered. */
export function acceptReport(
  target: TargetId,
  index: TargetIndex | undefined,
  report: ClusterReport | undefined,
): AcceptedReport {
  if (report === undefined) return { kind: 'none' };
  if (report.target !== target) return refused(`the report on its branch is of ${report.target}; check the syncer`);
  if (index === undefined) return { kind: 'ignored', reason: 'NoHeartbeat', message: 'not rendered yet' };
  if (report.uid !== index.syncTarget.uid) return refused(formerMessage(index, report));
  return { kind: 'accepted', report };
}

function formerMessage(index: TargetIndex, report: ClusterReport): string {
  return (
    `the syncer serves a former SyncTarget of that name (uid ${report.uid.slice(0, 64)}, now ${index.syncTarget.uid}); ` +
    'restart it with the present registration'
  );
}

function refused(message: string): AcceptedReport {
  return { kind: 'ignored', reason: 'SyncerRefused', message };
}
