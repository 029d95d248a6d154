// tmc get: tables and objects, from the status branch or from the source.
import { ROOT_WORKSPACE } from '../../api/index.ts';
import { type CliContext, EXIT, type ExitCode } from '../context.ts';
import { namesOf } from '../kind-names.ts';
import { type FleetObjects, KIND_VIEWS } from '../kinds/index.ts';
import { type FoundRows, findRows, mustHaveAll, parseRequest } from '../object-request.ts';
import { cut, formatJson, formatTable, formatYaml, type OutputFormat, printable } from '../output/index.ts';
import { type ObjectOptions, readObjects, rowFilter } from '../read-objects.ts';

export interface GetOptions extends ObjectOptions {
  readonly output: Exclude<OutputFormat, 'markdown'>;
}

/** Longest cell; messages of clusters can be long. */
const MAX_CELL = 120;

interface TableForm {
  readonly wide: boolean;
  /** Objects of several workspaces are shown. */
  readonly spans: boolean;
  /** Of several kinds a name alone would not say what it is. */
  readonly withKind: boolean;
}

function table({ kind, rows }: FoundRows, { wide, spans, withKind }: TableForm): string {
  const view = KIND_VIEWS[kind];
  const columns = [...view.columns, ...(wide ? view.wideColumns : [])];
  const cells = rows.map((row) => {
    const named =
      withKind && kind !== 'Workload' ? { ...row.cells, NAME: `${namesOf(kind).plural}/${row.name}` } : row.cells;
    const shown = columns.map((column) => named[column] ?? '');
    return [...(spans ? [row.workspace] : []), ...shown].map((cell) => cut(printable(cell), MAX_CELL));
  });
  const headings = columns.map((column) => column.toUpperCase());
  return formatTable([...(spans ? ['WORKSPACE'] : []), ...headings], cells);
}

function tables(found: readonly FoundRows[], wide: boolean): string {
  const shown = found.filter(({ rows }) => rows.length > 0);
  const spans = new Set(shown.flatMap(({ rows }) => rows.map(({ workspace }) => workspace))).size > 1;
  return shown.map((part) => table(part, { wide, spans, withKind: found.length > 1 })).join('\n');
}

function write(found: readonly FoundRows[], single: boolean, output: GetOptions['output']): string {
  const objects = found.flatMap(({ rows }) => rows.map(({ object }) => object));
  const value = single && objects.length === 1 ? objects[0] : { apiVersion: 'v1', kind: 'List', items: objects };
  switch (output) {
    case 'json':
      return formatJson(value);
    case 'yaml':
      return formatYaml(value);
    case 'name':
      return found
        .flatMap(({ kind, rows }) => rows.map(({ name }) => `${namesOf(kind).plural}/${printable(name)}\n`))
        .join('');
    case 'table':
    case 'wide':
      return tables(found, output === 'wide');
  }
}

/** Where nothing was found, and where something could be. */
function placeOf(workspace: string | undefined, { workspaces }: FleetObjects): string {
  if (workspace === undefined) return '';
  const there = [...new Set([ROOT_WORKSPACE, ...workspaces.map(({ path }) => path)])];
  return ` in ${printable(workspace)}; there are the workspaces ${there.join(', ')}`;
}

export async function get(context: CliContext, args: readonly string[], options: GetOptions): Promise<ExitCode> {
  const requests = parseRequest('getting', args);
  const counts = rowFilter(options);
  const { fleet } = await readObjects(context, options, new Set(requests.map(({ kind }) => kind)));
  const found = requests.map((request) => findRows(fleet, request, counts, new Date()));
  const isEmpty = found.every(({ rows }) => rows.length === 0);
  const isAsked = requests.some(({ names }) => names !== undefined);
  const isTable = options.output === 'table' || options.output === 'wide';
  if (!isEmpty || (!isTable && !isAsked)) context.out(write(found, isAsked, options.output));
  mustHaveAll('getting', found);
  if (isEmpty && isTable && options.quiet !== true) {
    const what = requests.map(({ kind }) => namesOf(kind).plural).join(', ');
    context.err(`no ${what}${placeOf(options.workspace, fleet)}\n`);
  }
  return EXIT.ok;
}
