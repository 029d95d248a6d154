// Whole trees from their objects, level by level: equal parts are read once, and what is wrong with a part stays with that part.
import { LRUCache } from 'lru-cache';
import {
  type EntryFlaw,
  type FileNode,
  type FileTree,
  parseBlobId,
  parseTreeId,
  shownName,
  storedBlob,
  TmcError,
  type TreeId,
  UserError,
} from '../../api/index.ts';
import { unreadable } from '../git-error.ts';
import type { ObjectStore } from './raw-object.ts';
import { parseRawTree, type RawTree, type RawTreeEntry } from './raw-tree.ts';
import { readEach } from './read-each.ts';

// About 200 bytes an entry, so at most some 80 MB.
const MAX_CACHED_ENTRIES = 400_000;
// Bounds how many objects are in memory twice while one call runs.
const BATCH = 1_000;
/** Half of where git itself stops (core.maxTreeDepth). */
const MAX_DEPTH = 1_024;
/** Of all tree objects under one root; some ten million entries. */
const MAX_BYTES = 512 * 1024 * 1024;

interface Loading {
  readonly raw: Map<TreeId, RawTree | TmcError>;
  /** Put together: by an earlier call, then by this one. */
  readonly done: Map<TreeId, FileTree>;
  readonly maxBytes: number;
  bytes: number;
}

