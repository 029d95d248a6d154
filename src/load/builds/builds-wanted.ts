// Which directories the Placements of a source need built: those at their `path` or the topmost ones below it.
import {
  cleanPath,
  compareText,
  type Diagnostic,
  EMPTY_TREE,
  type FileTree,
  nodeAt,
  type Placement,
  placementId,
  sortedEntries,
  type WorkspacePath,
} from '../../api/index.ts';
import { fieldPosition } from '../field-position.ts';
import { type Buildable, buildableAt, SOURCE_LIMITS } from '../files.ts';
import type { Seniority } from '../found.ts';
import { type JudgeInput, judgeFiles } from '../judge-files.ts';
import type { JudgedFile } from '../judged-file.ts';
import { layOut } from '../lay-out.ts';
import type { ApiParsed } from '../parsed-file.ts';
import { type IgnoreScope, isIgnored } from '../tmcignore.ts';
import type { WorkspaceLayout } from '../workspaces.ts';
import { isWithin, joined, type WantedBuild } from './wanted-build.ts';

export interface BuildsWanted {
  /** In the order of their ids. */
  readonly builds: readonly WantedBuild[];
  /** The workspace of a directory; undefined where nobody knows. */
  readonly workspaceOf: (directory: string) => WorkspacePath | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Searched {
  readonly tree: FileTree;
  readonly buildables: readonly Buildable[];
  readonly layout: WorkspaceLayout;
}

/** The topmost ones of a directory that lies inside one that is not asked for. */
function* nestedIn(tree: FileTree, directory: string, scope: IgnoreScope, depth = 0): Generator<Buildable> {
  const found = buildableAt(tree, directory, scope);
  if (found !== undefined) yield found;
  if (found !== undefined || depth > SOURCE_LIMITS.depth) return;
  for (const [name, node] of sortedEntries(tree)) {
    const path = joined(directory, name);
    if (node.kind === 'tree' && !name.startsWith('.') && !isIgnored(scope, path, true))
      yield* nestedIn(node, path, scope, depth + 1);
  }
}

/** What `path` means: the directory itself, or all that lie in it. */
function buildablesAt(directory: string, { tree, buildables }: Searched): readonly Buildable[] {
  const below = buildables.filter((b) => isWithin(b.directory, directory));
  const around = below.length > 0 ? undefined : buildables.find((b) => isWithin(directory, b.directory));
  if (around === undefined) return below;
  const node = directory === '' ? tree : nodeAt(tree, directory);
  return [...nestedIn(node?.kind === 'tree' ? node : EMPTY_TREE, directory, around.scope)];
}

interface Written {
  readonly file: string;
  readonly document: ApiParsed<'Placement', Placement>;
  readonly workspace: WorkspacePath;
}

/** Builds of one Placement. */
function buildsOf({ document, workspace }: Written, searched: Searched): readonly WantedBuild[] {
  const { object } = document;
  const { path, helm = {} } = object.spec.source;
  if (path === undefined) return [];
  const id = placementId(workspace, object.metadata.name);
  const homes = searched.layout.workspaces.get(workspace)?.directories ?? [];
  return homes.flatMap((home) =>
    buildablesAt(joined(home, cleanPath(path)), searched).flatMap(({ directory, marker, tool }): WantedBuild[] => {
      if (searched.layout.homeOf(marker)?.workspace !== workspace) return [];
      const base = { tool, directory, marker, workspace, placements: new Set([id]) };
      if (tool === 'kustomize') return [{ ...base, id: marker, helm: undefined }];
      const settings = {
        releaseName: helm.releaseName ?? object.metadata.name,
        namespace: helm.namespace ?? 'default',
        values: helm.values ?? {},
        valuesFiles: (helm.valuesFiles ?? []).map((file) => joined(home, cleanPath(file))),
      };
      return [{ ...base, id: `${marker} ${id}`, helm: settings }];
    }),
  );
}

function uselessHelm({ file, document, workspace }: Written, builds: readonly WantedBuild[]): readonly Diagnostic[] {
  const { spec, metadata } = document.object;
  if (spec.source.helm === undefined || builds.some(({ tool }) => tool === 'helm')) return [];
  const message = `spec.source.helm says how a chart is rendered, but there is no Chart.yaml in ${spec.source.path}; remove it, or correct the path`;
  const object = `Placement ${placementId(workspace, metadata.name)}`;
  const at = fieldPosition({ position: { file, ...document.at }, positions: document.positions }, 'spec.source.helm');
  return [{ code: 'SelectsNothing', severity: 'warning', message, object, ...at, file }];
}

function* placementsIn(judged: readonly JudgedFile[], layout: WorkspaceLayout): Generator<Written> {
  for (const { file, used } of judged) {
    for (const document of used?.documents ?? []) {
      if (document.kind !== 'Placement') continue;
      const workspace = layout.homeOf(file)?.workspace;
      if (workspace !== undefined) yield { file, document, workspace };
    }
  }
}

/** What the survey found, as loading takes it. */
export interface BuildsInput extends JudgeInput, Seniority {
  readonly buildables?: readonly Buildable[];
}

/** Pure. Of a source without such directories it costs nothing. */
export function buildsWanted(input: BuildsInput, tree: FileTree): BuildsWanted {
  const { buildables = [] } = input;
  if (buildables.length === 0) return { builds: [], workspaceOf: () => undefined, diagnostics: [] };
  const judged = judgeFiles(input);
  const layout = layOut(judged, input);
  const wanted = new Map<string, WantedBuild>();
  const diagnostics: Diagnostic[] = [];
  for (const written of placementsIn(judged, layout)) {
    const builds = buildsOf(written, { tree, buildables, layout });
    diagnostics.push(...uselessHelm(written, builds));
    for (const build of builds) {
      const before = wanted.get(build.id)?.placements ?? new Set();
      wanted.set(build.id, { ...build, placements: new Set([...before, ...build.placements]) });
    }
  }
  return {
    builds: [...wanted.values()].sort((a, b) => compareText(a.id, b.id)),
    workspaceOf: (directory) => layout.homeOf(joined(directory, '_'))?.workspace,
    diagnostics,
  };
}
