// Opens a repository with the backend that fits: native git when there is one, isomorphic-git otherwise.
import { UserError } from '../api/index.ts';
import { aborted } from './git-error.ts';
import { openIsomorphicLocal, openIsomorphicRemote } from './isomorphic/index.ts';
import { parseLocation } from './location.ts';
import { nativeGitVersion, openNativeLocal, openNativeRemote } from './native/index.ts';
import type { GitBackend, OpenRepository } from './port.ts';

/** See `OpenRepository`. Throws `GitBackendMissing` when native git is asked for and absent, `RepositoryNotFound`, `Usage`. */
export const openRepository: OpenRepository = async (options, signal) => {
  const location = parseLocation(options.url);
  const backend = await chooseBackend(
    options.backend,
    location.kind === 'local' ? location.path : location.url,
    signal,
  );
  switch (location.kind) {
    case 'local':
      return await (backend === 'native'
        ? openNativeLocal(location.path, options)
        : openIsomorphicLocal(location.path, options));
    case 'http':
      return await (backend === 'native'
        ? openNativeRemote(location.url, options)
        : openIsomorphicRemote(location.url, options));
    case 'ssh':
      if (backend === 'native') return await openNativeRemote(location.url, options);
      throw new UserError(
        'GitBackendMissing',
        `cannot open ${location.url}: ssh needs a git binary; install git or use https`,
      );
  }
};

async function chooseBackend(
  asked: GitBackend | undefined,
  location: string,
  signal: AbortSignal,
): Promise<GitBackend> {
  if (asked === 'isomorphic') return asked;
  const version = await nativeGitVersion(signal);
  // An abort looks like a git that does not answer.
  if (signal.aborted) throw aborted('opening', location);
  if (version !== undefined) return 'native';
  if (asked === undefined) return 'isomorphic';
  throw new UserError(
    'GitBackendMissing',
    'native git was asked for, but no git 2.31 or newer is in PATH; install it or leave --git-backend out',
  );
}
