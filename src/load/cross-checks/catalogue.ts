// The objects of a model as cross-checks look for them: by workspace, name and label; found out when it is first asked.
import {
  isUnreadable,
  type Labels,
  type Location,
  type LocationPlace,
  lazy,
  locationLabels,
  locationTree,
  matchesWorkspace,
  memo,
  type SyncTarget,
  servesWorkspace,
  type TargetId,
  type WorkspacePath,
} from '../../api/index.ts';
import type { Model, Sourced } from '../model.ts';
import { LabelIndex } from './label-index.ts';
import { byWorkspace, type WorkloadCatalogue, workloadCatalogue } from './workload-catalogue.ts';

/** What other objects refer to by name. */
export type NamedKind = 'Location' | 'SyncTarget';

/** SyncTargets that are alike in all that keeps work away. */
export type TargetGroup = Pick<Sourced<SyncTarget>, 'object' | 'workspace' | 'heldBy'>;

export interface Catalogue extends WorkloadCatalogue {
  readonly model: Model;
  /** Each Location by its id `<workspace>/<name>`, with its members. */
  readonly tree: () => ReadonlyMap<string, LocationPlace>;
  /** Of a pattern, in order. */
  readonly workspacesMatching: (pattern: string) => readonly WorkspacePath[];
  /** By the labels that Placements select by. */
  readonly locationsIn: (workspaces: readonly WorkspacePath[]) => LabelIndex<Sourced<Location>>;
  /** SyncTargets that lie in one of the workspaces, or serve one. */
  readonly syncTargetsFor: (workspaces: readonly WorkspacePath[]) => LabelIndex<Sourced<SyncTarget>>;
  /** SyncTargets that lie in the workspace. */
  readonly syncTargetsIn: (workspace: WorkspacePath) => LabelIndex<Sourced<SyncTarget>>;
  /** Names of all Locations, or of all SyncTargets that take work, of some workspaces. */
  readonly namesOf: (of: NamedKind, workspaces: readonly WorkspacePath[]) => ReadonlySet<string>;
  /** The members of a Location, one of each sort. */
  readonly groupsOf: (location: string) => ReadonlySet<TargetGroup>;
  /** While a file of the workspace cannot be read, what is missing may be in there. */
  readonly isUnreadable: (workspace: WorkspacePath) => boolean;
}

/** Whether a SyncTarget takes work of a workspace: its own, and those that it names. */
export function serves(
  { workspace, object }: Pick<TargetGroup, 'workspace' | 'object'>,
  other: WorkspacePath,
): boolean {
  return servesWorkspace(object, workspace, other);
}

function labelsOf({ object }: Sourced<Location>): Labels {
  return locationLabels(object);
}

function namesIn({
  all,
}: {
  readonly all: readonly { readonly object: Location | SyncTarget }[];
}): ReadonlySet<string> {
  return new Set(all.map(({ object }) => object.metadata.name));
}

/** Remembers by what is in the list, whatever list it is. */
function perWorkspaces<T>(make: (workspaces: readonly WorkspacePath[]) => T) {
  const made = new Map<string, T>();
  return (workspaces: readonly WorkspacePath[]): T => {
    const key = workspaces.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(workspaces);
    made.set(key, value);
    return value;
  };
}

/** The first of all SyncTargets that are alike in what keeps work away. */
function groupTargets(syncTargets: Model['syncTargets']): ReadonlyMap<TargetId, TargetGroup> {
  const groups = new Map<string, TargetGroup>();
  return new Map(
    [...syncTargets].map(([id, { object, workspace, heldBy }]) => {
      const { taints = [], unschedulable = false, workspaces = [] } = object.spec;
      const key = JSON.stringify([workspace, taints, unschedulable, workspaces, heldBy]);
      const group = groups.get(key) ?? { object, workspace, heldBy };
      groups.set(key, group);
      return [id, group];
    }),
  );
}

export function catalogueOf(model: Model, workloads = workloadCatalogue(model.workloads)): Catalogue {
  const workspaces = [...model.workspaces.keys()];
  const syncTargets = lazy(() => [...model.syncTargets.values()]);
  const locations = lazy(() => byWorkspace(model.locations.values()));
  const residents = lazy(() => byWorkspace(syncTargets()));
  const tree = lazy(() => locationTree(model.locations, model.syncTargets));
  const groups = lazy(() => groupTargets(model.syncTargets));
  const locationLabels = memo(labelsOf);
  const targetIndex = (targets: readonly Sourced<SyncTarget>[]) =>
    new LabelIndex(targets, ({ object }) => object.metadata.labels);
  const locationsIn = perWorkspaces(
    (list) =>
      new LabelIndex(
        list.flatMap((w) => locations().get(w) ?? []),
        locationLabels,
      ),
  );
  const syncTargetsFor = perWorkspaces((list) =>
    targetIndex(syncTargets().filter((t) => list.some((w) => serves(t, w)))),
  );
  const locationNames = perWorkspaces((list) => namesIn(locationsIn(list)));
  const targetNames = perWorkspaces((list) => namesIn(syncTargetsFor(list)));
  return {
    ...workloads,
    model,
    tree,
    workspacesMatching: memo((pattern) => workspaces.filter((workspace) => matchesWorkspace(pattern, workspace))),
    locationsIn,
    syncTargetsFor,
    syncTargetsIn: memo((workspace) => targetIndex(residents().get(workspace) ?? [])),
    namesOf: (of, list) => (of === 'Location' ? locationNames(list) : targetNames(list)),
    groupsOf: memo((location) => {
      return new Set((tree().get(location)?.members ?? []).flatMap((target) => groups().get(target) ?? []));
    }),
    isUnreadable: memo((workspace) => isUnreadable(model, workspace)),
  };
}
