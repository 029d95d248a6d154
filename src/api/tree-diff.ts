// What differs between two trees of files. Equal parts are told by their ids and never looked into.
import { EMPTY_TREE, type FileBlob, type FileNode, type FileTree } from './file-tree.ts';

/** One file that is not the same in both trees; a changed mode is a change. */
export interface FileChange {
  readonly path: string;
  /** Undefined: added. */
  readonly before: FileBlob | undefined;
  /** Undefined: removed. */
  readonly after: FileBlob | undefined;
}

function isSame(a: FileNode, b: FileNode | undefined): boolean {
  if (a.kind !== b?.kind || a.id !== b.id) return false;
  return a.kind === 'tree' || b.kind === 'tree' || a.mode === b.mode;
}

interface Pair {
  readonly name: string;
  before?: FileNode;
  after?: FileNode;
}

/** By the name that Git sorts them under; so a file and a folder of one name are two pairs, and a pair is of one kind. */
function differing(before: FileTree, after: FileTree): readonly Pair[] {
  const found = new Map<string, Pair>();
  const put = (name: string, node: FileNode): Pair => {
    const key = node.kind === 'tree' ? `${name}/` : name;
    const pair = found.get(key) ?? { name };
    found.set(key, pair);
    return pair;
  };
  for (const [name, node] of before.entries) if (!isSame(node, after.entries.get(name))) put(name, node).before = node;
  for (const [name, node] of after.entries) if (!isSame(node, before.entries.get(name))) put(name, node).after = node;
  const keyed = [...found].map(([key, pair]) => [Buffer.from(key), pair] as const);
  return keyed.sort(([a], [b]) => Buffer.compare(a, b)).map(([, pair]) => pair);
}

/** Every file that was added, removed or changed, in Git's order. Costs what differs, not what there is. */
export function* diffTrees(before: FileTree, after: FileTree, prefix = ''): Generator<FileChange> {
  if (before.id === after.id) return;
  for (const { name, before: from, after: to } of differing(before, after)) {
    const path = prefix + name;
    if (from?.kind === 'tree' || to?.kind === 'tree') {
      const [left, right] = [from, to].map((node) => (node?.kind === 'tree' ? node : EMPTY_TREE));
      yield* diffTrees(left ?? EMPTY_TREE, right ?? EMPTY_TREE, `${path}/`);
    } else yield { path, before: from, after: to };
  }
}

/** How many files differ; undefined when more than `most` entries would have to be looked at: a few bytes can name a trillion. */
export function countChanges(before: FileTree, after: FileTree, most: number): number | undefined {
  let [files, met] = [0, 0];
  const walk = (left: FileTree, right: FileTree): boolean => {
    for (const { before: from, after: to } of left.id === right.id ? [] : differing(left, right)) {
      met += 1;
      if (met > most) return false;
      if (from?.kind !== 'tree' && to?.kind !== 'tree') files += 1;
      else if (!walk(from?.kind === 'tree' ? from : EMPTY_TREE, to?.kind === 'tree' ? to : EMPTY_TREE)) return false;
    }
    return true;
  };
  return walk(before, after) ? files : undefined;
}
