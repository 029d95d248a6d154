// From a wanted build to its request: all directories and files that the tool may read, each checked to be in the repository.
import { posix } from 'node:path/posix';
import {
  type Digest,
  digestOf,
  type FileBlob,
  type FileTree,
  isWithinWorkspace,
  nodeAt,
  type PlacementId,
  type WorkspacePath,
  walkFiles,
} from '../../api/index.ts';
import { buildableAt } from '../files.ts';
import { NOTHING_IGNORED } from '../tmcignore.ts';
import { namesElsewhere, type Reference, readKustomization } from './kustomization.ts';
import { refersElsewhere } from './values-schema.ts';
import { isWithin, joined, type WantedBuild } from './wanted-build.ts';

export interface BuildRequest extends WantedBuild {
  /** Directories that the tool may read, by path. */
  readonly roots: ReadonlyMap<string, FileTree>;
  /** Files besides, by path: values of a chart. */
  readonly files: ReadonlyMap<string, FileBlob>;
  /** Of everything that may matter: content by content, and the settings. */
  readonly inputs: Digest;
}

export type Traced =
  | { readonly kind: 'request'; readonly request: BuildRequest }
  /** These must be read first. */
  | { readonly kind: 'needs'; readonly blobs: readonly FileBlob[] }
  | { readonly kind: 'refused'; readonly message: string };

export interface TraceInput {
  readonly tree: FileTree;
  readonly workspaceOf: (directory: string) => WorkspacePath | undefined;
  /** Undefined: not read yet. */
  readonly textOf: (blob: FileBlob) => string | undefined;
}

/** So many directories make one source. */
const MAX_ROOTS = 200;

const REMOTE =
  /:\/\/|^git::|^[^/]+@[^/]+:|^(?:www\.)?(?:github|gitlab|bitbucket)\.[a-z]+[/:]|[?&](?:ref|version)=|\.git(?:$|\/)/i;

/** Where a name leads from a directory of the repository; undefined when that is outside. */
function destination(directory: string, path: string): string | undefined {
  if (path.startsWith('/') || path.includes('\\')) return undefined;
  const found = posix.normalize(posix.join(directory, path)).replace(/\/$/, '');
  if (found === '..' || found.startsWith('../')) return undefined;
  return found === '.' ? '' : found;
}

function at(tree: FileTree, path: string) {
  return path === '' ? tree : nodeAt(tree, path);
}

/** The directory that a reference adds, or the file that must be looked into, or why it is refused. */
function follow(
  { field, path, mayBeDirectory, isPlugin }: Reference,
  directory: string,
  workspace: WorkspacePath,
  { tree, workspaceOf }: TraceInput,
): { readonly directory?: string; readonly plugin?: FileBlob } | { readonly refused: string } {
  const named = `${field} names ${path.slice(0, 200)}`;
  const found = destination(directory, path);
  const node = found === undefined ? undefined : at(tree, found);
  if (found === undefined || node === undefined) {
    if (REMOTE.test(path))
      return { refused: `${named}, which is elsewhere: nothing is fetched; put a copy into the repository` };
    return { refused: `${named}, which is not in the repository` };
  }
  if (node.kind === 'blob') {
    if (node.mode === 'symlink' || node.mode === 'submodule')
      return { refused: `${named}, a symbolic link or submodule, which is not followed; put the file itself there` };
    if (isWithin(found, directory)) return isPlugin ? { plugin: node } : {};
    return { refused: `${named}, a file outside of its directory; make its directory a base of its own` };
  }
  if (!mayBeDirectory) return { refused: `${named}, a directory where a file is expected` };
  const home = workspaceOf(found);
  if (home === undefined || !isWithinWorkspace(home, workspace))
    return { refused: `${named}, a directory of a workspace that is neither ${workspace} nor below it` };
  return { directory: found };
}

type Closure =
  | { readonly kind: 'found'; readonly roots: ReadonlyMap<string, FileTree> }
  | Exclude<Traced, { readonly kind: 'request' }>;

