// Files whose content nobody has looked at, in the form of those that were: they cannot be used, and keep their last good content.
import { YAML_LIMITS } from '../api/index.ts';
import { fileTooLarge } from './decode-text.ts';
import type { FileDiagnostic, ParsedFile } from './parsed-file.ts';

/** Files up to this are looked at, if only for what they were meant to be. */
export const MOST_BYTES = 4 * YAML_LIMITS.bytes;

function unread(diagnostic: FileDiagnostic): ParsedFile {
  return { bytes: 0, documents: [], diagnostics: [diagnostic], usable: false, mayBeWorkspace: 'unknown' };
}

export function largeFile(bytes: number): ParsedFile {
  return unread(fileTooLarge(bytes, YAML_LIMITS.bytes));
}

/** @param why `it is not in the repository` */
export function unreadableFile(why: string): ParsedFile {
  const message = `the file cannot be read: ${why}`;
  return unread({ code: 'UnreadableEntry', severity: 'error', message, line: 1, column: 1 });
}
