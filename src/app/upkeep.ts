// Whether the repository has outgrown the Git backend that cannot tidy it: said, with figures, before it gets slow.
import type { Diagnostic } from '../api/index.ts';
import type { GitRepository, RepositoryUsage } from '../git/index.ts';

export interface Upkeep {
  /** Looks at the disk every ten minutes; in between the last answer holds. */
  findings(now: Date, signal: AbortSignal): Promise<readonly Diagnostic[]>;
}

const LOOK_EVERY_MS = 600_000;
/** Measured up to here (docs/benchmarks.md, "How large a repository"). It holds whole packs in memory. */
const SERVED_WELL = { looseObjects: 200_000, packs: 200, packBytes: 256 * 1024 * 1024 } as const;

/**
 * One digit, so that a repository that grows slowly does not change its status with each commit; upwards, so that what is
 * too much does not read as if it were not.
 */
function rounded(value: number): string {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return (Math.ceil(value / unit) * unit).toLocaleString('en');
}

function megabytes(bytes: number): string {
  return `${rounded(Math.max(1, bytes / 1024 / 1024))} MB`;
}

/** Pure. Only the isomorphic backend is asked: git tidies a repository by itself. */
export function judgeUsage(usage: RepositoryUsage): readonly Diagnostic[] {
  const { looseObjects, looseBytes, packs, packBytes } = usage;
  const fits =
    looseObjects <= SERVED_WELL.looseObjects && packs <= SERVED_WELL.packs && packBytes <= SERVED_WELL.packBytes;
  if (fits) return [];
  const holds = `about ${rounded(looseObjects)} loose objects (${megabytes(looseBytes)}) and ${rounded(packs)} packs (${megabytes(packBytes)})`;
  const serves = `${rounded(SERVED_WELL.looseObjects)} loose objects and ${SERVED_WELL.packs} packs of ${SERVED_WELL.packBytes / 1024 / 1024} MB in all`;
  const message = `the repository has ${holds}; the built-in Git backend serves up to ${serves} well. Install git, which is then used by itself and tidies up, or run \`git gc\` there now and then; \`tmc compact\` shortens the history of the status`;
  return [{ code: 'RepositoryLarge', severity: 'warning', message }];
}

export function createUpkeep(git: Pick<GitRepository, 'backend' | 'usage'>): Upkeep {
  let last: { readonly at: number; readonly found: readonly Diagnostic[] } | undefined;
  return {
    async findings(now, signal) {
      if (git.backend !== 'isomorphic') return [];
      const age = last === undefined ? Number.POSITIVE_INFINITY : now.getTime() - last.at;
      if (last === undefined || age < 0 || age >= LOOK_EVERY_MS)
        last = { at: now.getTime(), found: judgeUsage(await git.usage(signal)) };
      return last.found;
    },
  };
}
