// Findings for people: all lines where they are kept; on a terminal the first ones, in colours, and how many there are of each code.
import pc from 'picocolors';
import { compareText, DIAGNOSTIC_CODES, type Diagnostic, formatDiagnostic } from '../../api/index.ts';
import { printable } from '../output/index.ts';

export interface ListingOptions {
  /** A person is looking at it. */
  readonly interactive: boolean;
  readonly color: boolean;
}

/** More scroll away on a terminal. */
const MAX_LINES = 50;

type Painter = (text: string) => string;

/** `file:line:col: code: message`, painted where it is not changed by it. */
function paintedLine(diagnostic: Diagnostic, colour: ReturnType<typeof pc.createColors>): string {
  const line = printable(formatDiagnostic(diagnostic));
  const paint: Painter = diagnostic.severity === 'error' ? colour.red : colour.yellow;
  const at = line.indexOf(`: ${diagnostic.code}: `);
  const end = at + 2 + diagnostic.code.length;
  return `${colour.bold(line.slice(0, at))}: ${paint(diagnostic.code)}${line.slice(end)}`;
}

/** How many of each code, most frequent first, with what it means. */
function countsByCode(diagnostics: readonly Diagnostic[]): readonly string[] {
  const counts = new Map<Diagnostic['code'], number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  const width = Math.max(...sorted.map(([code]) => code.length));
  return sorted.map(
    ([code, count]) => `${String(count).padStart(6)}  ${code.padEnd(width)}  ${DIAGNOSTIC_CODES[code]}`,
  );
}

/** Lines with their ends. */
export function listing(diagnostics: readonly Diagnostic[], { interactive, color }: ListingOptions): string {
  const colour = pc.createColors(color);
  const shown = interactive ? diagnostics.slice(0, MAX_LINES) : diagnostics;
  const lines = shown.map((d) => (interactive ? paintedLine(d, colour) : printable(formatDiagnostic(d))));
  const more = diagnostics.length - shown.length;
  if (more > 0) lines.push(`… and ${more} more; name files or folders to see theirs, or use -o json for all`);
  if (interactive && diagnostics.length > 1) lines.push('', ...countsByCode(diagnostics));
  return lines.map((line) => `${line}\n`).join('');
}
