// Health of a program: named checks, asked together, each within a limit.
import { explainError } from '../api/index.ts';
import { withDeadline } from './abort.ts';
import type { Clock } from './clock.ts';

export const HEALTH_PROBES = ['health', 'ready', 'live'] as const;
/** `ready`: work can be sent here. `live`: a restart would not help. `health`: everything. */
export type HealthProbe = (typeof HEALTH_PROBES)[number];

export interface CheckResult {
  readonly healthy: boolean;
  /** One line for people. */
  readonly message: string;
}

export interface HealthCheck {
  readonly name: string;
  /** Every check is part of `health`; these say what else it is part of. */
  readonly probes: readonly ('ready' | 'live')[];
  readonly check: (signal: AbortSignal) => Promise<CheckResult> | CheckResult;
}

export interface HealthReport {
  readonly healthy: boolean;
  /** ISO 8601. */
  readonly timestamp: string;
  /** By name, sorted. */
  readonly checks: Readonly<Record<string, CheckResult>>;
}

const CHECK_LIMIT_MS = 5_000;

/** Asks the checks of a probe. A check that throws or does not answer in 5 s is unhealthy. Never throws. */
export async function askHealth(
  checks: readonly HealthCheck[],
  probe: HealthProbe,
  clock: Clock,
  signal: AbortSignal,
): Promise<HealthReport> {
  const asked = checks.filter((check) => probe === 'health' || check.probes.includes(probe));
  const results = await Promise.all(asked.map(async (check) => [check.name, await ask(check, signal)] as const));
  results.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    healthy: results.every(([, result]) => result.healthy),
    timestamp: clock.now().toISOString(),
    checks: Object.fromEntries(results),
  };
}

async function ask({ name, check }: HealthCheck, signal: AbortSignal): Promise<CheckResult> {
  try {
    return await withDeadline({ what: `The check ${name}`, ms: CHECK_LIMIT_MS }, signal, (limit) =>
      settle(check, limit),
    );
  } catch (error) {
    return { healthy: false, message: explainError(error) };
  }
}

/** A check that ignores its signal is left behind when the signal ends. */
function settle(check: HealthCheck['check'], signal: AbortSignal): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    Promise.resolve()
      .then(() => check(signal))
      .then(resolve, reject);
  });
}
