// File names that Git tools must not write: `.git` in any disguise, path tricks, names that clash on some file systems.
import { entryNameFault, type FileTree, shownName, UserError } from '../api/index.ts';

// Names that certainly need no closer look: most of what is ever written.
const PLAIN = /^[a-z0-9_][a-z0-9_.-]*$/;

function unsafe(path: string, reason: string): UserError {
  const shown = JSON.stringify(shownName(path));
  return new UserError('UnsafePath', `file ${shown} cannot be written to Git: ${reason}; rename it`, {
    data: { path },
  });
}

function checkNames(tree: FileTree, prefix: string): void {
  const folded = new Map<string, string>();
  for (const name of tree.entries.keys()) {
    const plain = PLAIN.test(name);
    const reason = entryNameFault(name);
    if (reason !== undefined) throw unsafe(prefix + name, reason);
    const key = plain ? name : name.normalize('NFC').toLowerCase();
    const other = folded.get(key);
    if (other !== undefined)
      throw unsafe(prefix + name, `it differs from ${JSON.stringify(prefix + other)} by case or form only`);
    folded.set(key, name);
  }
}

/**
 * Throws `UnsafePath` (UserError) naming the first file that must not be written. `checked` remembers trees that passed,
 * so that a tree whose parts were seen before costs little.
 */
export function checkTree(tree: FileTree, checked: WeakSet<FileTree> = new WeakSet(), prefix = ''): void {
  if (checked.has(tree)) return;
  checkNames(tree, prefix);
  for (const [name, node] of tree.entries) if (node.kind === 'tree') checkTree(node, checked, `${prefix}${name}/`);
  checked.add(tree);
}
