// What an architecture rule is: a search for violations, with samples that prove that it finds them.
import type { SourceFile } from './source-file.ts';

export interface Finding {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly found: string;
}

export interface Sample {
  /** What the sample shows, for the name of the test. */
  readonly shows: string;
  /** Path to text. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Rule {
  /** A sentence that is true of the repository. */
  readonly name: string;
  /** What to do about a violation. */
  readonly remedy: string;
  readonly find: (files: readonly SourceFile[]) => readonly Finding[];
  /** Sources that break the rule, with where they do: `path:line`. */
  readonly broken: readonly (Sample & { readonly at: readonly string[] })[];
  /** Sources near the edge that keep it. */
  readonly kept: readonly Sample[];
}

/** Top folder below src, `placement` for `src/placement/filters/taints.ts`; undefined outside src. */
export function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

/** The files of the product itself: below src, without tests. */
export function productFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => file.path.startsWith('src/') && !isTest(file.path));
}
