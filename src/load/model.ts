// Model: the frozen snapshot of intent that every later stage reads. Built by `load`, never changed.
import type {
  Counting,
  Digest,
  FieldPositions,
  FileBlob,
  KubeObject,
  Location,
  ObjectRef,
  Placement,
  PlacementId,
  ResourceExport,
  ResourceImport,
  SyncTarget,
  TargetId,
  TmcConfigDocument,
  TransformationPolicy,
  ValidationPolicy,
  WorkspacePath,
} from '../api/index.ts';

/** Where an object was written. */
export interface SourcePosition {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** A document of the Workload API with where it came from. */
export interface Sourced<T> {
  readonly object: T;
  readonly workspace: WorkspacePath;
  readonly position: SourcePosition;
  /** Where its fields are written; ask `fieldPosition`. */
  readonly positions: FieldPositions;
  /** Its file is unreadable now; this is the last good content. */
  readonly frozen: boolean;
  /** Fields that this version does not act on and without which it would mean something else: it stays as it was. */
  readonly heldBy: readonly string[];
}

/** Any other Kubernetes object of a workspace: delivered only where a Placement selects it. */
export interface Workload {
  readonly object: KubeObject;
  readonly ref: ObjectRef;
  /** Of the object's content; equal content has an equal digest. */
  readonly digest: Digest;
  readonly workspace: WorkspacePath;
  /** Path of its file within the workspace: what the `path` of a source is compared with. */
  readonly path: string;
  readonly position: SourcePosition;
  /** Of its metadata, when it carries labels or annotations that findings may be about. */
  readonly positions?: FieldPositions;
  readonly frozen: boolean;
  /** Of a custom kind of which the source says where its numbers lie. */
  readonly counting?: Counting;
  /** Names the build that gave it; undefined for what is written in a file. */
  readonly making?: string;
  /** Only these Placements mean it. */
  readonly builtFor?: ReadonlySet<PlacementId>;
}

/** A workspace, and where it lies. */
export interface WorkspaceSource {
  /** Ordered; '' is the top. More than one only while several directories claim the same path. */
  readonly directories: readonly string[];
  /** Of the document that names it; undefined for a `root` that nobody wrote down. */
  readonly position: SourcePosition | undefined;
}

/** How placements are decided. */
export interface PlacementConfig {
  /** False: everything stays where it is. */
  readonly isEnabled: boolean;
  readonly profile: 'roundrobin' | 'weighted' | 'capacity' | 'priority';
  /** Undefined: nothing moves only because another target has become better. */
  readonly rebalance: { readonly intervalMs: number } | undefined;
  readonly maxClusters: number | undefined;
  /** 0 to 1, for Placements that say nothing themselves. */
  readonly minHealthyRatio: number | undefined;
  /** The most preferred first. */
  readonly preferredZones: readonly string[];
  /** `label` or `label=value`. */
  readonly avoidanceLabels: readonly string[];
  /** Clusters of one placement avoid each other's Location, as far as can be. */
  readonly spreadsOverLocations: boolean;
  /** Moves that begin without anybody's commit, at once. */
  readonly movesAtOnce: number;
  /** How long a copy stays after those that replace it are available. */
  readonly removalGraceMs: number;
  /** Of custom kinds, by `<group>/<kind>`, where their numbers lie; undefined: nothing of them is counted. */
  readonly counting: readonly (readonly [string, Counting | undefined])[];
}

/** Settings that can change a decision; from the TMCConfig document at the root, with defaults. */
/** A policy of the fleet, with its name and the mode that it has by its own word or by default. */
export type Named<Policy> = Policy & { readonly name: string; readonly mode: 'all' | 'selective' | 'conditional' };

/** What is done with all objects of the fleet on their way to clusters. */
export interface ObjectsConfig {
  /** In the order in which they are applied. */
  readonly transformations: readonly Named<TransformationPolicy>[];
  readonly validations: readonly Named<ValidationPolicy>[];
  /** `group/version/kind`; undefined: all kinds. */
  readonly supported: ReadonlySet<string> | undefined;
  readonly excluded: ReadonlySet<string>;
  readonly maxPerCluster: number | undefined;
  readonly maxNamespaces: number | undefined;
}

export interface FleetConfig {
  /** Makes SyncTarget UIDs of this fleet differ from another fleet's. */
  readonly fleetId: string;
  readonly safety: {
    /** One pass may remove up to so many objects, or up to so many percent of a target and of the fleet, whichever allows more. */
    readonly maxRemovals: { readonly objects: number; readonly percent: number };
    /** What becomes of Secrets whose values can be read in the repository. */
    readonly plainSecrets: 'deny' | 'warn' | 'allow';
  };
  readonly placement: PlacementConfig;
  readonly objects: ObjectsConfig;
}

export interface Model {
  readonly config: FleetConfig;
  /** The one document of which `config` was made. */
  readonly configDocument: Sourced<TmcConfigDocument> | undefined;
  /** Always with `root`. */
  readonly workspaces: ReadonlyMap<WorkspacePath, WorkspaceSource>;
  /** Ordered by id, as all maps here. */
  readonly syncTargets: ReadonlyMap<TargetId, Sourced<SyncTarget>>;
  /** By `<workspace>/<name>`; holds the built-in `default` where it applies. */
  readonly locations: ReadonlyMap<string, Sourced<Location>>;
  readonly placements: ReadonlyMap<PlacementId, Sourced<Placement>>;
  /** By `<workspace>/<name>`, as Locations. */
  readonly resourceExports: ReadonlyMap<string, Sourced<ResourceExport>>;
  readonly resourceImports: ReadonlyMap<string, Sourced<ResourceImport>>;
  /** Ordered by workspace and refKey. */
  readonly workloads: readonly Workload[];
  /** Unreadable files and their last good content. */
  readonly frozenFiles: ReadonlyMap<string, FileBlob>;
  /** What tools made of directories that Placements deliver, good or last good: by the path below `builds/`. */
  readonly builds: ReadonlyMap<string, FileBlob>;
  /** Workspaces with a file that cannot be read: nothing that vanished from them is removed; ask `isUnreadable`. */
  readonly unreadable: ReadonlySet<WorkspacePath>;
  /** Of names that are written twice: the file that counts, by `<kind> <id>`. Kept with the rendered state, or the next pass would not know who was first. */
  readonly incumbents: ReadonlyMap<string, string>;
}
