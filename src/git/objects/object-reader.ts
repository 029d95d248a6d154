// Commits, trees and blobs read from any object store, with memory-bound caches by id.
import { LRUCache } from 'lru-cache';
import {
  type BlobId,
  type CommitSha,
  type FileTree,
  parseBlobId,
  parseCommitSha,
  parseTreeId,
  storedBlob,
  TmcError,
  type TreeId,
} from '../../api/index.ts';
import { objectMissing, unreadable } from '../git-error.ts';
import type { Commit, ObjectReader, TreeEntry } from '../port.ts';
import { parseRawCommit } from './raw-commit.ts';
import type { ObjectStore, ObjectType, RawObject } from './raw-object.ts';
import { parseRawTree, type RawTreeEntry } from './raw-tree.ts';
import { otherType } from './read-each.ts';
import { TreeLoader } from './tree-loader.ts';

const MAX_CACHED_COMMITS = 4_000;
// Of trees that were read one by one, on the way to a path.
const MAX_SINGLE_ENTRIES = 100_000;
// Commits read one by one before a store's quicker way is asked, and at most where there is none (some 10 s).
const NEAR_WALK = 200;
const MAX_WALK = 20_000;
// Bounds how many objects are in memory twice while one call runs.
const BATCH = 1_000;

export interface ReadObject extends RawObject {
  readonly id: string;
}

export class CachingObjectReader implements ObjectReader {
  readonly #store: ObjectStore;
  readonly #location: string;
  readonly #trees: TreeLoader;
  readonly #commits = new LRUCache<CommitSha, Commit>({ max: MAX_CACHED_COMMITS });

