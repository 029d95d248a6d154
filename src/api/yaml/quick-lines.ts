// Plain and quoted texts that go on over several lines.
import { DOUBLE, expectEnd, isText, NotPlain, quotedAt, SINGLE, skipBlanks } from './quick-scalar.ts';

/** What may not stand in a line that goes on with a plain text, or is better left to others there. */
const NO_TEXT = /^[-?:](?: |$)|: |:$| #/;

/** Lines as one: joined by blanks, and by line ends where lines are empty. */
export function folded(lines: readonly string[]): string {
  let text = '';
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') breaks += 1;
    else {
      text += index === 0 ? '' : breaks === 0 ? ' ' : '\n'.repeat(breaks);
      text += line;
      breaks = 0;
    }
  }
  return text;
}

function trimmed(line: string): string {
  let end = line.length;
  while (line.charCodeAt(end - 1) === 0x20) end -= 1;
  return line.slice(skipBlanks(line, 0), end);
}

/**
 * The text that these lines are. Never a number or a word: it has a blank or a line end in it.
 * @param lines the first from its text on, the others whole
 */
export function textOfLines(lines: readonly string[]): string {
  const parts = lines.map(trimmed);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.some((part) => part.includes('\t'))) throw new NotPlain();
  const quote = first.charCodeAt(0);
  if (quote !== DOUBLE && quote !== SINGLE) {
    if (!isText(first) || parts.some((part) => NO_TEXT.test(part))) throw new NotPlain();
    return folded(parts);
  }
  // A line end behind a backslash is no blank.
  if (parts.some((part) => part.endsWith('\\'))) throw new NotPlain();
  const text = folded(parts);
  const { value, end } = quotedAt(text, 0);
  // It ends in the last line, or there is more than a text.
  if (typeof value !== 'string' || end <= text.length - last.length) throw new NotPlain();
  expectEnd(text, end);
  return value;
}
