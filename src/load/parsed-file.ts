// What one file holds once it is read: documents, findings, and whether the file can be used.
import type {
  Diagnostic,
  Digest,
  FieldPositions,
  KubeObject,
  Placement,
  Position,
  SyncTarget,
  Location as TmcLocation,
  Workspace,
} from '../api/index.ts';
import type { TmcConfigDocument } from './config.ts';

/** Findings of a file, still without its path; `object` is `<kind> <name>`, as the path decides about the workspace. */
export type FileDiagnostic = Omit<Diagnostic, 'file'>;

/** A document of our own kinds: what is found out about it later is told at its fields. */
interface Documented<K extends string, T> {
  readonly kind: K;
  readonly object: T;
  readonly at: Position;
  readonly positions: FieldPositions;
}

/** Plain data, so that it can be kept anywhere. */
export type ParsedDocument =
  | Documented<'SyncTarget', SyncTarget>
  | Documented<'Location', TmcLocation>
  | Documented<'Placement', Placement>
  | Documented<'TMCConfig', TmcConfigDocument>
  | Documented<'Workspace', Workspace>
  | { readonly kind: 'workload'; readonly object: KubeObject; readonly digest: Digest; readonly at: Position };

export interface ParsedFile {
  readonly documents: readonly ParsedDocument[];
  readonly diagnostics: readonly FileDiagnostic[];
  /** False when any document is bad: then the whole file keeps its last good content. */
  readonly usable: boolean;
  /** Not usable, and nothing in it says that it was meant for us: a matter of its past whether it counts as broken. */
  readonly foreign?: true;
  /** Not usable, and its text says that it holds a Workspace; `unknown`: its text is elsewhere. */
  readonly mayBeWorkspace?: 'said' | 'unknown';
}
