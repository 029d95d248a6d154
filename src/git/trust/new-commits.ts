// Which commits a tip brings that trusted ones do not contain, found by walking both histories from their newest commits.
import { type CommitSha, TmcError } from '../../api/index.ts';
import type { Commit, ObjectReader } from '../port.ts';

export type NewCommits =
  | {
      readonly kind: 'found';
      /** Oldest first. */
      readonly commits: readonly Commit[];
      /** Those of the trusted commits that the tip descends from (or is). */
      readonly reached: ReadonlySet<CommitSha>;
    }
  /** More than may be looked at, or older commits are not here. */
  | { readonly kind: 'unknown'; readonly why: string };

export interface Walk {
  readonly tip: CommitSha;
  readonly trusted: readonly CommitSha[];
  /** How many commits are read at most. */
  readonly most: number;
  /** Reads all that the trusted commits contain: slow, but not led astray by clocks that were wrong. */
  readonly thorough?: boolean;
}

interface Seen {
  readonly commit: Commit;
  fromTip: boolean;
  contained: boolean;
}

/**
 * A commit counts as contained only when a trusted one really leads to it. Dates merely steer the walk: false ones make it
 * longer, or make a contained commit look new, never the other way round.
 */
export async function newCommits(git: ObjectReader, walk: Walk, signal: AbortSignal): Promise<NewCommits> {
  const seen = new Map<CommitSha, Seen>();
  const queue = new Set<Seen>();
  const mark = async (id: CommitSha, from: Pick<Seen, 'fromTip' | 'contained'>): Promise<void> => {
    const at = seen.get(id) ?? { commit: await git.commit(id, signal), fromTip: false, contained: false };
    seen.set(id, at);
    if ((at.fromTip || !from.fromTip) && (at.contained || !from.contained)) return;
    at.fromTip ||= from.fromTip;
    at.contained ||= from.contained;
    queue.add(at);
  };
  try {
    for (const id of walk.trusted) await mark(id, { fromTip: false, contained: true });
    await mark(walk.tip, { fromTip: true, contained: false });
    const isOpen = (): boolean => (walk.thorough === true ? queue.size > 0 : [...queue].some((s) => !s.contained));
    while (isOpen()) {
      signal.throwIfAborted();
      if (seen.size > walk.most)
        return { kind: 'unknown', why: `more than ${walk.most} commits would have to be read` };
      const newest = [...queue].reduce((a, b) => (b.commit.time > a.commit.time ? b : a));
      queue.delete(newest);
      for (const parent of newest.commit.parents) await mark(parent, newest);
    }
  } catch (error) {
    if (!(error instanceof TmcError) || error.code !== 'GitObjectMissing') throw error;
    return { kind: 'unknown', why: 'older commits are not in this repository' };
  }
  return {
    kind: 'found',
    commits: [...seen.values()]
      .filter((s) => s.fromTip && !s.contained)
      .map((s) => s.commit)
      .reverse(),
    reached: new Set(walk.trusted.filter((id) => seen.get(id)?.fromTip === true)),
  };
}
