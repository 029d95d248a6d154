// tmc get: tables and objects from the status branch.
import { UserError } from '../../api/index.ts';
import { fleetRefs, readStatusBranch } from '../../app/index.ts';
import { type CliContext, EXIT, type ExitCode, type GlobalOptions } from '../context.ts';
import { findKind, KIND_VIEWS, type KindView, type Row } from '../kinds.ts';
import { formatJson, formatYaml, type OutputFormat } from '../output/formats.ts';
import { cut, formatTable, printable } from '../output/table.ts';

export interface GetOptions extends GlobalOptions {
  readonly output: Exclude<OutputFormat, 'markdown'>;
}

/** Longest cell of a wide table; messages of clusters can be long. */
const MAX_CELL = 120;

function format(view: KindView, rows: readonly Row[], single: boolean, output: GetOptions['output']): string {
  const objects = rows.map((row) => row.object);
  const list = single ? objects[0] : { apiVersion: 'v1', kind: 'List', items: objects };
  switch (output) {
    case 'json':
      return formatJson(list);
    case 'yaml':
      return formatYaml(list);
    case 'name':
      return rows.map((row) => `${view.plural}/${printable(row.name)}\n`).join('');
    case 'table':
    case 'wide': {
      const wide = output === 'wide';
      const cells = (row: Row): string[] =>
        (wide ? [...row.cells, ...row.wide] : [...row.cells]).map((c) => cut(printable(c), MAX_CELL));
      return formatTable(wide ? [...view.columns, ...view.wideColumns] : view.columns, rows.map(cells));
    }
  }
}

export async function get(
  context: CliContext,
  kind: string,
  name: string | undefined,
  options: GetOptions,
): Promise<ExitCode> {
  const view = findKind(kind);
  if (view === undefined) {
    throw new UserError(
      'Usage',
      `getting ${kind}: no such kind; there are ${KIND_VIEWS.map((v) => v.plural).join(', ')}`,
    );
  }
  const repo = options.repo ?? context.cwd;
  const refs = fleetRefs(options.branch, options.refPrefix);
  const branch = await readStatusBranch(repo, refs, context.signal);
  if (branch === undefined) {
    throw new UserError(
      'RepositoryUnreadable',
      `reading ${refs.status}: there is no such branch yet; run the hub, or fetch it`,
    );
  }
  const rows = view.rows(branch.status).filter((row) => name === undefined || row.name === name);
  if (name !== undefined && rows.length === 0)
    throw new UserError('Usage', `getting ${view.plural} ${name}: not found`);
  if (rows.length === 0 && options.output === 'table') context.err(`no ${view.plural}\n`);
  else context.out(format(view, rows, name !== undefined, options.output));
  return EXIT.ok;
}
