// snapshot: refs → everything a pass reads, in one consistent look. Only blobs that were never seen are read.
import {
  type BlobId,
  type ClusterReport,
  type CommitSha,
  type Diagnostic,
  EMPTY_TREE,
  type FileTree,
  nodeAt,
  subtree,
  type TargetId,
  TmcError,
} from '../api/index.ts';
import type { Commit, RefName } from '../git/index.ts';
import { crossCheckPass, type LastGoodSources, type LoadInput, lastGoodFiles, refusedSource } from '../load/index.ts';
import { type RenderedState, readRendered, stateFiles } from '../render/index.ts';
import { type FleetStatus, fleetStatusFromIndexJson } from '../status/index.ts';
import { buildSources } from './build-sources.ts';
import type { HubContext } from './hub-context.ts';
import { readReports } from './read-reports.ts';
import { parsedBy, parseNew, surveyTree } from './read-source.ts';
import { hubPrefixes } from './refs.ts';
import { renderedHead } from './rendered-head.ts';
import { rewriteNotice, sourceHead } from './source-head.ts';

export interface Snapshot {
  readonly refs: ReadonlyMap<RefName, CommitSha>;
  readonly sourceCommit: CommitSha;
  readonly source: LoadInput;
  /** The rendered commit this pass builds on; undefined before the first. */
  readonly base: Commit | undefined;
  readonly previous: RenderedState;
  readonly reports: ReadonlyMap<TargetId, ClusterReport>;
  /** As the status branch has it. */
  readonly status: FleetStatus | undefined;
  readonly statusCommit: Commit | undefined;
  /** Of a source that is not trusted or not read, a repository that is too large, and report branches that hold no report. */
  readonly diagnostics: readonly Diagnostic[];
}

async function treeAt(hub: HubContext, commit: CommitSha | undefined, signal: AbortSignal): Promise<FileTree> {
  if (commit === undefined) return EMPTY_TREE;
  return hub.git.partialTree((await hub.git.commit(commit, signal)).tree, signal);
}

function blobAt(tree: FileTree, path: string): BlobId | undefined {
  const node = nodeAt(tree, path);
  return node?.kind === 'blob' ? node.id : undefined;
}

/** The source of the last pass. A rewritten history may have lost it, or a disk damaged it: then only `frozen/` can help. */
async function treeBefore(hub: HubContext, processed: CommitSha | undefined, signal: AbortSignal): Promise<FileTree> {
  try {
    return await treeAt(hub, processed, signal);
  } catch (error) {
    if (error instanceof TmcError && error.category === 'user') return EMPTY_TREE;
    throw error;
  }
}

/** Most passes meet what the last one met: then nothing is looked at again. */
async function readSource(
  hub: HubContext,
  source: CommitSha,
  processed: CommitSha | undefined,
  { tree: rendered, incumbents }: RenderedState,
  signal: AbortSignal,
): Promise<LoadInput> {
  const tree = await treeAt(hub, source, signal);
  const sources = { frozen: subtree(rendered, 'frozen'), previous: await treeBefore(hub, processed, signal) };
  const kept = subtree(rendered, 'builds');
  const key = JSON.stringify([tree.id, sources.frozen.id, sources.previous.id, kept.id, [...incumbents]]);
  const { last } = hub.sourceMemo;
  if (last?.key === key) return last.input;
  const { input, isWhole } = await readAnew(hub, tree, { ...sources, kept, incumbents }, signal);
  // Of a source that is refused the parse cache keeps nothing; what could not be read may be there in the next pass.
  if (input.refused === undefined && isWhole) hub.sourceMemo.last = { key, input };
  return input;
}

