// A new repository with its files beside it: made, filled and committed without a git binary, index included.
import fs from 'node:fs';
import git from 'isomorphic-git';
import { parseCommitSha } from '../../api/index.ts';
import { unreadable } from '../git-error.ts';
import type { InitWorkRepository } from '../port.ts';

/** See `InitWorkRepository`. */
export const initWorkRepository: InitWorkRepository = async ({ dir, branch, files, message, author, time }) => {
  try {
    await git.init({ fs, dir, defaultBranch: branch });
    // They were named: an ignore file does not leave any of them out.
    await git.add({ fs, dir, filepath: [...files], force: true });
    const when = { timestamp: Math.floor(time.getTime() / 1000), timezoneOffset: 0 };
    return parseCommitSha(await git.commit({ fs, dir, message, author: { ...author, ...when } }));
  } catch (cause) {
    throw unreadable(dir, 'a repository cannot be made there', { cause });
  }
};
