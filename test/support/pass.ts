// Runs the pure stages of a pass (load → place → render) on files in memory, carrying the previous state along as Git would.
import { parse } from 'yaml';
import {
  type BlobId,
  type CommitSha,
  type FileBlob,
  type FileTree,
  fileBlob,
  type Observation,
  parseCommitSha,
  subtree,
  type TargetId,
  treeFromPaths,
  walkFiles,
} from '../../src/api/index.ts';
import { buildSources, createBuildMemo } from '../../src/app/build-sources.ts';
import { NO_BUILD_STORE } from '../../src/app/build-store.ts';
import {
  createParseCache,
  type LoadInput,
  type LoadResult,
  lastGoodFiles,
  load,
  type Model,
  surveySource,
} from '../../src/load/index.ts';
import { createPlaceMemo, type PlaceResult, place } from '../../src/placement/index.ts';
import {
  asMade,
  createRenderMemo,
  NOTHING_RENDERED,
  type RenderedState,
  type RenderResult,
  readRendered,
  render,
} from '../../src/render/index.ts';
import type { SourceBuilder } from '../../src/tools/index.ts';

export type Files = Readonly<Record<string, string>>;

export interface PassState {
  readonly source: FileTree;
  readonly rendered: RenderedState;
}

export interface PassResult extends LoadResult, Omit<RenderResult, 'diagnostics'> {
  readonly renderDiagnostics: RenderResult['diagnostics'];
  readonly placed: PlaceResult;
  /** To hand to the next pass. */
  readonly state: PassState;
}

export const NOW = new Date('2026-01-01T00:00:00Z');

export function sha(n: number): CommitSha {
  return parseCommitSha(n.toString(16).padStart(40, '0'));
}

export function ready(target: string, extra: Partial<Observation> = {}): Observation {
  const status = { status: true, reason: 'Ready', message: '', since: '2026-01-01T00:00:00Z' } as const;
  return { target: target as TargetId, ready: status, available: [], gone: [], ...extra };
}

export function notReady(
  target: string,
  reason: 'HeartbeatLost' | 'ClusterUnreachable' = 'ClusterUnreachable',
): Observation {
  return ready(target, { ready: { status: false, reason, message: '', since: '2026-01-01T00:00:00Z' } });
}

export function treeOfFiles(files: Files): FileTree {
  return treeFromPaths(Object.entries(files).map(([path, text]) => [path, fileBlob(text)] as const));
}

/** Every file of a tree as text. */
export function textOf(tree: FileTree): Record<string, string> {
  return Object.fromEntries([...walkFiles(tree)].map(([path, blob]) => [path, new TextDecoder().decode(blob.bytes)]));
}

/** Every YAML file of a tree as data, for whole-value assertions on one file. */
export function dataAt(tree: FileTree, path: string): unknown {
  const text = textOf(tree)[path];
  return text === undefined ? undefined : parse(text);
}

/** Files that the previous tree shares by id keep their bytes: memory stands for the repository. */
function bytesOf(...trees: readonly FileTree[]): Map<BlobId, Uint8Array> {
  const bytes = new Map<BlobId, Uint8Array>();
  for (const tree of trees) for (const [, blob] of walkFiles(tree)) if (blob.bytes) bytes.set(blob.id, blob.bytes);
  return bytes;
}

function withBytes(tree: FileTree, known: ReadonlyMap<BlobId, Uint8Array>): FileTree {
  return treeFromPaths(
    [...walkFiles(tree)].map(([path, blob]): [string, FileBlob] => {
      const bytes = blob.bytes ?? known.get(blob.id);
      return [path, bytes === undefined ? blob : { ...blob, bytes }];
    }),
  );
}

interface PassOptions {
  readonly observations?: readonly Observation[];
  readonly state?: PassState | undefined;
  readonly now?: Date;
  readonly commit?: number;
  /** Fields of all Placements on which this version does not act, as if there were some. */
  readonly heldBy?: readonly string[];
  /** SyncTargets with such a field, `spec.later`. */
  readonly heldTargets?: readonly string[];
  /** Checks across documents; none when left out, so that a test may show one thing at a time. */
  readonly crossChecks?: NonNullable<LoadInput['crossChecks']>;
}

export function runStages(files: Files, options: PassOptions = {}): PassResult {
  return runTree(treeOfFiles(files), options);
}

