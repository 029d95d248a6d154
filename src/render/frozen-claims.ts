// Objects that cannot or must not be delivered to a target: what is there of them stays byte for byte, and nothing new is delivered.
import { formatRef, type IndexEntry, sourceRef, storedBlob } from '../api/index.ts';
import type { Claim, Claims, RefusedClaim, TargetClaims } from './claims.ts';
import { describeCause } from './refusals/index.ts';
import { ownerOf } from './tenancy.ts';

export interface Frozen {
  /** Sound claims, and for what is there and is refused now, claims on the bytes that are there. */
  readonly claims: Claims;
  /** Objects that are not there, and are not delivered. */
  readonly missing: ReadonlyMap<string, readonly RefusedClaim[]>;
}

/** For messages: who refuses it, and why. */
export function describeRefusal({ placement, cause, workload }: RefusedClaim): string {
  return describeCause(cause, placement, formatRef(workload.ref));
}

/**
 * A placement that delivered the copy keeps it. One that did not takes it over only when nobody else of its workspace
 * delivers the object soundly: then its copy would otherwise be removed.
 */
function keeps({ placement, workspace }: RefusedClaim, entry: IndexEntry, sound: readonly Claim[]): boolean {
  const owner = ownerOf(entry);
  if (owner !== undefined && owner !== workspace) return false;
  return entry.placements.includes(placement) || !sound.some((claim) => claim.workspace === workspace);
}

/** @param entryOf what the target has, by refKey. */
export function freeze({ claims, refused }: TargetClaims, entryOf: (key: string) => IndexEntry | undefined): Frozen {
  if (refused.length === 0) return { claims, missing: new Map() };
  const all = new Map<string, readonly Claim[]>(claims);
  const missing = new Map<string, readonly RefusedClaim[]>();
  for (const [key, claim] of refused) {
    const entry = entryOf(key);
    if (entry === undefined || !keeps(claim, entry, claims.get(key) ?? [])) {
      missing.set(key, [...(missing.get(key) ?? []), claim]);
      continue;
    }
    const { cause: _cause, workload, mapped: _mapped, ...rest } = claim;
    const there = { ...workload, ref: sourceRef(entry), frozen: true };
    const { ref, origin } = entry;
    const mapped = origin === undefined ? {} : { mapped: { ref, origin } };
    all.set(key, [...(all.get(key) ?? []), { ...rest, ...mapped, workload: there, blob: storedBlob(entry.digest) }]);
  }
  return { claims: all, missing };
}
