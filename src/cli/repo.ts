// Which repository or folder a command means: -C as it is, else the repository around the current folder.
import { resolve } from 'node:path';
import { findRepository, isUrl } from '../app/index.ts';
import type { CliContext } from './context.ts';

/** `user@host:path`, as Git writes ssh addresses. */
const SCP = /^([^/\s]+@[^/:\s]+):(?!\/\/)(.+)$/;

/** A URL, or an absolute path. Without a repository around, the current folder itself. */
export async function chosenRepo(context: CliContext, repo: string | undefined): Promise<string> {
  if (repo === undefined) return (await findRepository(context.cwd)) ?? context.cwd;
  if (isUrl(repo)) return repo;
  const [, host, path = ''] = SCP.exec(repo) ?? [];
  return host === undefined ? resolve(context.cwd, repo) : `ssh://${host}/${path.replace(/^\//, '')}`;
}
