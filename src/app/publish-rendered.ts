// commit: the rendered tree and the branches of the targets that changed, by compare-and-swap. Same tree, no commit.
import {
  type CommitSha,
  type Diagnostic,
  digestOf,
  formatTime,
  type PlacementDecision,
  type PlacementId,
  type TargetId,
} from '../api/index.ts';
import { type Commit, formatMessage, type RefName, type RefUpdate } from '../git/index.ts';
import type { RenderResult } from '../render/index.ts';
import type { HubContext } from './hub-context.ts';
import { targetRef } from './refs.ts';
import { isOurs } from './rendered-head.ts';
import type { Snapshot } from './snapshot.ts';

export interface RenderedPublication {
  readonly snapshot: Snapshot;
  readonly rendered: RenderResult;
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  readonly now: Date;
}

export type RenderedOutcome =
  | { readonly kind: 'moved'; readonly ref: string }
  | { readonly kind: 'published'; readonly renderedCommit: CommitSha; readonly isNew: boolean };

/** Commits of targets that are made at once; a signature over each is a process of its own. */
const AT_ONCE = 8;

const AUTHOR = { name: 'tmc hub', email: 'hub@tmc.local' } as const;

function trailersOf(hub: HubContext, { snapshot, decisions, now }: RenderedPublication): ReadonlyMap<string, string> {
  return new Map([
    ['Tmc-Source-Commit', snapshot.sourceCommit],
    ['Tmc-Now', formatTime(now)],
    ['Tmc-Plan-Digest', digestOf([...decisions])],
    ['Tmc-Version', hub.version],
  ]);
}

/** `3 of 5 targets: east +2 -1, …` for the log of the branch. */
function subjectOf({ snapshot, rendered }: RenderedPublication): string {
  const before = snapshot.previous.indexes;
  const changed = [...rendered.indexes]
    .filter(([target, index]) => digestOf(before.get(target)) !== digestOf(index))
    .map(([t]) => t);
  const names =
    changed.length > 4 ? `${changed.slice(0, 4).join(', ')} and ${changed.length - 4} more` : changed.join(', ');
  return changed.length === 0 ? 'Update decisions' : `Update ${names}`;
}

async function renderedCommit(hub: HubContext, input: RenderedPublication, signal: AbortSignal): Promise<CommitSha> {
  const { snapshot, rendered, now } = input;
  const body = `Rendered from ${snapshot.sourceCommit.slice(0, 8)}.`;
  const message = formatMessage({ subject: subjectOf(input), body, trailers: trailersOf(hub, input) });
  const parents = snapshot.base === undefined ? [] : [snapshot.base.id];
  return hub.git.writeCommit({ tree: rendered.tree, parents, message, author: AUTHOR, time: now }, signal);
}

/** A syncer may have applied what somebody put there. */
function foreignTip(ref: RefName, { id, author }: Commit): Diagnostic {
  const message = `${ref} was written by somebody else (commit ${id} by ${author.name || 'nobody'}); what is rendered was put back on top of it. Let nobody but the hub write it`;
  return { code: 'RenderedBranchRestored', severity: 'warning', message };
}

/** A target's branch moves only when its own tree differs; compared each pass, which also repairs what a crash left out. */
async function targetUpdate(
  hub: HubContext,
  target: TargetId,
  input: RenderedPublication,
  signal: AbortSignal,
): Promise<RefUpdate | undefined> {
  const tree = input.rendered.targets.get(target);
  if (tree === undefined) return undefined;
  const ref = targetRef(hub.refs, target);
  const from = input.snapshot.refs.get(ref);
  const tip = from === undefined ? undefined : await hub.git.commit(from, signal);
  if (tip?.tree === tree.id) return undefined;
  if (tip !== undefined && !isOurs(tip)) hub.notices.add([foreignTip(ref, tip)], input.now);
  const index = input.rendered.indexes.get(target);
  const subject = `${index?.objects.length ?? 0} objects, ${index?.removals.length ?? 0} to remove`;
  const message = formatMessage({ subject, trailers: trailersOf(hub, input) });
  const parents = from === undefined ? [] : [from];
  const to = await hub.git.writeCommit({ tree, parents, message, author: AUTHOR, time: input.now }, signal);
  return { ref, from, to };
}

async function targetUpdates(
  hub: HubContext,
  input: RenderedPublication,
  signal: AbortSignal,
): Promise<readonly RefUpdate[]> {
  const targets = [...input.rendered.targets.keys()];
  const updates: RefUpdate[] = [];
  for (let at = 0; at < targets.length; at += AT_ONCE) {
    const some = targets.slice(at, at + AT_ONCE).map((target) => targetUpdate(hub, target, input, signal));
    for (const update of await Promise.all(some)) if (update) updates.push(update);
  }
  return updates;
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

/** Writes what differs; nothing at all when nothing does. */
export async function publishRendered(
  hub: HubContext,
  input: RenderedPublication,
  signal: AbortSignal,
): Promise<RenderedOutcome> {
  const { snapshot, rendered } = input;
  const { base, refs } = snapshot;
  const isNew = base === undefined || rendered.changed;
  const commit = isNew ? await renderedCommit(hub, input, signal) : base.id;
  // Only a branch that is being restored may move other than forward.
  const restoring = refs.get(hub.refs.rendered) !== base?.id;
  const updates: RefUpdate[] = [...move(refs, hub.refs.rendered, commit, restoring)];
  updates.push(...(await targetUpdates(hub, input, signal)));
  updates.push(
    ...move(refs, hub.refs.last, commit, true),
    ...move(refs, hub.refs.processed, snapshot.sourceCommit, true),
  );
  if (updates.length > 0) {
    const result = await hub.git.publish(updates, signal);
    if (result.kind === 'moved') return { kind: 'moved', ref: result.ref };
  }
  return { kind: 'published', renderedCommit: commit, isNew };
}
