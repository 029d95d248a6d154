// Makes an empty bare repository without a git binary, laid out as `git init --bare` does.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../api/index.ts';
import { unreadable } from './git-error.ts';
import { findGitDir } from './local-path.ts';
import type { InitRepository } from './port.ts';
import { parseRefName } from './ref-name.ts';

// Reports replace their branch, so a hub's own repository must take that; everything else stays Git's default.
const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = true
[receive]
\tdenyNonFastForwards = false
`;

/** See `InitRepository`. Throws `UnsafePath` for a branch that is no ref name, `RepositoryUnreadable` when the disk refuses. */
export const initRepository: InitRepository = async (path, branch) => {
  const ref = parseRefName(`refs/heads/${branch}`);
  if (await isRepository(path)) return;
  try {
    for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags', 'info']) {
      await mkdir(join(path, folder), { recursive: true });
    }
    await writeWhole(join(path, 'config'), CONFIG);
    // HEAD comes last: Git takes a folder without it for no repository, so a crash before leaves nothing half made.
    await writeWhole(join(path, 'HEAD'), `ref: ${ref}\n`);
  } catch (cause) {
    throw unreadable(path, 'a repository cannot be made there', { cause });
  }
};

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text, { flush: true });
  await rename(temporary, path);
}

async function isRepository(path: string): Promise<boolean> {
  try {
    await findGitDir(path);
    return true;
  } catch (error) {
    if (error instanceof UserError && error.code === 'RepositoryNotFound') return false;
    throw error;
  }
}
