// Models for placement without files: what property tests need a thousand times.
import {
  digestOf,
  type KubeObject,
  type Labels,
  type Location,
  type LocationSpec,
  type Placement,
  type PlacementSpec,
  placementId,
  ROOT_WORKSPACE,
  refOf,
  type SyncTarget,
  type SyncTargetSpec,
  targetId,
} from '../../src/api/index.ts';
import { DEFAULT_CONFIG, type Model, type PlacementConfig, type Sourced, type Workload } from '../../src/load/index.ts';

const API = { apiVersion: 'workload.kcp.io/v1alpha1' } as const;

export interface ModelParts {
  /** By name. */
  readonly targets: Readonly<Record<string, { readonly spec?: Partial<SyncTargetSpec>; readonly labels?: Labels }>>;
  readonly locations?: Readonly<Record<string, { readonly spec?: LocationSpec; readonly labels?: Labels }>>;
  /** OneToMany of the directory `workloads` unless told otherwise. */
  readonly placements: Readonly<Record<string, Partial<PlacementSpec>>>;
  /** In `workloads`. */
  readonly objects?: readonly KubeObject[];
  readonly config?: Partial<PlacementConfig>;
}

function sourced<T>(object: T, file: string): Sourced<T> {
  const position = { file, line: 1, column: 1 };
  return { object, workspace: ROOT_WORKSPACE, position, positions: {}, frozen: false, heldBy: [] };
}

function byId(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

function workload(object: KubeObject): Workload {
  const path = `workloads/${object.kind}-${object.metadata.name}.yaml`;
  const position = { file: path, line: 1, column: 1 };
  return {
    object,
    ref: refOf(object),
    digest: digestOf(object),
    workspace: ROOT_WORKSPACE,
    path,
    position,
    frozen: false,
  };
}

/** In the order of ids, as `load` gives it. Without a Location there is `all`, of all targets. */
export function placementModel({ targets, locations, placements, objects = [], config = {} }: ModelParts): Model {
  const syncTargets = Object.entries(targets).map(([name, { spec, labels = {} }]) => {
    const object: SyncTarget = {
      ...API,
      kind: 'SyncTarget',
      metadata: { name, labels },
      spec: { workloadCluster: { name }, ...spec },
    };
    return [targetId(ROOT_WORKSPACE, name), sourced(object, `targets/${name}.yaml`)] as const;
  });
  const places = Object.entries(locations ?? { all: { spec: { instanceSelector: {} } } }).map(
    ([name, { spec = {}, labels = {} }]) => {
      const object: Location = { ...API, kind: 'Location', metadata: { name, labels }, spec };
      return [`${ROOT_WORKSPACE}/${name}`, sourced(object, `locations/${name}.yaml`)] as const;
    },
  );
  const wishes = Object.entries(placements).map(([name, given]) => {
    const spec: PlacementSpec = { source: { path: 'workloads' }, strategy: 'OneToMany', ...given };
    const object: Placement = { ...API, kind: 'Placement', metadata: { name }, spec };
    return [placementId(ROOT_WORKSPACE, name), sourced(object, `placements/${name}.yaml`)] as const;
  });
  return {
    config: { ...DEFAULT_CONFIG, placement: { ...DEFAULT_CONFIG.placement, ...config } },
    configDocument: undefined,
    workspaces: new Map([[ROOT_WORKSPACE, { directories: [''], position: undefined }]]),
    syncTargets: new Map(syncTargets.toSorted(byId)),
    locations: new Map(places.toSorted(byId)),
    placements: new Map(wishes.toSorted(byId)),
    resourceExports: new Map(),
    resourceImports: new Map(),
    workloads: objects.map(workload),
    frozenFiles: new Map(),
    builds: new Map(),
    unreadable: new Set(),
    incumbents: new Map(),
  };
}
