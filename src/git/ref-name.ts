// Ref names: only what `git check-ref-format` takes, and a little less.
import { UserError } from '../api/index.ts';
import type { RefName } from './port.ts';

// A part must leave room for `.lock` in a file name of 255 bytes; a whole name for the repository's own path.
const MAX_PART_BYTES = 250;
const MAX_BYTES = 1000;

// Rules 1-10 of git-check-ref-format(1), except that a full `refs/…` name is always needed.
function refusal(text: string): string | undefined {
  if (!text.startsWith('refs/')) return 'it does not start with refs/';
  if (!text.isWellFormed()) return 'it is not valid Unicode';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x00-\x20\x7f~^:?*[\\]/.test(text)) return 'it has a space, a control character or one of ~ ^ : ? * [ \\';
  if (text.includes('..')) return 'it has two dots in a row';
  if (text.includes('@{')) return 'it has @{';
  if (text.endsWith('.')) return 'it ends in a dot';
  if (Buffer.byteLength(text) > MAX_BYTES) return `it is longer than ${MAX_BYTES} bytes`;
  return text
    .split('/')
    .map(partRefusal)
    .find((reason) => reason !== undefined);
}

function partRefusal(part: string): string | undefined {
  if (part === '') return 'it has an empty part';
  if (part.startsWith('.')) return 'a part starts with a dot';
  // Git takes it, but `git checkout <branch>` would read it as an option.
  if (part.startsWith('-')) return 'a part starts with a dash';
  if (part.endsWith('.lock')) return 'a part ends in .lock';
  if (Buffer.byteLength(part) > MAX_PART_BYTES) return `a part is longer than ${MAX_PART_BYTES} bytes`;
  return undefined;
}

/** True when `parseRefName` takes the text. */
export function isRefName(text: string): text is RefName {
  return refusal(text) === undefined;
}

/**
 * A full ref name (`refs/heads/main`). Throws `UnsafePath` (UserError) for everything that `git check-ref-format`
 * refuses, for names outside `refs/`, and for parts that start with a dash.
 */
export function parseRefName(text: string): RefName {
  const reason = refusal(text);
  if (reason !== undefined) {
    throw new UserError(
      'UnsafePath',
      `ref name ${JSON.stringify(text)} cannot be used: ${reason}; choose another name`,
      {
        data: { ref: text },
      },
    );
  }
  return text as RefName;
}
