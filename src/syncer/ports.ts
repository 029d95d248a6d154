// What a syncer needs from outside: its target's branch, a place for its report. The cluster comes through the kube port.
import type { BlobId, ClusterReport, CommitSha, FileTree, Heartbeat } from '../api/index.ts';

/** Reads one target's branch: `index.yaml` and `manifests/…`. */
export interface DesiredReader {
  /** The commit the branch is at; undefined while the hub has not published one. */
  head(signal: AbortSignal): Promise<CommitSha | undefined>;
  /** Structure without bytes. */
  tree(commit: CommitSha, signal: AbortSignal): Promise<FileTree>;
  blobs(ids: Iterable<BlobId>, signal: AbortSignal): Promise<ReadonlyMap<BlobId, Uint8Array>>;
}

/** Publishes the report; equal reports make no write. */
export interface ReportWriter {
  write(report: ClusterReport, heartbeat: Heartbeat, signal: AbortSignal): Promise<void>;
}
