// Where the last good content of a file that cannot be used is found.
import { decodePath, encodePath, type FileBlob, type FileTree, nodeAt, walkFiles } from '../api/index.ts';
import type { ParsedFile } from './parsed-file.ts';

export interface LastGoodSources {
  /** `frozen/` of the rendered branch: content kept from earlier passes, at encoded paths (a source may hold any name). */
  readonly frozen: FileTree;
  /** The source tree of the last pass. */
  readonly previous: FileTree;
}

const SYMBOLIC_LINK: ParsedFile = {
  bytes: 0,
  documents: [],
  diagnostics: [
    {
      code: 'UnsupportedEntry',
      severity: 'error',
      message: 'a symbolic link is not followed; put the file itself there, or exclude it with .tmcignore',
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

/** Other contents that the path had, newest knowledge first; links and submodules have none. */
export function earlierContents(path: string, now: FileBlob, sources: LastGoodSources): readonly FileBlob[] {
  const candidates = [nodeAt(sources.frozen, encodePath(path)), nodeAt(sources.previous, path)];
  return candidates.filter(
    (node): node is FileBlob => node?.kind === 'blob' && node.mode !== 'submodule' && node.id !== now.id,
  );
}

/** For every file that cannot be used: the content to fall back on. A file that never was good has none. */
export function lastGoodFiles(
  files: ReadonlyMap<string, FileBlob>,
  parsed: (blob: FileBlob) => ParsedFile,
  sources: LastGoodSources,
): ReadonlyMap<string, FileBlob> {
  const lastGood = new Map<string, FileBlob>();
  for (const [path, blob] of files) {
    if (contentOf(blob, parsed).usable) continue;
    const [found] = earlierContents(path, blob, sources);
    if (found) lastGood.set(path, found);
  }
  return lastGood;
}

/** Files that were kept on the rendered branch, by the path they had. */
export function frozenFiles({ frozen }: LastGoodSources): readonly (readonly [string, FileBlob])[] {
  return [...walkFiles(frozen)].map(([path, blob]) => [decodePath(path), blob] as const);
}
