// Where reading commands keep what they parsed: TMC_CACHE_DIR, else the user's cache folder.
import { isAbsolute, join } from 'node:path';
import { UserError } from '../api/index.ts';
import type { CliContext } from './context.ts';

/** Undefined: nothing is kept. Throws `Usage` when `TMC_CACHE_DIR` depends on the current folder, which may be anybody's. */
export function cacheDirOf(env: CliContext['env']): string | undefined {
  const { TMC_CACHE_DIR: own, XDG_CACHE_HOME: caches = '', HOME: home = '' } = env;
  if (own === '') return undefined;
  if (own !== undefined) {
    if (isAbsolute(own)) return own;
    throw new UserError('Usage', `TMC_CACHE_DIR ${own}: must be an absolute path, or empty to keep nothing`);
  }
  // A relative one is to be ignored (XDG Base Directory Specification).
  if (isAbsolute(caches)) return join(caches, 'tmc');
  return isAbsolute(home) ? join(home, '.cache', 'tmc') : undefined;
}
