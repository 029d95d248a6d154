// Parts of a description: a line for one value, an indented block, a table below a title.
import { formatTable, formatYaml, printable } from '../output/index.ts';

/** Where values begin, as kubectl has it. */
const VALUE_COLUMN = 14;

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');
}

/** `Name:         shop`; several values stand below each other. */
export function field(title: string, values: readonly string[]): string {
  const [first = '<none>', ...rest] = values.map(printable);
  const head = `${`${title}:`.padEnd(VALUE_COLUMN - 1)} ${first}\n`;
  return head + rest.map((value) => `${' '.repeat(VALUE_COLUMN)}${value}\n`).join('');
}

/** A value as YAML below its title; nothing for a value that is not there. */
export function yamlBlock(title: string, value: unknown): string {
  return value === undefined ? '' : `${title}:\n${indented(formatYaml(value))}`;
}

/** More rows than one would read. */
const MAX_ROWS = 50;

/** A table below its title; nothing at all without rows. */
export function tableIfAny(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, MAX_ROWS).map((row) => row.map(printable));
  const more = rows.length > MAX_ROWS ? [`… and ${rows.length - MAX_ROWS} more`] : [];
  return `${title}:\n${indented([formatTable(headings, shown).trimEnd(), ...more].join('\n'))}`;
}

/** A table below its title; without rows the word for that. */
export function tableBlock(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  none = '<none>',
): string {
  return rows.length === 0 ? field(title, [none]) : tableIfAny(title, headings, rows);
}
