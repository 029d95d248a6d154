// Opens a repository with the git binary: in place on disk, or a remote through a mirror.
import { checkFormat, findGitDir } from '../local-path.ts';
import type { GitRepository, OpenRepositoryOptions } from '../port.ts';
import { openMirror, RemoteRefs } from '../remote/index.ts';
import { createRepository } from '../repository.ts';
import { NativeObjects } from './native-objects.ts';
import { NativeRefs } from './native-refs.ts';
import { NativeRemote } from './native-remote.ts';

/** A repository at an absolute path, worked on in place. */
export async function openNativeLocal(
  path: string,
  options: Pick<OpenRepositoryOptions, 'signer'> = {},
): Promise<GitRepository> {
  const gitDir = await findGitDir(path);
  await checkFormat(gitDir, 'native');
  return createRepository({
    backend: 'native',
    location: path,
    objects: new NativeObjects(gitDir),
    refs: (reader) => new NativeRefs(gitDir, reader),
    remote: false,
    signer: options.signer,
    dispose: async () => undefined,
  });
}

/** A repository behind `http(s)://` or `ssh://`. Nothing is asked of the server before the first call. */
export async function openNativeRemote(url: string, options: OpenRepositoryOptions): Promise<GitRepository> {
  const mirror = await openMirror(url, options.cacheDir, options.depth);
  const { gitDir } = mirror;
  return createRepository({
    backend: 'native',
    location: url,
    objects: new NativeObjects(gitDir),
    refs: (reader) => {
      const remote = new NativeRemote({ url, gitDir, token: options.token });
      return new RemoteRefs({ remote, mirror: new NativeRefs(gitDir, reader), reader, depth: options.depth });
    },
    remote: true,
    signer: options.signer,
    dispose: mirror.dispose,
  });
}
