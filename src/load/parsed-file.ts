// What one file holds once it is read: documents, findings, and whether the file can be used.
import type {
  Diagnostic,
  Digest,
  FieldPositions,
  KubeObject,
  Placement,
  Position,
  ResourceExport,
  ResourceImport,
  SyncTarget,
  TmcConfigDocument,
  Location as TmcLocation,
  Workspace,
} from '../api/index.ts';

/** Findings of a file, still without its path; `object` is `<kind> <name>`, as the path decides about the workspace. */
export type FileDiagnostic = Omit<Diagnostic, 'file'>;

/** A document of our own API, with defaults filled in. */
export interface ApiParsed<Kind extends string, T> {
  readonly kind: Kind;
  readonly object: T;
  readonly at: Position;
  /** Where its fields are written: what is found out about it later is told there. */
  readonly positions: FieldPositions;
  /** Fields that this version does not act on and without which the object would mean something else. */
  readonly heldBy: readonly string[];
}

export type ApiDocument =
  | ApiParsed<'SyncTarget', SyncTarget>
  | ApiParsed<'Location', TmcLocation>
  | ApiParsed<'Placement', Placement>
  | ApiParsed<'ResourceExport', ResourceExport>
  | ApiParsed<'ResourceImport', ResourceImport>
  | ApiParsed<'Workspace', Workspace>
  | ApiParsed<'TMCConfig', TmcConfigDocument>;

/** Plain data, so that it can be kept anywhere. */
export type ParsedDocument = ApiDocument | ParsedWorkload;

export interface ParsedWorkload {
  readonly kind: 'workload';
  readonly object: KubeObject;
  readonly digest: Digest;
  readonly at: Position;
  /** Of its metadata, when it carries labels or annotations that findings may be about. */
  readonly positions?: FieldPositions;
}

export interface ParsedFile {
  /** Of its content; 0 when it is too large to be looked at. */
  readonly bytes: number;
  readonly documents: readonly ParsedDocument[];
  readonly diagnostics: readonly FileDiagnostic[];
  /** False when any document is bad: then the whole file keeps its last good content. */
  readonly usable: boolean;
  /** Not usable, and nothing in it says that it was meant for us: a matter of its past whether it counts as broken. */
  readonly foreign?: true;
  /** Not usable, and its text says that it holds a Workspace; `unknown`: its text is elsewhere. */
  readonly mayBeWorkspace?: 'said' | 'unknown';
}
