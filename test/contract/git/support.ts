// Repositories, commits and questions that all cases of the Git contract share.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommitSha, type FileTree, fileBlob, nodeAt, TmcError, treeFromPaths } from '../../../src/api/index.ts';
import { type GitRepository, initRepository, parseRefName, type RefName } from '../../../src/git/index.ts';

export const hasGit = spawnSync('git', ['--version']).status === 0;
export const MAIN = parseRefName('refs/heads/main');
export const AUTHOR = { name: 'Hub of tmc', email: 'hub@tmc.test' };
export const TIME = new Date('2026-03-04T05:06:07Z');

/** An id that no object has. */
export const NOT_THERE = '1234567890123456789012345678901234567890';

/** A signal that never fires. */
export const never = new AbortController().signal;

/** Runs git on a repository, for what only the real one can say. */
export function git(path: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', path, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

type Work<T> = (path: string, root: string) => Promise<T>;

/** Without a look at it in the end: where a server of git wrote, git has looked. */
export async function withUncheckedRepository<T>(work: Work<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'tmc-git-'));
  const path = join(root, 'fleet.git');
  try {
    await initRepository(path, 'main');
    return await work(path, root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

export async function withBareRepository<T>(work: Work<T>): Promise<T> {
  return await withUncheckedRepository(async (path, root) => {
    const result = await work(path, root);
    // Whatever a case did, git itself must find nothing wrong; dangling objects are what losers of a race leave.
    if (hasGit) git(path, 'fsck', '--strict', '--full', '--no-dangling');
    return result;
  });
}

/** Paths to texts as a tree. */
export function tree(files: Readonly<Record<string, string>>): FileTree {
  return treeFromPaths(Object.entries(files).map(([path, text]) => [path, fileBlob(text)] as const));
}

export interface CommitOptions {
  readonly parents?: readonly CommitSha[];
  readonly message?: string;
}

export async function commit(
  repository: GitRepository,
  files: FileTree,
  options: CommitOptions = {},
): Promise<CommitSha> {
  const { parents = [], message = 'test\n' } = options;
  return await repository.writeCommit({ tree: files, parents, message, author: AUTHOR, time: TIME }, never);
}

export async function head(repository: GitRepository, ref: RefName = MAIN): Promise<CommitSha | undefined> {
  return (await repository.refs([ref], never)).get(ref);
}

export async function textAt(repository: GitRepository, id: CommitSha, path: string): Promise<string | undefined> {
  const node = nodeAt(await repository.tree((await repository.commit(id, never)).tree, never), path);
  if (node?.kind !== 'blob') return undefined;
  return Buffer.from((await repository.blobs([node.id], never)).get(node.id) ?? []).toString('utf8');
}

/** Adds one to the number in a file, reading again as often as somebody else was faster. Answers the number of tries. */
export async function increment(repository: GitRepository, ref: RefName = MAIN): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const from = await head(repository, ref);
    const count = from === undefined ? 0 : Number(await textAt(repository, from, 'count'));
    const to = await commit(repository, tree({ count: String(count + 1) }), {
      parents: from === undefined ? [] : [from],
      // Two that count at once must not make the same commit: to publish what is there already is no move.
      message: `count ${count + 1} by ${randomUUID()}\n`,
    });
    const result = await repository.publish([{ ref, from, to }], never).catch(unlessLocked);
    if (result?.kind === 'published') return tries;
  }
}

// On a busy machine a lock may be waited for in vain: that is to be tried again, as every TransientError.
function unlessLocked(error: unknown): undefined {
  if (!(error instanceof TmcError) || error.code !== 'GitLocked') throw error;
}

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/** The processes below this one with their command lines (Linux only). */
export async function descendants(of = process.pid): Promise<readonly RunningProcess[]> {
  const text = await readFile(`/proc/${of}/task/${of}/children`, 'utf8').catch(() => '');
  const found: RunningProcess[] = [];
  for (const pid of text.split(' ').filter((word) => word !== '')) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    found.push({ pid: Number(pid), command: command.replaceAll('\0', ' ') }, ...(await descendants(Number(pid))));
  }
  return found;
}
