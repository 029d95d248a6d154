// Opens a repository on disk with the git binary.

import { checkFormat, findGitDir } from '../local-path.ts';
import type { GitRepository } from '../port.ts';
import { createRepository } from '../repository.ts';
import { NativeObjects } from './native-objects.ts';
import { NativeRefs } from './native-refs.ts';

/** A repository at an absolute path, worked on in place. */
export async function openNativeLocal(path: string): Promise<GitRepository> {
  const gitDir = await findGitDir(path);
  await checkFormat(gitDir, 'native');
  return createRepository({
    backend: 'native',
    location: path,
    objects: new NativeObjects(gitDir),
    refs: (reader) => new NativeRefs(gitDir, reader),
    remote: false,
  });
}
