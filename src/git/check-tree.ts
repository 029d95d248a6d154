// File names that Git tools must not write: `.git` in any disguise, path tricks, names that clash on some file systems.
import { type FileTree, UserError } from '../api/index.ts';

// Code points that HFS+ ignores when it compares names (Git's utf8.c, next_hfs_char).
const HFS_IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
// Names that certainly need no closer look: most of what is ever written.
const PLAIN = /^[a-z0-9_][a-z0-9_.-]*$/;

function refusal(name: string): string | undefined {
  if (name === '') return 'the name is empty';
  if (name === '.' || name === '..') return 'it means another folder';
  if (name.includes('/') || name.includes('\\')) return 'it has a path separator in it';
  if (name.includes('\0')) return 'it has a NUL byte in it';
  // U+FFFD stands for bytes that could not be read as UTF-8; writing it would rename the file.
  if (!name.isWellFormed() || name.includes('\ufffd')) return 'it is not valid UTF-8';
  if (isDotGit(name)) return 'some system takes it for .git';
  return undefined;
}

// NTFS ignores dots and spaces at the end and takes what follows a colon for a stream; `git~1` is the short name.
function isDotGit(name: string): boolean {
  const bare = name
    .replace(HFS_IGNORED, '')
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '');
  return bare === '.git' || bare === 'git~1';
}

function unsafe(path: string, reason: string): UserError {
  return new UserError('UnsafePath', `file ${JSON.stringify(path)} cannot be written to Git: ${reason}; rename it`, {
    data: { path },
  });
}

function checkNames(tree: FileTree, prefix: string): void {
  const folded = new Map<string, string>();
  for (const name of tree.entries.keys()) {
    const plain = PLAIN.test(name);
    const reason = plain ? undefined : refusal(name);
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
