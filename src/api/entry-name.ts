// Names of files and folders that no tool should read or write: `.git` in any disguise, path tricks, what no text can hold.

// Code points that HFS+ ignores when it compares names (Git's utf8.c, next_hfs_char).
const HFS_IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
// Names that certainly need no closer look: most of what there ever is.
const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
/** Four times what file systems take as one name. */
const MAX_BYTES = 1_000;

/** Why a file or folder must not have this name; undefined: it may. */
export function entryNameFault(name: string): string | undefined {
  if (PLAIN.test(name) && name.length <= MAX_BYTES) return undefined;
  if (name === '') return 'the name is empty';
  if (name === '.' || name === '..') return 'it means another folder';
  if (name.includes('/') || name.includes('\\')) return 'it has a path separator in it';
  if (name.includes('\0')) return 'it has a NUL byte in it';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x01-\x1f\x7f]/.test(name)) return 'it has a control character in it';
  // U+FFFD stands for bytes that could not be read as UTF-8; writing it would rename the file.
  if (!name.isWellFormed() || name.includes('\ufffd')) return 'it is not valid UTF-8';
  if (isDotGit(name)) return 'some system takes it for .git';
  return Buffer.byteLength(name) > MAX_BYTES ? `it is longer than ${MAX_BYTES} bytes` : undefined;
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

const MAX_SHOWN = 200;

/** The name as a message can show it: nothing in it breaks a line, and no name fills a page. */
export function shownName(name: string): string {
  const short = name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN).toWellFormed()}…` : name.toWellFormed();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return short.replace(/[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u206f\ufeff]/g, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
