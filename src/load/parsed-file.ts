// What one file holds once it is read: documents, findings, and whether the file can be used.
import type {
  Diagnostic,
  Digest,
  KubeObject,
  Placement,
  Position,
  SyncTarget,
  Location as TmcLocation,
} from '../api/index.ts';
import type { TmcConfigDocument } from './config.ts';

/** Findings of a file, still without its path. */
export type FileDiagnostic = Omit<Diagnostic, 'file'>;

export type ParsedDocument =
  | { readonly kind: 'SyncTarget'; readonly object: SyncTarget; readonly at: Position }
  | { readonly kind: 'Location'; readonly object: TmcLocation; readonly at: Position }
  | { readonly kind: 'Placement'; readonly object: Placement; readonly at: Position }
  | { readonly kind: 'TMCConfig'; readonly object: TmcConfigDocument; readonly at: Position }
  | { readonly kind: 'workload'; readonly object: KubeObject; readonly digest: Digest; readonly at: Position };

export interface ParsedFile {
  readonly documents: readonly ParsedDocument[];
  readonly diagnostics: readonly FileDiagnostic[];
  /** False when any document is bad: then the whole file keeps its last good content. */
  readonly usable: boolean;
  /** Not usable, and nothing in it says that it was meant for us: a matter of its past whether it counts as broken. */
  readonly foreign?: true;
}
