// Which rendered commit is the true one: a missing, rewritten or hand-edited rendered branch is restored, never obeyed.
import { type CommitSha, type Diagnostic, UserError } from '../api/index.ts';
import { type Commit, type RefName, WHOLE_HISTORY } from '../git/index.ts';
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

/** Only a pass of a hub names the source commit: a commit without that is not one to build on, whatever ref leads to it. */
export function isOurs(commit: Commit): boolean {
  return commit.trailers.has('Tmc-Source-Commit');
}

/** Nothing to build on while syncers follow branches: to begin anew would forget what is to be removed, and why what is where. */
function refuseToForget(hub: HubContext, refs: ReadonlyMap<RefName, CommitSha>, why: string): void {
  const target = [...refs.keys()].find((ref) => ref.startsWith(hub.refs.targetPrefix));
  if (target === undefined) return;
  throw new UserError(
    'RepositoryUnreadable',
    `reading ${hub.refs.rendered}: ${why}, while ${target} exists; nothing is changed. ` +
      `Restore one of the two refs, or delete every ref under ${hub.refs.targetPrefix} to start anew`,
  );
}

/** Neither answer may be guessed: one obeys what somebody wrote, the other throws away what a hub wrote. */
function refuseToGuess(hub: HubContext): UserError {
  const why = `whether it descends from ${hub.refs.last} cannot be told, for older commits are not in ${hub.git.location}`;
  const remedy = `nothing is changed. ${WHOLE_HISTORY}`;
  return new UserError('RepositoryUnreadable', `reading ${hub.refs.rendered}: ${why}; ${remedy}`);
}

/**
 * DESIGN §2: if the branch is missing or is no descendant of `refs/tmc/last`, it is restored from there; if neither leads to
 * a commit of the hub while target branches exist, nothing is changed (throws `RepositoryUnreadable`).
 */
export async function renderedHead(
  hub: HubContext,
  refs: ReadonlyMap<RefName, CommitSha>,
  signal: AbortSignal,
): Promise<RenderedHead> {
  const at = async (ref: RefName): Promise<Commit | undefined> => {
    const id = refs.get(ref);
    return id === undefined ? undefined : hub.git.commit(id, signal);
  };
  const [tip, last] = [await at(hub.refs.rendered), await at(hub.refs.last)];
  const good = last && isOurs(last) ? last : undefined;
  if (tip === undefined && last === undefined) {
    refuseToForget(hub, refs, `it is gone, and so is ${hub.refs.last}`);
    return { base: undefined, diagnostics: [] };
  }
  const descends = tip && good ? await hub.git.isAncestor(good.id, tip.id, signal) : false;
  // A commit of the hub that `last` does not know yet was followed by a crash: it is good.
  if (tip && isOurs(tip) && (good === undefined || descends === true)) return { base: tip, diagnostics: [] };
  if (good === undefined) {
    refuseToForget(hub, refs, `neither it nor ${hub.refs.last} is a commit of a hub`);
    return { base: undefined, diagnostics: restored('was no commit of a hub') };
  }
  if (tip === undefined) return { base: good, diagnostics: restored('was missing') };
  if (isOurs(tip) && descends === undefined) throw refuseToGuess(hub);
  return { base: good, diagnostics: restored(descends === true ? 'was edited by hand' : 'was rewritten') };
}
