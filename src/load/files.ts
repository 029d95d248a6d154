// Which files of a source tree are read: the walk from the top, past what others own and what `.tmcignore` excludes.
import {
  type Diagnostic,
  type EntryFlaw,
  type FileBlob,
  type FileNode,
  type FileTree,
  sortedEntries,
} from '../api/index.ts';
import { type FoundFlaw, flawedName, flawsOf, nameFlaw } from './flaws.ts';
import { IGNORE_FILE, type IgnoreScope, isIgnored, NOTHING_IGNORED } from './tmcignore.ts';

const YAML_FILE = /\.(ya?ml|json)$/;
/** For CI and editors; what only looks like it is no such name. */
const DOT_NAME = /^\.[^./\\]/;
/** A directory with one of these is one source (kustomize, helm) and never loose objects: its files need not be YAML. */
const SOURCE_MARKERS: readonly (readonly [string, BuildTool])[] = [
  ['kustomization.yaml', 'kustomize'],
  ['kustomization.yml', 'kustomize'],
  ['Kustomization', 'kustomize'],
  ['Chart.yaml', 'helm'],
];

/** What makes objects of a directory that holds none itself. */
export type BuildTool = 'kustomize' | 'helm';

/** A directory that is one source. One with both markers is kustomize's, which may name the chart. */
export interface Buildable {
  readonly directory: string;
  /** Path of the file that makes it one. */
  readonly marker: string;
  readonly tool: BuildTool;
  /** Patterns in force there. */
  readonly scope: IgnoreScope;
}

/** Undefined: the files of the directory are loose objects. */
export function buildableAt(tree: FileTree, directory: string, scope: IgnoreScope): Buildable | undefined {
  for (const [name, tool] of SOURCE_MARKERS) {
    const marker = pathIn(directory, name);
    if (isThere(tree, name) && !isIgnored(scope, marker, false)) return { directory, marker, tool, scope };
  }
  return undefined;
}

/** Who owns a directory must not hide from it that it is a workspace, and so come by the rights of the one above. */
const WORKSPACE_FILE = /(?:^|\/)workspace\.(ya?ml|json)$/;

/** How much is read as one source. */
export const SOURCE_LIMITS = {
  files: 200_000,
  bytes: 256 * 1024 * 1024,
  depth: 100,
  /** A directory of a few bytes can name another ten times, and that one the next. */
  directories: 100_000,
  /** Of a path. */
  pathBytes: 4_096,
} as const;

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
  /** What is there and cannot, or must not, be read. */
  readonly flaws: readonly FoundFlaw[];
  readonly refused: Diagnostic | undefined;
  /** Directories that were looked into, by path. */
  readonly directories: ReadonlyMap<string, FileTree>;
  /** Directories that kustomize or helm builds, in the order of paths; what is below them is not looked into. */
  readonly buildables: readonly Buildable[];
}

/** What a directory holds, but for what begins with a dot: by full path, in Git's order. */
interface Listing {
  readonly tree: FileTree;
  readonly entries: readonly (readonly [string, FileNode])[];
  readonly flaws: readonly EntryFlaw[];
}

/** Listings of the last walk, by directory: one that did not change is not put together again. It only spares work. */
export interface WalkMemo {
  listings: ReadonlyMap<string, Listing>;
}

export interface WalkOptions {
  /** Directories that are left out when they are as they are here, where no patterns are in force. */
  readonly known?: ReadonlyMap<string, FileTree> | undefined;
  readonly memo?: WalkMemo | undefined;
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
  readonly flaws: FoundFlaw[] = [];
  readonly directories = new Map<string, FileTree>();
  readonly buildables: Buildable[] = [];
  refused: Diagnostic | undefined;
  #count = 0;
  readonly #listings = new Map<string, Listing>();
  readonly #scopeOf: ScopeOf;
  readonly #options: WalkOptions;

  constructor(tree: FileTree, scopeOf: ScopeOf, options: WalkOptions) {
    this.#scopeOf = scopeOf;
    this.#options = options;
    this.#directory(tree, '', NOTHING_IGNORED, 0);
    if (options.memo) options.memo.listings = this.#listings;
  }

