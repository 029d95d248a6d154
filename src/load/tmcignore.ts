// `.tmcignore`: which paths are not ours, in the syntax and with the nesting of .gitignore.
import ignore, { type Ignore } from 'ignore';
import { decodeText, isLfsPointer } from './decode-text.ts';
import type { FileDiagnostic } from './parsed-file.ts';

export const IGNORE_FILE = '.tmcignore';

/**
 * What keeps every single match quick: matching `**` takes time by the depth of the path for each of them. Patterns are
 * counted over all files from the top to a directory.
 */
const LIMITS = { bytes: 64 * 1024, patterns: 1_000, length: 500, globstars: 2, withGlobstars: 20 } as const;

/** The patterns in force in a directory. */
export interface IgnoreScope {
  readonly rules: Ignore | undefined;
  readonly patterns: number;
  readonly withGlobstars: number;
}

export const NOTHING_IGNORED: IgnoreScope = { rules: undefined, patterns: 0, withGlobstars: 0 };

/** Judges one path of the directory; the directories above it are known to be ours. */
export function isIgnored({ rules }: IgnoreScope, path: string, isDirectory: boolean): boolean {
  return rules?.ignores(isDirectory ? `${path}/` : path) ?? false;
}

/** A line that says something; `body` is without its `!` and without blanks at its end. */
interface Pattern {
  readonly line: number;
  readonly negative: boolean;
  readonly body: string;
}

/** Blanks at the end mean nothing, but for one behind a backslash. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' && text[end - 2] !== '\\') end -= 1;
  return text.slice(0, end);
}

function patternsOf(text: string): readonly Pattern[] {
  return text.split('\n').flatMap((written, at): Pattern[] => {
    const content = withoutBlanks(written.replace(/\r$/, ''));
    const negative = content.startsWith('!');
    const body = negative ? content.slice(1) : content;
    return body === '' || content.startsWith('#') ? [] : [{ line: at + 1, negative, body }];
  });
}

/** `**` as whole parts of a path; one at the end costs nothing. */
function globstarsOf(body: string): number {
  return body
    .split('/')
    .slice(0, -1)
    .filter((part) => /^\*{2,}$/.test(part)).length;
}

/** The pattern as it would stand in the top directory. */
function fromTop(directory: string, { negative, body }: Pattern): string {
  const sign = negative ? '!' : '';
  if (directory === '') return sign + body;
  const above = directory.replace(/[\\*?[\]!# ]/g, '\\$&');
  const isAnchored = /\/./.test(body);
  return `${sign}/${above}/${isAnchored ? body.replace(/^\//, '') : `**/${body}`}`;
}

function faultOf(patterns: readonly Pattern[], above: IgnoreScope): FileDiagnostic | undefined {
  const error = (line: number, message: string): FileDiagnostic => ({
    code: 'InvalidPattern',
    severity: 'error',
    message,
    line,
    column: 1,
  });
  const [beyond] = patterns.slice(Math.max(LIMITS.patterns - above.patterns, 0));
  if (beyond)
    return error(beyond.line, `more than ${LIMITS.patterns} patterns from the top to here; exclude whole directories`);
  const long = patterns.find(({ body }) => body.length > LIMITS.length);
  if (long) return error(long.line, `the pattern has more than ${LIMITS.length} characters; write it shorter`);
  const wild = patterns.find(({ body }) => globstarsOf(body) > LIMITS.globstars);
  if (wild)
    return error(wild.line, `the pattern has more than ${LIMITS.globstars} times **/ in it; write it more simply`);
  const [many] = patterns
    .filter(({ body }) => globstarsOf(body) > 0)
    .slice(Math.max(LIMITS.withGlobstars - above.withGlobstars, 0));
  if (many)
    return error(
      many.line,
      `more than ${LIMITS.withGlobstars} patterns with **/ from the top to here; a pattern without a slash matches at every level`,
    );
  return undefined;
}

/** What the file in a directory adds to the patterns above it; its first fault when it cannot be used. */
export function scopeWithin(above: IgnoreScope, directory: string, bytes: Uint8Array): IgnoreScope | FileDiagnostic {
  const text = decodeText(bytes, LIMITS.bytes);
  if (typeof text !== 'string') return text;
  const at = { line: 1, column: 1, severity: 'error' } as const;
  if (isLfsPointer(text)) {
    return { ...at, code: 'UnsupportedEntry', message: 'the file is a Git LFS pointer; store it without LFS' };
  }
  if (text.includes('\0'))
    return { ...at, code: 'NotUtf8', message: 'the file holds zero bytes and is no text; write it anew' };
  const patterns = patternsOf(text);
  const fault = faultOf(patterns, above);
  if (fault) return fault;
  const rules = ignore({ ignoreCase: false });
  if (above.rules) rules.add(above.rules);
  for (const pattern of patterns) rules.add(fromTop(directory, pattern));
  const withGlobstars = patterns.filter(({ body }) => globstarsOf(body) > 0).length;
  return {
    rules,
    patterns: above.patterns + patterns.length,
    withGlobstars: above.withGlobstars + withGlobstars,
  };
}
