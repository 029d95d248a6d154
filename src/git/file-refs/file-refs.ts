// Refs of a repository whose refs are files, moved under Git's own locks without a git binary.
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CommitSha } from '../../api/index.ts';
import { mapLimited } from '../../infra/index.ts';
import { errnoOf, refInTheWay, unreadable } from '../git-error.ts';
import { type ObjectStore, taggedCommit } from '../objects/index.ts';
import type { ObjectReader, PublishResult, RefName, RefUpdate } from '../port.ts';
import { checkUpdates, clash, firstMoved, foldersOf, selectRefs } from '../ref-updates.ts';
import type { MirrorRefs } from '../remote/index.ts';
import type { RefStore } from '../repository.ts';
import { FileLock } from './file-lock.ts';
import { withoutPackedRefs } from './packed-refs.ts';
import { readPackedRefs, readRef, readRefs, textOf } from './ref-files.ts';

export interface FileRefsOptions {
  readonly gitDir: string;
  readonly objects: ObjectStore;
  readonly reader: ObjectReader;
}

export class FileRefs implements RefStore, MirrorRefs {
  readonly #gitDir: string;
  readonly #objects: ObjectStore;
  readonly #reader: ObjectReader;

  constructor(options: FileRefsOptions) {
    this.#gitDir = options.gitDir;
    this.#objects = options.objects;
    this.#reader = options.reader;
  }

  async refs(prefixes: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<RefName, CommitSha>> {
    const found: [RefName, CommitSha][] = [];
    for (const [name, ref] of await readRefs(this.#gitDir, foldersOf(prefixes), signal)) {
      const tag = name.startsWith('refs/tags/') && ref.peeled === undefined;
      found.push([name, tag ? await this.#peeled(ref.id, signal) : (ref.peeled ?? ref.id)]);
    }
    signal.throwIfAborted();
    return selectRefs(found, prefixes);
  }

  async #peeled(id: CommitSha, signal: AbortSignal): Promise<CommitSha> {
    const object = (await this.#objects.read([id], signal)).get(id);
    return (object === undefined ? undefined : taggedCommit(object)) ?? id;
  }

  /**
   * All locks first, then all comparisons, then all writes: nothing is written unless every ref is where it was
   * expected. Only a crash between two renames can leave the first of them moved; each ref is whole even then.
   */
  async publish(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult> {
    await checkUpdates(updates, this.#reader, signal);
    const locks = new Map<RefName, FileLock>();
    try {
      // One order for all, so that two publishers cannot wait for each other.
      for (const { ref } of updates.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)))
        locks.set(ref, await this.#lock(ref, signal));
      const actual = new Map<RefName, CommitSha>();
      for (const { ref } of updates) {
        const at = await readRef(this.#gitDir, ref);
        if (at !== undefined) actual.set(ref, at);
      }
      const moved = firstMoved(updates, actual);
      if (moved !== undefined) return moved;
      await this.#move(
        updates.filter(({ ref, to }) => actual.get(ref) !== to),
        locks,
        signal,
      );
      return { kind: 'published' };
    } finally {
      for (const lock of locks.values()) await lock.release();
    }
  }

  async overwrite(refs: ReadonlyMap<RefName, CommitSha | undefined>, signal: AbortSignal): Promise<void> {
    const locks = new Map<RefName, FileLock>();
    try {
      for (const ref of [...refs.keys()].sort()) locks.set(ref, await this.#lock(ref, signal));
      const updates = [...refs].map(([ref, to]): RefUpdate => ({ ref, from: undefined, to }));
      await this.#move(updates, locks, signal);
    } finally {
      for (const lock of locks.values()) await lock.release();
    }
  }

  async #lock(ref: RefName, signal: AbortSignal): Promise<FileLock> {
    try {
      return await FileLock.take(join(this.#gitDir, ref), signal);
    } catch (error) {
      // A part of the name is a file, so a ref of that name exists.
      if (!['ENOTDIR', 'EEXIST'].includes(errnoOf(error) ?? '')) throw error;
      throw refInTheWay(this.#gitDir, ref, dirname(ref));
    }
  }

  async #move(
    updates: readonly RefUpdate[],
    locks: ReadonlyMap<RefName, FileLock>,
    signal: AbortSignal,
  ): Promise<void> {
    if (updates.some(({ from }) => from === undefined)) await this.#refuseClash(updates, signal);
    // Each waits for the disk, so many of them wait together.
    await mapLimited(updates, signal, async ({ ref, to }) =>
      to === undefined ? undefined : await locks.get(ref)?.write(`${to}\n`),
    );
    // The last moment to turn back.
    signal.throwIfAborted();
    await this.#unpack(
      updates.filter(({ to }) => to === undefined).map(({ ref }) => ref),
      signal,
    );
    for (const { ref, to } of updates) {
      const path = join(this.#gitDir, ref);
      if (to === undefined) await rm(path, { force: true });
      else await this.#put(path, locks.get(ref));
    }
  }

  async #refuseClash(updates: readonly RefUpdate[], signal: AbortSignal): Promise<void> {
    const existing = await readRefs(this.#gitDir, ['refs/'], signal);
    const found = clash(updates, existing.keys());
    if (found !== undefined) throw refInTheWay(this.#gitDir, found.ref, found.other);
  }

  // Git leaves empty folders where longer names were; a file cannot take their place.
  async #put(path: string, lock: FileLock | undefined): Promise<void> {
    try {
      await lock?.commit();
    } catch (error) {
      if (!['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(errnoOf(error) ?? ''))
        throw unreadable(this.#gitDir, `${path} cannot be written`, { cause: error });
      await rmdir(path);
      await lock?.commit();
    }
  }

  // A deleted ref must not come to light again out of packed-refs, so it goes from there first.
  async #unpack(names: readonly RefName[], signal: AbortSignal): Promise<void> {
    const packed = await readPackedRefs(this.#gitDir);
    if (!names.some((name) => packed.has(name))) return;
    const path = join(this.#gitDir, 'packed-refs');
    const lock = await FileLock.take(path, signal);
    try {
      await lock.write(withoutPackedRefs((await textOf(path)) ?? '', new Set(names)));
      await lock.commit();
    } finally {
      await lock.release();
    }
  }
}
