// TargetIndex: a syncer's work list. What to apply, in which order, and what it may remove.
import {
  type BlobId,
  type CommitSha,
  type PlacementId,
  parseBlobId,
  parseCommitSha,
  parsePlacementId,
  parseTargetId,
  parseTargetKey,
  type TargetId,
  type TargetKey,
  type WorkspacePath,
} from './ids.ts';
import { isRecord, type ObjectRef, refKey } from './kube-object.ts';
import type { Origin } from './namespace-locator.ts';
import { canonicalYaml, readPlainYaml, readYaml } from './yaml/index.ts';

export interface IndexEntry {
  /** As it is in the cluster. */
  readonly ref: ObjectRef;
  /** What it is in the source, where its namespace or name is another there; ask `sourceRef`. */
  readonly origin?: Origin;
  /** Under `manifests/` of the target's branch, `targets/<target>/` of the rendered branch. */
  readonly path: string;
  /** Blob id of the manifest at `path`. */
  readonly digest: BlobId;
  /** Sorted; empty for a Namespace made for others. */
  readonly placements: readonly PlacementId[];
  /** Apply order: lower first; removal in reverse. */
  readonly stage: number;
  /** Source commit and `now` of the pass that last changed this entry. */
  readonly sinceCommit: CommitSha;
  readonly sinceTime: string;
  /** Its source file is unreadable now, or an override of it does not apply; this is the last good content. */
  readonly frozen?: true;
  /** It would have been removed, but a guard kept it; the sentence says which. */
  readonly withheld?: string;
}

/** A tombstone: the only thing that lets a syncer delete. */
export interface Removal {
  readonly ref: ObjectRef;
  /** As in the entry that it was. */
  readonly origin?: Origin;
  readonly stage: number;
  readonly reason: string;
  /** Source commit of the pass that ordered the removal. */
  readonly commit: CommitSha;
  /** RFC 3339; not before this time. */
  readonly notBefore: string;
  /** Whose object it was; absent: of `root`, or of nobody. No other workspace delivers it again before it is gone. */
  readonly workspace?: WorkspacePath;
}

/** A Job that succeeded on a target that this one takes the place of: it is not begun again. */
export interface CompletedJob {
  /** As in the entry that it would be, as the next. */
  readonly ref: ObjectRef;
  readonly origin?: Origin;
  /** Blob id of the manifest that this target would get; of another manifest the Job is another one, and runs. */
  readonly digest: BlobId;
  /** Sorted. */
  readonly placements: readonly PlacementId[];
}

export interface TargetIndex {
  readonly target: TargetId;
  readonly syncTarget: {
    readonly workspace: WorkspacePath;
    readonly name: string;
    readonly key: TargetKey;
    readonly uid: string;
  };
  /** Ordered by stage, then path. */
  readonly objects: readonly IndexEntry[];
  readonly removals: readonly Removal[];
  /** Ordered by refKey; absent: none. The syncer has nothing to do with them. */
  readonly completed?: readonly CompletedJob[];
}

