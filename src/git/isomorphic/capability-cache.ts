// What a server can do, kept between conversations: to ask for its refs again then takes one request.
import type { GitHttpResponse } from 'isomorphic-git';
import type { CapabilityCache } from './http-client.ts';

// A server that was replaced by an older one must not be misunderstood for ever.
const KEPT_MS = 600_000;

export interface ClearableCache extends CapabilityCache {
  /** After a failure: what was known may have been the reason. */
  clear(): void;
}

/** `now`: milliseconds of a clock that only goes forward. */
export function createCapabilityCache(now: () => number = () => performance.now()): ClearableCache {
  let kept: { readonly answer: GitHttpResponse; readonly bytes: Buffer; readonly since: number } | undefined;
  return {
    get: () => (kept !== undefined && now() - kept.since < KEPT_MS ? kept : undefined),
    set: (answer, bytes) => {
      kept = { answer, bytes, since: now() };
    },
    clear: () => {
      kept = undefined;
    },
  };
}
