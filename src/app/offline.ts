// Answers without a hub or a cluster: the source at a revision, and what the hub would make of it.
import {
  type BlobId,
  type CommitSha,
  compareDiagnostics,
  type Diagnostic,
  EMPTY_TREE,
  type FileBlob,
  type FileTree,
  formatTime,
  type Observation,
  parseCommitSha,
  type TargetId,
  treeFromPaths,
  walkFiles,
} from '../api/index.ts';
import type { Commit, GitRepository } from '../git/index.ts';
import {
  createParseCache,
  type LastGoodSources,
  type LoadResult,
  load,
  type Model,
  refusedSource,
} from '../load/index.ts';
import { createPlaceMemo, type PlaceResult, place } from '../placement/index.ts';
import {
  asMade,
  createRenderMemo,
  NOTHING_RENDERED,
  type RenderedState,
  type RenderResult,
  readRendered,
  render,
  stateFiles,
} from '../render/index.ts';
import { openProgramBuilder, type SourceBuilder } from '../tools/index.ts';
import { buildSources, createBuildMemo } from './build-sources.ts';
import { type BuildStore, openBuildStore } from './build-store.ts';
import type { GitAccess } from './git-access.ts';
import { findRef, isCommitId, isUrl, mustOpenAround, openAround, resolveRev } from './open-around.ts';
import { openParsedStore } from './parsed-store.ts';
import { parsedBy, parseNew, type Reading, surveyTree } from './read-source.ts';
import type { FleetRefs } from './refs.ts';
import { isBareRepository, readWorkingTree } from './working-tree.ts';

export interface OfflineOptions {
  /** An absolute folder, or the URL of a repository. */
  readonly repo: string;
  /** A branch, tag, ref or full commit id; undefined = the working tree, and where there is none the source branch. */
  readonly rev: string | undefined;
  readonly refs: FleetRefs;
  /** Folder of the cache on disk; default none. */
  readonly cacheDir?: string | undefined;
  /** Builds sources; default: the programs in PATH. */
  readonly builder?: SourceBuilder | undefined;
  /** How a repository behind a URL is reached. */
  readonly access?: GitAccess | undefined;
  readonly signal: AbortSignal;
}

export interface OfflineLoad extends LoadResult {
  /** Paths that were read, in Git's order. */
  readonly files: readonly string[];
  /** Undefined for a working tree: what it holds is no commit yet. */
  readonly commit: CommitSha | undefined;
}

/** Nothing is known of earlier passes. */
const NO_PAST: LastGoodSources = { frozen: EMPTY_TREE, previous: EMPTY_TREE };

interface OfflineReading extends Pick<Reading, 'git' | 'store'> {
  readonly builder: SourceBuilder;
  readonly buildStore: BuildStore;
}

function buildingOf({ builder, cacheDir }: OfflineOptions): Pick<OfflineReading, 'builder' | 'buildStore'> {
  const programs = builder ?? openProgramBuilder({ searchPath: process.env['PATH'] ?? '' });
  return { builder: programs, buildStore: openBuildStore(cacheDir) };
}

async function loadTree(
  tree: FileTree,
  { git, store, builder, buildStore }: OfflineReading,
  commit: CommitSha | undefined,
  signal: AbortSignal,
): Promise<OfflineLoad> {
  const cache = createParseCache();
  const survey = await surveyTree(git, tree, NO_PAST, signal);
  const { refused, unread } = await parseNew({ git, cache, store }, survey.files, signal);
  const parsed = parsedBy(cache, unread);
  const past = { lastGood: new Map(), knownPaths: new Map(), incumbents: new Map() };
  const input = { ...(refused ? refusedSource(refused) : survey), ...past, parsed };
  const building = { git, builder, store: buildStore, memo: createBuildMemo(), now: new Date(0) };
  const built = await buildSources(building, { input, tree, kept: EMPTY_TREE }, signal);
  return { ...load(built.input), files: [...survey.files.keys()], commit };
}

/** The content of a tree whose blobs all have their bytes. */
function blobsOf(tree: FileTree): Reading['git'] {
  const files = [...walkFiles(tree)].map(([, { id, bytes }]) => [id, bytes ?? new Uint8Array()] as const);
  const contents = new Map(files);
  const contentOf = (id: BlobId): Uint8Array => contents.get(id) ?? new Uint8Array();
  return {
    blobs: async (ids) => new Map([...ids].map((id) => [id, contentOf(id)])),
    blobSizes: async (ids) => new Map([...ids].map((id) => [id, contentOf(id).byteLength])),
  };
}

async function loadFolder(options: OfflineOptions): Promise<OfflineLoad> {
  const { repo, cacheDir, signal } = options;
  const tree = await readWorkingTree(repo);
  const reading = { git: blobsOf(tree), store: openParsedStore(cacheDir, repo), ...buildingOf(options) };
  return loadTree(tree, reading, undefined, signal);
}

