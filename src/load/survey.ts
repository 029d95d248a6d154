// Survey of a source before anything is parsed: which files are ours, and what there is that nobody reads.
import {
  type BlobId,
  type Diagnostic,
  EMPTY_TREE,
  type FileBlob,
  type FileNode,
  type FileTree,
  nodeAt,
  walkFiles,
} from '../api/index.ts';
import {
  type Buildable,
  excludes,
  isOtherLink,
  type ScopeOf,
  SOURCE_LIMITS,
  type SourceFiles,
  type WalkMemo,
  walkSource,
} from './files.ts';
import { type FoundFlaw, flawedIn } from './flaws.ts';
import type { JudgedFile } from './judged-file.ts';
import { earlierContents, frozenFiles, type LastGoodSources } from './last-good.ts';
import type { FileDiagnostic } from './parsed-file.ts';
import { IGNORE_FILE, type IgnoreScope, scopeWithin } from './tmcignore.ts';
import { linkFindings, submoduleFindings } from './unread.ts';

/** Of very many links the first are looked at. */
const MAX_LINKS = 1_000;

export interface SurveyInput extends LastGoodSources {
  readonly tree: FileTree;
  /** Content of the blobs that `guideBlobs` names. */
  readonly bytesOf: (blob: FileBlob) => Uint8Array | undefined;
  /** Of the last survey. */
  readonly memo?: WalkMemo | undefined;
}

export interface SourceSurvey {
  /** YAML and JSON files by path, in Git's order. */
  readonly files: ReadonlyMap<string, FileBlob>;
  /**
   * Files that were read as loose objects and lie inside a kustomize or helm directory, behind a link, in a submodule or in
   * what cannot be read now, with the content they had: a marker file added beside them must not make their objects vanish.
   */
  readonly swallowed: ReadonlyMap<string, FileBlob>;
  /** Directories that kustomize or helm builds: what a Placement needs of them is asked for by `buildsWanted`. */
  readonly buildables: readonly Buildable[];
  /** Every `.tmcignore` that cannot be used. */
  readonly ignoreFiles: readonly JudgedFile[];
  /** What is there and cannot, or must not, be read. */
  readonly flaws: readonly FoundFlaw[];
  /** About what nobody reads. */
  readonly findings: readonly Diagnostic[];
  /** Set when the source is too large: then nothing of it is here. */
  readonly refused: Diagnostic | undefined;
}

/** A source of which nothing is read. */
export function refusedSource(refused: Diagnostic): SourceSurvey {
  return { files: new Map(), swallowed: new Map(), buildables: [], ignoreFiles: [], flaws: [], findings: [], refused };
}

/**
 * Entries that steer the walk, wherever they are; what begins with a dot is not looked into, nor what `known` holds too.
 * A directory that many name is looked into once.
 */
function* guides(tree: FileTree, known?: FileNode, depth = 0, seen = new Set<string>()): Generator<FileBlob> {
  const pair = `${tree.id} ${known?.id}`;
  // Beyond that depth the walk refuses the whole source.
  if (tree.id === known?.id || depth > SOURCE_LIMITS.depth || seen.has(pair)) return;
  seen.add(pair);
  for (const [name, node] of tree.entries) {
    if (node.kind === 'tree') {
      if (name.startsWith('.')) continue;
      yield* guides(node, known?.kind === 'tree' ? known.entries.get(name) : undefined, depth + 1, seen);
    } else if ((name === IGNORE_FILE && isText(node)) || isOtherLink(name, node)) yield node;
  }
}

function isText({ mode }: FileBlob): boolean {
  return mode === 'file' || mode === 'executable';
}

/** Blobs whose content must be known before it is known which files are ours: patterns, and where links lead. */
export function guideBlobs(tree: FileTree, { frozen, previous }: LastGoodSources): ReadonlySet<BlobId> {
  const found = [...guides(tree)];
  const links = found.filter(({ mode }) => mode === 'symlink').slice(0, MAX_LINKS);
  const patterns = [...found, ...guides(previous, tree)].filter(isText);
  const kept = [...walkFiles(frozen)].flatMap(([path, blob]) => (path.endsWith('tmcignore') ? [blob] : []));
  return new Set([...patterns, ...links, ...kept].map(({ id }) => id));
}

/** Reads the patterns of a tree, each file with its last good content while it cannot be used, and keeps what is wrong. */
class IgnoreFiles {
  readonly broken: JudgedFile[] = [];
  readonly #scopes = new Map<string, IgnoreScope>();
  readonly #sources: LastGoodSources;
  readonly #bytesOf: SurveyInput['bytesOf'];

