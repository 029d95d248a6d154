// Which files of a source tree are read, and where the last good content of an unreadable one is found.
import {
  decodePath,
  encodePath,
  type FileBlob,
  type FileTree,
  nodeAt,
  sortedEntries,
  walkFiles,
} from '../api/index.ts';
import type { ParsedFile } from './parsed-file.ts';

const YAML_FILE = /\.(ya?ml|json)$/;
/** A directory with one of these is one source (kustomize, helm) and never loose objects: its files need not be YAML. */
const SOURCE_MARKERS = ['Chart.yaml', 'kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** YAML and JSON files by path, in Git's order. Left out: what begins with a dot (CI, editors), and kustomize and helm directories. */
export function sourceFiles(tree: FileTree, prefix = ''): ReadonlyMap<string, FileBlob> {
  const files = new Map<string, FileBlob>();
  if (SOURCE_MARKERS.some((name) => tree.entries.has(name))) return files;
  for (const [name, node] of sortedEntries(tree)) {
    if (name.startsWith('.')) continue;
    if (node.kind === 'tree') {
      for (const [path, blob] of sourceFiles(node, `${prefix}${name}/`)) files.set(path, blob);
    } else if (YAML_FILE.test(name) && node.mode !== 'submodule') {
      files.set(prefix + name, node);
    }
  }
  return files;
}

const SYMBOLIC_LINK: ParsedFile = {
  documents: [],
  diagnostics: [
    {
      code: 'UnsupportedEntry',
      severity: 'error',
      message: 'a symbolic link is not followed; put the file itself there',
      line: 1,
      column: 1,
    },
  ],
  usable: false,
  foreign: true,
  mayBeWorkspace: 'unknown',
};

/** What a file holds; the bytes of a symbolic link are a path, not a manifest. */
export function contentOf(blob: FileBlob, parsed: (blob: FileBlob) => ParsedFile): ParsedFile {
  return blob.mode === 'symlink' ? SYMBOLIC_LINK : parsed(blob);
}

export interface LastGoodSources {
  /** `frozen/` of the rendered branch: content kept from earlier passes, at encoded paths (a source may hold any name). */
  readonly frozen: FileTree;
  /** The source tree of the last pass. */
  readonly previous: FileTree;
}

/** For every file that cannot be used: the content to fall back on, newest knowledge first. A file that never was good has none. */
export function lastGoodFiles(
  files: ReadonlyMap<string, FileBlob>,
  parsed: (blob: FileBlob) => ParsedFile,
  sources: LastGoodSources,
): ReadonlyMap<string, FileBlob> {
  const lastGood = new Map<string, FileBlob>();
  for (const [path, blob] of files) {
    if (contentOf(blob, parsed).usable) continue;
    const candidates = [nodeAt(sources.frozen, encodePath(path)), nodeAt(sources.previous, path)];
    const found = candidates.find((node) => node?.kind === 'blob' && node.mode !== 'submodule' && node.id !== blob.id);
    if (found?.kind === 'blob') lastGood.set(path, found);
  }
  return lastGood;
}

/** True when something is written at the path, or when the folder it lay in is a link or a submodule now: nobody looked behind. */
function isHidden(tree: FileTree, path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, at) => {
    const node = nodeAt(tree, parts.slice(0, at + 1).join('/'));
    return node?.kind === 'blob' && (at === parts.length - 1 || node.mode === 'symlink' || node.mode === 'submodule');
  });
}

/**
 * Files that were read as loose objects and lie inside a kustomize or helm directory, behind a link or in a submodule now,
 * with the content they had: a marker file added beside them must not make their objects vanish.
 */
export function swallowedFiles(tree: FileTree, sources: LastGoodSources): ReadonlyMap<string, FileBlob> {
  const loose = sourceFiles(tree);
  const frozen = [...walkFiles(sources.frozen)].map(([path, blob]) => [decodePath(path), blob] as const);
  const known = new Map([...sourceFiles(sources.previous), ...frozen]);
  return new Map([...known].filter(([path]) => !loose.has(path) && isHidden(tree, path)));
}
