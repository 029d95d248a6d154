// tmc validate: everything that is wrong, with position and remedy.
import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../api/index.ts';
import { fleetRefs, loadOffline } from '../../app/index.ts';
import { type CliContext, EXIT, type ExitCode, type GlobalOptions, tellDiagnostics } from '../context.ts';
import { formatJson } from '../output/formats.ts';

export interface ValidateOptions extends GlobalOptions {
  readonly output: 'table' | 'json';
}

/** Only findings of the named files and folders; without any, all. */
function within(
  diagnostics: readonly Diagnostic[],
  repo: string,
  paths: readonly string[],
  cwd: string,
): readonly Diagnostic[] {
  if (paths.length === 0) return diagnostics;
  const wanted = paths.map((path) => relative(repo, resolve(cwd, path)));
  return diagnostics.filter(({ file = '' }) => wanted.some((w) => w === '' || file === w || file.startsWith(`${w}/`)));
}

export async function validate(
  context: CliContext,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const repo = options.repo ?? context.cwd;
  const refs = fleetRefs(options.branch, options.refPrefix);
  const { model, diagnostics } = await loadOffline({ repo, rev: options.rev, refs, signal: context.signal });
  const found = within(diagnostics, resolve(repo), paths, context.cwd);
  const errors = found.filter((d) => d.severity === 'error').length;
  if (options.output === 'json') context.out(formatJson({ diagnostics: found }));
  else tellDiagnostics(context, found);
  if (options.quiet !== true && options.output !== 'json') {
    const { syncTargets, locations, placements, workloads } = model;
    const read = `${syncTargets.size} SyncTargets, ${locations.size} Locations, ${placements.size} Placements, ${workloads.length} workload objects`;
    context.err(errors > 0 ? `${errors} errors; ${read} are valid\n` : `valid: ${read}\n`);
  }
  return errors > 0 ? EXIT.invalid : EXIT.ok;
}
