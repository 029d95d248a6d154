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

/** Collects documents of one kind; of several with one name the first by rank, path and line counts. */
export function unique<K extends string, T>(
  found: readonly Homed[],
  claimOf: (homed: Homed) => Claim<K, T> | undefined,
  report: (label: string, kept: SourcePosition, other: SourcePosition) => void,
  seniority: Seniority,
): Unique<K, T> {
  const claims = found.flatMap((homed) => {
    const claim = claimOf(homed);
    return claim === undefined ? [] : [{ claim, homed, rank: rankOf(claim.label, homed.position.file, seniority) }];
  });
  claims.sort(
    (a, b) =>
      a.rank - b.rank ||
      compareText(a.homed.position.file, b.homed.position.file) ||
      a.homed.position.line - b.homed.position.line,
  );
  const objects = new Map<K, Sourced<T>>();
  const incumbents = new Map<string, string>();
  for (const { claim, homed } of claims) {
    const { workspace, position, frozen } = homed;
    const earlier = objects.get(claim.id);
    if (earlier === undefined) {
      const { object, positions, heldBy } = claim;
      objects.set(claim.id, { object, workspace, position, positions, frozen, heldBy });
      continue;
    }
    incumbents.set(claim.label, earlier.position.file);
    report(claim.label, earlier.position, position);
  }
  return { objects: new Map([...objects].sort(([a], [b]) => compareText(a, b))), incumbents: [...incumbents] };
}
