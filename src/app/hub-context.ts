// What a hub keeps from pass to pass: its ports, its memos, and whom it heard when. Nothing here is needed to be right, only to be quick.
import {
  type BlobId,
  type ClusterReport,
  type CommitSha,
  Generations,
  type ObjectReport,
  type Observation,
  type TargetId,
  type TreeId,
} from '../api/index.ts';
import type { GitRepository, HistoryJudge } from '../git/index.ts';
import type { Clock } from '../infra/index.ts';
import {
  createLoadMemo,
  createParseCache,
  type LoadInput,
  type LoadMemo,
  type ParseCache,
  type WalkMemo,
} from '../load/index.ts';
import { createPlaceMemo, type PlaceMemo } from '../placement/index.ts';
import { createRenderMemo, type RenderedState, type RenderMemo } from '../render/index.ts';
import { NO_BUILDER, type SourceBuilder } from '../tools/index.ts';
import { type BuildMemo, createBuildMemo } from './build-sources.ts';
import { type BuildStore, NO_BUILD_STORE } from './build-store.ts';
import { createStatusMemo, type StatusMemo } from './current-status.ts';
import { createNotices, type Notices } from './notices.ts';
import { NO_STORE, type ParsedStore } from './parsed-store.ts';
import type { FleetRefs } from './refs.ts';
import { createStatusPace, type StatusPace } from './status-pace.ts';
import { createUpkeep, type Upkeep } from './upkeep.ts';

/** A report branch as it was read last. */
export interface KnownReport {
  readonly commit: CommitSha;
  /** Undefined when the branch holds no report; `problem` says why. */
  readonly report: ClusterReport | undefined;
  readonly problem: string | undefined;
  /** Its files, by content. */
  readonly blobs: ReadonlySet<BlobId>;
}

/** The source as it was read last, with all that decides what is read. */
export interface SourceMemo {
  last: { readonly key: string; readonly input: LoadInput } | undefined;
  readonly walk: WalkMemo;
}

export interface HubContext {
  readonly git: GitRepository;
  readonly clock: Clock;
  readonly refs: FleetRefs;
  readonly version: string;
  /** Undefined: every commit of the source branch is followed. */
  readonly trust: HistoryJudge | undefined;
  readonly parseCache: ParseCache;
  readonly parsedStore: ParsedStore;
  readonly builder: SourceBuilder;
  readonly buildStore: BuildStore;
  readonly buildMemo: BuildMemo;
  readonly sourceMemo: SourceMemo;
  readonly loadMemo: LoadMemo;
  readonly placeMemo: PlaceMemo;
  readonly renderMemo: RenderMemo;
  readonly statusMemo: StatusMemo;
  readonly reports: Map<TargetId, KnownReport>;
  /** Trees of the commits that targets' branches lead to: a commit never changes. */
  readonly branchTrees: Map<CommitSha, TreeId>;
  readonly objectReports: Map<BlobId, Omit<ObjectReport, 'path'>>;
  /** Whom this hub heard when, by its own clock, and since when it can hear. */
  readonly hearing: { readonly heard: ReadonlyMap<TargetId, Date>; readonly started: Date };
  /** A heartbeat arrived in-process. It counts from the next pass on, which also sees the report written before it. */
  hear(target: TargetId): void;
  /** The report branch of the target moved: a heartbeat, seen together with its report. */
  hearReport(target: TargetId): void;
  /** Call it before anything is read: heartbeats that arrived until now count in this pass. */
  beginPass(): void;
  /** Git was out of reach: silence is measured anew from now. */
  restartHearing(): void;
  /** Observations of the last pass, also when they made no commit; after a start those of the last commit. */
  lastObservations(previous: RenderedState): ReadonlyMap<TargetId, Observation>;
  remember(observations: ReadonlyMap<TargetId, Observation>): void;
  readonly notices: Notices;
  readonly upkeep: Upkeep;
  readonly statusPace: StatusPace;
  /** Those of which no value is known: only they need be read. */
  unparsed(ids: Iterable<BlobId>): ReadonlySet<BlobId>;
  /** A value parsed from a blob, once. */
  parseOnce<T>(id: BlobId, parse: () => T): T;
  /** Forgets parsed values that this pass did not ask for. */
  endPass(): void;
}

export interface HubOptions {
  readonly git: GitRepository;
  readonly clock: Clock;
  readonly refs: FleetRefs;
  readonly version: string;
  /** Undefined: every commit of the source branch is followed. */
  readonly trust?: HistoryJudge | undefined;
  /** Where parsed files outlive the process; default nowhere. */
  readonly parsedStore?: ParsedStore | undefined;
  /** Builds sources; default: has no program to do it with. */
  readonly builder?: SourceBuilder | undefined;
  /** Where builds outlive the process; default on the rendered branch only. */
  readonly buildStore?: BuildStore | undefined;
  /** Default 300. */
  readonly statusIntervalMs?: number;
}

function createBlobMemo(): Pick<HubContext, 'unparsed' | 'parseOnce' | 'endPass'> {
  // In boxes: a parser may answer undefined.
  const values = new Generations<BlobId, { readonly value: unknown }>();
  return {
    unparsed: (ids) => new Set([...ids].filter((id) => !values.has(id))),
    parseOnce<T>(id: BlobId, parse: () => T): T {
      const known = values.get(id);
      // A blob is asked for by one parser only: its place in the tree decides which.
      if (known !== undefined) return known.value as T;
      const value = parse();
      values.set(id, { value });
      return value;
    },
    endPass: () => values.endPass(),
  };
}

export function createHubContext(options: HubOptions): HubContext {
  const { git, clock, refs, version, trust, statusIntervalMs = 300 } = options;
  const heard = new Map<TargetId, Date>();
  const arrived = new Map<TargetId, Date>();
  const hearing = { heard, started: clock.now() };
  let observations: ReadonlyMap<TargetId, Observation> | undefined;
  return {
    git,
    clock,
    refs,
    version,
    trust,
    parseCache: createParseCache(),
    sourceMemo: { last: undefined, walk: { listings: new Map() } },
    loadMemo: createLoadMemo(),
    parsedStore: options.parsedStore ?? NO_STORE,
    builder: options.builder ?? NO_BUILDER,
    buildStore: options.buildStore ?? NO_BUILD_STORE,
    buildMemo: createBuildMemo(),
    placeMemo: createPlaceMemo(),
    renderMemo: createRenderMemo(),
    statusMemo: createStatusMemo(),
    reports: new Map(),
    branchTrees: new Map(),
    objectReports: new Map(),
    hearing,
    hear: (target) => {
      arrived.set(target, clock.now());
    },
    hearReport: (target) => {
      heard.set(target, clock.now());
    },
    beginPass: () => {
      for (const [target, time] of arrived) heard.set(target, time);
      arrived.clear();
    },
    restartHearing: () => {
      hearing.started = clock.now();
    },
    lastObservations: (previous) => observations ?? previous.observations,
    remember: (latest) => {
      observations = latest;
    },
    notices: createNotices(),
    upkeep: createUpkeep(git),
    statusPace: createStatusPace(statusIntervalMs),
    ...createBlobMemo(),
  };
}
