// Commit messages: a subject, a body, and trailers as the last paragraph.
import { UserError } from '../api/index.ts';

// Not `.`, which stops at U+2028.
const TRAILER = /^([A-Za-z0-9][A-Za-z0-9-]*):[ \t]*([^\n]*)$/;

/**
 * The `Key: value` lines of the last paragraph, in order; the last one of a key wins. Empty when that paragraph holds
 * any other line, or when it is the subject. A line that starts with a blank continues the one before it.
 */
export function parseTrailers(message: string): ReadonlyMap<string, string> {
  const trailers = new Map<string, string>();
  const paragraphs = message
    .replaceAll('\r\n', '\n')
    .trimEnd()
    .split(/\n[ \t]*\n+/);
  const last = paragraphs.length > 1 ? paragraphs.at(-1) : undefined;
  if (last === undefined) return trailers;
  let key: string | undefined;
  for (const line of last.replace(/^\n+/, '').split('\n')) {
    if (/^[ \t]/.test(line)) {
      if (key === undefined) return new Map();
      trailers.set(key, `${trailers.get(key) ?? ''} ${line.trim()}`.trim());
      continue;
    }
    const match = TRAILER.exec(line);
    if (match?.[1] === undefined) return new Map();
    key = match[1];
    // A key that comes again moves to its last place, as its value does.
    trailers.delete(key);
    trailers.set(key, (match[2] ?? '').trim());
  }
  return trailers;
}

export interface MessageParts {
  /** One line, not empty. */
  readonly subject: string;
  readonly body?: string | undefined;
  /** Keys of letters, digits and dashes; values of one line. */
  readonly trailers: ReadonlyMap<string, string>;
}

/** A message that ends in one newline; `parseTrailers` gives the trailers back. Throws `Usage` for what cannot be written so. */
export function formatMessage(parts: MessageParts): string {
  const subject = oneLine(parts.subject);
  if (subject === '') throw new UserError('Usage', 'a commit message needs a subject; give it one');
  const lines = [...parts.trailers].map(([key, value]) => {
    const line = `${key}: ${oneLine(value)}`.trimEnd();
    if (TRAILER.exec(line)?.[1] === key) return line;
    throw new UserError(
      'Usage',
      `commit trailer ${JSON.stringify(key)} cannot be written; use letters, digits and dashes`,
    );
  });
  const body = clean(parts.body ?? '').trim();
  return `${[subject, body, lines.join('\n')].filter((text) => text !== '').join('\n\n')}\n`;
}

function clean(text: string): string {
  return text.replaceAll('\0', '').replaceAll('\r\n', '\n');
}

function oneLine(text: string): string {
  return clean(text)
    .replace(/\s*[\r\n]\s*/g, ' ')
    .trim();
}
