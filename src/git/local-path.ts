// Finds the Git folder of a repository on disk, and reads from its config what decides whether we can work on it.
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../api/index.ts';
import { errnoOf, notFound, unreadable } from './git-error.ts';

/** The folder that holds `HEAD`, `objects` and `refs`, for a bare repository, a work tree, or a linked work tree. */
export async function findGitDir(path: string): Promise<string> {
  const kind = await kindOf(path);
  if (kind === undefined) throw notFound(path, 'there is no such folder');
  if (await isGitDir(path)) return await realpath(path);
  const dotGit = join(path, '.git');
  const dotKind = await kindOf(dotGit);
  const gitDir = dotKind === 'file' ? await linkedGitDir(path, dotGit) : dotGit;
  if (dotKind !== undefined && (await isGitDir(gitDir))) return await realpath(gitDir);
  throw notFound(path, 'the folder holds neither HEAD, objects and refs nor a .git folder that does');
}

// `.git` of a linked work tree or a submodule is a file with `gitdir: <path>`; `commondir` leads on to the shared part.
async function linkedGitDir(path: string, dotGit: string): Promise<string> {
  const target = /^gitdir: (.+?)\s*$/.exec(await readFile(dotGit, 'utf8'))?.[1];
  if (target === undefined) throw notFound(path, 'its .git file names no folder');
  const gitDir = resolve(path, target);
  const common = await textOf(join(gitDir, 'commondir'));
  return common === undefined ? gitDir : resolve(gitDir, common.trim());
}

async function isGitDir(path: string): Promise<boolean> {
  const kinds = await Promise.all(['HEAD', 'objects', 'refs'].map((name) => kindOf(join(path, name))));
  return kinds[0] === 'file' && kinds[1] === 'folder' && kinds[2] === 'folder';
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return undefined;
    throw unreadable(path, 'it cannot be opened', { cause: error });
  }
}

async function textOf(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch(() => undefined);
}

export interface RepositoryFormat {
  /** Refs are files, which can be read without git. */
  readonly hasRefFiles: boolean;
}

/** Refuses repositories whose objects or refs are kept in a way that the backend cannot read (`RepositoryUnreadable`). */
export async function checkFormat(gitDir: string, backend: 'native' | 'isomorphic'): Promise<RepositoryFormat> {
  const config = (await textOf(join(gitDir, 'config'))) ?? '';
  const extension = (name: string) =>
    new RegExp(`^\\s*${name}\\s*=\\s*"?(\\w+)`, 'im').exec(config)?.[1]?.toLowerCase();
  if (extension('objectformat') === 'sha256') {
    throw refused(
      gitDir,
      'its object format is sha256, tmc works with sha1; make a repository without --object-format=sha256',
    );
  }
  const hasRefFiles = (extension('refstorage') ?? 'files') === 'files';
  if (backend === 'isomorphic' && !hasRefFiles) {
    throw refused(gitDir, 'its refs are not kept in files; install git and use --git-backend native');
  }
  if (backend === 'isomorphic' && ((await textOf(join(gitDir, 'objects', 'info', 'alternates'))) ?? '').trim() !== '') {
    const why = 'it borrows objects of another repository (objects/info/alternates)';
    throw refused(
      gitDir,
      `${why}; install git and use --git-backend native, or run \`git repack -a -d\` and remove that file`,
    );
  }
  return { hasRefFiles };
}

function refused(gitDir: string, why: string): UserError {
  return new UserError('RepositoryUnreadable', `cannot use ${gitDir}: ${why}`, { data: { location: gitDir } });
}
