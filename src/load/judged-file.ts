// One file of a source with its verdict: what of it counts, and what is told.
import type { Diagnostic, FileBlob, PlacementId } from '../api/index.ts';
import type { ParsedFile } from './parsed-file.ts';

/** What a tool made of a directory. */
export interface Making {
  /** Of the build, among all. */
  readonly id: string;
  /** The Placements that it is made for; no other source means it. */
  readonly builtFor: ReadonlySet<PlacementId>;
  /** Where objects lie that name no namespace. */
  readonly namespace: string;
}

export interface JudgedFile {
  readonly file: string;
  /** What counts; undefined when nothing does. */
  readonly used: ParsedFile | undefined;
  /** Set when `used` is the last good content of a broken file. */
  readonly frozen: FileBlob | undefined;
  /** It cannot be used although it may hold objects: nothing that vanishes from its workspace is removed. */
  readonly broken: boolean;
  /** It may say which workspace its directory is, and nobody knows what it says. */
  readonly doubtful: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Set when a tool made `used`, which is told at `file`. */
  readonly made?: Making | undefined;
}
