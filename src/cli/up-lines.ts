// What happened in `tmc up`, as lines: a word that says what kind of thing it is, then the thing.
import { isAbsolute, relative } from 'node:path';
import { explainError, formatDiagnostic } from '../api/index.ts';
import type { PassOutcome, UpEvent } from '../app/index.ts';
import { headline } from './headline.ts';
import { cut } from './output/index.ts';

export type DonePass = Extract<PassOutcome, { kind: 'done' }>;

/** New findings of one pass that are shown; a broken fleet has thousands. */
const MAX_FINDINGS = 20;
/** Longest line; messages of clusters can be long. */
const MAX_LINE = 600;

/** Relative to the current folder for what lies in it. */
function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

function line(word: string, text: string): string {
  return cut(`${word.padEnd(10)}${text}`, MAX_LINE);
}

/** Findings in the source that the pass before did not have. */
function findings(pass: DonePass, before: DonePass | undefined): readonly string[] {
  const known = new Set(before?.diagnostics.map(formatDiagnostic));
  const found = pass.diagnostics.map(formatDiagnostic).filter((text) => !known.has(text));
  const shown = found.slice(0, MAX_FINDINGS).map((text) => line('problem', text));
  const more = found.length - shown.length;
  return more > 0 ? [...shown, line('problem', `and ${more} more; see tmc validate`)] : shown;
}

function movements(pass: DonePass, before: DonePass | undefined): readonly string[] {
  return pass.status.placements.flatMap(({ id, move }) => {
    const earlier = before?.status.placements.find((p) => p.id === id)?.move;
    const from = (move?.from ?? []).map((f) => `${f.target} ${f.reason}`).join('; ');
    if (move && !earlier) return [line('moving', `${id} to ${move.to.join(', ') || 'nowhere yet'}: ${from}`)];
    if (!move && earlier) return [line('moved', `${id} left ${earlier.from.map((f) => f.target).join(', ')}`)];
    return [];
  });
}

/** What was shown before: lines say what is new. */
export interface Shown {
  readonly cwd: string;
  /** The last pass. */
  readonly pass: DonePass | undefined;
  /** The last headline; of a pass whose status commit was debounced it was not shown. */
  readonly headline: string | undefined;
}

/** New commits, new findings, and every move that begins or ends. */
function passLines(pass: DonePass, { pass: before, headline: told }: Shown): readonly string[] {
  const lines: string[] = [];
  if (pass.newRendered !== undefined) {
    const changed = [...pass.rendered.targets]
      .filter(([t, tree]) => before?.rendered.targets.get(t)?.id !== tree.id)
      .map(([t]) => t);
    const what = changed.length === 0 ? 'decisions' : changed.join(', ');
    const commits = `${pass.sourceCommit.slice(0, 8)} → tmc/rendered ${pass.newRendered.slice(0, 8)}`;
    lines.push(line('rendered', `${commits}: ${what}`));
  }
  lines.push(...findings(pass, before), ...movements(pass, before));
  const text = headline(pass.status);
  if (pass.newStatus !== undefined && text !== told)
    lines.push(line('status', `tmc/status ${pass.newStatus.slice(0, 8)}: ${text}`));
  return lines;
}

function reportLine({ report }: Extract<UpEvent, { kind: 'report' }>): readonly string[] {
  const { target, objects, removals, refused, cluster } = report;
  const healthy = objects.filter((o) => o.health.status === 'Healthy').length;
  const gone = removals.filter((r) => r.state === 'Gone').length;
  const trouble = refused ?? (cluster.reachable ? undefined : `unreachable: ${cluster.message ?? ''}`);
  // The first report of an empty cluster says nothing yet.
  if (objects.length + removals.length === 0 && trouble === undefined) return [];
  const removed = removals.length > 0 ? `, ${gone}/${removals.length} removed` : '';
  const state = trouble === undefined ? '' : `; ${trouble}`;
  return [line('report', `${target}: ${healthy}/${objects.length} objects healthy${removed}${state}`)];
}

function readyLines({ started, repository, kubeconfig }: Extract<UpEvent, { kind: 'ready' }>, cwd: string) {
  const clone = line('ready', `clone it:    git clone ${shortPath(repository, cwd)} fleet`);
  const end = line('ready', 'change a file, commit, push; end with Ctrl-C');
  if (started === 0)
    return [
      clone,
      line('ready', 'no cluster runs: the fleet has no SyncTarget yet; each one that is committed gets a cluster'),
      end,
    ];
  const kubectl = `kubectl --kubeconfig ${shortPath(kubeconfig, cwd)} get pods -A`;
  return [clone, line('ready', `look inside: ${kubectl}   (--context NAME for another cluster)`), end];
}

/** Paths are shown relative to `cwd`. */
export function linesOf(event: UpEvent, shown: Shown): readonly string[] {
  const { cwd } = shown;
  switch (event.kind) {
    case 'repository': {
      const seeded = event.seeded === undefined ? '' : `, ${shortPath(event.seeded, cwd)} committed to main`;
      return [line('git', `${shortPath(event.path, cwd)} (${event.backend})${seeded}`)];
    }
    case 'cluster':
      return [line('cluster', `${event.target} at ${event.server} (${event.type}, ${event.tookMs} ms)`)];
    case 'ready':
      return readyLines(event, cwd);
    case 'pass':
      return event.outcome.kind === 'done' ? passLines(event.outcome, shown) : [];
    case 'report':
      return reportLine(event);
    case 'stopped':
      return [line('stopped', `${event.target}: its SyncTarget is gone; its cluster stays as it is`)];
    case 'problem': {
      const retry = event.retryMs === undefined ? '' : `; tried again in ${Math.round(event.retryMs / 100) / 10} s`;
      return [line('problem', `${event.where}: ${explainError(event.error)}${retry}`)];
    }
  }
}
