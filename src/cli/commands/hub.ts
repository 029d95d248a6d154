// tmc hub: parses its options and runs the hub.
import { UserError } from '../../api/index.ts';
import { parseAddress, runHub } from '../../app/index.ts';
import type { LogLevel } from '../../infra/index.ts';
import { type CliContext, EXIT, type ExitCode } from '../context.ts';
import { parseDuration } from '../duration.ts';
import type { RemoteFlags } from '../remote-flags.ts';
import { accessOf } from '../remote-options.ts';
import { chosenRepo } from '../repo.ts';

export interface HubCommandOptions extends RemoteFlags {
  readonly repo: string;
  readonly branch: string;
  readonly refPrefix: string;
  readonly cacheDir?: string;
  readonly gitDepth?: string;
  readonly poll: string;
  readonly listen?: string;
  readonly webhookSecretFile?: string;
  readonly allowedSigners?: string;
  readonly signingKey?: string;
  readonly logLevel: LogLevel;
}

export function addressOption(name: string, text: string | undefined): ReturnType<typeof parseAddress> {
  if (text === undefined) return undefined;
  const address = parseAddress(text);
  if (address === undefined) throw new UserError('Usage', `${name} ${text}: must be PORT or HOST:PORT`);
  return address;
}

/** Undefined: all. */
function depthOption(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new UserError('Usage', `--git-depth ${text}: must be a whole number from 1 to 9999999`);
}

export async function hub(context: CliContext, options: HubCommandOptions): Promise<ExitCode> {
  if (options.webhookSecretFile !== undefined && options.listen === undefined)
    throw new UserError('Usage', '--webhook-secret-file needs an address to listen on; give --listen as well');
  await runHub(
    {
      repo: await chosenRepo(context, options.repo),
      branch: options.branch,
      prefix: options.refPrefix,
      cacheDir: options.cacheDir,
      access: accessOf(context, options),
      gitDepth: depthOption(options.gitDepth),
      pollMs: parseDuration('--poll', options.poll),
      allowedSigners: options.allowedSigners,
      signingKey: options.signingKey,
      webhookSecretFile: options.webhookSecretFile,
      address: addressOption('--listen', options.listen),
      logLevel: options.logLevel,
    },
    context.signal,
  );
  return EXIT.ok;
}
