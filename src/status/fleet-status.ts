// FleetStatus: the state of everything at one rendered commit, as one value; the status branch shows it, `index.json` keeps it.
import type {
  CommitSha,
  Diagnostic,
  Health,
  Location,
  ObjectRef,
  Placement,
  PlacementId,
  ResourceExport,
  ResourceImport,
  SyncTarget,
  TargetId,
  Workspace,
  WorkspacePath,
} from '../api/index.ts';
import type { SourcePosition } from '../load/index.ts';

/** An object with its `.status`, where it belongs and where it was written. */
export interface StatusItem<T> {
  readonly object: T;
  readonly workspace: WorkspacePath;
  readonly position: SourcePosition;
}

export interface SyncTargetItem extends StatusItem<SyncTarget> {
  readonly id: TargetId;
  /** Owned by us in the cluster but neither desired nor to be removed. */
  readonly orphans: number;
}

/** `workspace` is the one that it lies in; `root` lies in itself. */
export interface WorkspaceItem extends StatusItem<Workspace> {
  readonly path: WorkspacePath;
}

/** Copies on their way from some targets to others. */
export interface Move {
  readonly from: readonly { readonly target: TargetId; readonly reason: string }[];
  readonly to: readonly TargetId[];
  /** Objects of the placement on its new targets, and how many of them are applied and healthy. */
  readonly objects: { readonly total: number; readonly healthy: number };
}

export interface PlacementItem extends StatusItem<Placement> {
  readonly id: PlacementId;
  /** Over all selected targets: copies of objects, and how many of them are applied and healthy. */
  readonly objects: { readonly total: number; readonly healthy: number };
  readonly move?: Move;
}

/** What became of one copy: `Pending` is not reported in the wanted version yet. */
export type CopyOutcome = 'Applied' | 'Pending' | 'Waiting' | 'Conflict' | 'Failed';

/** One object in one cluster. */
export interface WorkloadCopy {
  readonly target: TargetId;
  /** Its namespace there, where that is another one than in the source. */
  readonly namespace?: string;
  readonly outcome: CopyOutcome;
  readonly health: Health;
  /** Why it is not applied. */
  readonly message?: string;
}

/** One object over all its clusters. */
export interface WorkloadStatus {
  /** As in the source. */
  readonly ref: ObjectRef;
  readonly workspace: WorkspacePath;
  /** As in the index of a target that maps no namespaces: `<namespace|_cluster>/<file>`. */
  readonly path: string;
  readonly placements: readonly PlacementId[];
  /** Ordered by target. */
  readonly clusters: readonly WorkloadCopy[];
  /** How many clusters told of it lately, out of how many have it. */
  readonly reported: { readonly count: number; readonly of: number };
  /** The worst of all clusters. */
  readonly health: Health;
  /** Native status summed over the clusters, for kinds with a rule. */
  readonly status?: Readonly<Record<string, unknown>>;
}

export interface FleetSummary {
  readonly syncTargets: { readonly total: number; readonly ready: number };
  readonly placements: { readonly total: number; readonly ready: number; readonly moving: number };
  /** Copies of objects in clusters. */
  readonly objects: { readonly desired: number; readonly applied: number; readonly healthy: number };
  /** `unplaced`: workload objects of the source that are on no cluster. */
  readonly workloads: { readonly total: number; readonly healthy: number; readonly unplaced: number };
  readonly diagnostics: { readonly errors: number; readonly warnings: number };
}

export interface FleetStatus {
  readonly sourceCommit: CommitSha;
  readonly renderedCommit: CommitSha;
  /** All lists are ordered by id, workloads by workspace and path. */
  readonly syncTargets: readonly SyncTargetItem[];
  readonly locations: readonly StatusItem<Location>[];
  readonly placements: readonly PlacementItem[];
  readonly resourceExports: readonly StatusItem<ResourceExport>[];
  readonly resourceImports: readonly StatusItem<ResourceImport>[];
  /** Those that are written in the source. */
  readonly workspaces: readonly WorkspaceItem[];
  readonly workloads: readonly WorkloadStatus[];
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: FleetSummary;
}