interface Prepared {
  readonly source: FileTree;
  readonly input: LoadInput;
  readonly previous: RenderedState;
  readonly stored: Map<BlobId, Uint8Array>;
}

/** Reads the source as the hub would, up to loading. */
function prepare(source: FileTree, { state, crossChecks = () => [] }: PassOptions): Prepared {
  const previous = state?.rendered ?? NOTHING_RENDERED;
  const before = state?.source ?? treeFromPaths([]);
  const stored = bytesOf(source, previous.tree, before);
  const cache = createParseCache();
  const parsed = (blob: FileBlob) => {
    cache.put(blob.id, blob.bytes ?? stored.get(blob.id) ?? new Uint8Array());
    const file = cache.get(blob.id);
    if (file === undefined) throw new Error('unreachable: just parsed');
    return file;
  };
  const sources = { frozen: subtree(previous.tree, 'frozen'), previous: before };
  const content = (blob: FileBlob) => blob.bytes ?? stored.get(blob.id);
  const survey = surveySource({ tree: source, ...sources, bytesOf: content });
  const lastGood = lastGoodFiles(survey.files, parsed, sources);
  const knownPaths = new Map([...walkFiles(before)].map(([path, blob]) => [path, blob.id]));
  const input = { ...survey, lastGood, parsed, knownPaths, incumbents: previous.incumbents, crossChecks };
  return { source, input, previous, stored };
}

/** As `runStages`, of a source that holds more than text files. */
export function runTree(source: FileTree, options: PassOptions = {}): PassResult {
  return finish(prepare(source, options), options);
}

/** As `runTree`, with the directories built that Placements need. */
export async function runBuiltTree(
  source: FileTree,
  builder: SourceBuilder,
  options: PassOptions = {},
): Promise<PassResult> {
  const prepared = prepare(source, options);
  const { input, previous, stored } = prepared;
  const git = {
    blobs: async (ids: Iterable<BlobId>) => new Map([...ids].map((id) => [id, stored.get(id) ?? new Uint8Array()])),
    blobSizes: async (ids: Iterable<BlobId>) => new Map([...ids].map((id) => [id, stored.get(id)?.byteLength ?? 0])),
  };
  const building = { git, builder, store: NO_BUILD_STORE, memo: createBuildMemo(), now: options.now ?? NOW };
  const kept = subtree(previous.tree, 'builds');
  const built = await buildSources(building, { input, tree: source, kept }, new AbortController().signal);
  return finish({ ...prepared, input: built.input }, options);
}

/** The model as if some of it had fields on which this version does not act. */
export function withHolds(
  model: Model,
  { heldBy, heldTargets = [] }: Pick<PassOptions, 'heldBy' | 'heldTargets'>,
): Model {
  const held = <T>(sourced: T, by: readonly string[] | undefined): T =>
    by === undefined ? sourced : { ...sourced, heldBy: by };
  const later = (target: TargetId) => (heldTargets.includes(target) ? ['spec.later'] : undefined);
  return {
    ...model,
    placements: new Map([...model.placements].map(([id, sourced]) => [id, held(sourced, heldBy)])),
    syncTargets: new Map([...model.syncTargets].map(([id, sourced]) => [id, held(sourced, later(id))])),
  };
}

function finish({ source, input, previous, stored }: Prepared, options: PassOptions): PassResult {
  const { observations = [], now = NOW, commit = 1 } = options;
  const read = load(input);
  const loaded = { ...read, model: withHolds(read.model, options) };
  const seen = new Map([...observations].sort((a, b) => (a.target < b.target ? -1 : 1)).map((o) => [o.target, o]));
  const placed = place(
    { model: loaded.model, previous: previous.decisions, observations: seen, now, asMade },
    createPlaceMemo(),
  );
  const { diagnostics: renderDiagnostics, ...rendered } = render(
    { model: loaded.model, ...placed, observations: seen, previous, sourceCommit: sha(commit), now },
    createRenderMemo(),
  );
  const tree = withBytes(rendered.tree, stored);
  const contents = bytesOf(tree);
  const once = <T>(id: BlobId, parseText: (text: string) => T): T =>
    parseText(new TextDecoder().decode(contents.get(id)));
  return {
    ...loaded,
    ...rendered,
    tree,
    renderDiagnostics,
    placed,
    state: { source, rendered: readRendered(tree, once) },
  };
}
