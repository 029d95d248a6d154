// What each file gave in the last pass: of thousands of files only those that changed are looked at again.
import type { WorkspacePath } from '../api/index.ts';
import { type CrossCheckMemo, createCrossCheckMemo } from './cross-checks/index.ts';
import type { Homed } from './found.ts';
import type { JudgedFile, Making } from './judged-file.ts';
import type { LoadInput, LoadResult } from './load-input.ts';
import type { Workload } from './model.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { WorkspaceHome } from './workspaces.ts';

/** The documents of one file, each in its workspace. The same value as long as nothing of it changes. */
export interface HomedFile {
  readonly used: ParsedFile;
  readonly frozen: boolean;
  readonly workspace: WorkspacePath;
  readonly path: string;
  readonly made: Making | undefined;
  /** Documents of our API. */
  readonly documents: readonly Homed[];
  /** All other objects. */
  readonly workloads: readonly Homed[];
}

/** A workload object with its place in the order of the model. */
export interface KeyedWorkload {
  readonly key: string;
  readonly workload: Workload;
  /** The last pass that met it; 0: none yet. */
  pass: number;
}

/** Kept between passes; it only spares work. One pass at a time may use it. */
export interface LoadMemo {
  readonly files: Map<string, HomedFile>;
  /** Workloads of a file as they stand in the model, with what the namespace and the numbers of custom kinds depend on. */
  readonly workloads: WeakMap<HomedFile, { readonly scopes: string; readonly keyed: readonly KeyedWorkload[] }>;
  pass: number;
  /** In the order of the model. */
  sorted: readonly KeyedWorkload[];
  readonly crossChecks: CrossCheckMemo;
  last: { readonly input: LoadInput; readonly result: LoadResult } | undefined;
}

export function createLoadMemo(): LoadMemo {
  return {
    files: new Map(),
    workloads: new WeakMap(),
    pass: 0,
    sorted: [],
    crossChecks: createCrossCheckMemo(),
    last: undefined,
  };
}

function homed({ file, frozen, made }: JudgedFile, used: ParsedFile, home: WorkspaceHome): HomedFile {
  const all = used.documents.map((document): Homed => {
    // A line of what was made is a line of no file.
    const at = made === undefined ? document.at : { line: 1, column: 1 };
    return { document, position: { file, ...at }, frozen: frozen !== undefined, ...home };
  });
  return {
    used,
    frozen: frozen !== undefined,
    ...home,
    made,
    documents: all.filter(({ document }) => document.kind !== 'workload'),
    workloads: all.filter(({ document }) => document.kind === 'workload'),
  };
}

function areAlike(a: Making | undefined, b: Making | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const isForSame = a.builtFor.size === b.builtFor.size && [...a.builtFor].every((id) => b.builtFor.has(id));
  return a.id === b.id && a.namespace === b.namespace && isForSame;
}

function forgetOthers(known: Map<string, HomedFile>, paths: readonly string[]): void {
  const kept = new Set(paths);
  for (const path of known.keys()) if (!kept.has(path)) known.delete(path);
}

/** The documents of every file that counts and lies where it is known whose it is, in the order of the files. */
export function homedFiles(
  judged: readonly JudgedFile[],
  homeOf: (file: string) => WorkspaceHome | undefined,
  memo: LoadMemo,
): readonly HomedFile[] {
  const known = memo.files;
  const files: HomedFile[] = [];
  const paths: string[] = [];
  for (const one of judged) {
    const { file, used, frozen } = one;
    const home = used === undefined || used.documents.length === 0 ? undefined : homeOf(file);
    if (used === undefined || home === undefined) continue;
    const id = one.made?.id ?? file;
    const last = known.get(id);
    const isSame =
      last?.used === used &&
      last.frozen === (frozen !== undefined) &&
      last.workspace === home.workspace &&
      last.path === home.path &&
      areAlike(last.made, one.made);
    const entry = isSame ? last : homed(one, used, home);
    if (!isSame) known.set(id, entry);
    files.push(entry);
    paths.push(id);
  }
  if (known.size > files.length) forgetOthers(known, paths);
  return files;
}
