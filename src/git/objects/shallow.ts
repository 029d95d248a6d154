// Whether a repository holds only the newest part of a history (gitformat: the `shallow` file names where it was cut).
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, unreadable } from '../git-error.ts';

/** Git writes the file when it cuts, and removes or empties it when the rest was fetched. */
export async function isShallow(gitDir: string): Promise<boolean> {
  try {
    return (await stat(join(gitDir, 'shallow'))).size > 0;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw unreadable(gitDir, 'its shallow file cannot be read', { cause: error });
  }
}
