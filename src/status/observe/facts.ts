// What an accepted report tells of its cluster beside the placements there: what it has, what it serves, how much fails.
import type { ClusterReport, ObjectReport, Observation } from '../../api/index.ts';
import { reportsByRef } from './applied.ts';

export type Facts = Pick<Observation, 'allocatable' | 'apis' | 'objects'>;

function isFailing({ outcome, health }: ObjectReport): boolean {
  if (outcome === 'Failed' || outcome === 'Conflict') return true;
  return health.status === 'Degraded' || health.status === 'Missing';
}

/** The same value as long as it says the same: whoever keeps answers about it need not ask again. */
function sameAs(known: readonly string[] | undefined, told: readonly string[] | undefined) {
  const isSame = known?.length === told?.length && known?.every((api, at) => api === told?.[at]);
  return isSame === true ? known : told;
}

export function factsOf(report: ClusterReport, previous: Observation | undefined): Facts {
  const { allocatable } = report.cluster;
  const apis = sameAs(previous?.apis, report.cluster.apis);
  const objects = [...reportsByRef(report).values()];
  return {
    ...(allocatable === undefined ? {} : { allocatable }),
    ...(apis === undefined ? {} : { apis }),
    objects: { total: objects.length, failing: objects.filter(isFailing).length },
  };
}
