// tmc get: tables and objects from the status branch.
import { UserError } from '../../api/index.ts';
import { fleetRefs, readStatusBranch } from '../../app/index.ts';
import { type CliContext, EXIT, type ExitCode, type RepositoryOptions } from '../context.ts';
import { findKind, KIND_VIEWS, type KindView, type Row } from '../kinds.ts';
import { cut, formatJson, formatTable, formatYaml, type OutputFormat, printable } from '../output/index.ts';
import { chosenRepo } from '../repo.ts';

export interface GetOptions extends RepositoryOptions {
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

/** `pl shop` and `pl/shop`, as `-o name` prints it. */
function splitName(kind: string, name: string | undefined): readonly [string, string | undefined] {
  const slash = kind.indexOf('/');
  return name === undefined && slash > 0 ? [kind.slice(0, slash), kind.slice(slash + 1)] : [kind, name];
}

function mustFindKind(kind: string): KindView {
  const view = findKind(kind);
  if (view !== undefined) return view;
  const known = KIND_VIEWS.map((v) => `${v.plural} (${v.aliases.at(-1)})`).join(', ');
  throw new UserError('Usage', `getting ${kind}: no such kind; there are ${known}`);
}

export async function get(
  context: CliContext,
  kindOrBoth: string,
  nameOrNone: string | undefined,
  options: GetOptions,
): Promise<ExitCode> {
  const [kind, name] = splitName(kindOrBoth, nameOrNone);
  const view = mustFindKind(kind);
  const repo = await chosenRepo(context, options.repo);
  const refs = fleetRefs(undefined, options.refPrefix);
  const all = view.rows((await readStatusBranch(repo, refs, context.signal)).status);
  const rows = all.filter((row) => name === undefined || row.name === name);
  if (name !== undefined && rows.length === 0) {
    const known = all.map((row) => row.name);
    const shown = known.length > 10 ? [...known.slice(0, 10), '…'] : known;
    throw new UserError(
      'ResourceNotFound',
      `getting ${view.plural} ${name}: not found; there are: ${printable(shown.join(', ')) || 'none'}`,
    );
  }
  const isTable = options.output === 'table' || options.output === 'wide';
  if (rows.length === 0 && isTable) context.err(options.quiet === true ? '' : `no ${view.plural}\n`);
  else context.out(format(view, rows, name !== undefined && rows.length === 1, options.output));
  return EXIT.ok;
}
