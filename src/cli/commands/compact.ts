// tmc compact: shortens the history of the status branch.
import { UserError } from '../../api/index.ts';
import { type Compaction, compactRepository, fleetRefs, type Keep } from '../../app/index.ts';
import { type CliContext, counted, EXIT, type ExitCode, type RepositoryOptions } from '../context.ts';
import { parseDuration } from '../duration.ts';
import { accessOf } from '../remote-options.ts';
import { chosenRepo } from '../repo.ts';

export interface CompactOptions extends RepositoryOptions {
  readonly keep: string;
  readonly dryRun?: boolean;
  readonly cacheDir?: string;
  readonly signingKey?: string;
}

/** Why a branch is not compacted; undefined: it is. */
function refusal(branch: string): string | undefined {
  if (branch === 'status') return undefined;
  if (branch === 'rendered')
    return 'it is the record of what was decided and why, which `tmc log` and audits read; nothing of it is dropped';
  return 'only the status branch is compacted; target branches are read by syncers, and a report has one commit';
}

function parseKeep(text: string): Keep {
  if (/^[1-9]\d{0,8}$/.test(text)) return { kind: 'commits', count: Number(text) };
  return { kind: 'age', ms: parseDuration('--keep', text) };
}

function told(ref: string, { tip, newTip, kept, dropped }: Compaction, dryRun: boolean): string {
  if (dropped === 0) return `${ref}: nothing to drop, it has ${counted(kept, 'commit')}\n`;
  const what = `${counted(dropped, 'older commit')}, ${counted(kept, 'commit')} kept`;
  if (dryRun) return `${ref}: would drop ${what}\n`;
  return `${ref}: dropped ${what}; it was at ${tip} and is at ${newTip}. Git frees the space when it tidies up (git gc)\n`;
}

export async function compact(context: CliContext, branch: string, options: CompactOptions): Promise<ExitCode> {
  const refused = refusal(branch);
  if (refused !== undefined) throw new UserError('Usage', `compacting ${branch}: ${refused}`);
  const refs = fleetRefs(undefined, options.refPrefix);
  const compaction = await compactRepository(
    {
      repo: await chosenRepo(context, options.repo),
      refs,
      keep: parseKeep(options.keep),
      dryRun: options.dryRun === true,
      access: accessOf(context, options),
      cacheDir: options.cacheDir,
      signingKey: options.signingKey,
    },
    context.signal,
  );
  if (options.quiet !== true) context.err(told(refs.status, compaction, options.dryRun === true));
  return EXIT.ok;
}
