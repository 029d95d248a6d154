// How programs and commands reach the repository of a fleet: what the command line says about it, in one value.
import { type GitBackend, type OpenRepositoryOptions, openRepository, type RemoteOptions } from '../git/index.ts';
import { tokenReader } from './user-files.ts';

export interface GitAccess {
  readonly backend: GitBackend | undefined;
  /** Holds the access token, or `user:token`. */
  readonly tokenFile: string | undefined;
  readonly remote: RemoteOptions;
}

/** Opens the repository; a token file that cannot be read is told before anything else is done. */
export async function openWithAccess(
  options: Pick<OpenRepositoryOptions, 'url' | 'cacheDir' | 'depth' | 'signer'>,
  access: GitAccess | undefined,
  signal: AbortSignal,
): ReturnType<typeof openRepository> {
  const token = tokenReader(access?.tokenFile);
  await token?.();
  return await openRepository({ ...options, backend: access?.backend, token, remote: access?.remote }, signal);
}
