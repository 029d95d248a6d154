// Files that a command writes where it was told to.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../../api/index.ts';

/** Writes them below the folder, which is made when it is missing. Throws `Usage` when the place refuses. */
export async function writeFiles(
  directory: string,
  files: Iterable<readonly [string, string | Uint8Array]>,
): Promise<number> {
  let count = 0;
  try {
    await mkdir(directory, { recursive: true });
    for (const [path, content] of files) {
      const file = join(directory, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      count += 1;
    }
    return count;
  } catch (cause) {
    const message = `writing into ${directory}: it cannot be written; check the path, rights and disk`;
    throw new UserError('Usage', message, { cause });
  }
}
