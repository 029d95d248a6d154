// Which git binary is there.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The first version with all that we use. */
const OLDEST = [2, 31] as const;

/** `2.39.5` when a git binary that is new enough answers; undefined otherwise. Waits 5 s at most. */
export async function nativeGitVersion(signal: AbortSignal): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['--version'], {
      signal,
      timeout: 5_000,
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
    const match = /^git version (\d+)\.(\d+)(\S*)/.exec(stdout);
    if (match === null) return undefined;
    const [major, minor] = [Number(match[1]), Number(match[2])];
    const recent = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
    return recent ? `${major}.${minor}${match[3] ?? ''}` : undefined;
  } catch {
    return undefined;
  }
}
