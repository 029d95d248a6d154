// Objects that cannot be made for a target: what is there of them stays byte for byte, and nothing new is delivered.
import { formatRef, type IndexEntry, sourceRef, storedBlob } from '../api/index.ts';
import type { Claim, Claims, FailedClaim, TargetClaims } from './claims.ts';
import { ownerOf } from './tenancy.ts';

export interface Frozen {
  /** Sound claims, and for what is there and cannot be made anew, claims on the bytes that are there. */
  readonly claims: Claims;
  /** Objects that are not there, and are not delivered. */
  readonly missing: ReadonlyMap<string, readonly FailedClaim[]>;
}

/** For messages: where the fault is written, and what it is. */
export function describeFault({ placement, fault, workload }: FailedClaim): string {
  const { place, says } = fault;
  const where =
    place.in === 'placement' ? `${place.path} of Placement ${placement}` : `the annotation ${place.annotation}`;
  return `${where} does not apply to ${formatRef(workload.ref)}: ${says}`;
}

/**
 * A placement that delivered the copy keeps it. One that did not takes it over only when nobody else of its workspace
 * delivers the object soundly: then its copy would otherwise be removed.
 */
function keeps({ placement, workspace }: FailedClaim, entry: IndexEntry, sound: readonly Claim[]): boolean {
  const owner = ownerOf(entry);
  if (owner !== undefined && owner !== workspace) return false;
  return entry.placements.includes(placement) || !sound.some((claim) => claim.workspace === workspace);
}

/** @param entryOf what the target has, by refKey. */
export function freeze({ claims, failed }: TargetClaims, entryOf: (key: string) => IndexEntry | undefined): Frozen {
  if (failed.length === 0) return { claims, missing: new Map() };
  const all = new Map<string, readonly Claim[]>(claims);
  const missing = new Map<string, readonly FailedClaim[]>();
  for (const [key, claim] of failed) {
    const entry = entryOf(key);
    if (entry === undefined || !keeps(claim, entry, claims.get(key) ?? [])) {
      missing.set(key, [...(missing.get(key) ?? []), claim]);
      continue;
    }
    const { fault: _fault, workload, mapped: _mapped, ...rest } = claim;
    const there = { ...workload, ref: sourceRef(entry), frozen: true };
    const { ref, origin } = entry;
    const mapped = origin === undefined ? {} : { mapped: { ref, origin } };
    all.set(key, [...(all.get(key) ?? []), { ...rest, ...mapped, workload: there, blob: storedBlob(entry.digest) }]);
  }
  return { claims: all, missing };
}