  readonly #single = new LRUCache<TreeId, readonly RawTreeEntry[]>({
    maxSize: MAX_SINGLE_ENTRIES,
    sizeCalculation: (entries) => entries.length + 1,
  });

  constructor(store: ObjectStore, location: string) {
    this.#store = store;
    this.#location = location;
    this.#trees = new TreeLoader(store, location);
  }

  async commit(id: CommitSha, signal: AbortSignal): Promise<Commit> {
    const cached = this.#commits.get(id);
    if (cached !== undefined) return cached;
    const [object] = await this.#read([id], 'commit', signal);
    if (object === undefined) throw objectMissing(this.#location, 'commit', id);
    const commit = this.#parsed(id, () => parseRawCommit(id, object.bytes));
    this.#commits.set(id, commit);
    return commit;
  }

  async commitBytes(id: CommitSha, signal: AbortSignal): Promise<Uint8Array> {
    const [object] = await this.#read([id], 'commit', signal);
    if (object === undefined) throw objectMissing(this.#location, 'commit', id);
    return object.bytes;
  }

  async tree(id: TreeId, signal: AbortSignal, maxBytes?: number): Promise<FileTree> {
    return await this.#trees.tree(id, signal, maxBytes);
  }

  async partialTree(id: TreeId, signal: AbortSignal): Promise<FileTree> {
    return await this.#trees.partialTree(id, signal);
  }

  async blobSizes(ids: Iterable<BlobId>, signal: AbortSignal): Promise<ReadonlyMap<BlobId, number>> {
    const sizes = new Map<BlobId, number>();
    for (const [id, { type, size }] of await this.#store.stat([...new Set(ids)], signal)) {
      if (type === 'blob') sizes.set(parseBlobId(id), size);
    }
    return sizes;
  }

  async entry(tree: TreeId, path: string, signal: AbortSignal): Promise<TreeEntry | undefined> {
    let at: TreeEntry = { kind: 'tree', id: tree };
    for (const name of path.split('/')) {
      if (at.kind !== 'tree') return undefined;
      const found: RawTreeEntry | undefined = (await this.#entriesOf(at.id, signal)).find((e) => e.name === name);
      if (found === undefined) return undefined;
      at =
        found.mode === 'tree'
          ? { kind: 'tree', id: parseTreeId(found.id) }
          : storedBlob(parseBlobId(found.id), found.mode);
    }
    return at;
  }

  async #entriesOf(id: TreeId, signal: AbortSignal): Promise<readonly RawTreeEntry[]> {
    const cached = this.#single.get(id);
    if (cached !== undefined) return cached;
    const [object] = await this.#read([id], 'tree', signal);
    if (object === undefined) throw objectMissing(this.#location, 'tree', id);
    const entries = this.#parsed(id, () => parseRawTree(object.bytes).entries);
    this.#single.set(id, entries);
    return entries;
  }

  async blobs(ids: Iterable<BlobId>, signal: AbortSignal): Promise<ReadonlyMap<BlobId, Uint8Array>> {
    const found = new Map<BlobId, Uint8Array>();
    const wanted = [...new Set(ids)];
    for (let at = 0; at < wanted.length; at += BATCH) {
      const batch = wanted.slice(at, at + BATCH);
      for (const object of await this.#read(batch, 'blob', signal)) found.set(parseBlobId(object.id), object.bytes);
    }
    return found;
  }

  /** Looks near the descendant first, where a fast-forward is found; the rest is the store's if it has a quicker way. */
  async isAncestor(ancestor: CommitSha, descendant: CommitSha, signal: AbortSignal): Promise<boolean | undefined> {
    const quick = this.#store.isAncestor?.bind(this.#store);
    const near = await this.#walkTo(ancestor, descendant, quick === undefined ? MAX_WALK : NEAR_WALK, signal);
    if (near.found || near.complete) return near.found;
    if (quick === undefined || near.cut || (await this.#store.isShallow())) return undefined;
    if ((await this.#store.missing([ancestor], signal)).size > 0) return false;
    return await quick(ancestor, descendant, signal);
  }

  /** Breadth first; every commit is read at most once. */
  async #walkTo(
    ancestor: CommitSha,
    descendant: CommitSha,
    most: number,
    signal: AbortSignal,
  ): Promise<{ readonly found: boolean; readonly complete: boolean; readonly cut: boolean }> {
    const seen = new Set<CommitSha>([descendant]);
    let cut = false;
    for (const id of seen) {
      if (id === ancestor) return { found: true, complete: true, cut };
      if (seen.size > most) return { found: false, complete: false, cut };
      const commit = await this.#commitOrCut(id, signal);
      if (commit === undefined) cut = true;
      // What is put in while the set is walked is walked as well, in order.
      for (const parent of commit?.parents ?? []) seen.add(parent);
    }
    return { found: false, complete: !cut, cut };
  }

  // In a shallow repository a parent that is not there is where the history was cut off; elsewhere it is damage.
  async #commitOrCut(id: CommitSha, signal: AbortSignal): Promise<Commit | undefined> {
    try {
      return await this.commit(id, signal);
    } catch (error) {
      const missing = error instanceof TmcError && error.code === 'GitObjectMissing';
      if (missing && (await this.#store.isShallow())) return undefined;
      throw error;
    }
  }

  /** A commit that was just written need not be read. */
  remember(commit: Commit): void {
    this.#commits.set(commit.id, commit);
  }

  // All of them, of the type that is expected.
  async #read(ids: readonly string[], type: ObjectType, signal: AbortSignal): Promise<readonly ReadObject[]> {
    const found = await this.#store.read(ids, signal);
    return ids.map((id) => {
      const object = found.get(id);
      if (object === undefined) throw objectMissing(this.#location, type, id);
      if (object.type !== type) throw otherType(this.#location, id, object.type, type);
      return { id, type, bytes: object.bytes };
    });
  }

  #parsed<T>(id: string, parse: () => T): T {
    try {
      return parse();
    } catch (cause) {
      throw unreadable(this.#location, `object ${id} cannot be understood`, { id, cause });
    }
  }
}

/** The commit id behind an object id: itself, or what an annotated tag leads to; undefined when it is no commit. */
export function taggedCommit(object: RawObject): CommitSha | undefined {
  const match = /^object ([0-9a-f]{40})\ntype commit\n/.exec(Buffer.from(object.bytes).toString('latin1', 0, 120));
  return object.type === 'tag' && match?.[1] !== undefined ? parseCommitSha(match[1]) : undefined;
}
