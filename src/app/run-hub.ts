// The program `tmc hub`: one hub loop on a repository, with health, metrics and logs.
import { readFile } from 'node:fs/promises';
import { explainError, TmcError } from '../api/index.ts';
import { type GitBackend, openRepository } from '../git/index.ts';
import {
  createLogger,
  createMetrics,
  type HealthCheck,
  type Logger,
  type LogLevel,
  systemClock,
} from '../infra/index.ts';
import type { PassOutcome } from './hub.ts';
import { createHubContext } from './hub-context.ts';
import { startHubLoop } from './hub-loop.ts';
import { fleetRefs } from './refs.ts';
import { serveHealth } from './serve.ts';
import { programVersion } from './version.ts';
import { watchRepository } from './watch-repository.ts';

export interface RunHubOptions {
  readonly repo: string;
  readonly branch: string;
  readonly prefix: string;
  readonly backend: GitBackend | undefined;
  readonly cacheDir: string | undefined;
  readonly tokenFile: string | undefined;
  readonly pollMs: number;
  /** Undefined: nothing is served. */
  readonly address: { readonly host: string | undefined; readonly port: number } | undefined;
  readonly logLevel: LogLevel;
}

/** Reads the token anew each time, so that a rotated file is honoured. */
export function tokenReader(file: string | undefined): (() => Promise<string | undefined>) | undefined {
  return file === undefined ? undefined : async () => (await readFile(file, 'utf8')).trim();
}

function logPass(log: Logger, outcome: PassOutcome, tookMs: number): void {
  if (outcome.kind === 'empty') log.info({ tookMs }, 'no source branch yet');
  if (outcome.kind !== 'done') return;
  const { sourceCommit, newRendered, newStatus, diagnostics } = outcome;
  const fields = { sourceCommit, newRendered, newStatus, diagnostics: diagnostics.length, tookMs };
  if (newRendered !== undefined) log.info(fields, 'rendered');
  else if (newStatus !== undefined) log.info(fields, 'status changed');
  else log.debug(fields, 'nothing changed');
}

export function logProblem(log: Logger, error: unknown, retryMs: number | undefined): void {
  const code = error instanceof TmcError ? error.code : 'Internal';
  log.error({ code, retryMs, reason: explainError(error) }, 'failed; nothing was changed');
}

/** The last success, for the health checks: a hub that fails for long is not ready, one that does nothing is not alive. */
function passHealth(pollMs: number): { readonly check: HealthCheck; done(): void; failed(error: unknown): void } {
  let problem: string | undefined = 'no pass yet';
  let last = Date.now();
  return {
    done: () => {
      problem = undefined;
      last = Date.now();
    },
    failed: (error) => {
      problem = explainError(error);
    },
    check: {
      name: 'passes',
      probes: ['ready'],
      check: () => {
        const late = Date.now() - last > Math.max(3 * pollMs, 120_000);
        const message = problem ?? (late ? 'the last pass is too long ago' : 'the last pass succeeded');
        return { healthy: problem === undefined && !late, message };
      },
    },
  };
}

/** Runs until the signal ends it. */
export async function runHub(options: RunHubOptions, signal: AbortSignal): Promise<void> {
  const log = createLogger({ name: 'tmc-hub', level: options.logLevel });
  const metrics = createMetrics({ process: true });
  const passes = metrics.counter('tmc_hub_passes_total', 'Passes of the hub by outcome.', ['outcome']);
  const durations = metrics.histogram('tmc_hub_pass_duration_seconds', 'How long a pass took.', {
    labels: [],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30],
  });
  const { repo: url, backend, cacheDir, tokenFile, branch, prefix, pollMs } = options;
  const git = await openRepository({ url, backend, cacheDir, token: tokenReader(tokenFile) }, signal);
  const hub = createHubContext({
    git,
    clock: systemClock(),
    refs: fleetRefs(branch, prefix),
    version: programVersion(),
  });
  const health = passHealth(pollMs);
  const server = options.address && (await serveHealth(options.address, [health.check], metrics));
  log.info({ repository: git.location, backend: git.backend, serving: server?.url }, 'hub started');
  const loop = startHubLoop({
    hub,
    signal,
    pollMs,
    onPass: (outcome, tookMs) => {
      passes.inc({ outcome: outcome.kind });
      durations.observe(tookMs / 1000);
      health.done();
      logPass(log, outcome, tookMs);
    },
    onError: (error, retryMs) => {
      passes.inc({ outcome: 'failed' });
      health.failed(error);
      logProblem(log, error, retryMs);
    },
  });
  await using _watch = await watchRepository(git, () => loop.trigger(), signal);
  await loop.done;
  await server?.close();
  await git.close();
  log.info('hub stopped');
}
