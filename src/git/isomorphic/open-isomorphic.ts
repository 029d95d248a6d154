// Opens a repository without a git binary: in place on disk, or a remote over http through a mirror.
import { join } from 'node:path';
import { FileRefs, textOf } from '../file-refs/index.ts';
import { checkFormat, findGitDir } from '../local-path.ts';
import { writeDurably } from '../objects/index.ts';
import type { GitRepository, OpenRepositoryOptions } from '../port.ts';
import { limitsOf, openMirror, RemoteRefs } from '../remote/index.ts';
import { createRepository } from '../repository.ts';
import { Dispatchers } from './dispatchers.ts';
import { IsomorphicObjects } from './isomorphic-objects.ts';
import { IsomorphicRemote } from './isomorphic-remote.ts';

// isomorphic-git fetches nothing without a rule where refs go. What it writes by it is caught and written under locks.
const REMOTE_CONFIG = '[remote "origin"]\n\tfetch = +refs/*:refs/*\n';

/** A repository at an absolute path, worked on in place. */
export async function openIsomorphicLocal(
  path: string,
  options: Pick<OpenRepositoryOptions, 'signer'> = {},
): Promise<GitRepository> {
  const gitDir = await findGitDir(path);
  await checkFormat(gitDir, 'isomorphic');
  const objects = new IsomorphicObjects(gitDir);
  return createRepository({
    backend: 'isomorphic',
    location: path,
    objects,
    refs: (reader) => new FileRefs({ gitDir, objects, reader }),
    remoteMs: undefined,
    signer: options.signer,
    dispose: async () => undefined,
  });
}

/** A repository behind `http(s)://`. Nothing is asked of the server before the first call. */
export async function openIsomorphicRemote(url: string, options: OpenRepositoryOptions): Promise<GitRepository> {
  const mirror = await openMirror(url, options.cacheDir, options.depth);
  const { gitDir } = mirror;
  await allowFetch(gitDir);
  const objects = new IsomorphicObjects(gitDir);
  const { token, remote: remoteOptions = {} } = options;
  const limits = limitsOf(remoteOptions.limits);
  const dispatchers = new Dispatchers({ url, options: remoteOptions, limits });
  return createRepository({
    backend: 'isomorphic',
    location: url,
    objects,
    refs: (reader) => {
      const refs = new FileRefs({ gitDir, objects, reader });
      const talk = { url, gitDir, token, options: remoteOptions, limits, dispatchers, cache: () => objects.cache };
      return new RemoteRefs({
        remote: new IsomorphicRemote({ ...talk, mirror: refs }),
        mirror: refs,
        reader,
        depth: options.depth,
      });
    },
    remoteMs: limits.totalMs,
    signer: options.signer,
    dispose: async () => {
      await dispatchers.close();
      await mirror.dispose();
    },
  });
}

async function allowFetch(gitDir: string): Promise<void> {
  const path = join(gitDir, 'config');
  const config = (await textOf(path)) ?? '';
  if (!config.includes(REMOTE_CONFIG)) await writeDurably(path, config + REMOTE_CONFIG, { sync: true });
}
