// Which files of a source tree are read: the walk from the top, past what others own and what `.tmcignore` excludes.
import { type Diagnostic, type FileBlob, type FileTree, sortedEntries } from '../api/index.ts';
import { IGNORE_FILE, type IgnoreScope, isIgnored, NOTHING_IGNORED } from './tmcignore.ts';

const YAML_FILE = /\.(ya?ml|json)$/;
/** A directory with one of these is one source (kustomize, helm) and never loose objects: its files need not be YAML. */
const SOURCE_MARKERS = ['Chart.yaml', 'kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Who owns a directory must not hide from it that it is a workspace, and so come by the rights of the one above. */
const WORKSPACE_FILE = /^workspace\.(ya?ml|json)$/;

/** How much is read as one source. */
export const SOURCE_LIMITS = { files: 200_000, bytes: 256 * 1024 * 1024, depth: 100 } as const;

/** The finding when files have more bytes together than are read as one source. */
export function tooManyBytes(sum: number): Diagnostic | undefined {
  if (sum <= SOURCE_LIMITS.bytes) return undefined;
  return tooLarge(`its YAML and JSON files have more than ${SOURCE_LIMITS.bytes / 1024 / 1024} MiB together`);
}

function tooLarge(what: string): Diagnostic {
  const message = `${what}: nothing of this source is read, and what was read before stays in force; split the fleet, or exclude with .tmcignore what is no part of it`;
  return { code: 'SourceTooLarge', severity: 'error', message };
}

/** What a link is: one with the name of a YAML file is refused by that name, others matter only when they lead to a directory. */
export function isOtherLink(name: string, blob: FileBlob): boolean {
  return blob.mode === 'symlink' && !YAML_FILE.test(name);
}

/** The patterns in force within a directory, from those above it and its own file. */
export type ScopeOf = (above: IgnoreScope, directory: string, ignoreFile: FileBlob) => IgnoreScope;

export interface SourceFiles {
  /** YAML and JSON files by path, in Git's order; links among them too. */
  readonly files: ReadonlyMap<string, FileBlob>;
  /** Links of other names, by path. */
  readonly links: ReadonlyMap<string, FileBlob>;
  readonly submodules: readonly string[];
  readonly refused: Diagnostic | undefined;
  /** Directories that were looked into, by path. */
  readonly directories: ReadonlyMap<string, FileTree>;
}

/** Patterns of a directory: its own file counts within it, and judges its other files. */
function scopeAt(tree: FileTree, directory: string, above: IgnoreScope, scopeOf: ScopeOf): IgnoreScope {
  const own = tree.entries.get(IGNORE_FILE);
  return own?.kind === 'blob' ? scopeOf(above, directory, own) : above;
}

class Walk implements SourceFiles {
  readonly files = new Map<string, FileBlob>();
  readonly links = new Map<string, FileBlob>();
  readonly submodules: string[] = [];
  readonly directories = new Map<string, FileTree>();
  refused: Diagnostic | undefined;
  readonly #scopeOf: ScopeOf;
  readonly #known: ReadonlyMap<string, FileTree>;

  constructor(tree: FileTree, scopeOf: ScopeOf, known: ReadonlyMap<string, FileTree>) {
    this.#scopeOf = scopeOf;
    this.#known = known;
    this.#directory(tree, '', NOTHING_IGNORED, 0);
  }

  #directory(tree: FileTree, directory: string, above: IgnoreScope, depth: number): void {
    if (depth > SOURCE_LIMITS.depth) {
      this.refused = tooLarge(`${directory.slice(0, 100)}… lies deeper than ${SOURCE_LIMITS.depth} directories`);
      return;
    }
    if (above.rules === undefined && this.#known.get(directory)?.id === tree.id) return;
    const scope = scopeAt(tree, directory, above, this.#scopeOf);
    const pathOf = (name: string): string => (directory === '' ? name : `${directory}/${name}`);
    if (SOURCE_MARKERS.some((name) => tree.entries.has(name) && !isIgnored(scope, pathOf(name), false))) return;
    this.directories.set(directory, tree);
    for (const [name, node] of sortedEntries(tree)) {
      if (this.refused) return;
      const path = pathOf(name);
      const isDirectory = node.kind === 'tree' || node.mode === 'submodule';
      // What begins with a dot is for CI and editors.
      const judge = WORKSPACE_FILE.test(name) ? above : scope;
      if (name.startsWith('.') || isIgnored(judge, path, isDirectory)) continue;
      if (node.kind === 'tree') this.#directory(node, path, scope, depth + 1);
      else this.#file(name, path, node);
    }
  }

  #file(name: string, path: string, blob: FileBlob): void {
    if (blob.mode === 'submodule') this.submodules.push(path);
    else if (YAML_FILE.test(name)) this.files.set(path, blob);
    else if (isOtherLink(name, blob)) this.links.set(path, blob);
    if (this.files.size > SOURCE_LIMITS.files)
      this.refused = tooLarge(`more than ${SOURCE_LIMITS.files} YAML and JSON files`);
  }
}

const NOTHING_KNOWN: ReadonlyMap<string, FileTree> = new Map();

/**
 * All files that are ours. Left out: what begins with a dot, kustomize and helm directories, what `.tmcignore` excludes, and
 * directories that are `known` as they are, where no patterns are in force.
 */
export function walkSource(tree: FileTree, scopeOf: ScopeOf, known = NOTHING_KNOWN): SourceFiles {
  return new Walk(tree, scopeOf, known);
}

/** Whether the patterns of a tree exclude a path, which need not be in it. */
export function excludes(tree: FileTree, path: string, scopeOf: ScopeOf): boolean {
  let [scope, at, directory]: [IgnoreScope, FileTree | undefined, string] = [NOTHING_IGNORED, tree, ''];
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const above = scope;
    if (at) scope = scopeAt(at, directory, scope, scopeOf);
    const here = directory === '' ? part : `${directory}/${part}`;
    const judge = WORKSPACE_FILE.test(part) ? above : scope;
    if (isIgnored(judge, here, index < parts.length - 1)) return true;
    const node: ReturnType<FileTree['entries']['get']> = at?.entries.get(part);
    at = node?.kind === 'tree' ? node : undefined;
    directory = here;
  }
  return false;
}
