// What a commit needs that the repository lacks: found level by level, then written in one go.
import { LRUCache } from 'lru-cache';
import { blobIdOf, type FileBlob, type FileTree, InvariantError, parseCommitSha } from '../../api/index.ts';
import { mapLimited } from '../../infra/index.ts';
import { checkTree } from '../check-tree.ts';
import { objectMissing } from '../git-error.ts';
import type { Commit, CommitSigner, NewCommit } from '../port.ts';
import { objectIdOf } from './object-id.ts';
import { formatRawCommit, parseRawCommit, withSignature } from './raw-commit.ts';
import type { NewObject, ObjectStore, ObjectType } from './raw-object.ts';
import { formatRawTree } from './raw-tree.ts';

// About 120 bytes each. An id is forgotten after an hour, long before a `git gc` of ours may drop what no ref leads to.
const MAX_KNOWN = 300_000;
const KNOWN_MS = 3_600_000;

interface Missing {
  readonly blobs: readonly FileBlob[];
  readonly trees: ReadonlyMap<string, FileTree>;
}

export class CommitWriter {
  readonly #store: ObjectStore;
  readonly #location: string;
  readonly #signer: CommitSigner | undefined;
  // With `max`, room for all of them would be made at once, which takes longer than most commands.
  readonly #known = new LRUCache<string, true>({
    ...{ maxSize: MAX_KNOWN, sizeCalculation: () => 1 },
    ...{ ttl: KNOWN_MS, ttlResolution: 60_000 },
  });
  readonly #checked = new WeakSet<FileTree>();

  constructor(store: ObjectStore, location: string, signer: CommitSigner | undefined) {
    this.#store = store;
    this.#location = location;
    this.#signer = signer;
  }

  /** Writes what is missing; a tree that is there is taken to be there with all its parts. */
  async write(commit: NewCommit, signal: AbortSignal): Promise<Commit> {
    checkTree(commit.tree, this.#checked);
    const made = await this.#made(commit, signal);
    await this.#write([commit], [made], signal);
    return commitOf(made);
  }

  /** As `write` for each, with one look for what is missing. */
  async writeAll<K>(commits: ReadonlyMap<K, NewCommit>, signal: AbortSignal): Promise<ReadonlyMap<K, Commit>> {
    if (commits.size === 0) return new Map();
    for (const { tree } of commits.values()) checkTree(tree, this.#checked);
    const made = await mapLimited([...commits], signal, async ([key, commit]) => {
      return [key, await this.#made(commit, signal)] as const;
    });
    const objects = made.map(([, object]) => object);
    await this.#write([...commits.values()], objects, signal);
    return new Map(made.map(([key, object]) => [key, commitOf(object)]));
  }

  async #made(commit: NewCommit, signal: AbortSignal): Promise<NewObject> {
    const plain = formatRawCommit(commit);
    const bytes = this.#signer === undefined ? plain : withSignature(plain, await this.#signer.sign(plain, signal));
    return { id: objectIdOf('commit', bytes), type: 'commit', bytes };
  }

  async #write(commits: readonly NewCommit[], made: readonly NewObject[], signal: AbortSignal): Promise<void> {
    const parents = commits.flatMap((commit) => commit.parents);
    for (const parent of await this.#missing(parents, signal))
      throw objectMissing(this.#location, 'parent commit', parent);
    const missing = await this.#missingParts(
      commits.map(({ tree }) => tree),
      signal,
    );
    const blobs = missing.blobs.map((blob) => this.#newBlob(blob));
    const trees = byHeight(missing.trees).map((group) => group.map(newTree));
    const groups: readonly (readonly NewObject[])[] = [blobs, ...trees, made];
    await this.#store.write(groups, signal);
    for (const group of groups) for (const { id } of group) this.#known.set(id, true);
  }

  async #missingParts(roots: readonly FileTree[], signal: AbortSignal): Promise<Missing> {
    const trees = new Map<string, FileTree>();
    const blobs = new Map<string, FileBlob>();
    for (let level = roots; level.length > 0; ) {
      const lacking = await this.#missing(
        level.map((tree) => tree.id),
        signal,
      );
      const next: FileTree[] = [];
      for (const tree of level) {
        if (!lacking.has(tree.id) || trees.has(tree.id)) continue;
        trees.set(tree.id, tree);
        for (const node of tree.entries.values()) {
          if (node.kind === 'tree') next.push(node);
          // A submodule's commit lies in another repository.
          else if (node.mode !== 'submodule' && blobs.get(node.id)?.bytes === undefined) blobs.set(node.id, node);
        }
      }
      level = next;
    }
    const lacking = await this.#missing([...blobs.keys()], signal);
    return { blobs: [...blobs.values()].filter((blob) => lacking.has(blob.id)), trees };
  }

  async #missing(ids: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>> {
    const asked = [...new Set(ids)].filter((id) => !this.#known.has(id));
    if (asked.length === 0) return new Set();
    const missing = await this.#store.missing(asked, signal);
    for (const id of asked) if (!missing.has(id)) this.#known.set(id, true);
    return missing;
  }

  #newBlob(blob: FileBlob): NewObject {
    if (blob.bytes === undefined) throw objectMissing(this.#location, 'blob', blob.id);
    if (blobIdOf(blob.bytes) !== blob.id) throw wrongId('blob', blob.id);
    return { id: blob.id, type: 'blob', bytes: blob.bytes };
  }
}

function commitOf({ id, bytes }: NewObject): Commit {
  return parseRawCommit(parseCommitSha(id), bytes);
}

// Trees that hold no new tree first, then those that hold only such, up to the root: parts before wholes.
function byHeight(trees: ReadonlyMap<string, FileTree>): readonly (readonly FileTree[])[] {
  const heights = new Map<string, number>();
  const groups: FileTree[][] = [];
  const heightOf = (tree: FileTree): number => {
    const known = heights.get(tree.id);
    if (known !== undefined) return known;
    let height = 0;
    for (const node of tree.entries.values()) {
      if (node.kind === 'tree' && trees.has(node.id)) height = Math.max(height, heightOf(node) + 1);
    }
    heights.set(tree.id, height);
    const group = groups[height] ?? [];
    group.push(tree);
    groups[height] = group;
    return height;
  };
  for (const tree of trees.values()) heightOf(tree);
  return groups;
}

function newTree(tree: FileTree): NewObject {
  const bytes = formatRawTree(tree.entries);
  if (objectIdOf('tree', bytes) !== tree.id) throw wrongId('tree', tree.id);
  return { id: tree.id, type: 'tree', bytes };
}

function wrongId(type: ObjectType, id: string): InvariantError {
  return new InvariantError('Internal', `cannot write ${type} ${id}: its content has another id; please report this`);
}
