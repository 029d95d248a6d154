// What `tmc explain` looks at: a source, and what the rendered branch knew of it. Needs no hub and no cluster.
import { type CommitSha, EMPTY_TREE, parseCommitSha } from '../api/index.ts';
import type { GitRepository } from '../git/index.ts';
import type { PlaceInput } from '../placement/index.ts';
import { asMade, NOTHING_RENDERED } from '../render/index.ts';
import {
  assumedObservations,
  loadOffline,
  type OfflineLoad,
  type OfflineOptions,
  readRenderedCommit,
} from './offline.ts';
import { findRef, openAround } from './open-around.ts';
import { findRenderedFor, type RenderedFor, sourceOf } from './rendered-for.ts';

/** Where decisions and observations are from. */
export interface ExplainedRendering {
  readonly commit: CommitSha;
  readonly sourceCommit: CommitSha;
  /** Of that pass (RFC 3339). */
  readonly time: string;
  /** It was rendered from an older source than the one that is explained. */
  readonly isOlder: boolean;
}

export interface Explainable {
  readonly input: PlaceInput;
  readonly loaded: OfflineLoad;
  /** Undefined: nothing was rendered yet, so every cluster is taken as ready. */
  readonly rendering: ExplainedRendering | undefined;
}

/** Of a revision: the rendering of that time. Of the files as they lie, and of the source branch: the newest. */
async function renderingFor(
  git: GitRepository,
  { rev, refs, signal }: OfflineOptions,
  { commit }: OfflineLoad,
): Promise<RenderedFor | undefined> {
  const tip = await findRef(git, refs.rendered, signal);
  if (tip === undefined) return undefined;
  if (rev !== undefined && commit !== undefined) return findRenderedFor(git, tip, commit, signal);
  const newest = await git.commit(tip, signal);
  return { commit: newest, sourceCommit: sourceOf(newest) ?? parseCommitSha(EMPTY_TREE.id) };
}

/** @param now of today; a revision is explained as of the moment when it was rendered */
export async function readExplainable(options: OfflineOptions, now: Date): Promise<Explainable> {
  const { repo, rev, signal, access } = options;
  const loaded = await loadOffline(options);
  const history = rev === undefined ? 'newest' : 'whole';
  const git = await openAround(repo, signal, { history, access });
  try {
    const found = git === undefined ? undefined : await renderingFor(git, options, loaded);
    const known = git && found ? await readRenderedCommit(git, found.commit, signal) : NOTHING_RENDERED;
    const told = found?.commit.trailers.get('Tmc-Now');
    const time = told !== undefined && rev !== undefined ? new Date(told) : now;
    const { model, commit } = loaded;
    const observations = assumedObservations(model, known, time);
    const rendering = found && {
      commit: found.commit.id,
      sourceCommit: found.sourceCommit,
      time: told ?? found.commit.time.toISOString(),
      isOlder: commit !== undefined && found.sourceCommit !== commit,
    };
    return { input: { model, previous: known.decisions, observations, now: time, asMade }, loaded, rendering };
  } finally {
    await git?.close();
  }
}