/** All directories that kustomizations name, from the first on. A circle is kustomize's to tell. */
function closure({ directory, workspace }: WantedBuild, input: TraceInput): Closure {
  const roots = new Map<string, FileTree>();
  const needs: FileBlob[] = [];
  const open = [directory];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = at(input.tree, next);
    if (roots.has(next) || node?.kind !== 'tree') continue;
    roots.set(next, node);
    if (roots.size > MAX_ROOTS) return { kind: 'refused', message: `it reads more than ${MAX_ROOTS} directories` };
    const marker = buildableAt(node, next, NOTHING_IGNORED)?.marker ?? joined(next, 'kustomization.yaml');
    const blob = nodeAt(input.tree, marker);
    if (blob?.kind !== 'blob' || blob.mode === 'symlink' || blob.mode === 'submodule')
      return { kind: 'refused', message: `${marker} is no file` };
    const text = input.textOf(blob);
    if (text === undefined) {
      needs.push(blob);
      continue;
    }
    const read = readKustomization(text);
    if ('refused' in read) return { kind: 'refused', message: `${marker}: ${read.refused}` };
    for (const reference of read.references) {
      const followed = follow(reference, next, workspace, input);
      if ('refused' in followed) return { kind: 'refused', message: `${marker}: ${followed.refused}` };
      if (followed.directory !== undefined) open.push(followed.directory);
      if (followed.plugin === undefined) continue;
      const config = input.textOf(followed.plugin);
      if (config === undefined) needs.push(followed.plugin);
      else if (namesElsewhere(config))
        return { kind: 'refused', message: `${marker}: ${reference.path} has a URL in it: nothing is fetched` };
    }
  }
  return needs.length > 0 ? { kind: 'needs', blobs: needs } : { kind: 'found', roots };
}

function chart(
  { directory, helm }: WantedBuild,
  { tree, textOf }: TraceInput,
): Traced | { readonly files: Map<string, FileBlob> } {
  const files = new Map<string, FileBlob>();
  for (const path of helm?.valuesFiles ?? []) {
    const node = at(tree, path);
    if (node?.kind !== 'blob' || node.mode === 'symlink' || node.mode === 'submodule')
      return {
        kind: 'refused',
        message: `spec.source.helm.valuesFiles names ${path}, which is no file of the repository`,
      };
    files.set(path, node);
  }
  const own = at(tree, directory);
  if (own?.kind !== 'tree' || nodeAt(own, 'Chart.yaml')?.kind !== 'blob')
    return { kind: 'refused', message: 'Chart.yaml is no file' };
  const schemas = [...walkFiles(own)].filter(([path]) => /(?:^|\/)values\.schema\.json$/.test(path));
  const unread = schemas.flatMap(([, blob]) => (textOf(blob) === undefined ? [blob] : []));
  if (unread.length > 0) return { kind: 'needs', blobs: unread };
  const [bad] = schemas.find(([, blob]) => refersElsewhere(textOf(blob) ?? '')) ?? [];
  if (bad === undefined) return { files };
  return { kind: 'refused', message: `${bad} refers to another document: nothing is fetched; put the schema into it` };
}

/** Pure: the caller reads what is needed and asks again. */
export function traceBuild(wanted: WantedBuild, input: TraceInput): Traced {
  const { tool, directory, helm } = wanted;
  const own = at(input.tree, directory);
  const roots: Closure =
    tool === 'kustomize'
      ? closure(wanted, input)
      : { kind: 'found', roots: new Map(own?.kind === 'tree' ? [[directory, own]] : []) };
  if (roots.kind !== 'found') return roots;
  const read = tool === 'helm' ? chart(wanted, input) : { files: new Map<string, FileBlob>() };
  if ('kind' in read) return read;
  const ids = [...roots.roots].map(([path, { id }]) => [path, id]).sort();
  const values = [...read.files].map(([path, { id }]) => [path, id]);
  const inputs = digestOf([tool, directory, ids, helm ?? null, values]);
  return { kind: 'request', request: { ...wanted, roots: roots.roots, files: read.files, inputs } };
}

/** Without builds that are parts of another one of the same Placement: the base of an overlay beside it is no source itself. */
export function withoutParts(requests: readonly BuildRequest[]): readonly BuildRequest[] {
  const readers = new Map<string, BuildRequest[]>();
  for (const request of requests) {
    for (const directory of request.roots.keys())
      if (directory !== request.directory) readers.set(directory, [...(readers.get(directory) ?? []), request]);
  }
  return requests.flatMap((request) => {
    // Of a circle both stay, for the tool to tell.
    const others = (readers.get(request.directory) ?? []).filter(({ directory }) => !request.roots.has(directory));
    if (others.length === 0) return [request];
    const isPart = (placement: PlacementId): boolean => others.some((other) => other.placements.has(placement));
    const placements = new Set([...request.placements].filter((placement) => !isPart(placement)));
    return placements.size === 0 ? [] : [{ ...request, placements }];
  });
}
