// tmc log: the history of a Placement's decision.
import { UserError } from '../../api/index.ts';
import { fleetRefs, type LogEntry, type PlacementLog, readPlacementLog } from '../../app/index.ts';
import { type CliContext, counted, EXIT, type ExitCode, type RepositoryOptions } from '../context.ts';
import { cut, formatJson, formatTable, printable } from '../output/index.ts';
import { parsePlacementName } from '../placement-name.ts';
import { accessOf } from '../remote-options.ts';
import { chosenRepo } from '../repo.ts';

export interface LogOptions extends RepositoryOptions {
  readonly limit: string;
  readonly output: 'table' | 'json';
}

const MAX_CELL = 120;
const SHORT_ID = 8;

function parseLimit(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UserError('Usage', `--limit ${text}: must be a number from 1 to 999999`);
}

/** One line a change; what they have in common stands on the first of them. */
function rows(entry: LogEntry): readonly (readonly string[])[] {
  const who = entry.sourceChanged ? (entry.author?.name ?? 'unknown') : '-';
  const source = entry.sourceCommit?.slice(0, SHORT_ID) ?? '-';
  const head = [entry.time, entry.renderedCommit.slice(0, SHORT_ID), source, who];
  return entry.changes.map(({ kind, target, reason }, index) => [
    ...head.map((cell) => (index === 0 ? cell : '')),
    kind,
    target ?? '',
    reason,
  ]);
}

function table(log: PlacementLog): string {
  const cells = log.entries.flatMap(rows).map((row) => row.map((cell) => cut(printable(cell), MAX_CELL)));
  return formatTable(['TIME', 'RENDERED', 'SOURCE', 'AUTHOR', 'CHANGE', 'TARGET', 'REASON'], cells);
}

const ENDS: Readonly<Record<PlacementLog['end'], string | undefined>> = {
  beginning: undefined,
  more: 'there is more; see it with --limit',
  cut: 'older commits are not in this repository (`git fetch --unshallow` fetches them)',
  limit: 'older commits were not looked at, there are too many',
};

export async function log(context: CliContext, placement: string, options: LogOptions): Promise<ExitCode> {
  const found = await readPlacementLog({
    repo: await chosenRepo(context, options.repo),
    placement: parsePlacementName('reading the history of', placement),
    limit: parseLimit(options.limit),
    refs: fleetRefs(undefined, options.refPrefix),
    access: accessOf(context, options),
    signal: context.signal,
  });
  context.out(options.output === 'json' ? formatJson(found) : table(found));
  const end = ENDS[found.end];
  if (end !== undefined && options.quiet !== true) context.err(`${counted(found.entries.length, 'entry')}; ${end}\n`);
  return EXIT.ok;
}
