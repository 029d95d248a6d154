// Opens a repository on disk without a git binary.
import { checkFormat, findGitDir } from '../local-path.ts';
import type { GitRepository } from '../port.ts';
import { createRepository } from '../repository.ts';
import { IsomorphicObjects } from './isomorphic-objects.ts';
import { IsomorphicRefs } from './isomorphic-refs.ts';

/** A repository at an absolute path, worked on in place. */
export async function openIsomorphicLocal(path: string): Promise<GitRepository> {
  const gitDir = await findGitDir(path);
  await checkFormat(gitDir, 'isomorphic');
  const objects = new IsomorphicObjects(gitDir);
  return createRepository({
    backend: 'isomorphic',
    location: path,
    objects,
    refs: (reader) => new IsomorphicRefs({ gitDir, objects, reader }),
    remote: false,
  });
}