/** What an entry or a removal is in the source: the same on every target, however its namespaces are mapped. */
export function sourceRef({ ref, origin }: Pick<IndexEntry, 'ref' | 'origin'>): ObjectRef {
  if (origin === undefined) return ref;
  const { group, version, kind } = ref;
  const { namespace, name } = origin;
  return { group, version, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/** Names a removal in reports and observations. */
export function removalId(removal: { readonly ref: ObjectRef; readonly commit: CommitSha }): string {
  return `${refKey(removal.ref)}@${removal.commit}`;
}

/** Names a Job that succeeded, as it was rendered, in observations. */
export function completionId({ ref, digest }: Pick<CompletedJob, 'ref' | 'digest'>): string {
  return `${refKey(ref)}@${digest}`;
}

/** An entry as a line of `objects`. Most are the same on many targets, and stay the same: whoever writes many keeps it. */
export function formatIndexEntry(entry: IndexEntry): string {
  return canonicalYaml({ objects: [entry] }).slice('objects:\n'.length);
}

/** The document as it is written: `index/<target>.yaml`, and `index.yaml` on the target's own branch. Canonical YAML, put together of its parts. */
export function formatTargetIndex(
  index: TargetIndex,
  textOf: (entry: IndexEntry) => string = formatIndexEntry,
): string {
  const { target, syncTarget, objects, removals, completed } = index;
  return [
    canonicalYaml({ apiVersion: 'workload.kcp.io/v1alpha1', kind: 'TargetIndex', metadata: { name: target } }),
    completed === undefined ? '' : canonicalYaml({ completed }),
    objects.length === 0 ? 'objects: []\n' : `objects:\n${objects.map(textOf).join('')}`,
    canonicalYaml({ removals }),
    canonicalYaml({ syncTarget }),
  ].join('');
}

function parseRef(value: unknown): ObjectRef {
  if (!isRecord(value)) throw new TypeError('ref must be a mapping');
  const { group, version, kind, namespace, name } = value;
  if (
    typeof group !== 'string' ||
    typeof version !== 'string' ||
    typeof kind !== 'string' ||
    typeof name !== 'string'
  ) {
    throw new TypeError('ref must have group, version, kind and name');
  }
  return { group, version, kind, name, ...(typeof namespace === 'string' ? { namespace } : {}) };
}

function parseOrigin(value: unknown): Pick<IndexEntry, 'origin'> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new TypeError('origin must be a mapping');
  const { namespace } = value;
  const origin = { workspace: text(value, 'workspace') as WorkspacePath, name: text(value, 'name') };
  return { origin: { ...origin, ...(typeof namespace === 'string' ? { namespace } : {}) } };
}

function text(record: Record<string, unknown>, key: string): string {
  const value = record[key];
  if (typeof value !== 'string') throw new TypeError(`${key} must be text`);
  return value;
}

function parsePlacements(list: readonly unknown[]): readonly PlacementId[] {
  return list.map((placement) => parsePlacementId(String(placement)));
}

function parseCompleted(value: unknown): CompletedJob {
  if (!isRecord(value) || !Array.isArray(value['placements']))
    throw new TypeError('a completed Job must be a mapping with placements');
  const digest = parseBlobId(text(value, 'digest'));
  const identity = { ref: parseRef(value['ref']), ...parseOrigin(value['origin']) };
  return { ...identity, digest, placements: parsePlacements(value['placements']) };
}

function parseEntry(value: unknown): IndexEntry {
  if (!isRecord(value) || typeof value['stage'] !== 'number' || !Array.isArray(value['placements'])) {
    throw new TypeError('an object must be a mapping with stage and placements');
  }
  return {
    ref: parseRef(value['ref']),
    ...parseOrigin(value['origin']),
    path: text(value, 'path'),
    digest: parseBlobId(text(value, 'digest')),
    placements: parsePlacements(value['placements']),
    stage: value['stage'],
    sinceCommit: parseCommitSha(text(value, 'sinceCommit')),
    sinceTime: text(value, 'sinceTime'),
    ...(value['frozen'] === true ? { frozen: true } : {}),
    ...(typeof value['withheld'] === 'string' ? { withheld: value['withheld'] } : {}),
  };
}

function parseRemoval(value: unknown): Removal {
  if (!isRecord(value) || typeof value['stage'] !== 'number')
    throw new TypeError('a removal must be a mapping with stage');
  return {
    ref: parseRef(value['ref']),
    ...parseOrigin(value['origin']),
    stage: value['stage'],
    reason: text(value, 'reason'),
    commit: parseCommitSha(text(value, 'commit')),
    notBefore: text(value, 'notBefore'),
    ...(typeof value['workspace'] === 'string' ? { workspace: value['workspace'] as WorkspacePath } : {}),
  };
}

function readAny(content: string): unknown {
  const { documents, problems } = readYaml(content);
  const problem = problems[0];
  if (problem) throw new TypeError(`line ${problem.line}: ${problem.message}`);
  return documents[0]?.value;
}

/** Reads what `formatTargetIndex` wrote. Throws a TypeError that names the field: a syncer then changes nothing. */
export function parseTargetIndex(content: string): TargetIndex {
  const value = readPlainYaml(content) ?? readAny(content);
  if (!isRecord(value) || value['kind'] !== 'TargetIndex') throw new TypeError('kind must be TargetIndex');
  const { metadata, syncTarget, objects, removals, completed = [] } = value;
  if (!isRecord(metadata) || !isRecord(syncTarget)) throw new TypeError('metadata and syncTarget must be mappings');
  if (!Array.isArray(objects) || !Array.isArray(removals)) throw new TypeError('objects and removals must be lists');
  if (!Array.isArray(completed)) throw new TypeError('completed must be a list');
  return {
    target: parseTargetId(text(metadata, 'name')),
    syncTarget: {
      workspace: text(syncTarget, 'workspace') as WorkspacePath,
      name: text(syncTarget, 'name'),
      key: parseTargetKey(text(syncTarget, 'key')),
      uid: text(syncTarget, 'uid'),
    },
    objects: objects.map(parseEntry),
    removals: removals.map(parseRemoval),
    ...(completed.length === 0 ? {} : { completed: completed.map(parseCompleted) }),
  };
}
