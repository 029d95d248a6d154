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
  readonly kubeconfig: readonly string[];
  readonly port?: string;
  readonly gitBackend?: GitBackend;
  readonly once?: boolean;
  readonly timeout: string;
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

export async function up(context: CliContext, options: UpCommandOptions): Promise<ExitCode> {
  const view = createUpView(context);
  const settling = options.once === true ? createSettling(parseDuration('--timeout', options.timeout)) : undefined;
  const system = await startSystem({
    stateDir: resolve(context.cwd, options.dir ?? join('.tmc', 'up')),
    fleetDir: options.fleet === undefined ? undefined : resolve(context.cwd, options.fleet),
    clusters: options.clusters === undefined ? undefined : new Set(options.clusters.split(',').filter((c) => c !== '')),
    kubeconfigs: kubeconfigs(context, options.kubeconfig),
    firstPort: firstPort(options.port),
    backend: options.gitBackend,
    onEvent: (event: UpEvent) => {
      view.show(event);
      settling?.see(event);
    },
  });
  view.started(system);
  const verdict = await waitForEnd(context, settling?.verdict);
  settling?.dispose();
  view.stopping();
  await system.close();
  view.ended(verdict);
  return verdict === undefined || verdict.healthy ? EXIT.ok : EXIT.failed;
}
