// Whether the tier that needs a git binary can run.
import { spawnSync } from 'node:child_process';

export function hasGit(): boolean {
  return spawnSync('git', ['--version']).status === 0;
}
