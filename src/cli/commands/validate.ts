// tmc validate: everything that is wrong, with position and remedy.
import { relative, sep } from 'node:path';
import { type Diagnostic, UserError } from '../../api/index.ts';
import { findRepository, fleetRefs, loadOffline, programVersion } from '../../app/index.ts';
import { cacheDirOf } from '../cache-dir.ts';
import { type CliContext, counted, EXIT, type ExitCode, type SourceOptions } from '../context.ts';
import { githubCommands, listing, sarifLog } from '../findings/index.ts';
import { fleetOf, isWanted, pathInFleet, type WantedPath } from '../fleet-paths.ts';
import { formatJson } from '../output/index.ts';
import { accessOf } from '../remote-options.ts';

export interface ValidateOptions extends SourceOptions {
  readonly output: 'table' | 'json' | 'sarif' | 'github';
  /** False with --no-color. */
  readonly color: boolean;
}

type Loaded = Awaited<ReturnType<typeof loadOffline>>;

const LEFT_ALONE =
  'what begins with a dot, is named in .tmcignore, or lies in a kustomize or helm folder is left alone';

/** The paths as the fleet names them; those where nothing is read are told. Throws `Usage` when that is all of them. */
function wantedPaths(
  context: CliContext,
  paths: readonly string[],
  repo: string,
  { files, diagnostics }: Loaded,
  quiet: boolean,
): readonly WantedPath[] {
  if (files.length === 0 && diagnostics.length === 0) {
    const remedy = `name the fleet's folder with -C, or make one with tmc init`;
    throw new UserError('Usage', `validating ${repo}: it holds no YAML or JSON file; ${remedy}`);
  }
  const wanted = paths.map((path) => pathInFleet(path, repo, context, files));
  const unread = wanted.filter(({ isRead }) => !isRead).map(({ path }) => path);
  if (unread.length === 0) return wanted;
  const told = `${unread.join(', ')}: no YAML or JSON file of the fleet lies there (${LEFT_ALONE})`;
  if (unread.length === wanted.length) throw new UserError('Usage', `validating ${told}`);
  if (!quiet) context.err(`note: ${told}\n`);
  return wanted;
}

function summaryOf({ model, files }: Loaded, found: readonly Diagnostic[], errors: number): string {
  const { workspaces, syncTargets, locations, placements, resourceExports, resourceImports, workloads } = model;
  const others = [
    ...(workspaces.size > 1 ? [counted(workspaces.size, 'workspace')] : []),
    ...(resourceExports.size > 0 ? [counted(resourceExports.size, 'ResourceExport')] : []),
    ...(resourceImports.size > 0 ? [counted(resourceImports.size, 'ResourceImport')] : []),
  ];
  const read = [
    counted(syncTargets.size, 'SyncTarget'),
    counted(locations.size, 'Location'),
    counted(placements.size, 'Placement'),
    counted(workloads.length, 'workload object'),
    ...others,
  ].join(', ');
  const warnings = found.length - errors;
  const told = [
    ...(errors > 0 ? [counted(errors, 'error')] : ['valid']),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
  return `${told}: ${counted(files.length, 'file')}; ${errors > 0 ? 'usable: ' : ''}${read}`;
}

/** From the root of the repository to the fleet: services name files so. A commit is read from its root. */
async function prefixOf(repo: string, { commit }: Loaded): Promise<string> {
  const root = commit === undefined ? await findRepository(repo) : undefined;
  const between = root === undefined ? '' : relative(root, repo).split(sep).join('/');
  return between === '' ? '' : `${between}/`;
}

function usesColor({ isErrTerminal, env }: CliContext, wanted: boolean): boolean {
  return wanted && isErrTerminal && (env['NO_COLOR'] ?? '') === '';
}

export async function validate(
  context: CliContext,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const { output, rev, branch, refPrefix, quiet = false } = options;
  const repo = await fleetOf(context, options.repo, paths);
  const source = { repo, rev, refs: fleetRefs(branch, refPrefix), cacheDir: cacheDirOf(context.env) };
  const loaded = await loadOffline({ ...source, access: accessOf(context, options), signal: context.signal });
  const wanted = wantedPaths(context, paths, repo, loaded, quiet);
  const found = loaded.diagnostics.filter(({ file = '' }) => isWanted(file, wanted));
  const errors = found.filter((d) => d.severity === 'error').length;
  const prefix = await prefixOf(repo, loaded);
  const write = {
    table: () =>
      context.err(listing(found, { interactive: context.isErrTerminal, color: usesColor(context, options.color) })),
    json: () => context.out(formatJson({ diagnostics: found })),
    sarif: () => context.out(formatJson(sarifLog(found, { version: programVersion(), prefix }))),
    github: () => context.out(githubCommands(found, prefix)),
  } as const;
  write[output]();
  const isForPeople = output === 'table' || output === 'github';
  if (!quiet && isForPeople) context.err(`${summaryOf(loaded, found, errors)}\n`);
  return errors > 0 ? EXIT.invalid : EXIT.ok;
}
