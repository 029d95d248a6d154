// One pass of the hub: snapshot → load → observe → place → render → commit → aggregate → commit.
import { type CommitSha, type Diagnostic, type Digest, digestOf, earliest } from '../api/index.ts';
import { load } from '../load/index.ts';
import { type PlaceResult, place } from '../placement/index.ts';
import { asMade, type RenderResult, render } from '../render/index.ts';
import { type FleetStatus, observe } from '../status/index.ts';
import { currentStatus } from './current-status.ts';
import type { HubContext } from './hub-context.ts';
import { publishRendered } from './publish-rendered.ts';
import { publishStatus } from './publish-status.ts';
import { takeSnapshot } from './snapshot.ts';

export type PassOutcome =
  /** No source branch yet: nothing to do. */
  | { readonly kind: 'empty' }
  /** Somebody else moved a ref in between: read again. */
  | { readonly kind: 'moved'; readonly ref: string }
  | {
      readonly kind: 'done';
      readonly sourceCommit: CommitSha;
      readonly decisions: PlaceResult['decisions'];
      readonly rendered: RenderResult;
      readonly renderedCommit: CommitSha;
      /** Undefined when the rendered branch, or the status branch, already said so. */
      readonly newRendered: CommitSha | undefined;
      readonly newStatus: CommitSha | undefined;
      /** False while the status commit of this state is debounced. */
      readonly statusIsCurrent: boolean;
      readonly status: FleetStatus;
      readonly diagnostics: readonly Diagnostic[];
      /** Of what people and syncers wrote: passes with equal inputs make no second commit, but for deadlines. */
      readonly inputs: Digest;
      /** When to look again although nothing changed. */
      readonly nextDeadline: Date | undefined;
    };

/** Reads everything, decides without I/O, writes by compare-and-swap. Safe to stop at any line; safe beside a second hub. */
export async function runPass(hub: HubContext, signal: AbortSignal): Promise<PassOutcome> {
  hub.beginPass();
  const now = hub.clock.now();
  const snapshot = await takeSnapshot(hub, signal);
  if (snapshot === undefined) return { kind: 'empty' };
  const { sourceCommit, previous, reports } = snapshot;

  const { model, diagnostics: found } = load(snapshot.source, hub.loadMemo);
  const { indexes } = previous;
  const observed = observe({ model, indexes, previous: hub.lastObservations(previous), reports, ...hub.hearing, now });
  const { observations } = observed;
  hub.remember(observations);
  const placed = place({ model, previous: previous.decisions, observations, now, asMade }, hub.placeMemo);
  const { decisions, heirs } = placed;
  const rendered = render({ model, decisions, heirs, observations, previous, sourceCommit, now }, hub.renderMemo);

  const published = await publishRendered(hub, { snapshot, rendered, now }, signal);
  if (published.kind === 'moved') return published;
  const { renderedCommit } = published;

  const notices = hub.notices.current(now);
  const judged = [...found, ...placed.diagnostics, ...rendered.diagnostics];
  const diagnostics = [...notices.diagnostics, ...snapshot.diagnostics, ...judged];
  const known = { model, diagnostics, decisions, indexes: rendered.indexes, observations, reports };
  const current = currentStatus(hub, { ...known, sourceCommit, renderedCommit, now }, snapshot);
  const told = await publishStatus(hub, { snapshot, ...current, now }, signal);
  if (told.kind === 'moved') return told;

  return {
    kind: 'done',
    sourceCommit,
    decisions,
    rendered,
    renderedCommit,
    newRendered: published.isNew ? renderedCommit : undefined,
    newStatus: told.newStatus,
    statusIsCurrent: told.retryAt === undefined,
    status: current.status,
    diagnostics,
    inputs: digestOf([sourceCommit, ...[...hub.reports].map(([target, { commit }]) => [target, commit])]),
    nextDeadline: earliest([observed.nextDeadline, placed.nextDeadline, told.retryAt, notices.until]),
  };
}
