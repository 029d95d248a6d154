// commit: the status tree, debounced; a change of times alone never makes a commit because no file holds one.
import { type CommitSha, type FileTree, formatTime } from '../api/index.ts';
import { formatMessage } from '../git/index.ts';
import type { FleetStatus } from '../status/index.ts';
import type { HubContext } from './hub-context.ts';
import type { Snapshot } from './snapshot.ts';

export interface StatusPublication {
  readonly snapshot: Snapshot;
  readonly status: FleetStatus;
  readonly tree: FileTree;
  readonly now: Date;
}

export type StatusOutcome =
  | { readonly kind: 'moved'; readonly ref: string }
  | {
      readonly kind: 'told';
      readonly newStatus: CommitSha | undefined;
      /** Set when the commit waits because the last one is too fresh. */
      readonly retryAt: Date | undefined;
    };

const AUTHOR = { name: 'tmc hub', email: 'hub@tmc.local' } as const;

function subjectOf({ summary }: FleetStatus): string {
  const { placements, objects, syncTargets } = summary;
  const moving = placements.moving > 0 ? `, ${placements.moving} moving` : '';
  return `${placements.ready}/${placements.total} placements ready${moving}, ${objects.healthy}/${objects.desired} objects healthy, ${syncTargets.ready}/${syncTargets.total} clusters ready`;
}

export async function publishStatus(
  hub: HubContext,
  input: StatusPublication,
  signal: AbortSignal,
): Promise<StatusOutcome> {
  const { snapshot, status, tree, now } = input;
  const before = snapshot.statusCommit;
  if (before?.tree === tree.id) return { kind: 'told', newStatus: undefined, retryAt: undefined };
  const dueAt = hub.statusPace.dueAt(status, before?.id, now);
  if (dueAt !== undefined) return { kind: 'told', newStatus: undefined, retryAt: dueAt };
  const trailers = new Map([
    ['Tmc-Source-Commit', snapshot.sourceCommit],
    ['Tmc-Rendered-Commit', status.renderedCommit],
    ['Tmc-Now', formatTime(now)],
    ['Tmc-Version', hub.version],
  ]);
  const message = formatMessage({ subject: subjectOf(status), trailers });
  const parents = before === undefined ? [] : [before.id];
  const commit = await hub.git.writeCommit({ tree, parents, message, author: AUTHOR, time: now }, signal);
  const result = await hub.git.publish([{ ref: hub.refs.status, from: before?.id, to: commit }], signal);
  if (result.kind === 'moved') return { kind: 'moved', ref: result.ref };
  hub.statusPace.wrote(status, commit, now);
  // The next pass reads what was said, and need not parse it.
  const file = tree.entries.get('index.json');
  if (file?.kind === 'blob') hub.parseOnce(file.id, () => status);
  return { kind: 'told', newStatus: commit, retryAt: undefined };
}
