// Durations in Go's style, `1m30s`.
import { UserError } from '../api/index.ts';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds, at least 1. Throws a UserError that names the option. */
export function parseDuration(option: string, text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
  const length = parts.reduce((sum, [whole]) => sum + whole.length, 0);
  const ms = parts.reduce((sum, [, value, unit]) => sum + Number(value) * (UNITS[unit ?? ''] ?? 0), 0);
  if (length === text.length && ms >= 1) return Math.round(ms);
  throw new UserError('Usage', `${option} ${text}: must be a duration such as 30s, 1m30s or 10h`);
}
