// Cross-check: the source of a Placement holds something.
import {
  formatSelector,
  type Placement,
  type PlacementSource,
  parseApiVersion,
  type WorkspacePath,
} from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import { nearest } from '../suggest.ts';
import { contradiction } from './contradiction.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { labelFault } from './label-fault.ts';
import { memo } from './memo.ts';
import { formatWanted, type ObjectLookup, objectLookup, type Wanted } from './object-lookup.ts';
import { unreadableNote } from './unknown-name.ts';
import { some, suggestion } from './words.ts';

interface Emptiness {
  readonly path: string;
  /** Equal for Placements that ask for the same. */
  readonly key: string;
  readonly message: () => string;
}

/** Where the workload objects of a workspace are written. */
interface Paths {
  readonly files: ReadonlySet<string>;
  /** Each directory with an object in it or below. */
  readonly directories: ReadonlySet<string>;
}

/** What the questions about sources share. */
interface Repository {
  readonly facts: Facts;
  readonly pathsIn: (workspace: WorkspacePath) => Paths;
  readonly objects: ObjectLookup;
}

function pathsWithObjects({ workloadsIn }: Facts, workspace: WorkspacePath): Paths {
  const files = new Set(workloadsIn(workspace).all.map(({ path }) => path));
  const directories = new Set<string>();
  const above = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  for (const file of files) {
    for (let at = above(file); at !== '' && !directories.has(at); at = above(at)) directories.add(at);
  }
  return { files, directories };
}

function ofPath({ facts, pathsIn }: Repository, workspace: WorkspacePath, path: string): Emptiness | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const clean = parts.join('/');
  const { files, directories } = pathsIn(workspace);
  const isThere =
    clean === '' ? facts.workloadsIn(workspace).all.length > 0 : directories.has(clean) || files.has(clean);
  if (isThere) return undefined;
  const message = (): string =>
    `spec.source.path ${path} holds no workload object; ${suggestion(clean, directories)}` +
    (nearest(clean, directories) === undefined
      ? ' (directories with Chart.yaml or kustomization.yaml are not read by this version)'
      : '');
  return { path: 'spec.source.path', key: `path ${clean}`, message };
}

type Selector = NonNullable<Placement['spec']['source']['selector']>;

/** Labels of namespaces apart, which can only make it less. */
function ofSelector(
  { facts }: Repository,
  workspace: WorkspacePath,
  { kinds, labelSelector = {} }: Selector,
): Emptiness | undefined {
  const workloads = facts.workloadsIn(workspace);
  const isKind = kinds && new Set(kinds);
  const isThere = isKind
    ? workloads.matching(labelSelector).some(({ ref }) => isKind.has(ref.kind))
    : workloads.matchesAny(labelSelector);
  if (isThere) return undefined;
  const isExplained = contradiction(labelSelector) !== undefined || labelFault(labelSelector, workloads) !== undefined;
  if (isExplained && workloads.all.length > 0) return undefined;
  const key = `selector ${formatSelector(labelSelector)} ${kinds?.join(' ') ?? ''}`;
  const message = (): string => {
    const known = [...new Set(workloads.all.map(({ ref }) => ref.kind))];
    const wrong = kinds?.find((kind) => nearest(kind, known) !== undefined && !known.includes(kind));
    const hint = wrong === undefined ? '' : `; instead of ${wrong}, did you mean ${nearest(wrong, known)}?`;
    const of = kinds === undefined ? '' : ` of the kinds ${some(kinds)}`;
    const having =
      workloads.all.length === 0 ? 'the workspace holds none' : `none has ${formatSelector(labelSelector)}`;
    return `spec.source.selector matches no workload object${of}: ${having}${hint}`;
  };
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
  return source.helm === undefined ? ofPath(repository, workspace, source.path) : undefined;
}

export const placementSource: CrossCheck = {
  name: 'placement-source',
  description:
    'the source of a Placement holds at least one workload object: its path, its selector, or the object that it names',
  *find(facts) {
    const pathsIn = memo((workspace: WorkspacePath) => pathsWithObjects(facts, workspace));
    const repository: Repository = { facts, pathsIn, objects: objectLookup(facts) };
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
