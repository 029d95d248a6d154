// tmc status: the fleet's state from the status branch; what needs attention first.
import { fleetRefs, readStatusBranch } from '../../app/index.ts';
import type { FleetStatus } from '../../status/index.ts';
import { type CliContext, EXIT, type ExitCode, type RepositoryOptions } from '../context.ts';
import { attention, headline } from '../headline.ts';
import { overview } from '../kinds/index.ts';
import { cut, formatJson, formatTable, formatYaml, printable } from '../output/index.ts';
import { accessOf } from '../remote-options.ts';
import { chosenRepo } from '../repo.ts';

export interface StatusOptions extends RepositoryOptions {
  readonly output: 'table' | 'json' | 'yaml' | 'markdown';
}

const MAX_CELL = 100;

function table(status: FleetStatus): string {
  const parts = [`${headline(status)}\n`];
  for (const { title, headings, rows } of overview(status, new Date())) {
    const cells = rows.map((row) => row.map((c) => cut(printable(c), MAX_CELL)));
    parts.push(`\n${title.toUpperCase()}\n${formatTable(headings, cells)}`);
  }
  const needs = attention(status);
  if (needs.length > 0) parts.push(`\nNEEDS ATTENTION\n${needs.map((line) => `${line}\n`).join('')}`);
  return parts.join('');
}

export async function status(context: CliContext, options: StatusOptions): Promise<ExitCode> {
  const repo = await chosenRepo(context, options.repo);
  const branch = await readStatusBranch(
    repo,
    fleetRefs(undefined, options.refPrefix),
    context.signal,
    accessOf(context, options),
  );
  const formats = {
    table: () => table(branch.status),
    json: () => formatJson(branch.status),
    yaml: () => formatYaml(branch.status),
    markdown: () => branch.readme,
  } as const;
  context.out(formats[options.output]());
  return EXIT.ok;
}
