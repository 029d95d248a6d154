// A target's branch as others get it: a hub renders the fleet into a repository on disk, and native git clones the branch.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TargetId } from '../../../src/api/index.ts';
import { targetRef } from '../../../src/app/refs.ts';
import { createHubRepo } from '../../support/hub-repo.ts';
import { reportAllWell } from '../../support/hub-reports.ts';
import type { ConsumedFleet } from './consumed-fleets.ts';

export interface Clone {
  /** The folder of the clone; `manifests` below it is what others apply. */
  readonly path: string;
  remove(): Promise<void>;
}

const ENV = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };

/** A clone of the branch of its target, when the syncer was heard and all is placed. */
export async function cloneOf({ files, target }: ConsumedFleet): Promise<Clone> {
  const repo = await createHubRepo('isomorphic');
  try {
    await repo.push(files);
    // The first pass makes the branch, the second hears the syncer and places.
    await repo.pass();
    await reportAllWell(repo, target);
    await repo.pass();
    const path = await mkdtemp(join(tmpdir(), 'tmc-clone-'));
    const branch = targetRef(repo.hub.refs, target as TargetId).replace('refs/heads/', '');
    const args = ['clone', '--quiet', '--depth', '1', '--branch', branch, `file://${repo.path}`, path];
    await promisify(execFile)('git', args, { env: ENV });
    return { path, remove: () => rm(path, { recursive: true, force: true }) };
  } finally {
    await repo.close();
  }
}
