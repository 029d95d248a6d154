// The program `tmc hub`: one hub loop on a repository, with health, metrics and logs.
import { type Diagnostic, explainError, formatDiagnostic, TmcError } from '../api/index.ts';
import { HistoryJudge, openCommitSigner, openCommitVerifier } from '../git/index.ts';
import {
  type Counter,
  createLogger,
  createMetrics,
  createWebhook,
  type Gauge,
  type HealthCheck,
  type Histogram,
  type HttpRoute,
  type Logger,
  type LogLevel,
  type Loop,
  type Metrics,
  systemClock,
  type WebhookOutcome,
} from '../infra/index.ts';
import { openProgramBuilder } from '../tools/index.ts';
import { openBuildStore } from './build-store.ts';
import { type GitAccess, openWithAccess } from './git-access.ts';
import type { PassOutcome } from './hub.ts';
import { createHubContext, type HubContext } from './hub-context.ts';
import { startHubLoop } from './hub-loop.ts';
import { countedStore, openParsedStore } from './parsed-store.ts';
import { type PlacementMetrics, placementMetrics } from './placement-metrics.ts';
import { fleetRefs } from './refs.ts';
import { serveHealth } from './serve.ts';
import { programVersion } from './version.ts';
import { watchRepository } from './watch-repository.ts';
import { webhookSecrets } from './webhook-secrets.ts';

