// File events of a repository on this disk; a remote one is only polled.
import { isAbsolute } from 'node:path';
import { type GitRepository, watchRefs } from '../git/index.ts';

const NOTHING_TO_WATCH: AsyncDisposable = { [Symbol.asyncDispose]: async () => undefined };

/** Calls `onChange` within milliseconds of a ref's move. Events are hints: the caller looks on a timer as well. */
export async function watchRepository(
  git: GitRepository,
  onChange: () => void,
  signal: AbortSignal,
): Promise<AsyncDisposable> {
  return isAbsolute(git.location) ? watchRefs(git.location, onChange, signal) : NOTHING_TO_WATCH;
}
