// What `tmc up` prints: a line for each thing that happens, and on a terminal a live table below them.
import pc from 'picocolors';
import { explainError } from '../api/index.ts';
import type { PassOutcome, UpEvent, UpSystem } from '../app/index.ts';
import type { FleetStatus } from '../status/index.ts';
import { headline } from './commands/status.ts';
import type { CliContext } from './context.ts';
import { findKind } from './kinds.ts';
import { cut, formatTable, printable } from './output/table.ts';
import type { Verdict } from './settling.ts';

export interface UpView {
  show(event: UpEvent): void;
  started(system: UpSystem): void;
  stopping(): void;
  ended(verdict: Verdict | undefined): void;
}

type DonePass = Extract<PassOutcome, { kind: 'done' }>;

/** Lines of one pass: new commits, and every move that begins or ends. */
function passLines(pass: DonePass, before: DonePass | undefined): readonly string[] {
  const lines: string[] = [];
  if (pass.newRendered !== undefined) {
    const changed = [...pass.rendered.targets]
      .filter(([t, tree]) => before?.rendered.targets.get(t)?.id !== tree.id)
      .map(([t]) => t);
    const what = changed.length === 0 ? 'decisions' : changed.join(', ');
    lines.push(`rendered  ${pass.sourceCommit.slice(0, 8)} → tmc/rendered ${pass.newRendered.slice(0, 8)}: ${what}`);
  }
  for (const { id, move } of pass.status.placements) {
    const earlier = before?.status.placements.find((p) => p.id === id)?.move;
    const to = move?.to.join(', ') ?? '';
    if (move && !earlier)
      lines.push(
        `moving    ${id} to ${to || 'nowhere yet'}: ${move.from.map((f) => `${f.target} ${f.reason}`).join('; ')}`,
      );
    if (!move && earlier) lines.push(`moved     ${id} left ${earlier.from.map((f) => f.target).join(', ')}`);
  }
  const text = headline(pass.status);
  if (pass.newStatus !== undefined && (before === undefined || text !== headline(before.status))) {
    lines.push(`status    tmc/status ${pass.newStatus.slice(0, 8)}: ${text}`);
  }
  return lines;
}

function linesOf(event: UpEvent, before: DonePass | undefined): readonly string[] {
  switch (event.kind) {
    case 'repository':
      return [`git       ${event.path} (${event.backend})${event.seeded ? ', example fleet committed to main' : ''}`];
    case 'cluster':
      return [`cluster   ${event.target} at ${event.server} (${event.type}, ${event.tookMs} ms)`];
    case 'pass':
      return event.outcome.kind === 'done' ? passLines(event.outcome, before) : [];
    case 'report': {
      const { target, objects, removals, refused, cluster } = event.report;
      const healthy = objects.filter((o) => o.health.status === 'Healthy').length;
      const gone = removals.filter((r) => r.state === 'Gone').length;
      const state = refused ?? (cluster.reachable ? '' : `unreachable: ${cluster.message ?? ''}`);
      const removed = removals.length > 0 ? `, ${gone}/${removals.length} removed` : '';
      return [
        `report    ${target}: ${healthy}/${objects.length} objects healthy${removed}${state === '' ? '' : `; ${state}`}`,
      ];
    }
    case 'stopped':
      return [`stopped   ${event.target}`];
    case 'problem': {
      const retry = event.retryMs === undefined ? '' : `; tried again in ${Math.round(event.retryMs / 100) / 10} s`;
      return [`problem   ${event.where}: ${explainError(event.error)}${retry}`];
    }
  }
}

function liveTable(status: FleetStatus): string {
  const tables = ['synctargets', 'placements'].flatMap((plural) => {
    const view = findKind(plural);
    if (view === undefined) return [];
    const shown = view.rows(status).slice(0, 15);
    const rows = shown.map((row) => row.cells.map((c) => cut(printable(c), 40)));
    return [formatTable(view.columns, rows)];
  });
  return `\n${headline(status)}\n\n${tables.join('\n')}`;
}

export function createUpView(context: CliContext): UpView {
  let pass: DonePass | undefined;
  let tableLines = 0;
  const colour = pc.createColors(context.isTerminal && context.env['NO_COLOR'] === undefined);
  const paint = (line: string): string => {
    const [word = ''] = line.split(' ');
    const painted =
      word === 'problem'
        ? colour.red(word)
        : word === 'moving' || word === 'moved'
          ? colour.yellow(word)
          : colour.cyan(word);
    return painted + line.slice(word.length);
  };
  /** Lines scroll above the table, which is drawn anew below them. */
  const print = (lines: readonly string[]): void => {
    const erase = tableLines > 0 ? `\u001b[${tableLines}A\u001b[J` : '';
    const table = context.isTerminal && pass !== undefined ? liveTable(pass.status) : '';
    tableLines = table === '' ? 0 : table.split('\n').length - 1;
    context.out(erase + lines.map((line) => `${paint(printable(line))}\n`).join('') + table);
  };
  return {
    show(event) {
      const lines = linesOf(event, pass);
      if (event.kind === 'pass' && event.outcome.kind === 'done') pass = event.outcome;
      if (lines.length > 0 || (context.isTerminal && event.kind === 'pass')) print(lines);
    },
    started(system) {
      print([
        `ready     clone it:    git clone ${system.repository} fleet`,
        `ready     look inside: kubectl --kubeconfig ${system.kubeconfig} get pods -A   (--context NAME for another cluster)`,
        'ready     change a file, commit, push; end with Ctrl-C',
      ]);
    },
    stopping() {
      tableLines = 0;
      if (pass !== undefined) context.out(`${headline(pass.status)}\n`);
    },
    ended(verdict) {
      if (verdict?.healthy === true) context.out('settled: everything is applied and healthy\n');
      if (verdict?.healthy === false)
        context.err(`not settled:\n${verdict.reasons.map((r) => `  ${printable(r)}\n`).join('')}`);
    },
  };
}
