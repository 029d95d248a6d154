// Opens a repository with the git binary: in place on disk, or a remote through a mirror.
import { FileRefs } from '../file-refs/index.ts';
import { checkFormat, findGitDir } from '../local-path.ts';
import type { GitRepository, OpenRepositoryOptions } from '../port.ts';
import { limitsOf, openMirror, RemoteRefs } from '../remote/index.ts';
import { createRepository } from '../repository.ts';
import { Maintenance } from './maintenance.ts';
import { NativeObjects } from './native-objects.ts';
import { NativeRefs } from './native-refs.ts';
import { NativeRemote } from './native-remote.ts';

// Each look that brought something leaves a pack, and git repacks from 50 on.
const LOOKS_BETWEEN_UPKEEP = 50;

/** A repository at an absolute path, worked on in place. */
export async function openNativeLocal(
  path: string,
  options: Pick<OpenRepositoryOptions, 'signer'> = {},
): Promise<GitRepository> {
  const gitDir = await findGitDir(path);
  const { hasRefFiles } = await checkFormat(gitDir, 'native');
  const objects = new NativeObjects(gitDir);
  return createRepository({
    backend: 'native',
    location: path,
    objects,
    // To read files takes no process; to start one takes longer the more memory ours has.
    refs: (reader) =>
      new NativeRefs({ gitDir, reader, files: hasRefFiles ? new FileRefs({ gitDir, objects, reader }) : undefined }),
    remoteMs: undefined,
    signer: options.signer,
    dispose: async () => undefined,
  });
}

/** A repository behind `http(s)://` or `ssh://`. Nothing is asked of the server before the first call. */
export async function openNativeRemote(url: string, options: OpenRepositoryOptions): Promise<GitRepository> {
  const mirror = await openMirror(url, options.cacheDir, options.depth);
  const { gitDir } = mirror;
  const limits = limitsOf(options.remote?.limits);
  const objects = new NativeObjects(gitDir);
  const maintenance = new Maintenance(gitDir, LOOKS_BETWEEN_UPKEEP);
  return createRepository({
    backend: 'native',
    location: url,
    objects,
    refs: (reader) => {
      // The mirror is ours, its refs are files: to read them takes no process.
      const refs = new FileRefs({ gitDir, objects, reader });
      const { token, remote: remoteOptions = {} } = options;
      const remote = new NativeRemote({
        url,
        gitDir,
        token,
        options: remoteOptions,
        limits,
        mirror: refs,
        maintenance,
      });
      return new RemoteRefs({ remote, mirror: refs, reader, depth: options.depth });
    },
    remoteMs: limits.totalMs,
    dispose: async () => {
      await maintenance.close();
      await mirror.dispose();
    },
    signer: options.signer,
  });
}