async function readAnew(
  hub: HubContext,
  tree: FileTree,
  { incumbents, kept, ...sources }: LastGoodSources & Pick<LoadInput, 'incumbents'> & { readonly kept: FileTree },
  signal: AbortSignal,
): Promise<{ readonly input: LoadInput; readonly isWhole: boolean }> {
  const survey = await surveyTree(hub.git, tree, sources, signal, hub.sourceMemo.walk);
  const { files, swallowed, flaws } = survey;
  const reading = { git: hub.git, cache: hub.parseCache, store: hub.parsedStore };
  const current = await parseNew(reading, files, signal);
  const knownPaths = { get: (path: string) => blobAt(sources.previous, path) };
  const refused = survey.refused ?? current.refused;
  const parsed = parsedBy(hub.parseCache, current.unread);
  if (refused) {
    const input = { ...refusedSource(refused), lastGood: new Map(), parsed, knownPaths, incumbents };
    return { input: { ...input, crossChecks: crossCheckPass }, isWhole: true };
  }
  const lastGood = lastGoodFiles(files, parsed, sources);
  const earlier = await parseNew(reading, new Map([...lastGood, ...swallowed]), signal);
  hub.parseCache.endPass();
  const unread = new Map([...current.unread, ...earlier.unread]);
  const read = { ...survey, lastGood, parsed: parsedBy(hub.parseCache, unread), knownPaths, incumbents };
  const { git, builder, buildStore: store, buildMemo: memo } = hub;
  const building = { git, builder, store, memo, now: hub.clock.now() };
  const built = await buildSources(building, { input: read, tree, kept }, signal);
  const isWhole = unread.size === 0 && flaws.every(({ flaw }) => flaw.kind !== 'unreadable') && built.isWhole;
  return { input: { ...built.input, crossChecks: crossCheckPass }, isWhole };
}

async function readState(hub: HubContext, tree: FileTree, signal: AbortSignal): Promise<RenderedState> {
  const bytes = await hub.git.blobs(hub.unparsed(stateFiles(tree).map((blob) => blob.id)), signal);
  const text = (id: BlobId): string => new TextDecoder().decode(bytes.get(id));
  return readRendered(tree, (id, parse) => hub.parseOnce(id, () => parse(text(id))));
}

async function readStatus(hub: HubContext, commit: CommitSha | undefined, signal: AbortSignal) {
  if (commit === undefined) return { statusCommit: undefined, status: undefined };
  const statusCommit = await hub.git.commit(commit, signal);
  // Whatever somebody put there, it is written anew.
  const file = nodeAt(await hub.git.partialTree(statusCommit.tree, signal), 'index.json');
  if (file?.kind !== 'blob') return { statusCommit, status: undefined };
  const bytes = await hub.git.blobs(hub.unparsed([file.id]), signal);
  const text = new TextDecoder().decode(bytes.get(file.id));
  return { statusCommit, status: hub.parseOnce(file.id, () => fleetStatusFromIndexJson(text)) };
}

/** Undefined while there is no source branch. Throws when a branch cannot be read: then the pass changes nothing. */
export async function takeSnapshot(hub: HubContext, signal: AbortSignal): Promise<Snapshot | undefined> {
  const refs = await hub.git.refs(hubPrefixes(hub.refs), signal);
  if (!refs.has(hub.refs.source)) return undefined;
  const { base, diagnostics } = await renderedHead(hub, refs, signal);
  const head = await sourceHead(hub, refs, base, signal);
  if (head === undefined) return undefined;
  const rendered = base === undefined ? EMPTY_TREE : await hub.git.tree(base.tree, signal);
  const previous = await readState(hub, rendered, signal);
  const read = (commit: CommitSha) => readSource(hub, commit, head.previous, previous, signal);
  const latest = await read(head.commit);
  // Of a source that is too large nothing is read: the last one stays in force, and stays the last.
  const sourceCommit = latest.refused === undefined ? head.commit : (head.previous ?? head.commit);
  const source = sourceCommit === head.commit ? latest : await read(sourceCommit);
  const refusals = sourceCommit === head.commit || latest.refused === undefined ? [] : [latest.refused];
  const rewritten = await rewriteNotice(hub, head.previous, sourceCommit, signal);
  hub.notices.add([...diagnostics, ...rewritten], hub.clock.now());
  const { reports, diagnostics: reportDiagnostics } = await readReports(hub, refs, signal);
  const status = await readStatus(hub, refs.get(hub.refs.status), signal);
  const upkeep = await hub.upkeep.findings(hub.clock.now(), signal);
  hub.endPass();
  return {
    refs,
    sourceCommit,
    source,
    base,
    previous,
    reports,
    ...status,
    diagnostics: [...head.diagnostics, ...refusals, ...upkeep, ...reportDiagnostics],
  };
}
