// Markdown tables that stay readable: so many rows, then one sentence about the rest.
import { MARKS, MOODS, type Mood } from './mark.ts';

/** Cells are Markdown already: whoever makes them escapes. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `950 more clusters: 900 ✅, 50 🟡`; '' when nothing is left out. */
export function restLine(rest: readonly { readonly mood: Mood }[], noun: string): string {
  if (rest.length === 0) return '';
  const counts = MOODS.map((mood) => [mood, rest.filter((r) => r.mood === mood).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([mood, count]) => `${count} ${MARKS[mood]}`);
  return `\n\n…and ${rest.length} more ${noun}: ${told.join(', ')}.`;
}
