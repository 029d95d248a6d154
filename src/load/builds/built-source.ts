// A build with its outcome, as loading takes it: good, last good, or nothing.
import type { Diagnostic, FileBlob } from '../../api/index.ts';
import type { JudgedFile } from '../judged-file.ts';
import { contentOf } from '../last-good.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { isWithin, type WantedBuild } from './wanted-build.ts';

/** Why there is nothing new. */
export interface BuildProblem {
  readonly code: 'ToolMissing' | 'BuildFailed';
  /** A sentence that completes "building apps/web: …". */
  readonly message: string;
}

export interface BuiltSource {
  readonly build: Pick<WantedBuild, 'id' | 'tool' | 'directory' | 'marker' | 'placements' | 'helm'>;
  /** Directories that went into it. */
  readonly directories: readonly string[];
  /** What counts: new, or with a problem the last good. */
  readonly used: ParsedFile | undefined;
  /** The bytes of `used` with their digest, as they are kept on the rendered branch; path below `builds/`. */
  readonly kept: { readonly path: string; readonly blob: FileBlob } | undefined;
  readonly problem: BuildProblem | undefined;
}

/** So many warnings about what a build gives are told. */
const MAX_TOLD = 20;

function told({ build, used, problem }: BuiltSource): readonly Diagnostic[] {
  const { marker, directory, tool } = build;
  const at = { file: marker, line: 1, column: 1 };
  const where = directory === '' ? 'the top directory' : directory;
  if (problem !== undefined) {
    const note = used === undefined ? 'nothing of it is delivered yet' : 'what it gave last stays in force';
    const message = `building ${where} with ${tool} failed: ${problem.message} (${note})`;
    return [{ code: problem.code, severity: 'error', message, ...at }];
  }
  return (used?.diagnostics ?? [])
    .slice(0, MAX_TOLD)
    .map((d) => ({ ...d, message: `in what it gives: ${d.message}`, ...at }));
}

export function judgedBuild(built: BuiltSource): JudgedFile {
  const { build, used, kept, problem } = built;
  const isBroken = problem !== undefined;
  return {
    file: build.marker,
    used,
    frozen: isBroken ? kept?.blob : undefined,
    broken: isBroken,
    doubtful: false,
    diagnostics: told(built),
    made: { id: build.id, builtFor: build.placements, namespace: build.helm?.namespace ?? 'default' },
  };
}

/**
 * Files whose objects come from a build now: they are no loose objects that something hides. Those with objects that steer
 * the fleet are: no build gives such, and a marker beside them must not make a workspace vanish.
 */
export function withoutBuilt(
  files: ReadonlyMap<string, FileBlob>,
  builds: readonly BuiltSource[],
  parsed: (blob: FileBlob) => ParsedFile,
): ReadonlyMap<string, FileBlob> {
  const good = builds.filter(({ problem }) => problem === undefined).flatMap(({ directories }) => directories);
  if (good.length === 0) return files;
  const isBuilt = (path: string): boolean => good.some((directory) => isWithin(path, directory));
  const steers = (blob: FileBlob): boolean => contentOf(blob, parsed).documents.some(({ kind }) => kind !== 'workload');
  return new Map([...files].filter(([path, blob]) => !isBuilt(path) || steers(blob)));
}
