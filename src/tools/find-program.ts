// Looks a program up in PATH, as a shell does, but only in absolute folders: the folder we run in may be anybody's.
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

const ENDING = process.platform === 'win32' ? '.exe' : '';

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Its absolute path. */
export async function findProgram(name: string, searchPath: string): Promise<string | undefined> {
  for (const folder of searchPath.split(delimiter)) {
    const path = join(folder, name + ENDING);
    if (isAbsolute(folder) && (await isProgram(path))) return path;
  }
  return undefined;
}
