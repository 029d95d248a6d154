// The object store of a repository on disk, read and written by git.
import { unreadable } from '../git-error.ts';
import type { NewObject, ObjectStore, RawObject } from '../objects/index.ts';
import { BatchChild } from './batch-child.ts';
import { runGit } from './git-process.ts';
import { packStream } from './pack-stream.ts';

// From here on git keeps the pack it was sent; below it writes loose objects. The number is git's own (fetch.unpackLimit).
const UNPACK_LIMIT = 100;

export class NativeObjects implements ObjectStore {
  readonly #gitDir: string;
  readonly #content: BatchChild;
  readonly #check: BatchChild;

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
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

  async missing(ids: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>> {
    const replies = await this.#check.ask(ids, signal);
    return new Set(ids.filter((_, index) => replies[index]?.kind === 'missing'));
  }

  async write(groups: readonly (readonly NewObject[])[], signal: AbortSignal): Promise<void> {
    const objects = groups.flat();
    const args = objects.length < UNPACK_LIMIT ? ['unpack-objects', '-q'] : ['index-pack', '--stdin'];
    const result = await runGit({ gitDir: this.#gitDir, args }, packStream(objects), signal);
    if (result.code === 0) return;
    throw unreadable(this.#gitDir, `git ${args[0]} could not write ${objects.length} objects (${result.stderr})`);
  }

  async close(): Promise<void> {
    await Promise.all([this.#content.close(), this.#check.close()]);
  }
}
