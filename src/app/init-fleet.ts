// A new fleet repository: a template's files in a folder, and a first commit of them.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CommitSha, UserError } from '../api/index.ts';
import { formatMessage, initWorkRepository } from '../git/index.ts';
import { templateFiles } from './templates.ts';
import { findRepository } from './working-tree.ts';

export interface NewFleet {
  readonly dir: string;
  readonly template: string;
  readonly fleetId: string;
  readonly branch: string;
  /** Also in a folder that holds files; none of them is overwritten. */
  readonly force: boolean;
  /** Make a repository, unless the folder is in one. */
  readonly git: boolean;
  readonly now: Date;
}

export interface MadeFleet {
  readonly written: readonly string[];
  /** Files of the template whose place was taken. */
  readonly kept: readonly string[];
  /** Of the new repository; undefined when none was made. */
  readonly commit: CommitSha | undefined;
  /** The repository that the folder is in already. */
  readonly around: string | undefined;
}

async function entriesOf(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new UserError('Usage', `making a fleet in ${dir}: it is no folder that can be read; name another`, { cause });
  }
}

/** False when something has that place already, a link included. */
async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw new UserError('Usage', `making a fleet: ${file} cannot be written; check the path, rights and disk`, {
      cause,
    });
  }
}

/** Throws `Usage` before anything is written when the template is unknown, or the folder holds files and `force` is not set. */
export async function initFleet(fleet: NewFleet): Promise<MadeFleet> {
  const { dir, template, fleetId, branch, force, git, now } = fleet;
  const files = await templateFiles(template, fleetId);
  // A repository that was just made for it is empty enough.
  const there = (await entriesOf(dir)).filter((name) => name !== '.git');
  if (there.length > 0 && !force) {
    const remedy = 'choose an empty folder, or write beside what is there with --force (no file is overwritten)';
    throw new UserError(
      'Usage',
      `making a fleet in ${dir}: it holds ${there.slice(0, 3).join(', ')} already; ${remedy}`,
    );
  }
  await mkdir(dir, { recursive: true });
  const around = await findRepository(dir);
  const written: string[] = [];
  const kept: string[] = [];
  for (const [path, text] of files) ((await writeNew(join(dir, path), text)) ? written : kept).push(path);
  if (!git || around !== undefined || written.length === 0) return { written, kept, commit: undefined, around };
  const message = formatMessage({ subject: `A new fleet from the template ${template}`, trailers: new Map() });
  const author = { name: 'tmc init', email: 'init@tmc.local' };
  return {
    written,
    kept,
    commit: await initWorkRepository({ dir, branch, files: written, message, author, time: now }),
    around,
  };
}
