// Which files of a source tree are read, and where the last good content of an unreadable one is found.
import { type FileBlob, type FileTree, nodeAt, sortedEntries } from '../api/index.ts';
import type { ParsedFile } from './parsed-file.ts';

const YAML_FILE = /\.(ya?ml|json)$/;
/** A directory with one of these is one source (kustomize, helm) and never loose objects: its files need not be YAML. */
const SOURCE_MARKERS = ['Chart.yaml', 'kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** YAML and JSON files by path, in Git's order. Left out: dot-directories (CI, editors), and kustomize and helm directories. */
export function sourceFiles(tree: FileTree, prefix = ''): ReadonlyMap<string, FileBlob> {
  const files = new Map<string, FileBlob>();
  if (SOURCE_MARKERS.some((name) => tree.entries.has(name))) return files;
  for (const [name, node] of sortedEntries(tree)) {
    if (node.kind === 'tree') {
      if (name.startsWith('.')) continue;
      for (const [path, blob] of sourceFiles(node, `${prefix}${name}/`)) files.set(path, blob);
    } else if (YAML_FILE.test(name)) {
      files.set(prefix + name, node);
    }
  }
  return files;
}

export interface LastGoodSources {
  /** `frozen/` of the rendered branch: content kept from earlier passes. */
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
    if (parsed(blob).usable) continue;
    const candidates = [nodeAt(sources.frozen, path), nodeAt(sources.previous, path)];
    const found = candidates.find((node) => node?.kind === 'blob' && node.id !== blob.id);
    if (found?.kind === 'blob') lastGood.set(path, found);
  }
  return lastGood;
}
