// What a syncer would tell a hub: everything that its index names is applied and healthy, and what is to go is gone.
import {
  type ClusterReport,
  type ObjectReport,
  parseTargetIndex,
  type Removal,
  type TargetId,
} from '../../src/api/index.ts';
import { targetRef } from '../../src/app/refs.ts';
import { reportWriter } from '../../src/app/spoke.ts';
import { type HubRepo, SIGNAL } from './hub-repo.ts';

/**
 * Writes the report of a target by its branch as it is now, as a heartbeat that the next pass hears.
 * @param running Kinds whose objects are still at work there.
 */
export async function reportAllWell(
  repo: Pick<HubRepo, 'hub' | 'read'>,
  name: string,
  running: readonly string[] = [],
): Promise<void> {
  const { hub } = repo;
  const target = name as TargetId;
  const text = (await repo.read(targetRef(hub.refs, target)))['index.yaml'] ?? '';
  const { syncTarget, objects, removals } = parseTargetIndex(text);
  const healthy = objects.map(
    ({ ref, path, digest }): ObjectReport => ({
      ref,
      path,
      digest,
      outcome: 'Unchanged',
      health: { status: running.includes(ref.kind) ? 'Progressing' : 'Healthy' },
    }),
  );
  const gone = removals.map(({ ref, commit }: Removal) => ({ ref, commit, state: 'Gone' as const }));
  const report: ClusterReport = {
    target,
    uid: syncTarget.uid,
    syncer: { id: 'test', version: '1' },
    cluster: { reachable: true, kubernetesVersion: 'v1' },
    objects: healthy,
    removals: gone,
    orphans: [],
  };
  const heartbeat = { target, uid: syncTarget.uid, syncer: 'test', time: hub.clock.now().toISOString() };
  await reportWriter({ ...hub, target, onHeartbeat: () => hub.hear(target) }).write(report, heartbeat, SIGNAL);
}