  constructor(sources: LastGoodSources, bytesOf: SurveyInput['bytesOf']) {
    this.#sources = sources;
    this.#bytesOf = bytesOf;
  }

  /** There is such a file. */
  get isUsed(): boolean {
    return this.#scopes.size > 0;
  }

  /** Of one tree: a directory has one file, and one above it. */
  readonly scopeOf: ScopeOf = (above, directory, blob) => {
    const known = this.#scopes.get(directory);
    if (known) return known;
    const scope = this.#read(above, directory, blob);
    this.#scopes.set(directory, scope);
    return scope;
  };

  #read(above: IgnoreScope, directory: string, blob: FileBlob): IgnoreScope {
    const file = directory === '' ? IGNORE_FILE : `${directory}/${IGNORE_FILE}`;
    const read = (content: FileBlob) => {
      const bytes = isText(content) ? this.#bytesOf(content) : undefined;
      if (bytes === undefined) return isText(content) ? UNREAD : NO_TEXT;
      return scopeWithin(above, directory, bytes);
    };
    const scope = read(blob);
    if (!('code' in scope)) return scope;
    for (const earlier of earlierContents(file, blob, this.#sources)) {
      const kept = read(earlier);
      if ('code' in kept) continue;
      this.#tell(file, scope, earlier);
      return kept;
    }
    this.#tell(file, scope, undefined);
    return above;
  }

  #tell(file: string, problem: FileDiagnostic, frozen: FileBlob | undefined): void {
    const note = frozen ? 'its last good patterns stay in force' : 'it excludes nothing';
    const diagnostic = { ...problem, message: `${problem.message} (${note})`, file };
    this.broken.push({ file, used: undefined, frozen, broken: true, doubtful: false, diagnostics: [diagnostic] });
  }
}

const NO_TEXT: FileDiagnostic = {
  code: 'UnsupportedEntry',
  severity: 'error',
  message: 'a link or submodule is not followed; put the file itself there',
  line: 1,
  column: 1,
};

const UNREAD: FileDiagnostic = {
  ...NO_TEXT,
  code: 'UnreadableEntry',
  message: 'the file is not in the repository, or far too large; look with `git fsck`, and commit it anew',
};

/** True when something is written at the path, or when the folder it lay in is a link or a submodule now: nobody looked behind. */
function isHidden(tree: FileTree, path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, at) => {
    const node = nodeAt(tree, parts.slice(0, at + 1).join('/'));
    return node?.kind === 'blob' && (at === parts.length - 1 || node.mode === 'symlink' || node.mode === 'submodule');
  });
}

/** @param known directories that need not be compared: when they are as they were, all their files are read. */
function swallowedFiles(
  input: SurveyInput,
  { files }: SourceFiles,
  known: ReadonlyMap<string, FileTree> | undefined,
): ReadonlyMap<string, FileBlob> {
  const { tree, previous } = input;
  // Asked for single paths once more: what is wrong with the patterns is told already.
  const { scopeOf } = new IgnoreFiles(input, input.bytesOf);
  const before = new IgnoreFiles({ frozen: input.frozen, previous: EMPTY_TREE }, input.bytesOf);
  const frozen = frozenFiles(input).filter(([path]) => !path.endsWith(IGNORE_FILE));
  const earlier = new Map([...walkSource(previous, before.scopeOf, { known }).files, ...frozen]);
  const isFlawed = flawedIn(tree);
  const gone = [...earlier].filter(([path]) => !files.has(path) && (isHidden(tree, path) || isFlawed(path)));
  return new Map(gone.filter(([path]) => !excludes(tree, path, scopeOf)));
}

export function surveySource(input: SurveyInput): SourceSurvey {
  const { tree, bytesOf } = input;
  const ignoreFiles = new IgnoreFiles(input, bytesOf);
  const walked = walkSource(tree, ignoreFiles.scopeOf, { memo: input.memo });
  if (walked.refused) return refusedSource(walked.refused);
  const textOf = (blob: FileBlob) => {
    const bytes = bytesOf(blob);
    return bytes && new TextDecoder().decode(bytes);
  };
  return {
    files: walked.files,
    // Where there are patterns, a directory that is looked into may have files that are not read.
    swallowed: swallowedFiles(input, walked, ignoreFiles.isUsed ? undefined : walked.directories),
    buildables: walked.buildables,
    ignoreFiles: ignoreFiles.broken,
    flaws: walked.flaws,
    findings: [...linkFindings(tree, walked.links, textOf), ...submoduleFindings(walked.submodules)],
    refused: undefined,
  };
}