export interface RunHubOptions {
  readonly repo: string;
  readonly branch: string;
  readonly prefix: string;
  readonly cacheDir: string | undefined;
  /** Of a remote's history: how many commits of each ref are fetched at first; undefined: all. */
  readonly gitDepth: number | undefined;
  readonly access: GitAccess;
  readonly pollMs: number;
  /** File of who may sign source commits; undefined: every commit is followed. */
  readonly allowedSigners: string | undefined;
  /** SSH key that signs the hub's commits. */
  readonly signingKey: string | undefined;
  /** Undefined: no webhook is served. */
  readonly webhookSecretFile: string | undefined;
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

function codeOf(error: unknown): string {
  return error instanceof TmcError ? error.code : 'Internal';
}

function logProblem(log: Logger, error: unknown, retryMs: number | undefined): void {
  log.error({ code: codeOf(error), retryMs, reason: explainError(error) }, 'failed; nothing was changed');
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

interface HubMetrics {
  readonly passes: Counter<'outcome'>;
  readonly durations: Histogram<never>;
  readonly frozen: Gauge<never>;
  readonly webhooks: Counter<'outcome'>;
  readonly files: Counter<'from'>;
  readonly placements: PlacementMetrics;
}

function hubMetrics(metrics: Metrics): HubMetrics {
  const buckets = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30];
  return {
    passes: metrics.counter('tmc_hub_passes_total', 'Passes of the hub by outcome.', ['outcome']),
    durations: metrics.histogram('tmc_hub_pass_duration_seconds', 'How long a pass took.', { labels: [], buckets }),
    frozen: metrics.gauge('tmc_hub_source_frozen', '1 while the source branch has a commit that is not trusted.', []),
    files: metrics.counter(
      'tmc_hub_files_read_total',
      'Files of the source that were not in memory: parsed before and kept in the cache folder, or read from the repository.',
      ['from'],
    ),
    webhooks: metrics.counter('tmc_hub_webhooks_total', 'Requests to the webhook by outcome.', ['outcome']),
    placements: placementMetrics(metrics),
  };
}

interface Opened {
  readonly hub: HubContext;
  readonly stack: AsyncDisposableStack;
}

/** Keys, tools and files that the user named are tried before anything is done; closed in the reverse order at the end. */
async function openHub(
  options: RunHubOptions,
  { log, metrics }: { readonly log: Logger; readonly metrics: HubMetrics },
  signal: AbortSignal,
): Promise<Opened> {
  const { repo: url, cacheDir, access, branch, prefix, allowedSigners, signingKey } = options;
  await using opened = new AsyncDisposableStack();
  const signer = signingKey && opened.adopt(await openCommitSigner(signingKey, signal), (s) => s.close());
  const verifier = allowedSigners && opened.adopt(await openCommitVerifier(allowedSigners, signal), (v) => v.close());
  const repository = { url, cacheDir, depth: options.gitDepth, signer: signer || undefined };
  const git = opened.adopt(await openWithAccess(repository, access, signal), (g) => g.close());
  const store = openParsedStore(cacheDir, git.location, (problem, err) => log.debug({ err }, problem));
  const hub = createHubContext({
    git,
    clock: systemClock(),
    refs: fleetRefs(branch, prefix),
    version: programVersion(),
    trust: verifier ? new HistoryJudge(git, verifier) : undefined,
    builder: openProgramBuilder({ searchPath: process.env['PATH'] ?? '' }),
    buildStore: openBuildStore(cacheDir),
    parsedStore: countedStore(store, (from, files) => metrics.files.inc({ from }, files)),
  });
  return { hub, stack: opened.move() };
}

/** The webhook wakes whatever `wake` names by then: it is served before the loop runs. */
async function webhookRoutes(
  file: string | undefined,
  { metrics: { webhooks }, log }: { readonly metrics: HubMetrics; readonly log: Logger },
  wake: () => void,
): Promise<readonly HttpRoute[]> {
  if (file === undefined) return [];
  const secrets = webhookSecrets(file);
  await secrets();
  const onOutcome = (outcome: WebhookOutcome): void => webhooks.inc({ outcome });
  const onProblem = (error: unknown): void =>
    log.error({ code: codeOf(error), reason: explainError(error) }, 'webhook refused; the repository is still polled');
  return [createWebhook({ path: '/webhook', secrets, onHint: wake, onOutcome, onProblem, clock: systemClock() })];
}

/** Runs until the signal ends it. */
export async function runHub(options: RunHubOptions, signal: AbortSignal): Promise<void> {
  const log = createLogger({ name: 'tmc-hub', level: options.logLevel });
  const registry = createMetrics({ process: true });
  const metrics = hubMetrics(registry);
  const { hub, stack } = await openHub(options, { log, metrics }, signal);
  await using opened = stack;
  const { git } = hub;
  const health = passHealth(options.pollMs);
  let loop: Loop | undefined;
  const routes = await webhookRoutes(options.webhookSecretFile, { metrics, log }, () => loop?.trigger());
  const server = options.address && (await serveHealth(options.address, [health.check], registry, routes));
  opened.defer(async () => server?.close());
  log.info({ repository: git.location, backend: git.backend, serving: server?.url }, 'hub started');
  const logPass = createPassLog(log);
  const stop = new AbortController();
  const running = startHubLoop({
    hub,
    signal: AbortSignal.any([signal, stop.signal]),
    pollMs: options.pollMs,
    onPass: (outcome, tookMs) => {
      metrics.passes.inc({ outcome: outcome.kind });
      metrics.durations.observe(tookMs / 1000);
      if (outcome.kind === 'done') {
        metrics.frozen.set(outcome.diagnostics.some(isUntrusted) ? 1 : 0);
        metrics.placements.observe(outcome.decisions.values(), outcome.diagnostics);
      }
      health.done();
      logPass(outcome, tookMs);
    },
    onError: (error, retryMs) => {
      metrics.passes.inc({ outcome: 'failed' });
      health.failed(error);
      logProblem(log, error, retryMs);
    },
  });
  loop = running;
  opened.defer(() => {
    stop.abort();
    return running.done;
  });
  opened.use(await watchRepository(git, () => running.trigger(), signal));
  await running.done;
  log.info('hub stopped');
}

function isUntrusted({ code }: Diagnostic): boolean {
  return code === 'UntrustedCommit';
}
