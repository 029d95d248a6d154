// How large a report may be. A syncer's token may be stolen: nothing it writes may exhaust the hub.

/** A report beyond these is refused; the writer stays below them by cutting, so an honest report is always readable. */
export const REPORT_LIMITS = {
  /** Objects in one report. */
  objects: 20_000,
  /** Bytes of one file under `objects/`, of `heartbeat.yaml` and of `target.yaml`. */
  fileBytes: 256 * 1024,
  /** Bytes of `applied.yaml`. */
  appliedBytes: 4 * 1024 * 1024,
  /** Bytes of all files together. */
  totalBytes: 64 * 1024 * 1024,
  /** Bytes of all folders together, as Git keeps them: some 800 an object. */
  treeBytes: 16 * 1024 * 1024,
  /** Bytes of `apis.yaml`. */
  apisBytes: 4 * 1024 * 1024,
  /** Kinds that a cluster serves, in all versions. */
  apis: 5_000,
  removals: 5_000,
  orphans: 1_000,
  /** Characters of a message. */
  message: 1_024,
  /** Characters of a name, version or other short text. */
  text: 512,
  /** Characters of a quantity. */
  quantity: 32,
  /** Values (mappings, lists, scalars) in one reported status. */
  statusNodes: 10_000,
  /** Bytes of one reported status as JSON. */
  statusBytes: 64 * 1024,
  /** Levels of one reported status. */
  statusDepth: 20,
} as const;

/** Of one file of a report, by its path. */
export function mostBytes(path: string): number {
  if (path === 'applied.yaml') return REPORT_LIMITS.appliedBytes;
  return path === 'apis.yaml' ? REPORT_LIMITS.apisBytes : REPORT_LIMITS.fileBytes;
}
