// tmc validate: everything that is wrong, with position and remedy.
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, UserError } from '../../api/index.ts';
import { fleetRefs, isUrl, loadOffline } from '../../app/index.ts';
import { cacheDirOf } from '../cache-dir.ts';
import { type CliContext, counted, EXIT, type ExitCode, type SourceOptions, tellDiagnostics } from '../context.ts';
import { formatJson } from '../output/index.ts';
import { chosenRepo } from '../repo.ts';

export interface ValidateOptions extends SourceOptions {
  readonly output: 'table' | 'json';
}

type Loaded = Awaited<ReturnType<typeof loadOffline>>;

function isWithin(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`);
}

/** The path as the fleet names it: relative to -C, or to the current folder. Throws `Usage` when nothing is there. */
function pathInFleet(path: string, repo: string, context: CliContext, files: readonly string[]): string {
  const bases = isUrl(repo) ? [] : [context.cwd, repo];
  const local = bases.map((base) => relative(repo, resolve(base, path)).split(sep).join('/'));
  const inside = [...local, path.replace(/^\.\/|\/+$/g, '')].filter((name) => !name.startsWith('..'));
  const known = inside.find((name) => files.some((file) => isWithin(file, name)));
  const found = known ?? inside.find((name) => !isUrl(repo) && existsSync(resolve(repo, name)));
  if (found !== undefined) return found;
  throw new UserError('Usage', `validating ${path}: no such file or folder in ${repo}`);
}

function summaryOf({ model, files }: Loaded, found: readonly Diagnostic[], errors: number): string {
  const { syncTargets, locations, placements, workloads } = model;
  const read = [
    counted(syncTargets.size, 'SyncTarget'),
    counted(locations.size, 'Location'),
    counted(placements.size, 'Placement'),
    counted(workloads.length, 'workload object'),
  ].join(', ');
  const warnings = found.length - errors;
  const told = [
    ...(errors > 0 ? [counted(errors, 'error')] : ['valid']),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
  return `${told}: ${counted(files.length, 'file')}; ${errors > 0 ? 'usable: ' : ''}${read}`;
}

export async function validate(
  context: CliContext,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const repo = await chosenRepo(context, options.repo);
  const refs = fleetRefs(options.branch, options.refPrefix);
  const cacheDir = cacheDirOf(context.env);
  const loaded = await loadOffline({ repo, rev: options.rev, refs, cacheDir, signal: context.signal });
  if (loaded.files.length === 0) {
    throw new UserError('Usage', `validating ${repo}: it holds no YAML or JSON file; name the fleet's folder with -C`);
  }
  const wanted = paths.map((path) => pathInFleet(path, repo, context, loaded.files));
  const found = loaded.diagnostics.filter(
    ({ file = '' }) => wanted.length === 0 || wanted.some((path) => isWithin(file, path)),
  );
  const errors = found.filter((d) => d.severity === 'error').length;
  if (options.output === 'json') context.out(formatJson({ diagnostics: found }));
  else tellDiagnostics(context, found);
  if (options.quiet !== true && options.output !== 'json') context.err(`${summaryOf(loaded, found, errors)}\n`);
  return errors > 0 ? EXIT.invalid : EXIT.ok;
}