  #directory(tree: FileTree, directory: string, above: IgnoreScope, depth: number): void {
    if (depth > SOURCE_LIMITS.depth) {
      this.refused = tooLarge(`${directory.slice(0, 100)}… lies deeper than ${SOURCE_LIMITS.depth} directories`);
      return;
    }
    this.#count += 1;
    if (this.#count > SOURCE_LIMITS.directories) {
      this.refused = tooLarge(`more than ${SOURCE_LIMITS.directories} directories`);
      return;
    }
    if (above.rules === undefined && this.#options.known?.get(directory)?.id === tree.id) return;
    const scope = scopeAt(tree, directory, above, this.#scopeOf);
    const buildable = buildableAt(tree, directory, scope);
    if (buildable) {
      this.buildables.push(buildable);
      return;
    }
    this.directories.set(directory, tree);
    const { entries, flaws } = this.#list(tree, directory);
    for (const flaw of flaws) this.#flaw(flaw, directory, scope);
    for (const [path, node] of entries) {
      if (this.refused) return;
      if (path.length > SOURCE_LIMITS.pathBytes / 4 && Buffer.byteLength(path) > SOURCE_LIMITS.pathBytes) {
        this.#flaw(longPath(path, node), directory, scope);
        continue;
      }
      const isDirectory = node.kind === 'tree' || node.mode === 'submodule';
      if (isIgnored(WORKSPACE_FILE.test(path) ? above : scope, path, isDirectory)) continue;
      if (node.kind === 'tree') this.#directory(node, path, scope, depth + 1);
      else this.#file(path, node);
    }
  }

  // Two trees of one id differ when an object was missing at first: only the very same tree is known.
  #list(tree: FileTree, directory: string): Listing {
    const last = this.#options.memo?.listings.get(directory);
    const listing = last?.tree === tree ? last : listingOf(tree, directory);
    if (this.#options.memo) this.#listings.set(directory, listing);
    return listing;
  }

  #flaw(flaw: EntryFlaw, directory: string, scope: IgnoreScope): void {
    if (flaw.kind === 'order') {
      this.flaws.push({ path: directory === '' ? '.' : directory, flaw, isOurs: false });
      return;
    }
    const { name, isTree } = flaw;
    const path = pathIn(directory, flawedName(flaw));
    if (isIgnored(scope, path, isTree)) return;
    const isOurs = !DOT_NAME.test(name) && (isTree || YAML_FILE.test(name));
    this.flaws.push({ path, flaw, isOurs });
  }

  #file(path: string, blob: FileBlob): void {
    if (blob.mode === 'submodule') this.submodules.push(path);
    else if (YAML_FILE.test(path)) this.files.set(path, blob);
    else if (isOtherLink(path, blob)) this.links.set(path, blob);
    if (this.files.size > SOURCE_LIMITS.files)
      this.refused = tooLarge(`more than ${SOURCE_LIMITS.files} YAML and JSON files`);
  }
}

function pathIn(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}

/** What begins with a dot is for CI and editors. */
function listingOf(tree: FileTree, directory: string): Listing {
  const ours = sortedEntries(tree).filter(
    ([name, node]) => !name.startsWith('.') && nameFlaw(name, node) === undefined,
  );
  return { tree, entries: ours.map(([name, node]) => [pathIn(directory, name), node] as const), flaws: flawsOf(tree) };
}

/** Also when it cannot be read: its directory is no less somebody else's. */
function isThere(tree: FileTree, name: string): boolean {
  return tree.entries.has(name) || tree.flaws?.some((flaw) => flaw.name === name) === true;
}

function longPath(path: string, node: FileNode): EntryFlaw {
  const why = `its path is longer than ${SOURCE_LIMITS.pathBytes} bytes`;
  return { kind: 'unsafe', name: path.slice(path.lastIndexOf('/') + 1), isTree: node.kind === 'tree', why };
}

/** All files that are ours. Left out: what begins with a dot, kustomize and helm directories, and what `.tmcignore` excludes. */
export function walkSource(tree: FileTree, scopeOf: ScopeOf, options: WalkOptions = {}): SourceFiles {
  return new Walk(tree, scopeOf, options);
}

/** Whether the patterns of a tree exclude a path, which need not be in it. */
export function excludes(tree: FileTree, path: string, scopeOf: ScopeOf): boolean {
  let [scope, at, directory]: [IgnoreScope, FileTree | undefined, string] = [NOTHING_IGNORED, tree, ''];
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const above = scope;
    if (at) scope = scopeAt(at, directory, scope, scopeOf);
    const here = pathIn(directory, part);
    const judge = WORKSPACE_FILE.test(part) ? above : scope;
    if (isIgnored(judge, here, index < parts.length - 1)) return true;
    const node: ReturnType<FileTree['entries']['get']> = at?.entries.get(part);
    at = node?.kind === 'tree' ? node : undefined;
    directory = here;
  }
  return false;
}
