// commit: the rendered tree and the branches of the targets that changed, by compare-and-swap. Same tree, no commit.
import {
  type CommitSha,
  type Diagnostic,
  type FileTree,
  formatTime,
  InvariantError,
  subtree,
  type TargetId,
} from '../api/index.ts';
import { type Commit, formatMessage, type NewCommit, type RefName, type RefUpdate } from '../git/index.ts';
import { mapLimited } from '../infra/index.ts';
import type { RenderResult } from '../render/index.ts';
import type { HubContext } from './hub-context.ts';
import { targetRef } from './refs.ts';
import { rememberIndexes } from './remember-indexes.ts';
import { isOurs } from './rendered-head.ts';
import type { Snapshot } from './snapshot.ts';

export interface RenderedPublication {
  readonly snapshot: Snapshot;
  readonly rendered: RenderResult;
  readonly now: Date;
}

export type RenderedOutcome =
  | { readonly kind: 'moved'; readonly ref: string }
  | { readonly kind: 'published'; readonly renderedCommit: CommitSha; readonly isNew: boolean };

/** Tips of targets that are read at once. */
const AT_ONCE = 100;

const AUTHOR = { name: 'tmc hub', email: 'hub@tmc.local' } as const;

/** The same for all commits of a pass. The plan is what was decided, as it is written: its folder on the branch. */
function trailersOf(hub: HubContext, { snapshot, rendered, now }: RenderedPublication): ReadonlyMap<string, string> {
  return new Map([
    ['Tmc-Source-Commit', snapshot.sourceCommit],
    ['Tmc-Now', formatTime(now)],
    ['Tmc-Plan-Digest', subtree(rendered.tree, 'decisions').id],
    ['Tmc-Version', hub.version],
  ]);
}

/** `Update east, west` for the log of the branch. */
function subjectOf({ rendered: { moved } }: RenderedPublication): string {
  const more = moved.length > 4 ? ` and ${moved.length - 4} more` : '';
  return moved.length === 0 ? 'Update decisions' : `Update ${moved.slice(0, 4).join(', ')}${more}`;
}

interface Publishing {
  readonly input: RenderedPublication;
  readonly trailers: ReadonlyMap<string, string>;
}

function renderedCommit({ input, trailers }: Publishing): NewCommit {
  const { snapshot, rendered, now } = input;
  const body = `Rendered from ${snapshot.sourceCommit.slice(0, 8)}.`;
  const message = formatMessage({ subject: subjectOf(input), body, trailers });
  const parents = snapshot.base === undefined ? [] : [snapshot.base.id];
  return { tree: rendered.tree, parents, message, author: AUTHOR, time: now };
}

/** A syncer may have applied what somebody put there. */
function foreignTip(ref: RefName, { id, author }: Commit): Diagnostic {
  const message = `${ref} was written by somebody else (commit ${id} by ${author.name || 'nobody'}); what is rendered was put back on top of it. Let nobody but the hub write it`;
  return { code: 'RenderedBranchRestored', severity: 'warning', message };
}

interface Branch {
  readonly ref: RefName;
  readonly from: CommitSha | undefined;
  readonly target: TargetId;
  readonly tree: FileTree;
}

/** Branches of which it is not known that they hold their tree. Compared each pass, which also repairs what a crash left out. */
function openBranches(hub: HubContext, { snapshot, rendered }: RenderedPublication): readonly Branch[] {
  return [...rendered.targets].flatMap(([target, tree]) => {
    const ref = targetRef(hub.refs, target);
    const from = snapshot.refs.get(ref);
    return from !== undefined && hub.branchTrees.get(from) === tree.id ? [] : [{ ref, from, target, tree }];
  });
}

/** Undefined for a branch that holds its tree: it moves only when that differs. */
async function targetCommit(
  hub: HubContext,
  { ref, from, target, tree }: Branch,
  { input, trailers }: Publishing,
  signal: AbortSignal,
): Promise<NewCommit | undefined> {
  const tip = from === undefined ? undefined : await hub.git.commit(from, signal);
  if (tip !== undefined) hub.branchTrees.set(tip.id, tip.tree);
  if (tip?.tree === tree.id) return undefined;
  if (tip !== undefined && !isOurs(tip)) hub.notices.add([foreignTip(ref, tip)], input.now);
  const index = input.rendered.indexes.get(target);
  const subject = `${index?.objects.length ?? 0} objects, ${index?.removals.length ?? 0} to remove`;
  const message = formatMessage({ subject, trailers });
  const parents = from === undefined ? [] : [from];
  return { tree, parents, message, author: AUTHOR, time: input.now };
}

async function targetCommits(
  hub: HubContext,
  publishing: Publishing,
  signal: AbortSignal,
): Promise<readonly (readonly [RefName, NewCommit])[]> {
  // Commits that branches led to once are forgotten when there are many.
  if (hub.branchTrees.size > 4 * publishing.input.rendered.targets.size) hub.branchTrees.clear();
  const open = openBranches(hub, publishing.input);
  const made = async (branch: Branch) => [branch.ref, await targetCommit(hub, branch, publishing, signal)] as const;
  const commits = await mapLimited(open, signal, made, AT_ONCE);
  return commits.flatMap(([ref, commit]) => (commit === undefined ? [] : [[ref, commit] as const]));
}

function move(
  refs: ReadonlyMap<RefName, CommitSha>,
  ref: RefName,
  to: CommitSha,
  replace = false,
): readonly RefUpdate[] {
  const from = refs.get(ref);
  return from === to ? [] : [{ ref, from, to, ...(replace ? { replace } : {}) }];
}

/** Writes what differs; nothing at all when nothing does. All commits are written in one go, and then their refs move. */
export async function publishRendered(
  hub: HubContext,
  input: RenderedPublication,
  signal: AbortSignal,
): Promise<RenderedOutcome> {
  const { snapshot, rendered } = input;
  const { base, refs } = snapshot;
  const publishing = { input, trailers: trailersOf(hub, input) };
  const isNew = base === undefined || rendered.changed;
  const whole = isNew ? [[hub.refs.rendered, renderedCommit(publishing)] as const] : [];
  const targets = await targetCommits(hub, publishing, signal);
  const written = await hub.git.writeCommits(new Map([...whole, ...targets]), signal);
  for (const [ref, { tree }] of targets) {
    const id = written.get(ref);
    if (id !== undefined) hub.branchTrees.set(id, tree.id);
  }
  const commit = written.get(hub.refs.rendered) ?? base?.id;
  if (commit === undefined) throw new InvariantError('Internal', 'the first pass made no commit; please report this');
  // Only a branch that is being restored may move other than forward.
  const restoring = refs.get(hub.refs.rendered) !== base?.id;
  const branches = [...written].flatMap(([ref, to]) => (ref === hub.refs.rendered ? [] : move(refs, ref, to)));
  const updates: readonly RefUpdate[] = [
    ...move(refs, hub.refs.rendered, commit, restoring),
    ...branches,
    ...move(refs, hub.refs.last, commit, true),
    ...move(refs, hub.refs.processed, snapshot.sourceCommit, true),
  ];
  if (updates.length > 0) {
    const result = await hub.git.publish(updates, signal);
    if (result.kind === 'moved') return { kind: 'moved', ref: result.ref };
  }
  rememberIndexes(hub, rendered);
  return { kind: 'published', renderedCommit: commit, isNew };
}
