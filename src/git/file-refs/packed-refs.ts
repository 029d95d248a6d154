// The file `packed-refs`: refs that `git gc` or `git pack-refs` gathered. A loose ref of the same name wins.
import { type CommitSha, parseCommitSha } from '../../api/index.ts';
import type { RefName } from '../port.ts';
import { isRefName } from '../ref-name.ts';

export interface PackedRef {
  readonly id: CommitSha;
  /** What an annotated tag leads to, if the file says so. */
  readonly peeled: CommitSha | undefined;
}

/** Throws TypeError for a line that Git would not write. Names that we do not take are left out. */
export function parsePackedRefs(text: string): ReadonlyMap<RefName, PackedRef> {
  const refs = new Map<RefName, PackedRef>();
  let last: RefName | undefined;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const peeled = /^\^([0-9a-f]{40})$/.exec(line)?.[1];
    const at = last === undefined ? undefined : refs.get(last);
    if (peeled !== undefined) {
      if (last !== undefined && at !== undefined) refs.set(last, { id: at.id, peeled: parseCommitSha(peeled) });
      continue;
    }
    const match = /^([0-9a-f]{40}) (.+)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined)
      throw new TypeError(`packed-refs has the line ${JSON.stringify(line.slice(0, 100))}`);
    last = isRefName(match[2]) ? match[2] : undefined;
    if (last !== undefined) refs.set(last, { id: parseCommitSha(match[1]), peeled: undefined });
  }
  return refs;
}

/** The same text without these refs and what they lead to. */
export function withoutPackedRefs(text: string, names: ReadonlySet<string>): string {
  const kept: string[] = [];
  let dropping = false;
  for (const line of text.split('\n')) {
    if (!line.startsWith('^')) dropping = names.has(line.slice(41)) && /^[0-9a-f]{40} /.test(line);
    if (!dropping) kept.push(line);
  }
  return kept.join('\n');
}
