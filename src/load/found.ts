// Usable documents with their places, and which of several with one name counts.
import { type BlobId, compareText, type FieldPositions, type FileBlob, type WorkspacePath } from '../api/index.ts';
import type { Sourced, SourcePosition } from './model.ts';
import type { ParsedDocument } from './parsed-file.ts';

/** One usable document with its place and the workspace that it belongs to. */
export interface Homed {
  readonly document: ParsedDocument;
  readonly position: SourcePosition;
  readonly frozen: boolean;
  readonly workspace: WorkspacePath;
  /** Of its file within the workspace. */
  readonly path: string;
}

/** What earlier passes say about who was there first. */
export interface Seniority {
  /** Of names that were written twice in the last pass: the file that counted, by `<kind> <id>`. */
  readonly incumbents: ReadonlyMap<string, string>;
  /** Files of the last pass. */
  readonly knownPaths: Pick<ReadonlyMap<string, BlobId>, 'get'>;
  readonly files: ReadonlyMap<string, FileBlob>;
}

/** The lower counts: what counted in the last pass, then a file that is as it was, then one that was there, then a new one. */
export function rankOf(key: string, file: string, { incumbents, knownPaths, files }: Seniority): number {
  if (incumbents.get(key) === file) return 0;
  const before = knownPaths.get(file);
  if (before === undefined) return 3;
  return before === files.get(file)?.id ? 1 : 2;
}

export interface Unique<K extends string, T> {
  /** Ordered by id. */
  readonly objects: ReadonlyMap<K, Sourced<T>>;
  /** Names that are written more than once, and the file that counts. */
  readonly incumbents: readonly (readonly [string, string])[];
}

/** One of the documents that claim a name. */
export interface Claim<K extends string, T> {
  readonly id: K;
  /** `SyncTarget root/east`. */
  readonly label: string;
  readonly object: T;
  readonly positions: FieldPositions;
  readonly heldBy: readonly string[];
}

interface Claimed<K extends string, T> {
  readonly claim: Claim<K, T>;
  readonly homed: Homed;
}

/** Those that claim one name, the one that counts first: by rank, path and line. */
function byPrecedence<K extends string, T>(
  claims: readonly Claimed<K, T>[],
  seniority: Seniority,
): readonly Claimed<K, T>[] {
  if (claims.length === 1) return claims;
  return claims
    .map((one) => ({ ...one, rank: rankOf(one.claim.label, one.homed.position.file, seniority) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareText(a.homed.position.file, b.homed.position.file) ||
        a.homed.position.line - b.homed.position.line,
    );
}

/** Collects documents of one kind; of several with one name one counts. */
export function unique<K extends string, T>(
  found: readonly Homed[],
  claimOf: (homed: Homed) => Claim<K, T> | undefined,
  report: (label: string, kept: SourcePosition, other: SourcePosition) => void,
  seniority: Seniority,
): Unique<K, T> {
  const claims = new Map<K, Claimed<K, T>[]>();
  for (const homed of found) {
    const claim = claimOf(homed);
    if (claim === undefined) continue;
    const others = claims.get(claim.id);
    if (others === undefined) claims.set(claim.id, [{ claim, homed }]);
    else others.push({ claim, homed });
  }
  const objects = new Map<K, Sourced<T>>();
  const incumbents = new Map<string, string>();
  for (const [id, all] of [...claims].sort(([a], [b]) => compareText(a, b))) {
    const [first, ...others] = byPrecedence(all, seniority);
    if (first === undefined) continue;
    const { workspace, position, frozen } = first.homed;
    const { object, positions, heldBy } = first.claim;
    objects.set(id, { object, workspace, position, positions, frozen, heldBy });
    for (const { claim, homed } of others) {
      incumbents.set(claim.label, position.file);
      report(claim.label, position, homed.position);
    }
  }
  return { objects, incumbents: [...incumbents] };
}
