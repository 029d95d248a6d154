// A folder on disk as a file tree: what reading commands look at when no --rev is given.
import { type Dirent, readFileSync, readlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type FileNode,
  type FileTree,
  fileBlob,
  parseBlobId,
  storedBlob,
  treeFromPaths,
  UserError,
} from '../api/index.ts';

/** More files than any fleet has; a wrong folder (a home, a disk) is refused instead of read. */
const MAX_FILES = 200_000;
const READ = /\.(ya?ml|json)$|^(Chart\.yaml|[Kk]ustomization(\.ya?ml)?|\.tmcignore)$/;

/** So many files are read between two looks at what else there is to do, a signal to stop above all. */
const AT_ONCE = 100;

/**
 * A link stays what it is, as in a commit: loading refuses it by name. Sockets and the like are no part of a fleet. Read
 * without the detour over another thread, which takes ten times as long as a small file.
 */
function readEntry(entry: Dirent, path: string): FileNode | undefined {
  if (entry.isFile()) return fileBlob(readFileSync(path));
  return entry.isSymbolicLink() ? { ...fileBlob(readlinkSync(path)), mode: 'symlink' } : undefined;
}

/** A folder that is a repository of its own is what a commit has as a submodule; which commit of it does not matter here. */
const SUBMODULE = storedBlob(parseBlobId('0'.repeat(40)), 'submodule');

/** Below one of these every file may matter, as a template or a file that is put into a ConfigMap. */
const MARKER = /^(?:Chart\.yaml|kustomization\.ya?ml|Kustomization)$/;

async function collect(
  directory: string,
  prefix: string,
  files: (readonly [string, FileNode])[],
  isBuilt = false,
): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  if (prefix !== '' && entries.some(({ name }) => name === '.git')) {
    files.push([prefix.slice(0, -1), SUBMODULE]);
    return;
  }
  const readsAll = isBuilt || entries.some(({ name }) => MARKER.test(name));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      const isHidden = entry.name.startsWith('.') && (!readsAll || entry.name === '.git');
      if (!isHidden && entry.name !== 'node_modules') await collect(path, `${prefix}${entry.name}/`, files, readsAll);
    } else if (readsAll || READ.test(entry.name) || (entry.isSymbolicLink() && !entry.name.startsWith('.'))) {
      if (files.length >= MAX_FILES) {
        throw new UserError(
          'Usage',
          `reading ${directory}: more than ${MAX_FILES} files; name the folder of the fleet with -C`,
        );
      }
      if (files.length % AT_ONCE === 0) await setImmediate();
      const node = readEntry(entry, path);
      if (node !== undefined) files.push([prefix + entry.name, node]);
    }
  }
}

/** YAML and JSON files under a folder, `.tmcignore` and links; dot-directories and node_modules are left out. */
export async function readWorkingTree(directory: string): Promise<FileTree> {
  const files: (readonly [string, FileNode])[] = [];
  try {
    await collect(directory, '', files);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('RepositoryNotFound', `reading ${directory}: it is no readable folder; check -C/--repo`, {
      cause: error,
    });
  }
  return treeFromPaths(files);
}

async function names(directory: string): Promise<readonly string[]> {
  return readdir(directory).catch(() => []);
}

/** True for a repository without files beside it: its folder is the Git folder itself. */
export async function isBareRepository(directory: string): Promise<boolean> {
  const entries = await names(directory);
  return !entries.includes('.git') && ['HEAD', 'objects', 'refs'].every((name) => entries.includes(name));
}

/** The nearest folder at or above that holds a repository (`.git`, or a bare one); undefined when there is none. */
export async function findRepository(directory: string): Promise<string | undefined> {
  if ((await names(directory)).includes('.git') || (await isBareRepository(directory))) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : findRepository(parent);
}
