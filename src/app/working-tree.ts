// A folder on disk as a file tree: what reading commands look at when no --rev is given.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileNode, type FileTree, fileBlob, treeFromPaths, UserError } from '../api/index.ts';

/** More files than any fleet has; a wrong folder (a home, a disk) is refused instead of read. */
const MAX_FILES = 200_000;
const READ = /\.(ya?ml|json)$|^(Chart\.yaml|[Kk]ustomization(\.ya?ml)?)$/;

async function collect(directory: string, prefix: string, files: (readonly [string, FileNode])[]): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules')
        await collect(path, `${prefix}${entry.name}/`, files);
    } else if (entry.isFile() && READ.test(entry.name)) {
      if (files.length >= MAX_FILES) {
        throw new UserError(
          'Usage',
          `reading ${directory}: more than ${MAX_FILES} files; name the folder of the fleet with -C`,
        );
      }
      files.push([prefix + entry.name, fileBlob(await readFile(path))]);
    }
  }
}

/** YAML and JSON files under a folder; dot-directories and node_modules are left out. */
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

/** The nearest folder at or above that holds a repository (`.git`, or a bare one); undefined when there is none. */
export async function findRepository(directory: string): Promise<string | undefined> {
  const entries = await readdir(directory).catch(() => [] as string[]);
  if (entries.includes('.git')) return directory;
  if (['HEAD', 'objects', 'refs'].every((name) => entries.includes(name))) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : findRepository(parent);
}
