// Answers without a hub or a cluster: the source at a revision, and what the hub would make of it.
import { resolve } from 'node:path';
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
  UserError,
  walkFiles,
} from '../api/index.ts';
import { type GitRepository, isRefName, openRepository, type RefName } from '../git/index.ts';
import { createParseCache, type LoadResult, load, type Model, sourceFiles } from '../load/index.ts';
import { createPlaceMemo, type PlaceResult, place } from '../placement/index.ts';
import {
  createRenderMemo,
  NOTHING_RENDERED,
  type RenderedState,
  type RenderResult,
  readRendered,
  render,
  stateFiles,
} from '../render/index.ts';
import type { FleetRefs } from './refs.ts';
import { findRepository, readWorkingTree } from './working-tree.ts';

export interface OfflineOptions {
  /** A folder, or the URL of a repository. */
  readonly repo: string;
  /** A branch, tag, ref or full commit id; undefined = the working tree. */
  readonly rev: string | undefined;
  readonly refs: FleetRefs;
  readonly signal: AbortSignal;
}

/** Opens the repository around a folder, or at a URL; undefined when there is none. */
export async function openRepositoryAround(repo: string, signal: AbortSignal): Promise<GitRepository | undefined> {
  if (/^[a-z+]+:\/\//.test(repo)) return openRepository({ url: repo }, signal);
  const found = await findRepository(resolve(repo));
  return found === undefined ? undefined : openRepository({ url: found }, signal);
}

/** A ref of the repository, or what the last fetch knew of it: clones hold the hub's branches under `refs/remotes/origin`. */
export async function findRef(git: GitRepository, ref: RefName, signal: AbortSignal): Promise<CommitSha | undefined> {
  const remote = `refs/remotes/origin/${ref.replace(/^refs\/heads\//, '')}`;
  const refs = await git.refs(isRefName(remote) ? [ref, remote] : [ref], signal);
  return refs.get(ref) ?? (isRefName(remote) ? refs.get(remote) : undefined);
}

async function resolveRev(git: GitRepository, rev: string, signal: AbortSignal): Promise<CommitSha> {
  if (/^[0-9a-f]{40}$/.test(rev)) return parseCommitSha(rev);
  const names = [
    rev,
    `refs/heads/${rev}`,
    `refs/tags/${rev}`,
    `refs/remotes/${rev}`,
    `refs/remotes/origin/${rev}`,
  ].filter(isRefName);
  const refs = await git.refs(names, signal);
  const found = names.map((name) => refs.get(name)).find((id) => id !== undefined);
  if (found !== undefined) return found;
  throw new UserError(
    'Usage',
    `finding ${rev}: no branch, tag or full commit id of that name in ${git.location}; check --rev`,
  );
}

async function withBytes(
  git: GitRepository,
  tree: FileTree,
  signal: AbortSignal,
): Promise<ReadonlyMap<BlobId, Uint8Array>> {
  return git.blobs(new Set([...sourceFiles(tree).values()].map((blob) => blob.id)), signal);
}

/** Loads the source without any knowledge of earlier passes: nothing is frozen, everything wrong is told. */
export async function loadOffline(options: OfflineOptions): Promise<LoadResult> {
  const { repo, rev, signal } = options;
  const cache = createParseCache();
  if (rev === undefined && !/^[a-z+]+:\/\//.test(repo)) {
    const tree = await readWorkingTree(resolve(repo));
    for (const [, blob] of walkFiles(tree)) if (blob.bytes) cache.put(blob.id, blob.bytes);
    return loadTree(tree, cache);
  }
  const git = await openRepositoryAround(repo, signal);
  if (git === undefined)
    throw new UserError('RepositoryNotFound', `opening ${repo}: no Git repository there or above; check -C/--repo`);
  try {
    const commit = await git.commit(await resolveRev(git, rev ?? options.refs.source, signal), signal);
    const tree = await git.tree(commit.tree, signal);
    for (const [id, bytes] of await withBytes(git, tree, signal)) cache.put(id, bytes);
    return loadTree(tree, cache);
  } finally {
    await git.close();
  }
}

function loadTree(tree: FileTree, cache: ReturnType<typeof createParseCache>): LoadResult {
  const parsed = (blob: FileBlob) => cache.get(blob.id) ?? { documents: [], diagnostics: [], usable: true };
  return load({ files: sourceFiles(tree), lastGood: new Map(), parsed, knownPaths: new Set() });
}

/** The rendered branch as the repository has it, with manifests left out; nothing when there is none. */
export async function readRenderedBranch(options: OfflineOptions): Promise<RenderedState> {
  const git = await openRepositoryAround(options.repo, options.signal);
  if (git === undefined) return NOTHING_RENDERED;
  try {
    const tip = await findRef(git, options.refs.rendered, options.signal);
    if (tip === undefined) return NOTHING_RENDERED;
    const tree = await git.tree((await git.commit(tip, options.signal)).tree, options.signal);
    const bytes = await git.blobs(new Set(stateFiles(tree).map((blob) => blob.id)), options.signal);
    return readRendered(tree, (id, parse) => parse(new TextDecoder().decode(bytes.get(id))));
  } finally {
    await git.close();
  }
}

/** Observations as last rendered; a SyncTarget that nobody observed yet is taken as ready. */
function assumedObservations(model: Model, previous: RenderedState, now: Date): ReadonlyMap<TargetId, Observation> {
  const entries = [...model.syncTargets.keys()].map((target): [TargetId, Observation] => {
    const ready = {
      status: true,
      reason: 'Ready',
      message: 'assumed: nobody observed it yet',
      since: formatTime(now),
    } as const;
    return [target, previous.observations.get(target) ?? { target, ready, available: [], gone: [] }];
  });
  return new Map(entries);
}

export interface OfflineRender extends PlaceResult {
  readonly loaded: LoadResult;
  readonly rendered: RenderResult;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the hub would decide and render for this source now, by the hub's own functions. Writes nothing. */
export async function renderOffline(options: OfflineOptions, now: Date): Promise<OfflineRender> {
  const loaded = await loadOffline(options);
  const previous = await readRenderedBranch(options);
  const observations = assumedObservations(loaded.model, previous, now);
  const placed = place({ model: loaded.model, previous: previous.decisions, observations, now }, createPlaceMemo());
  const { decisions } = placed;
  const sourceCommit = parseCommitSha(EMPTY_TREE.id);
  const rendered = render(
    { model: loaded.model, decisions, observations, previous, sourceCommit, now },
    createRenderMemo(),
  );
  const diagnostics = [...loaded.diagnostics, ...rendered.diagnostics].sort(compareDiagnostics);
  return { ...placed, loaded, rendered, diagnostics };
}
