// Between workspaces: an object on a target belongs to one of them, and no other may write it there, not even alike.
import {
  formatRef,
  type IndexEntry,
  type PlacementDecision,
  type PlacementId,
  type Removal,
  ROOT_WORKSPACE,
  type WorkspacePath,
  workspaceOfPlacement,
} from '../api/index.ts';
import { type Claim, describeClaim } from './claims.ts';

/** What is on the target, or on its way from there, when claims are judged. */
export interface Incumbent {
  readonly entry: IndexEntry | undefined;
  /** It left the index, and the syncer has not confirmed yet that it is gone. */
  readonly removal: Removal | undefined;
}

export interface Admission {
  readonly admitted: readonly Claim[];
  readonly refused: readonly Claim[];
  /** Names both sides; set when any claim is refused. */
  readonly message?: string;
  /** There was nothing to judge: nobody else has the object or wants it. */
  readonly isPlain?: true;
}

export interface History {
  /** As they are now. */
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  /** As they were before this pass. */
  readonly previousDecisions: ReadonlyMap<PlacementId, PlacementDecision>;
}

/** Whose an entry is; undefined for a Namespace that was made for others. */
export function ownerOf({ placements }: IndexEntry): WorkspacePath | undefined {
  const [first] = placements;
  return first === undefined ? undefined : workspaceOfPlacement(first);
}

function ownerOn({ entry, removal }: Incumbent): WorkspacePath | undefined {
  if (entry !== undefined) return ownerOf(entry);
  return removal && (removal.workspace ?? ROOT_WORKSPACE);
}

/**
 * An object goes from one workspace to another in one pass, and so without being removed in between, only when all that
 * delivered it were deleted in this pass, and what delivers it now came in this pass and has the very same bytes: it was
 * moved. Who merely waited for the other to leave gets it when it is gone from the cluster, with nothing of the other in it.
 */
function isHandedOver(claims: readonly Claim[], entry: IndexEntry, { decisions, previousDecisions }: History): boolean {
  const isLetGo = entry.placements.every((placement) => !decisions.has(placement));
  const isNew = claims.every(({ placement }) => !previousDecisions.has(placement));
  return isLetGo && isNew && claims.every(({ blob }) => blob.id === entry.digest);
}

function admit(claims: readonly Claim[], own: (claim: Claim) => boolean, message: string): Admission {
  const refused = claims.filter((claim) => !own(claim));
  const admitted = claims.filter(own);
  return refused.length === 0 ? { admitted, refused } : { admitted, refused, message };
}

/** Which of the claims on one object of one target may be settled; the others are another workspace's business. */
export function admitClaims(claims: readonly Claim[], incumbent: Incumbent, history: History): Admission {
  const [first] = claims;
  if (first === undefined) return { admitted: [], refused: [] };
  const isOne = claims.every(({ workspace }) => workspace === first.workspace);
  const owner = ownerOn(incumbent);
  if (isOne && (owner === undefined || owner === first.workspace))
    return { admitted: claims, refused: [], isPlain: true };
  const object = formatRef(first.workload.ref);
  const list = (some: readonly Claim[]): string => [...new Set(some.map(describeClaim))].join(' and ');
  if (owner === undefined) {
    const message = `${object} is delivered by ${list(claims)}, which belong to different workspaces: none of them is delivered; let one workspace own it`;
    return admit(claims, () => false, message);
  }
  const others = claims.filter(({ workspace }) => workspace !== owner);
  const [keeper] = claims.filter(({ workspace }) => workspace === owner);
  if (keeper !== undefined) {
    const message = `${object} of ${list(others)} belongs to the workspace ${owner} on a cluster of both: the copy of ${describeClaim(keeper)} stays; let one workspace own it`;
    return admit(claims, ({ workspace }) => workspace === owner, message);
  }
  if (isOne && incumbent.entry && isHandedOver(claims, incumbent.entry, history))
    return { admitted: claims, refused: [] };
  const message = `${object} of ${list(others)} is still on a cluster for the workspace ${owner}: it is not delivered before that one is gone; let one workspace own it`;
  return admit(claims, () => false, message);
}
