// Immutable, content-addressed trees of files: what a Git tree holds, without Git. Ids are Git's own, so equal content is equal everywhere.
import { createHash } from 'node:crypto';
import type { TmcError } from './errors.ts';
import type { BlobId, TreeId } from './ids.ts';

/** How a blob is meant: only `file` and `executable` are ever rendered; the others are met in source trees. */
export type FileMode = 'file' | 'executable' | 'symlink' | 'submodule';

export interface FileBlob {
  readonly kind: 'blob';
  readonly id: BlobId;
  readonly mode: FileMode;
  /** Absent when the content is known to be stored already and nobody asked for it. */
  readonly bytes?: Uint8Array;
}

export interface FileTree {
  readonly kind: 'tree';
  readonly id: TreeId;
  readonly entries: ReadonlyMap<string, FileNode>;
  /** What Git has besides, and nobody should walk into by mistake; absent when there is no such thing. */
  readonly flaws?: readonly EntryFlaw[];
}

/**
 * An entry that is not among the others. `unsafe`: its name or form is one that no tool should write; it stays so.
 * `unreadable`: its object is missing or damaged, which may pass. `order`: all entries are there, in an order that other
 * tools trip over; it has no name.
 */
export interface EntryFlaw {
  readonly kind: 'unsafe' | 'unreadable' | 'order';
  readonly name: string;
  readonly isTree: boolean;
  /** `it has a path separator in it`. */
  readonly why: string;
  /** Of what is unreadable. */
  readonly error?: TmcError | undefined;
}

export type FileNode = FileBlob | FileTree;

function gitObjectId(type: 'blob' | 'tree', body: Uint8Array): string {
  return createHash('sha1').update(`${type} ${body.byteLength}\0`).update(body).digest('hex');
}

export function blobIdOf(bytes: Uint8Array): BlobId {
  return gitObjectId('blob', bytes) as BlobId;
}

export function fileBlob(content: string | Uint8Array): FileBlob {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { kind: 'blob', id: blobIdOf(bytes), mode: 'file', bytes };
}

/** A blob known by id alone; its content lies in the repository already. */
export function storedBlob(id: BlobId, mode: FileMode = 'file'): FileBlob {
  return { kind: 'blob', id, mode };
}

/** Git's octal modes, as tree objects spell them. */
const GIT_MODES: Readonly<Record<FileMode | 'tree', string>> = {
  file: '100644',
  executable: '100755',
  symlink: '120000',
  submodule: '160000',
  tree: '40000',
};

export function modeOf(node: FileNode): string {
  return GIT_MODES[node.kind === 'tree' ? 'tree' : node.mode];
}

/** Git sorts a tree's entries by bytes, a directory as if its name ended in `/`. */
export function sortedEntries(tree: Pick<FileTree, 'entries'>): readonly (readonly [string, FileNode])[] {
  const entries = [...tree.entries];
  return isSorted(entries) ? entries : sortedByBytes(tree);
}

/** A tree that was read from Git is in this order already. Of other letters than ASCII nothing is said: bytes decide. */
function isSorted(entries: readonly (readonly [string, FileNode])[]): boolean {
  let before = '';
  for (const [name, node] of entries) {
    const key = node.kind === 'tree' ? `${name}/` : name;
    if (!(before < key) || BEYOND_ASCII.test(name)) return false;
    before = key;
  }
  return true;
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

function sortedByBytes(tree: Pick<FileTree, 'entries'>): readonly (readonly [string, FileNode])[] {
  const keyed = [...tree.entries].map(
    ([name, node]) => [Buffer.from(node.kind === 'tree' ? `${name}/` : name), name, node] as const,
  );
  keyed.sort(([a], [b]) => Buffer.compare(a, b));
  return keyed.map(([, name, node]) => [name, node] as const);
}

export function treeOf(entries: ReadonlyMap<string, FileNode>): FileTree {
  const body = sortedEntries({ entries }).flatMap(([name, node]) => [
    Buffer.from(`${modeOf(node)} ${name}\0`),
    Buffer.from(node.id, 'hex'),
  ]);
  return { kind: 'tree', id: gitObjectId('tree', Buffer.concat(body)) as TreeId, entries };
}

export const EMPTY_TREE: FileTree = treeOf(new Map());

function hasSameEntries(entries: ReadonlyMap<string, FileNode>, { entries: before, flaws }: FileTree): boolean {
  if (flaws !== undefined || entries.size !== before.size) return false;
  for (const [name, node] of entries) {
    const old = before.get(name);
    if (node !== old && (old === undefined || node.id !== old.id || modeOf(node) !== modeOf(old))) return false;
  }
  return true;
}

/**
 * Builds nested trees from `a/b/c` paths; a value may itself be a tree, whose id is reused. Empty trees are left out, as Git
 * does. A folder that is equal to the one at its place in `before`, which is stored, is that very tree.
 */
export function treeFromPaths(files: Iterable<readonly [string, FileNode]>, before = EMPTY_TREE): FileTree {
  interface Draft {
    readonly nodes: Map<string, FileNode>;
    readonly dirs: Map<string, Draft>;
  }
  const root: Draft = { nodes: new Map(), dirs: new Map() };
  for (const [path, node] of files) {
    if (node.kind === 'tree' && node.entries.size === 0) continue;
    const parts = path.split('/');
    const name = parts.pop() ?? path;
    let at = root;
    for (const part of parts) {
      const next: Draft = at.dirs.get(part) ?? { nodes: new Map(), dirs: new Map() };
      at.dirs.set(part, next);
      at = next;
    }
    at.nodes.set(name, node);
  }
  const close = (draft: Draft, old: FileTree): FileTree => {
    const entries = new Map(draft.nodes);
    for (const [name, dir] of draft.dirs) entries.set(name, close(dir, subtree(old, name)));
    return hasSameEntries(entries, old) ? old : treeOf(entries);
  };
  return close(root, before);
}

/** All blobs with their full paths, in Git's order. */
export function* walkFiles(tree: FileTree, prefix = ''): Generator<readonly [string, FileBlob]> {
  for (const [name, node] of sortedEntries(tree)) {
    if (node.kind === 'blob') yield [prefix + name, node];
    else yield* walkFiles(node, `${prefix}${name}/`);
  }
}

/** The node at `a/b/c`, or undefined. */
export function nodeAt(tree: FileTree, path: string): FileNode | undefined {
  let node: FileNode | undefined = tree;
  for (const part of path.split('/')) {
    if (node?.kind !== 'tree') return undefined;
    node = node.entries.get(part);
  }
  return node;
}

export function subtree(tree: FileTree, path: string): FileTree {
  const node = nodeAt(tree, path);
  return node?.kind === 'tree' ? node : EMPTY_TREE;
}
