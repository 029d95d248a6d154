// The program `tmc hub`: one hub loop on a repository, with health, metrics and logs.
import { explainError, formatDiagnostic, TmcError } from '../api/index.ts';
import {
  createLogger,
  createMetrics,
  type HealthCheck,
  type Logger,
  type LogLevel,
  systemClock,
} from '../infra/index.ts';
import { type GitAccess, openWithAccess } from './git-access.ts';
import type { PassOutcome } from './hub.ts';
import { createHubContext } from './hub-context.ts';
import { startHubLoop } from './hub-loop.ts';
import { openParsedStore } from './parsed-store.ts';
import { fleetRefs } from './refs.ts';
import { serveHealth } from './serve.ts';
import { programVersion } from './version.ts';
import { watchRepository } from './watch-repository.ts';

export interface RunHubOptions {
  readonly repo: string;
  readonly branch: string;
  readonly prefix: string;
  readonly cacheDir: string | undefined;
  readonly access: GitAccess;
  readonly pollMs: number;
  /** Undefined: nothing is served. */
  readonly address: { readonly host: string | undefined; readonly port: number } | undefined;
  readonly logLevel: LogLevel;
}

/** Findings are logged when they appear; what is still wrong stands on the status branch. */
function createPassLog(log: Logger): (outcome: PassOutcome, tookMs: number) => void {
  let known: ReadonlySet<string> = new Set();
  return (outcome, tookMs) => {
    if (outcome.kind === 'empty') log.info({ tookMs }, 'no source branch yet');
    if (outcome.kind !== 'done') return;
    const { sourceCommit, newRendered, newStatus, diagnostics } = outcome;
    const found = diagnostics.map(formatDiagnostic);
    for (const finding of found.filter((f) => !known.has(f)).slice(0, MAX_FINDINGS)) log.warn({ finding }, 'found');
    known = new Set(found);
    const fields = { sourceCommit, newRendered, newStatus, diagnostics: diagnostics.length, tookMs };
    if (newRendered !== undefined) log.info(fields, 'rendered');
    else if (newStatus !== undefined) log.info(fields, 'status changed');
    else log.debug(fields, 'nothing changed');
  };
}

/** New findings of one pass that are logged; a broken fleet has thousands. */
const MAX_FINDINGS = 20;

function logProblem(log: Logger, error: unknown, retryMs: number | undefined): void {
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
  const { repo: url, cacheDir, access, branch, prefix, pollMs } = options;
  // Closed in the reverse order at the end, and also when the start fails half-way.
  await using opened = new AsyncDisposableStack();
  const git = opened.adopt(await openWithAccess({ url, cacheDir }, access, signal), (g) => g.close());
  const hub = createHubContext({
    git,
    clock: systemClock(),
    refs: fleetRefs(branch, prefix),
    version: programVersion(),
    parsedStore: openParsedStore(cacheDir, git.location, (problem, err) => log.debug({ err }, problem)),
  });
  const health = passHealth(pollMs);
  const server = options.address && (await serveHealth(options.address, [health.check], metrics));
  opened.defer(async () => server?.close());
  log.info({ repository: git.location, backend: git.backend, serving: server?.url }, 'hub started');
  const logPass = createPassLog(log);
  const stop = new AbortController();
  const loop = startHubLoop({
    hub,
    signal: AbortSignal.any([signal, stop.signal]),
    pollMs,
    onPass: (outcome, tookMs) => {
      passes.inc({ outcome: outcome.kind });
      durations.observe(tookMs / 1000);
      health.done();
      logPass(outcome, tookMs);
    },
    onError: (error, retryMs) => {
      passes.inc({ outcome: 'failed' });
      health.failed(error);
      logProblem(log, error, retryMs);
    },
  });
  opened.defer(() => {
    stop.abort();
    return loop.done;
  });
  opened.use(await watchRepository(git, () => loop.trigger(), signal));
  await loop.done;
  log.info('hub stopped');
}
