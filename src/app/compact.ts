// The repository that `tmc compact` works on, opened with what the user named.
import { UserError } from '../api/index.ts';
import { openCommitSigner } from '../git/index.ts';
import { type Compaction, compactStatus, type Keep } from './compact-status.ts';
import { type GitAccess, openWithAccess } from './git-access.ts';
import { isUrl } from './open-around.ts';
import type { FleetRefs } from './refs.ts';
import { findRepository } from './working-tree.ts';

export interface CompactRepositoryOptions {
  /** An absolute folder, or the URL of a repository. */
  readonly repo: string;
  readonly refs: FleetRefs;
  readonly keep: Keep;
  readonly dryRun: boolean;
  readonly access: GitAccess;
  readonly cacheDir: string | undefined;
  /** Commits that are written anew lose their signatures; with this key they get new ones. */
  readonly signingKey: string | undefined;
}

/** See `compactStatus`. Throws `RepositoryNotFound` as well. */
export async function compactRepository(options: CompactRepositoryOptions, signal: AbortSignal): Promise<Compaction> {
  const { repo, access, cacheDir, signingKey } = options;
  const url = isUrl(repo) ? repo : await findRepository(repo);
  if (url === undefined)
    throw new UserError('RepositoryNotFound', `opening ${repo}: no Git repository there or above; check -C/--repo`);
  await using opened = new AsyncDisposableStack();
  const signer = signingKey ? opened.adopt(await openCommitSigner(signingKey, signal), (s) => s.close()) : undefined;
  const git = opened.adopt(await openWithAccess({ url, cacheDir, signer }, access, signal), (g) => g.close());
  return await compactStatus({ ...options, git, now: new Date() }, signal);
}