export class TreeLoader {
  readonly #store: ObjectStore;
  readonly #location: string;
  readonly #trees = new LRUCache<TreeId, FileTree>({
    maxSize: MAX_CACHED_ENTRIES,
    sizeCalculation: (tree) => tree.entries.size + 1,
  });
  /** Levels under and with a tree. */
  readonly #heights = new WeakMap<FileTree, number>();
  /** Those that lack an entry, or have a tree below them that does. */
  readonly #damaged = new WeakSet<FileTree>();

  constructor(store: ObjectStore, location: string) {
    this.#store = store;
    this.#location = location;
  }

  /** Throws for the first part that cannot be read or is unsafe. */
  async tree(id: TreeId, signal: AbortSignal, maxBytes = MAX_BYTES): Promise<FileTree> {
    const tree = await this.partialTree(id, signal, maxBytes);
    if (this.#damaged.has(tree)) throw this.#firstFlaw(tree, '');
    return tree;
  }

  /** Only the root itself must be there; what is wrong below it stands in `flaws`. */
  async partialTree(id: TreeId, signal: AbortSignal, maxBytes = MAX_BYTES): Promise<FileTree> {
    const cached = this.#trees.get(id);
    if (cached !== undefined) return cached;
    const loading: Loading = { raw: new Map(), done: new Map(), maxBytes, bytes: 0 };
    let level: readonly TreeId[] = [id];
    for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth += 1) {
      await this.#readLevel(level, loading, signal);
      level = this.#below(level, loading);
    }
    const root = loading.raw.get(id);
    if (root instanceof TmcError) throw root;
    return this.#assembled(id, loading);
  }

  async #readLevel(ids: readonly TreeId[], loading: Loading, signal: AbortSignal): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH) {
      const batch = ids.slice(at, at + BATCH);
      if (loading.maxBytes < MAX_BYTES) await this.#measure(batch, loading, signal);
      const read = await readEach(this.#store, { ids: batch, type: 'tree', location: this.#location }, signal);
      for (const id of batch) {
        const object = read.get(id);
        if (object === undefined) continue;
        loading.raw.set(id, object instanceof TmcError ? object : this.#parsed(id, object.bytes));
        if (!(object instanceof TmcError) && loading.maxBytes === MAX_BYTES) this.#count(object.bytes.length, loading);
      }
    }
  }

  /** Where little is trusted, sizes are known before anything is read. */
  async #measure(ids: readonly TreeId[], loading: Loading, signal: AbortSignal): Promise<void> {
    for (const { size } of (await this.#store.stat(ids, signal)).values()) this.#count(size, loading);
  }

  #count(bytes: number, loading: Loading): void {
    loading.bytes += bytes;
    if (loading.bytes <= loading.maxBytes) return;
    const most = `more than ${loading.maxBytes} bytes of folders`;
    throw new UserError('RepositoryUnreadable', `cannot read a tree of ${this.#location}: it has ${most}; split it`);
  }

  #parsed(id: TreeId, bytes: Uint8Array): RawTree | TmcError {
    try {
      return parseRawTree(bytes);
    } catch (cause) {
      return unreadable(this.#location, `object ${id} cannot be understood`, { id, cause });
    }
  }

  /** Trees that the level names and nobody has read. */
  #below(level: readonly TreeId[], { raw, done }: Loading): readonly TreeId[] {
    const next = new Set<TreeId>();
    for (const child of level.flatMap((id) => childrenOf(raw.get(id)))) {
      const cached = this.#trees.get(child);
      if (cached !== undefined) done.set(child, cached);
      else if (!raw.has(child)) next.add(child);
    }
    return [...next];
  }

  // Parts before wholes, without recursion: one object may be named at many depths, and so be deeper than any level.
  #assembled(root: TreeId, loading: Loading): FileTree {
    const { raw, done } = loading;
    const isOpen = (id: TreeId): boolean => !done.has(id) && isRead(raw.get(id));
    const stack: TreeId[] = [root];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const parsed = raw.get(id);
      const open = isOpen(id) ? childrenOf(parsed).filter(isOpen) : [];
      for (const child of new Set(open)) stack.push(child);
      if (open.length > 0) continue;
      stack.pop();
      if (isOpen(id) && isRead(parsed)) done.set(id, this.#made(id, parsed, loading));
    }
    const tree = done.get(root);
    if (tree === undefined) throw unreadable(this.#location, `tree ${root} cannot be put together`, { id: root });
    return tree;
  }

  #made(id: TreeId, { entries, flaws }: RawTree, loading: Loading): FileTree {
    const nodes = new Map<string, FileNode>();
    const own = [...flaws];
    let height = 1;
    let damaged = flaws.some(({ kind }) => kind !== 'order');
    for (const entry of entries) {
      const node = this.#node(entry, loading);
      if ('why' in node) own.push(node);
      else nodes.set(entry.name, node);
      damaged ||= 'why' in node || (node.kind === 'tree' && this.#damaged.has(node));
      if (node.kind === 'tree') height = Math.max(height, 1 + (this.#heights.get(node) ?? 0));
    }
    const tree: FileTree = { kind: 'tree', id, entries: nodes, ...(own.length === 0 ? {} : { flaws: own }) };
    this.#heights.set(tree, height);
    // What is missing today may be there tomorrow.
    if (damaged) this.#damaged.add(tree);
    else this.#trees.set(id, tree);
    return tree;
  }

  #node(entry: RawTreeEntry, { raw, done }: Loading): FileNode | EntryFlaw {
    const { name } = entry;
    if (entry.mode !== 'tree') return storedBlob(parseBlobId(entry.id), entry.mode);
    const id = parseTreeId(entry.id);
    const error = raw.get(id);
    if (error instanceof TmcError) return { kind: 'unreadable', name, isTree: true, why: error.message, error };
    const tree = done.get(id);
    if (tree !== undefined && (this.#heights.get(tree) ?? 0) < MAX_DEPTH) return tree;
    return { kind: 'unsafe', name, isTree: true, why: `it has more than ${MAX_DEPTH} folders in one another` };
  }

  #firstFlaw(tree: FileTree, prefix: string): TmcError {
    for (const flaw of tree.flaws ?? []) {
      if (flaw.error !== undefined) return flaw.error;
      if (flaw.kind === 'order') continue;
      const path = shownName(prefix + flaw.name);
      const message = `cannot read ${JSON.stringify(path)} in a tree of ${this.#location}: ${flaw.why}; see \`git fsck\`, and take it out of the branch`;
      return new UserError('UnsafePath', message, { data: { location: this.#location, path } });
    }
    for (const [name, node] of tree.entries) {
      if (node.kind === 'tree' && this.#damaged.has(node)) return this.#firstFlaw(node, `${prefix}${name}/`);
    }
    return unreadable(this.#location, `tree ${tree.id} lacks an entry`, { id: tree.id });
  }
}

function isRead(tree: RawTree | TmcError | undefined): tree is RawTree {
  return tree !== undefined && !(tree instanceof TmcError);
}

function childrenOf(tree: RawTree | TmcError | undefined): readonly TreeId[] {
  if (!isRead(tree)) return [];
  return tree.entries.flatMap(({ mode, id }) => (mode === 'tree' ? [parseTreeId(id)] : []));
}
