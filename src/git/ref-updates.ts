// What is common to moving refs in every backend: which one moved in between, and which move is refused.
import { type CommitSha, InvariantError, UserError } from '../api/index.ts';
import { WHOLE_HISTORY } from './git-error.ts';
import type { ObjectReader, PublishResult, RefName, RefUpdate } from './port.ts';
import { isRefName } from './ref-name.ts';

/** The first update, in the given order, whose ref is neither where it was expected nor where it should go. */
export function firstMoved(
  updates: readonly RefUpdate[],
  actual: ReadonlyMap<RefName, CommitSha>,
): PublishResult | undefined {
  for (const { ref, from, to } of updates) {
    const at = actual.get(ref);
    if (at !== from && at !== to) return { kind: 'moved', ref, expected: from, actual: at };
  }
  return undefined;
}

/** Checks what no race excuses: a name given twice, and a move backwards of a ref that may only move forward. */
export async function checkUpdates(
  updates: readonly RefUpdate[],
  reader: Pick<ObjectReader, 'commit' | 'isAncestor'>,
  signal: AbortSignal,
): Promise<void> {
  const seen = new Set<RefName>();
  for (const { ref, from, to, replace } of updates) {
    if (!isRefName(ref)) throw refused(ref, 'it is no full ref name');
    if (seen.has(ref)) throw refused(ref, 'it is named twice in one publish');
    seen.add(ref);
    if (to === undefined) continue;
    // Also proves that the commit is there: a ref must not lead to nothing.
    await reader.commit(to, signal);
    if (from === undefined || replace === true || from === to) continue;
    const forward = await reader.isAncestor(from, to, signal);
    if (forward === undefined) throw undecided(ref, from, to);
    if (!forward) throw refused(ref, `${to} does not descend from ${from}; only a replace may do that`);
  }
}

function undecided(ref: string, from: string, to: string): UserError {
  return new UserError(
    'RepositoryUnreadable',
    `cannot move ref ${ref}: whether ${to} descends from ${from} cannot be told, for older commits are not in this repository. ${WHOLE_HISTORY}`,
    { data: { ref } },
  );
}

function refused(ref: string, why: string): InvariantError {
  return new InvariantError('Internal', `cannot move ref ${ref}: ${why}; please report this`, { data: { ref } });
}

/** A ref to be made that would be a folder of another ref, or the other way round. */
export function clash(
  updates: readonly RefUpdate[],
  existing: Iterable<RefName>,
): { readonly ref: RefName; readonly other: RefName } | undefined {
  const staying = new Set(existing);
  for (const { ref, to } of updates) if (to === undefined) staying.delete(ref);
  const made = updates.filter(({ to }) => to !== undefined).map(({ ref }) => ref);
  for (const ref of made) {
    for (const other of [...staying, ...made]) {
      if (other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`)) return { ref, other };
    }
  }
  return undefined;
}

/** The folders to list so that every ref with one of the prefixes is seen. One that another covers is left out. */
export function foldersOf(prefixes: readonly string[]): readonly string[] {
  const folders = prefixes.flatMap((prefix) => {
    if ('refs/'.startsWith(prefix)) return ['refs/'];
    return prefix.startsWith('refs/') ? [prefix.slice(0, prefix.lastIndexOf('/') + 1)] : [];
  });
  const unique = [...new Set(folders)];
  return unique.filter((folder) => !unique.some((other) => other !== folder && folder.startsWith(other))).sort();
}

/** Those that start with one of the prefixes, sorted by name. */
export function selectRefs(
  refs: Iterable<readonly [RefName, CommitSha]>,
  prefixes: readonly string[],
): ReadonlyMap<RefName, CommitSha> {
  const chosen = [...refs].filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix)));
  return new Map(chosen.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
