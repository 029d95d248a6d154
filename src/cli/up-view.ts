// What `tmc up` shows: a line for each thing that happens, and on a terminal a live table below them.
import pc from 'picocolors';
import type { UpEvent } from '../app/index.ts';
import type { FleetStatus } from '../status/index.ts';
import { type CliContext, HELP_WIDTH } from './context.ts';
import { headline } from './headline.ts';
import { overview } from './kinds/index.ts';
import { createLiveTable } from './live-table.ts';
import { cut, formatTable, printable } from './output/index.ts';
import type { Verdict } from './settling.ts';
import { type DonePass, linesOf } from './up-lines.ts';

export interface UpView {
  show(event: UpEvent): void;
  /** The live table is not drawn any more. */
  stopping(): void;
  /** @param verdict undefined: stopped before there was one */
  ended(verdict: Verdict | undefined): void;
}

export interface UpViewOptions {
  /** It ends by itself: what to do while it runs is not said. */
  readonly once: boolean;
  /** Only problems, and how it ended. */
  readonly quiet: boolean;
  readonly color: boolean;
}

const MAX_ROWS = 15;
const NO_TARGETS = 'the fleet has no SyncTarget, so there is nowhere to run anything';

/** The columns that a narrow terminal can do without, the first to go first. */
const OPTIONAL_COLUMNS = ['SYNCER', 'SOURCE', 'STRATEGY', 'LOCATION'];

function fittingTable(columns: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  let dropped = new Set<string>();
  for (const column of ['', ...OPTIONAL_COLUMNS]) {
    dropped = new Set([...dropped, column]);
    const kept = (row: readonly string[]) => row.filter((_, at) => !dropped.has(columns[at] ?? ''));
    const lines = formatTable(kept(columns), rows.map(kept)).trimEnd().split('\n');
    if (lines.every((line) => [...line].length < width) || column === OPTIONAL_COLUMNS.at(-1)) return lines;
  }
  return [];
}

function liveTable(status: FleetStatus, width: number): readonly string[] {
  const tables = overview(status, new Date()).flatMap(({ headings, rows: all }) => {
    if (all.length === 0) return [];
    const rows = all.slice(0, MAX_ROWS).map((row) => row.map((c) => cut(printable(c), 40)));
    const more = all.length > MAX_ROWS ? [`… and ${all.length - MAX_ROWS} more`] : [];
    return ['', ...fittingTable(headings, rows, width), ...more];
  });
  return ['', headline(status), ...tables];
}

function usesColor({ terminal, env }: CliContext, wanted: boolean): boolean {
  return wanted && terminal() !== undefined && (env['NO_COLOR'] ?? '') === '';
}

export function createUpView(context: CliContext, { once, quiet, color }: UpViewOptions): UpView {
  const colour = pc.createColors(usesColor(context, color));
  const size = context.terminal();
  const live = size === undefined || quiet ? undefined : createLiveTable(() => context.terminal() ?? size);
  const lastReport = new Map<string, string>();
  let pass: DonePass | undefined;
  let told: string | undefined;

  const paint = (line: string): string => {
    const word = line.split(' ', 1)[0] ?? '';
    const painters: Record<string, (text: string) => string> = {
      problem: colour.red,
      moving: colour.yellow,
      moved: colour.yellow,
      settled: colour.green,
    };
    return (painters[word] ?? colour.cyan)(word) + line.slice(word.length);
  };
  const print = (lines: readonly string[]): void => {
    const painted = lines.map((line) => paint(printable(line)));
    const text =
      live === undefined || pass === undefined
        ? painted.map((line) => `${line}\n`).join('')
        : live.draw(painted, liveTable(pass.status, context.terminal()?.columns ?? HELP_WIDTH));
    if (text !== '') context.out(text);
  };
  /** A report that says the same again is not shown again. */
  const isRepeated = (event: UpEvent, lines: readonly string[]): boolean => {
    if (event.kind !== 'report') return false;
    const { target } = event.report;
    const same = lastReport.get(target) === lines.join();
    lastReport.set(target, lines.join());
    return same;
  };
  return {
    show(event) {
      if (event.kind === 'ready' && once) return;
      const lines = linesOf(event, { cwd: context.cwd, pass, headline: told }).filter(
        (line) => !quiet || line.startsWith('problem'),
      );
      if (event.kind === 'pass' && event.outcome.kind === 'done') pass = event.outcome;
      if (lines.some((line) => line.startsWith('status')) && pass !== undefined) told = headline(pass.status);
      if (!isRepeated(event, lines)) print(lines);
    },
    stopping() {
      live?.leave();
    },
    ended(verdict) {
      const now = pass === undefined ? '' : headline(pass.status);
      const lines = now === told || now === '' ? [] : [`status    ${now}`];
      const isEmpty = pass?.status.summary.syncTargets.total === 0;
      if (verdict?.healthy === true)
        lines.push(`settled   ${isEmpty ? NO_TARGETS : 'everything is applied and healthy'}`);
      context.out(lines.map((line) => `${paint(line)}\n`).join(''));
      const reasons = verdict?.reasons ?? (once ? ['stopped before it was'] : []);
      if (reasons.length > 0) context.err(`not settled:\n${reasons.map((r) => `  ${printable(r)}\n`).join('')}`);
    },
  };
}
