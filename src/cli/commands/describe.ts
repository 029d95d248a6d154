// tmc describe: everything there is to say of some objects.
import { type PlacementDecision, type PlacementId, placementId } from '../../api/index.ts';
import { fleetRefs, readDecisions, renderOffline } from '../../app/index.ts';
import { cacheDirOf } from '../cache-dir.ts';
import { type CliContext, EXIT, type ExitCode } from '../context.ts';
import { describe } from '../describe/index.ts';
import { namesOf } from '../kind-names.ts';
import { type FoundRows, findRows, mustHaveAll, parseRequest } from '../object-request.ts';
import { type ObjectOptions, type ObjectsRead, readObjects, rowFilter } from '../read-objects.ts';
import { accessOf } from '../remote-options.ts';

/** As they were rendered; of a source without status, as the hub would decide now. */
async function decisionsFor(
  context: CliContext,
  { repo, status }: ObjectsRead,
  options: ObjectOptions,
  found: readonly FoundRows[],
): Promise<ReadonlyMap<PlacementId, PlacementDecision>> {
  const ids = found
    .filter(({ kind }) => kind === 'Placement')
    .flatMap(({ rows }) => rows.map(({ workspace, name }) => placementId(workspace, name)));
  if (ids.length === 0) return new Map();
  const { env, signal } = context;
  const access = accessOf(context, options);
  const { rev, branch, refPrefix } = options;
  const refs = fleetRefs(branch, refPrefix);
  if (status !== undefined) return readDecisions({ repo, refs, rendered: status.renderedCommit, ids }, signal, access);
  const source = { repo, rev, refs, cacheDir: cacheDirOf(env), access, signal };
  return (await renderOffline(source, new Date())).decisions;
}

export async function describeCommand(
  context: CliContext,
  args: readonly string[],
  options: ObjectOptions,
): Promise<ExitCode> {
  const requests = parseRequest('describing', args);
  const counts = rowFilter(options);
  const read = await readObjects(context, options, new Set(requests.map(({ kind }) => kind)));
  const { fleet, status } = read;
  const now = new Date();
  const found = requests.map((request) => findRows(fleet, request, counts, now));
  const decisions = await decisionsFor(context, read, options, found);
  const about = { fleet, decisions, isPlanned: status === undefined, now };
  const texts = found.flatMap(({ kind, rows }) => rows.map((row) => describe(kind, row, about)));
  context.out(texts.join('\n\n'));
  mustHaveAll('describing', found);
  if (texts.length === 0 && options.quiet !== true)
    context.err(`no ${requests.map(({ kind }) => namesOf(kind).plural).join(', ')}\n`);
  return EXIT.ok;
}
