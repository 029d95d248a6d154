// Refs of a repository on disk, read and moved by git; several move in one transaction.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type CommitSha, parseCommitSha } from '../../api/index.ts';
import { mapLimited } from '../../infra/index.ts';
import { brokenRef, gitFailed, locked, refInTheWay, unreadable } from '../git-error.ts';
import type { ObjectReader, PublishResult, RefName, RefUpdate } from '../port.ts';
import { isRefName } from '../ref-name.ts';
import { checkUpdates, clash, firstMoved, foldersOf, selectRefs } from '../ref-updates.ts';
import type { RefStore } from '../repository.ts';
import { clearStaleLock } from '../stale-lock.ts';
import { type GitResult, runGit } from './git-process.ts';

const NO_OBJECT = '0'.repeat(40);
// Git waits this long for a lock before it gives up.
const LOCK_WAIT = ['core.filesRefLockTimeout=2000', 'core.packedRefsTimeout=2000'];
const ATTEMPTS = 5;

export interface NativeRefsOptions {
  readonly gitDir: string;
  readonly reader: ObjectReader;
  /** Where refs are files: reads them. */
  readonly files: Pick<RefStore, 'refs'> | undefined;
}

export class NativeRefs implements RefStore {
  readonly #gitDir: string;
  readonly #reader: ObjectReader;
  readonly #files: Pick<RefStore, 'refs'> | undefined;

  constructor({ gitDir, reader, files }: NativeRefsOptions) {
    this.#gitDir = gitDir;
    this.#reader = reader;
    this.#files = files;
  }

  async refs(prefixes: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<RefName, CommitSha>> {
    if (this.#files !== undefined) return this.#files.refs(prefixes, signal);
    return selectRefs(await listRefs(this.#gitDir, foldersOf(prefixes), signal), prefixes);
  }

  async publish(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult> {
    await checkUpdates(updates, this.#reader, signal);
    const names = updates.map(({ ref }) => ref);
    let open = updates;
    // Git would wait two seconds for each lock that a crash of ours left.
    await this.#clearLocks(updates, signal);
    for (let attempt = 1; open.length > 0; attempt += 1) {
      const result = await this.#update(transaction(open), signal);
      if (result.code === 0) break;
      // Git's words are for people; what the refs are now is the reason.
      const actual = await this.refs(names, signal);
      const moved = firstMoved(updates, actual);
      if (moved !== undefined) return moved;
      const left = updates.filter(({ ref, to }) => actual.get(ref) !== to);
      if (left.length === open.length) await this.#refuseRetry(open, { attempt, stderr: result.stderr }, signal);
      open = left;
    }
    return { kind: 'published' };
  }

  async #update(input: string, signal: AbortSignal): Promise<GitResult> {
    return await runGit(
      { gitDir: this.#gitDir, args: ['update-ref', '--no-deref', '--stdin'], config: LOCK_WAIT },
      input,
      signal,
    );
  }

  // Throws what was in the way, unless it was a lock that is gone now.
  async #refuseRetry(
    updates: readonly RefUpdate[],
    failed: { readonly attempt: number; readonly stderr: string },
    signal: AbortSignal,
  ): Promise<void> {
    const all = await listRefs(this.#gitDir, ['refs/'], signal);
    const found = clash(
      updates,
      all.map(([name]) => name),
    );
    if (found !== undefined) throw refInTheWay(this.#gitDir, found.ref, found.other);
    if (failed.attempt < ATTEMPTS && (await this.#locksAreGone(updates, failed.stderr, signal))) return;
    throw gitFailed(this.#gitDir, `move ${updates.map(({ ref }) => ref).join(', ')}`, failed.stderr);
  }

  async #clearLocks(updates: readonly RefUpdate[], signal: AbortSignal): Promise<void> {
    await mapLimited(updates, signal, ({ ref }) => clearStaleLock(join(this.#gitDir, `${ref}.lock`)));
  }

  async #locksAreGone(updates: readonly RefUpdate[], stderr: string, signal: AbortSignal): Promise<boolean> {
    const path = /'([^']+\.lock)': File exists/.exec(stderr)?.[1];
    if (path === undefined) return false;
    const named = resolve(this.#gitDir, path);
    await this.#clearLocks(updates, signal);
    const held = await clearStaleLock(named);
    if (held !== undefined) throw locked(named, held);
    return true;
  }
}

function transaction(updates: readonly RefUpdate[]): string {
  const lines = updates.map(({ ref, from, to }) => {
    if (to === undefined) return from === undefined ? `verify ${ref} ${NO_OBJECT}` : `delete ${ref} ${from}`;
    return from === undefined ? `create ${ref} ${to}` : `update ${ref} ${to} ${from}`;
  });
  return `${['start', ...lines, 'prepare', 'commit'].join('\n')}\n`;
}

/** All refs in these folders, annotated tags as the commits they lead to; others that are no commits are left out by their readers. */
async function listRefs(
  gitDir: string,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<readonly (readonly [RefName, CommitSha])[]> {
  if (folders.length === 0) return [];
  // Only tags are peeled: that reads the object, and one branch that leads to nothing must not hide the others.
  const tags = folders.some((folder) => 'refs/tags/'.startsWith(folder) || folder.startsWith('refs/tags/'));
  const format = tags ? '%(objectname) %(refname) %(*objectname)' : '%(objectname) %(refname)';
  const args = ['for-each-ref', `--format=${format}`, '--end-of-options', ...folders];
  const result = await runGit({ gitDir, args }, '', signal);
  const broken = /broken ref (\S+)/.exec(result.stderr)?.[1];
  // Git leaves it out with no more than a warning.
  if (broken !== undefined)
    throw brokenRef(gitDir, broken, await readFile(join(gitDir, broken), 'utf8').catch(() => ''));
  if (result.code !== 0) throw unreadable(gitDir, `git cannot list its refs (${result.stderr})`);
  return result.stdout
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [id = '', name = '', peeled = ''] = line.split(' ');
      return isRefName(name) ? [[name, parseCommitSha(peeled === '' ? id : peeled)] as const] : [];
    });
}