async function loadCommit(options: OfflineOptions): Promise<OfflineLoad> {
  const { repo, rev, refs, cacheDir, access, signal } = options;
  const history = rev !== undefined && isCommitId(rev) ? 'whole' : 'newest';
  const git = await mustOpenAround(repo, signal, { history, access });
  try {
    const id = await resolveRev(git, rev ?? refs.source, signal);
    const tree = await git.partialTree((await git.commit(id, signal)).tree, signal);
    const reading = { git, store: openParsedStore(cacheDir, git.location), ...buildingOf(options) };
    return await loadTree(tree, reading, id, signal);
  } finally {
    await git.close();
  }
}

/** Loads the source without any knowledge of earlier passes: nothing is frozen, everything wrong is told. */
export async function loadOffline(options: OfflineOptions): Promise<OfflineLoad> {
  const { repo, rev } = options;
  const hasFiles = rev === undefined && !isUrl(repo) && !(await isBareRepository(repo));
  return hasFiles ? loadFolder(options) : loadCommit(options);
}

/** The rendered branch as the repository has it, with manifests left out; nothing when there is none. */
async function readRenderedBranch(git: GitRepository, { refs, signal }: OfflineOptions): Promise<RenderedState> {
  const tip = await findRef(git, refs.rendered, signal);
  return tip === undefined ? NOTHING_RENDERED : readRenderedCommit(git, await git.commit(tip, signal), signal);
}

/** What one commit of the rendered branch holds, without manifests. */
export async function readRenderedCommit(
  git: GitRepository,
  { tree: id }: Commit,
  signal: AbortSignal,
): Promise<RenderedState> {
  const tree = await git.tree(id, signal);
  const bytes = await git.blobs(new Set(stateFiles(tree).map((blob) => blob.id)), signal);
  return readRendered(tree, (id, parse) => parse(new TextDecoder().decode(bytes.get(id))));
}

/** Observations as last rendered; a SyncTarget that nobody observed yet is taken as ready. */
export function assumedObservations(
  model: Model,
  previous: RenderedState,
  now: Date,
): ReadonlyMap<TargetId, Observation> {
  const entries = [...model.syncTargets.keys()].map((target): [TargetId, Observation] => {
    const message = 'assumed: nobody observed it yet';
    const ready = { status: true, reason: 'Ready', message, since: formatTime(now) } as const;
    return [target, previous.observations.get(target) ?? { target, ready, available: [], gone: [] }];
  });
  return new Map(entries);
}

/** Objects that were kept lie in the repository only: their content is read, so that every file has its bytes. */
async function withBytes(git: GitRepository | undefined, tree: FileTree, signal: AbortSignal): Promise<FileTree> {
  const files = [...walkFiles(tree)];
  const missing = new Set(files.filter(([, blob]) => blob.bytes === undefined).map(([, blob]) => blob.id));
  if (missing.size === 0 || git === undefined) return tree;
  const bytes = await git.blobs(missing, signal);
  return treeFromPaths(
    files.map(([path, blob]): [string, FileBlob] => {
      const content = blob.bytes ?? bytes.get(blob.id);
      return [path, content === undefined ? blob : { ...blob, bytes: content }];
    }),
  );
}

export interface OfflineRender extends PlaceResult {
  readonly loaded: OfflineLoad;
  readonly rendered: RenderResult;
  /** Branch tree of each target, every file with its bytes. */
  readonly targets: ReadonlyMap<TargetId, FileTree>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the hub would decide and render for this source now, by the hub's own functions. Writes nothing. */
export async function renderOffline(options: OfflineOptions, now: Date): Promise<OfflineRender> {
  const loaded = await loadOffline(options);
  const git = await openAround(options.repo, options.signal, { access: options.access });
  try {
    const previous = git === undefined ? NOTHING_RENDERED : await readRenderedBranch(git, options);
    const observations = assumedObservations(loaded.model, previous, now);
    const { model } = loaded;
    const placed = place({ model, previous: previous.decisions, observations, now, asMade }, createPlaceMemo());
    const { decisions, heirs } = placed;
    // Of a working tree no commit is known: what is new in it since the last pass carries the id of nothing.
    const sourceCommit = loaded.commit ?? parseCommitSha(EMPTY_TREE.id);
    const input = { model: loaded.model, decisions, heirs, observations, previous, sourceCommit, now };
    const rendered = render(input, createRenderMemo());
    const targets = new Map<TargetId, FileTree>();
    for (const [target, tree] of rendered.targets) targets.set(target, await withBytes(git, tree, options.signal));
    const diagnostics = [...loaded.diagnostics, ...placed.diagnostics, ...rendered.diagnostics].sort(
      compareDiagnostics,
    );
    return { ...placed, loaded, rendered, targets, diagnostics };
  } finally {
    await git?.close();
  }
}
