// A Git object as bytes, and the store of such objects that each backend provides.
import type { RepositoryUsage } from '../port.ts';

export const OBJECT_TYPES = ['blob', 'tree', 'commit', 'tag'] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

export interface RawObject {
  readonly type: ObjectType;
  /** Without Git's header. */
  readonly bytes: Uint8Array;
}

/** What an object is, known without reading it. */
export interface ObjectStat {
  readonly type: ObjectType;
  readonly size: number;
}

/** Larger ones are refused unread: no manifest, no page of ours and no message is near it. */
const MAX_BYTES: Readonly<Record<ObjectType, number>> = {
  blob: 256 * 1024 * 1024,
  tree: 256 * 1024 * 1024,
  commit: 4 * 1024 * 1024,
  tag: 4 * 1024 * 1024,
};

export function maxBytesOf(type: ObjectType): number {
  return MAX_BYTES[type];
}

export interface NewObject extends RawObject {
  readonly id: string;
}

/** Content-addressed bytes. Both backends provide it; reading commits and trees stands on it once. */
export interface ObjectStore {
  /**
   * Ids that are not there are absent from the answer. Throws `RepositoryUnreadable`, with the id in its data, for one that
   * is damaged or larger than `maxBytesOf` its type.
   */
  read(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, RawObject>>;
  /** Without reading the content. Ids that are not there, or whose header is damaged, are absent. */
  stat(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, ObjectStat>>;
  /** Those of the ids that are not there, or are there damaged. */
  missing(ids: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>>;
  /** Group after group: objects come in an earlier one than those that name them, so that a crash leaves none without its parts. */
  write(groups: readonly (readonly NewObject[])[], signal: AbortSignal): Promise<void>;
  usage(signal: AbortSignal): Promise<RepositoryUsage>;
  /** True when the repository holds the newest part of a history only, so that parents may be missing. */
  isShallow(): Promise<boolean>;
  /** A quicker way than reading commits one by one; both are there, and the repository is not shallow. */
  isAncestor?(ancestor: string, descendant: string, signal: AbortSignal): Promise<boolean>;
  close(): Promise<void>;
}

/** The type of that name, or undefined. */
export function objectTypeOf(name: string): ObjectType | undefined {
  return OBJECT_TYPES.find((type) => type === name);
}
