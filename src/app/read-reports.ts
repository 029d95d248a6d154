// Reports of all targets: only branches that moved are read; one that holds nonsense is named and ignored.
import {
  type ClusterReport,
  type CommitSha,
  type Diagnostic,
  explainError,
  type FileBlob,
  type FileTree,
  formatSyncTarget,
  type TargetId,
  TmcError,
  treeFromPaths,
} from '../api/index.ts';
import type { RefName } from '../git/index.ts';
import { REPORT_LIMITS, reportFromTree } from '../status/index.ts';
import type { HubContext, KnownReport } from './hub-context.ts';
import { reportRef, reportTarget } from './refs.ts';
import { checkSizes, reportFiles } from './report-files.ts';

async function withBytes(
  hub: HubContext,
  files: readonly (readonly [string, FileBlob])[],
  signal: AbortSignal,
): Promise<FileTree> {
  const wanted = files.map(([, blob]) => blob.id).filter((id) => !hub.objectReports.has(id));
  checkSizes(files, await hub.git.blobSizes(wanted, signal));
  const bytes = await hub.git.blobs(new Set(wanted), signal);
  return treeFromPaths(
    files.map(([path, blob]): [string, FileBlob] => {
      const content = bytes.get(blob.id);
      return [path, content === undefined ? blob : { ...blob, bytes: content }];
    }),
  );
}

/** Whatever is wrong with a report is that branch's problem alone: nothing a syncer writes may stop the fleet. */
async function readReport(
  hub: HubContext,
  target: TargetId,
  commit: CommitSha,
  signal: AbortSignal,
): Promise<KnownReport> {
  try {
    const { tree: id } = await hub.git.commit(commit, signal);
    const files = reportFiles(await hub.git.tree(id, signal, REPORT_LIMITS.treeBytes));
    const tree = await withBytes(hub, files, signal);
    const { report } = reportFromTree(tree, { target, cache: hub.objectReports });
    return { commit, report, problem: undefined, blobs: new Set(files.map(([, blob]) => blob.id)) };
  } catch (error) {
    if (!(error instanceof TmcError) || error.category !== 'user') throw error;
    // Replaced while it was read, and perhaps collected already: the next look finds the new one.
    if ((await hub.git.refs([reportRef(hub.refs, target)], signal)).get(reportRef(hub.refs, target)) !== commit)
      throw error;
    return { commit, report: undefined, problem: explainError(error), blobs: new Set() };
  }
}

/** Memory follows the reports: what only former ones held is forgotten. */
function forgetFormer(hub: HubContext): void {
  const held = new Set([...hub.reports.values()].flatMap(({ blobs }) => [...blobs]));
  for (const id of hub.objectReports.keys()) if (!held.has(id)) hub.objectReports.delete(id);
}

/** A branch that moved is a heartbeat. */
export async function readReports(
  hub: HubContext,
  refs: ReadonlyMap<RefName, CommitSha>,
  signal: AbortSignal,
): Promise<{ readonly reports: ReadonlyMap<TargetId, ClusterReport>; readonly diagnostics: readonly Diagnostic[] }> {
  const reports = new Map<TargetId, ClusterReport>();
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<TargetId>();
  for (const [ref, commit] of refs) {
    const target = reportTarget(hub.refs, ref);
    if (target === undefined) continue;
    seen.add(target);
    const known = hub.reports.get(target);
    const current = known?.commit === commit ? known : await readReport(hub, target, commit, signal);
    // What lay there when this hub started may be old: only a later move says that the syncer lives.
    if (known !== undefined && known.commit !== commit) hub.hearReport(target);
    hub.reports.set(target, current);
    if (current.report) reports.set(target, current.report);
    if (current.problem === undefined) continue;
    diagnostics.push({
      code: 'BranchUnreadable',
      severity: 'warning',
      message: `${ref}: ${current.problem}`,
      object: formatSyncTarget(target),
    });
  }
  for (const target of hub.reports.keys()) if (!seen.has(target)) hub.reports.delete(target);
  forgetFormer(hub);
  return { reports, diagnostics };
}
