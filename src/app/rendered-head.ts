// Which rendered commit is the true one: a missing, rewritten or hand-edited rendered branch is restored, never obeyed.
import { type CommitSha, type Diagnostic, UserError } from '../api/index.ts';
import type { Commit, RefName } from '../git/index.ts';
import type { HubContext } from './hub-context.ts';

export interface RenderedHead {
  /** What the pass builds on; undefined before the first pass ever. */
  readonly base: Commit | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function restored(why: string): readonly Diagnostic[] {
  const message = `the rendered branch ${why}; it was restored from the last commit of the hub. Let nobody but the hub write it`;
  return [{ code: 'RenderedBranchRestored', severity: 'warning', message }];
}

/**
 * DESIGN §2: if the branch is missing or is no descendant of `refs/tmc/last`, it is restored from there; if both are gone
 * while target branches exist, nothing is changed (throws `RepositoryUnreadable`).
 */
export async function renderedHead(
  hub: HubContext,
  refs: ReadonlyMap<RefName, CommitSha>,
  signal: AbortSignal,
): Promise<RenderedHead> {
  const tip = refs.get(hub.refs.rendered);
  const last = refs.get(hub.refs.last);
  if (tip === undefined && last === undefined) {
    const target = [...refs.keys()].find((ref) => ref.startsWith(hub.refs.targetPrefix));
    if (target === undefined) return { base: undefined, diagnostics: [] };
    throw new UserError(
      'RepositoryUnreadable',
      `reading ${hub.refs.rendered}: it is gone, and so is ${hub.refs.last}, while ${target} exists; nothing is changed. ` +
        `Restore one of the two refs, or delete every ref under ${hub.refs.targetPrefix} to start anew`,
    );
  }
  if (tip === undefined && last !== undefined)
    return { base: await hub.git.commit(last, signal), diagnostics: restored('was missing') };
  if (tip === undefined) return { base: undefined, diagnostics: [] };
  const base = await hub.git.commit(tip, signal);
  if (last === undefined || tip === last) return { base, diagnostics: [] };
  const descends = await hub.git.isAncestor(last, tip, signal);
  // A commit of the hub that `last` does not know yet was followed by a crash: it is good.
  if (descends && base.trailers.has('Tmc-Source-Commit')) return { base, diagnostics: [] };
  return {
    base: await hub.git.commit(last, signal),
    diagnostics: restored(descends ? 'was edited by hand' : 'was rewritten'),
  };
}
