// Cross-check: the source of a Placement holds something.
import {
  formatSelector,
  lazy,
  memo,
  type Placement,
  type PlacementSource,
  parseApiVersion,
  type WorkspacePath,
} from '../../api/index.ts';
import type { Sourced, Workload } from '../model.ts';
import { contradiction } from './contradiction.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { labelFault } from './label-fault.ts';
import { formatWanted, type ObjectLookup, objectLookup, type Wanted } from './object-lookup.ts';
import { unreadableNote } from './unknown-name.ts';
import { some, type Words } from './words.ts';

interface Emptiness {
  readonly path: string;
  /** Equal for Placements that ask for the same. */
  readonly key: string;
  readonly message: () => string;
}

/** Where the workload objects of a workspace are written. */
interface Paths {
  readonly files: () => ReadonlySet<string>;
  /** Each directory with an object in it or below. */
  readonly directories: ReadonlySet<string>;
}

/** What the questions about sources share. */
interface Repository {
  readonly facts: Facts;
  readonly pathsIn: (workspace: WorkspacePath) => Paths;
  readonly kindsIn: (workspace: WorkspacePath) => ReadonlySet<string>;
  readonly objects: ObjectLookup;
}

function pathsWithObjects({ workloadsIn }: Facts, workspace: WorkspacePath): Paths {
  const { all } = workloadsIn(workspace);
  const directories = new Set<string>();
  const above = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  for (const { path: file } of all) {
    for (let at = above(file); at !== '' && !directories.has(at); at = above(at)) directories.add(at);
  }
  return { files: lazy(() => new Set(all.map(({ path }) => path))), directories };
}

function ofPath({ facts, pathsIn }: Repository, workspace: WorkspacePath, path: string): Emptiness | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const clean = parts.join('/');
  const { files, directories } = pathsIn(workspace);
  const isThere =
    clean === '' ? facts.workloadsIn(workspace).all.length > 0 : directories.has(clean) || files().has(clean);
  if (isThere) return undefined;
  const message = (): string => {
    const hint = facts.words.suggestion(clean, directories);
    return `spec.source.path ${path} holds no workload object; ${hint}`;
  };
  return { path: 'spec.source.path', key: `path ${clean}`, message };
}

type Selector = NonNullable<Placement['spec']['source']['selector']>;

function explainSelector(workloads: readonly Workload[], selector: Selector, words: Words): string {
  const { kinds, labelSelector = {} } = selector;
  if (workloads.length === 0) return 'the workspace holds no workload object';
  const known = new Set(workloads.map(({ ref }) => ref.kind));
  for (const kind of kinds ?? []) {
    const close = known.has(kind) ? undefined : words.nearest(kind, known);
    if (close !== undefined) return `there is no ${kind}; did you mean ${close}?`;
  }
  const of = kinds === undefined ? 'object' : `object of the kinds ${some(kinds)}`;
  if (kinds !== undefined && !kinds.some((kind) => known.has(kind))) {
    return `there is no ${of}; there are ${some(known)}`;
  }
  return `no ${of} has ${formatSelector(labelSelector)}`;
}

/** Labels of namespaces apart, which can only make it less. */
function ofSelector(
  { facts, kindsIn }: Repository,
  workspace: WorkspacePath,
  selector: Selector,
): Emptiness | undefined {
  const { kinds, labelSelector = {} } = selector;
  const workloads = facts.workloadsIn(workspace);
  const there = kinds?.filter((kind) => kindsIn(workspace).has(kind));
  if (workloads.matchesAny(labelSelector, ({ ref }) => there === undefined || there.includes(ref.kind)))
    return undefined;
  const isExplained =
    contradiction(labelSelector) !== undefined || labelFault(labelSelector, workloads, facts.words) !== undefined;
  if (isExplained && workloads.all.length > 0) return undefined;
  const key = `selector ${formatSelector(labelSelector)} ${kinds?.join(' ') ?? ''}`;
  const message = (): string =>
    `spec.source.selector matches nothing: ${explainSelector(workloads.all, selector, facts.words)}`;
  return { path: 'spec.source.selector', key, message };
}

type ObjectSource = Pick<PlacementSource, 'apiVersion' | 'kind' | 'namespace' | 'name' | 'workspace'>;

function ofObject(repository: Repository, own: WorkspacePath, source: ObjectSource): Emptiness | undefined {
  const { apiVersion = '', kind = '', namespace, name = '', workspace } = source;
  const [home] = workspace === undefined ? [own] : repository.facts.workspacesMatching(workspace);
  const wanted: Wanted = { group: parseApiVersion(apiVersion).group, kind, namespace, name };
  // Another check tells of a workspace that does not exist.
  if (home === undefined || repository.objects.has(home, wanted)) return undefined;
  const what = `${formatWanted(wanted)} of apiVersion ${apiVersion}`;
  const message = (): string =>
    `spec.source names the ${what}, which is not in the workspace ${home}; ${repository.objects.hint(home, wanted)}`;
  return { path: 'spec.source.name', key: `${what} ${home}`, message };
}

function emptiness(repository: Repository, { object, workspace }: Sourced<Placement>): Emptiness | undefined {
  const { source } = object.spec;
  if (source.selector !== undefined) return ofSelector(repository, workspace, source.selector);
  if (source.path === undefined) return ofObject(repository, workspace, source);
  // That a chart is missing is told where builds are asked for.
  return source.helm === undefined ? ofPath(repository, workspace, source.path) : undefined;
}

export const placementSource: CrossCheck = {
  name: 'placement-source',
  reads: 'both',
  description:
    'the source of a Placement holds at least one workload object: its path, its selector, or the object that it names',
  *find(facts) {
    const pathsIn = memo((workspace: WorkspacePath) => pathsWithObjects(facts, workspace));
    const kindsIn = memo(
      (workspace: WorkspacePath) => new Set(facts.workloadsIn(workspace).all.map(({ ref }) => ref.kind)),
    );
    const repository: Repository = { facts, pathsIn, kindsIn, objects: objectLookup(facts) };
    for (const subject of facts.model.placements.values()) {
      if (subject.object.spec.suspend === true) continue;
      const empty = emptiness(repository, subject);
      if (empty === undefined) continue;
      const note = unreadableNote(facts, [subject.workspace]);
      const { path, key, message } = empty;
      yield {
        code: 'SelectsNothing',
        severity: 'warning',
        subject,
        path,
        sameAs: key,
        message: () => message() + note,
      };
    }
  },
};
