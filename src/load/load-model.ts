// Parsed files → Model + Diagnostics. A file that cannot be used gives its last good content, marked frozen; nothing else stops.
import {
  type BlobId,
  compareDiagnostics,
  type Diagnostic,
  digestOf,
  type KubeObject,
  type Location,
  type Placement,
  placementId,
  ROOT_WORKSPACE,
  refKey,
  refOf,
  type SyncTarget,
  type TmcConfigDocument,
  targetId,
  type WorkspacePath,
} from '../api/index.ts';
import { resolveConfig } from './config.ts';
import { withDefaultLocation } from './default-location.ts';
import { type JudgedFile, type JudgeInput, judgeFiles } from './judge-files.ts';
import type { Model, Sourced, SourcePosition, Workload } from './model.ts';
import type { ParsedDocument } from './parsed-file.ts';
import { scopeResolver } from './scope.ts';

export interface LoadInput extends JudgeInput {
  /** Files of the last pass: of two equal names, the one whose file did not change counts, then the one whose file was there. */
  readonly knownPaths: ReadonlyMap<string, BlobId>;
}

export interface LoadResult {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/** One usable document with its place. */
interface Found {
  readonly document: ParsedDocument;
  readonly position: SourcePosition;
  readonly frozen: boolean;
}

function documentsOf(judged: readonly JudgedFile[]): readonly Found[] {
  return judged.flatMap(({ file, used, frozen }) =>
    (used?.documents ?? []).map((document) => ({
      document,
      position: { file, ...document.at },
      frozen: frozen !== undefined,
    })),
  );
}

function byKey<K extends string, V>(map: Map<K, V>): ReadonlyMap<K, V> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** 0: its file is as it was in the last pass; 1: its file was there; 2: its file is new. */
function seniority(file: string, input: LoadInput): number {
  const before = input.knownPaths.get(file);
  if (before === undefined) return 2;
  return before === input.files.get(file)?.id ? 0 : 1;
}

/** Collects documents of one kind; of two with one name, the one in the file that changed least wins, then the first path. */
function unique<K extends string, T>(
  found: readonly Found[],
  keyed: (document: ParsedDocument) => { readonly id: K; readonly object: T } | undefined,
  report: (id: K, kept: SourcePosition, other: SourcePosition) => void,
  input: LoadInput,
): ReadonlyMap<K, Sourced<T>> {
  const result = new Map<K, Sourced<T>>();
  const ordered = [...found].sort((a, b) => seniority(a.position.file, input) - seniority(b.position.file, input));
  for (const { document, position, frozen } of ordered) {
    const entry = keyed(document);
    if (!entry) continue;
    const earlier = result.get(entry.id);
    if (earlier) report(entry.id, earlier.position, position);
    else result.set(entry.id, { object: entry.object, workspace: ROOT_WORKSPACE, position, frozen });
  }
  return byKey(result);
}

/** An object of a namespaced kind without a namespace lies in `default`, as kubectl would put it. */
function normalise(object: KubeObject, scope: 'Namespaced' | 'Cluster' | 'Unknown'): KubeObject {
  const { namespace, ...metadata } = object.metadata;
  if (scope === 'Cluster') return namespace === undefined ? object : { ...object, metadata };
  if (scope === 'Unknown' || namespace !== undefined) return object;
  return { ...object, metadata: { ...object.metadata, namespace: 'default' } };
}

function workloadsOf(found: readonly Found[]): readonly Workload[] {
  const raw = found.flatMap(({ document, position, frozen }) =>
    document.kind === 'workload' ? [{ object: document.object, digest: document.digest, position, frozen }] : [],
  );
  const scopeOf = scopeResolver(raw.map((w) => w.object));
  const workloads = raw.map(({ object, digest, position, frozen }): Workload => {
    const normal = normalise(object, scopeOf(object));
    return {
      object: normal,
      ref: refOf(normal),
      digest: normal === object ? digest : digestOf(normal),
      workspace: ROOT_WORKSPACE,
      position,
      frozen,
    };
  });
  const key = (w: Workload): string =>
    `${refKey(w.ref)}\0${w.position.file}\0${String(w.position.line).padStart(8, '0')}`;
  return workloads
    .map((w) => [key(w), w] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, w]) => w);
}

/** Builds the model. Input order does not matter; all findings at once, ordered. */
export function load(input: LoadInput): LoadResult {
  const judged = judgeFiles(input);
  const found = documentsOf(judged);
  const diagnostics = judged.flatMap((j) => j.diagnostics);
  const duplicate = (what: string) => (id: string, kept: SourcePosition, other: SourcePosition) => {
    const message = `${what} ${id} is written in ${kept.file}:${kept.line} already, which stays in force; remove one`;
    diagnostics.push({ code: 'DuplicateObject', severity: 'error', message, object: `${what} ${id}`, ...other });
  };
  const syncTargets = unique(
    found,
    (d) =>
      d.kind === 'SyncTarget'
        ? { id: targetId(ROOT_WORKSPACE, d.object.metadata.name), object: d.object as SyncTarget }
        : undefined,
    duplicate('SyncTarget'),
    input,
  );
  const written = unique(
    found,
    (d) =>
      d.kind === 'Location'
        ? { id: `${ROOT_WORKSPACE}/${d.object.metadata.name}`, object: d.object as Location }
        : undefined,
    duplicate('Location'),
    input,
  );
  const placements = unique(
    found,
    (d) =>
      d.kind === 'Placement'
        ? { id: placementId(ROOT_WORKSPACE, d.object.metadata.name), object: d.object as Placement }
        : undefined,
    duplicate('Placement'),
    input,
  );
  const configs = unique<string, TmcConfigDocument>(
    found,
    (d) => (d.kind === 'TMCConfig' ? { id: 'fleet', object: d.object } : undefined),
    duplicate('TMCConfig'),
    input,
  );
  const unreadable: ReadonlySet<WorkspacePath> = new Set(judged.some((j) => j.broken) ? [ROOT_WORKSPACE] : []);
  const model: Model = {
    config: resolveConfig(configs.get('fleet')?.object),
    syncTargets,
    locations: withDefaultLocation(written, syncTargets),
    placements,
    workloads: workloadsOf(found),
    frozenFiles: new Map(judged.flatMap(({ file, frozen }) => (frozen ? [[file, frozen] as const] : []))),
    unreadable,
  };
  return { model, diagnostics: diagnostics.sort(compareDiagnostics) };
}
