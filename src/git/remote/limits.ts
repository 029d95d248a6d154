// How long a remote may take, and how much it may send.

import type { RemoteLimits } from '../port.ts';

/** The isomorphic backend holds an answer in memory, several times over while it indexes it. */
const REMOTE_LIMITS: RemoteLimits = {
  connectMs: 10_000,
  idleMs: 60_000,
  totalMs: 120_000,
  downloadBytes: 512 * 1024 * 1024,
};

/** Those given, the others as they are by default. */
export function limitsOf(given: Partial<RemoteLimits> | undefined): RemoteLimits {
  const set = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return { ...REMOTE_LIMITS, ...Object.fromEntries(set) };
}
