// Block texts (`|` and `>`) in their usual form: lines under their key, indented alike.
import { folded } from './quick-lines.ts';
import { NotPlain } from './quick-scalar.ts';

const HEADER = /([|>])([-+]?)(?: *$| +#)/y;

export interface BlockText {
  readonly value: string;
  /** Index of the line behind it. */
  readonly next: number;
}

/** Column of the first sign that is no blank. */
export function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 0x20) at += 1;
  return at;
}

/** Lines that are indented further are not folded; blanks at their ends are a matter of taste between readers. */
function foldedText(lines: readonly string[]): string {
  if (lines.some((line) => /^[ \t]|[ \t]$/.test(line))) throw new NotPlain();
  return folded(lines);
}

/** True when a block text begins at this offset of the line. */
export function isBlockText(line: string, offset: number): boolean {
  const first = line.charCodeAt(offset);
  return first === 0x7c || first === 0x3e;
}

/**
 * The block text whose header stands at this offset of line `at`.
 * @param parent column of the collection that it is a value of; its lines are indented further
 */
export function blockTextAt(lines: readonly string[], at: number, offset: number, parent: number): BlockText {
  HEADER.lastIndex = offset;
  const [, style, chomp = ''] = HEADER.exec(lines[at] ?? '') ?? [];
  if (style === undefined) throw new NotPlain();
  const first = lines[at + 1] ?? '';
  const column = indentOf(first);
  if (column <= parent || column === first.length || first.charCodeAt(column) === 0x09) throw new NotPlain();
  const content: string[] = [];
  let next = at + 1;
  let last = 0;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const indent = indentOf(line);
    if (line !== '' && (indent === line.length || (indent < column && line.charCodeAt(indent) === 0x09)))
      throw new NotPlain();
    if (line !== '' && indent < column) break;
    content.push(line === '' ? '' : line.slice(column));
    if (line !== '') last = content.length;
  }
  const body = content.slice(0, last);
  const text = style === '|' ? body.join('\n') : foldedText(body);
  if (chomp === '-') return { value: text, next };
  return { value: `${text}\n${chomp === '+' ? '\n'.repeat(content.length - last) : ''}`, next };
}
