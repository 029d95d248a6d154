// The object store of a repository on disk, read and written by git.
import { asTmcError, gitFailed, unreadable } from '../git-error.ts';
import {
  isShallow,
  type NewObject,
  type ObjectStat,
  type ObjectStore,
  type RawObject,
  repositoryUsage,
  writeLooseGroups,
} from '../objects/index.ts';
import type { RepositoryUsage } from '../port.ts';
import { BatchChild } from './batch-child.ts';
import { runGit } from './git-process.ts';
import { Maintenance } from './maintenance.ts';
import { packStream } from './pack-stream.ts';

// So many objects are one pack that git checks and indexes; fewer are quicker written one by one than a process is started.
const PACK_FROM = 100;
const DAMAGED = /object file .* is empty|is corrupt|cannot read existing object/;

export class NativeObjects implements ObjectStore {
  readonly #gitDir: string;
  readonly #content: BatchChild;
  readonly #check: BatchChild;
  readonly #maintenance: Maintenance;

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
    this.#maintenance = new Maintenance(gitDir);
    this.#content = new BatchChild(gitDir, '--batch');
    this.#check = new BatchChild(gitDir, '--batch-check');
  }

  async read(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, RawObject>> {
    const replies = await this.#content.ask(ids, signal);
    const found = new Map<string, RawObject>();
    for (const [index, id] of ids.entries()) {
      const reply = replies[index];
      if (reply?.kind === 'object') found.set(id, reply);
    }
    return found;
  }

  async stat(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, ObjectStat>> {
    const replies = await this.#check.ask(ids, signal);
    return new Map(
      ids.flatMap((id, index) => {
        const reply = replies[index];
        return reply?.kind === 'stat' ? [[id, { type: reply.type, size: reply.size }]] : [];
      }),
    );
  }

  async missing(ids: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>> {
    const replies = await this.#check.ask(ids, signal);
    return new Set(ids.filter((_, index) => replies[index]?.kind === 'missing'));
  }

  async write(groups: readonly (readonly NewObject[])[], signal: AbortSignal): Promise<void> {
    const count = groups.reduce((sum, group) => sum + group.length, 0);
    if (count < PACK_FROM) await this.#writeLoose(groups, signal);
    else await this.#writePack(groups, signal);
    this.#maintenance.wrote();
  }

  async #writeLoose(groups: readonly (readonly NewObject[])[], signal: AbortSignal): Promise<void> {
    try {
      await writeLooseGroups(this.#gitDir, groups, signal);
    } catch (cause) {
      signal.throwIfAborted();
      throw asTmcError(cause, 'writing objects', this.#gitDir);
    }
  }

  async #writePack(groups: readonly (readonly NewObject[])[], signal: AbortSignal): Promise<void> {
    const objects = groups.flat();
    const result = await runGit({ gitDir: this.#gitDir, args: ['index-pack', '--stdin'] }, packStream(objects), signal);
    if (result.code === 0) return;
    // It compares with what is there and stops at a file that a crash left damaged; written one by one, that is replaced.
    if (DAMAGED.test(result.stderr)) return await this.#writeLoose(groups, signal);
    throw gitFailed(this.#gitDir, `write ${objects.length} objects`, result.stderr);
  }

  usage(signal: AbortSignal): Promise<RepositoryUsage> {
    return repositoryUsage(this.#gitDir, signal);
  }

  isShallow(): Promise<boolean> {
    return isShallow(this.#gitDir);
  }

  async isAncestor(ancestor: string, descendant: string, signal: AbortSignal): Promise<boolean> {
    const args = ['merge-base', '--is-ancestor', ancestor, descendant];
    const result = await runGit({ gitDir: this.#gitDir, args }, '', signal);
    if (result.code === 0 || result.code === 1) return result.code === 0;
    throw unreadable(this.#gitDir, `git cannot read the history of ${descendant} (${result.stderr})`);
  }

  async close(): Promise<void> {
    await Promise.all([this.#content.close(), this.#check.close(), this.#maintenance.close()]);
  }
}
