// Objects of a fleet for the commands that show them: from the status branch, else from the source, which is then said.
import { type LabelSelector, matchesSelector, matchesWorkspace, parseLabelSelector, UserError } from '../api/index.ts';
import { findStatusBranch, fleetRefs, loadOffline, type OfflineLoad, readHeartbeats } from '../app/index.ts';
import type { FleetStatus } from '../status/index.ts';
import { cacheDirOf } from './cache-dir.ts';
import { type CliContext, counted, type SourceOptions } from './context.ts';
import type { ListedKind } from './kind-names.ts';
import { type FleetObjects, objectsOfSource, objectsOfStatus, type Row } from './kinds/index.ts';
import { accessOf } from './remote-options.ts';
import { chosenRepo } from './repo.ts';

/** Options of the commands that list objects. */
export interface ObjectOptions extends SourceOptions {
  readonly workspace?: string;
  readonly selector?: string;
}

export interface ObjectsRead {
  readonly repo: string;
  readonly fleet: FleetObjects;
  /** Undefined: what is shown is the source. */
  readonly status: FleetStatus | undefined;
}

function tell(context: CliContext, { quiet }: SourceOptions, text: string): void {
  if (quiet !== true) context.err(`note: ${text}\n`);
}

function tellSource(context: CliContext, options: ObjectOptions, { diagnostics }: OfflineLoad): void {
  const { rev } = options;
  const why =
    rev === undefined ? 'no hub has written a status yet: shown is the source' : `shown is the source at ${rev}`;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const broken = errors === 0 ? '' : `; ${counted(errors, 'error')} in it, see tmc validate`;
  tell(context, options, `${why}, without status${broken}`);
}

/** Reads no more than the kinds need. */
export async function readObjects(
  context: CliContext,
  options: ObjectOptions,
  kinds: ReadonlySet<ListedKind>,
): Promise<ObjectsRead> {
  const { rev, branch, refPrefix, selector } = options;
  const { signal } = context;
  const repo = await chosenRepo(context, options.repo);
  const refs = fleetRefs(branch, refPrefix);
  const cacheDir = cacheDirOf(context.env);
  const access = accessOf(context, options);
  const status = rev === undefined ? (await findStatusBranch(repo, refs, signal, access))?.status : undefined;
  let fleet: FleetObjects;
  if (status === undefined) {
    const loaded = await loadOffline({ repo, rev, refs, cacheDir, access, signal });
    tellSource(context, options, loaded);
    fleet = objectsOfSource(loaded);
  } else {
    fleet = objectsOfStatus(status);
    // The status does not have everything: the source that it speaks of has the rest.
    if (kinds.has('TMCConfig') || (selector !== undefined && kinds.has('Workload'))) {
      const source = objectsOfSource(
        await loadOffline({ repo, rev: status.sourceCommit, refs, cacheDir, access, signal }),
      );
      fleet = { ...fleet, configs: source.configs, labelsOf: source.labelsOf };
    }
  }
  if (!kinds.has('SyncTargetHeartbeat')) return { repo, fleet, status };
  const { items, problems } = await readHeartbeats(repo, refs, signal, access);
  for (const problem of problems) tell(context, options, problem);
  return { repo, fleet: { ...fleet, heartbeats: items }, status };
}

function parseSelector(text: string): LabelSelector {
  try {
    return parseLabelSelector(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new UserError('Usage', `--selector ${text}: ${problem}; write it like region=eu,tier in (a,b),!legacy`);
  }
}

/** Which rows `--workspace` and `--selector` leave. Throws `Usage` for a selector that is none. */
export function rowFilter({ workspace, selector }: ObjectOptions): (row: Row) => boolean {
  const labels = selector === undefined ? undefined : parseSelector(selector);
  return (row) =>
    (workspace === undefined || matchesWorkspace(workspace, row.workspace)) &&
    (labels === undefined || matchesSelector(labels, row.labels));
}
