// tmc up: runs the whole system and shows what happens; --once ends when all is settled.
import { join, resolve } from 'node:path';
import { UserError } from '../../api/index.ts';
import type { UpEvent } from '../../app/index.ts';
import { startSystem } from '../../app/index.ts';
import type { GitBackend } from '../../git/index.ts';
import { type CliContext, EXIT, type ExitCode } from '../context.ts';
import { parseDuration } from '../duration.ts';
import { createSettling, type Verdict } from '../settling.ts';
import { createUpView } from '../up-view.ts';

export interface UpCommandOptions {
  readonly dir?: string;
  readonly fleet?: string;
  readonly clusters?: string;
  readonly kubeconfig?: readonly string[];
  readonly port?: string;
  readonly gitBackend?: GitBackend;
  readonly once?: boolean;
  readonly timeout: string;
  readonly quiet?: boolean;
  /** False with --no-color. */
  readonly color: boolean;
}

function kubeconfigs(context: CliContext, options: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    options.map((text): [string, string] => {
      const [, name, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (name === undefined || file === undefined)
        throw new UserError('Usage', `--kubeconfig ${text}: must be NAME=FILE`);
      return [name, resolve(context.cwd, file)];
    }),
  );
}

function firstPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_000) return port;
  throw new UserError('Usage', `--port ${text}: must be a whole number from 1 to 65000`);
}

/** Ends with the signal; with --once also when settled, or when the time is over. */
function waitForEnd(context: CliContext, verdict: Promise<Verdict> | undefined): Promise<Verdict | undefined> {
  const stopped = new Promise<undefined>((done) => {
    if (context.signal.aborted) done(undefined);
    context.signal.addEventListener('abort', () => done(undefined), { once: true });
  });
  return verdict === undefined ? stopped : Promise.race([stopped, verdict]);
}

function names(text: string | undefined): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined;
  const wanted = text.split(',').map((name) => name.trim());
  if (wanted.some((name) => name === ''))
    throw new UserError('Usage', `--clusters ${text}: must be names of SyncTargets, comma-separated`);
  return new Set(wanted);
}

export async function up(context: CliContext, options: UpCommandOptions): Promise<ExitCode> {
  const once = options.once === true;
  const clusters = names(options.clusters);
  const limitMs = parseDuration('--timeout', options.timeout);
  const system = {
    stateDir: resolve(context.cwd, options.dir ?? join('.tmc', 'up')),
    fleetDir: options.fleet === undefined ? undefined : resolve(context.cwd, options.fleet),
    clusters,
    kubeconfigs: kubeconfigs(context, options.kubeconfig ?? []),
    firstPort: firstPort(options.port),
    backend: options.gitBackend,
  };
  const view = createUpView(context, { once, quiet: options.quiet === true, color: options.color });
  const settling = once ? createSettling({ limitMs, clusters }) : undefined;
  try {
    const running = await startSystem({
      ...system,
      onEvent: (event: UpEvent) => {
        view.show(event);
        settling?.see(event);
      },
    });
    const verdict = await waitForEnd(context, settling?.verdict);
    view.stopping();
    await running.close();
    view.ended(verdict);
    return (verdict?.healthy ?? !once) ? EXIT.ok : EXIT.failed;
  } finally {
    settling?.dispose();
  }
}
