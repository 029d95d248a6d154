// Opens a repository without a git binary: in place on disk, or a remote over http through a mirror.
import { join } from 'node:path';
import { checkFormat, findGitDir } from '../local-path.ts';
import { writeDurably } from '../objects/index.ts';
import type { GitRepository, OpenRepositoryOptions } from '../port.ts';
import { openMirror, RemoteRefs } from '../remote/index.ts';
import { createRepository } from '../repository.ts';
import { createAgent } from './http-client.ts';
import { IsomorphicObjects } from './isomorphic-objects.ts';
import { IsomorphicRefs } from './isomorphic-refs.ts';
import { IsomorphicRemote } from './isomorphic-remote.ts';
import { textOf } from './ref-files.ts';

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
    refs: (reader) => new IsomorphicRefs({ gitDir, objects, reader }),
    remote: false,
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
  const agent = createAgent();
  return createRepository({
    backend: 'isomorphic',
    location: url,
    objects,
    refs: (reader) => {
      const remote = new IsomorphicRemote({ url, gitDir, token: options.token, agent, cache: () => objects.cache });
      const local = new IsomorphicRefs({ gitDir, objects, reader });
      return new RemoteRefs({ remote, mirror: local, reader, depth: options.depth });
    },
    remote: true,
    signer: options.signer,
    dispose: async () => {
      await agent.destroy();
      await mirror.dispose();
    },
  });
}

async function allowFetch(gitDir: string): Promise<void> {
  const path = join(gitDir, 'config');
  const config = (await textOf(path)) ?? '';
  if (!config.includes(REMOTE_CONFIG)) await writeDurably(path, config + REMOTE_CONFIG, { sync: true });
}
