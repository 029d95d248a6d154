// A workload object: where it is, and how it fares in each cluster.
import { formatApiVersion } from '../../api/index.ts';
import type { WorkloadStatus } from '../../status/index.ts';
import type { Row } from '../kinds/index.ts';
import type { DescribeContext } from './context.ts';
import { field, tableBlock, yamlBlock } from './sections.ts';

export function describeWorkload({ name, object }: Row, { fleet }: DescribeContext): string {
  const workload: WorkloadStatus | undefined = fleet.workloads.find((w) => w === object);
  if (workload === undefined) return field('Name', [name]);
  const { ref, workspace, placements, health, reported, clusters, status } = workload;
  return [
    field('Name', [ref.name]),
    field('Namespace', ref.namespace === undefined ? [] : [ref.namespace]),
    field('Workspace', [workspace]),
    field('Kind', [`${ref.kind} (${formatApiVersion(ref)})`]),
    field('Placements', placements),
    field('Health', [health.message === undefined ? health.status : `${health.status}: ${health.message}`]),
    field('Reported by', [`${reported.count} of ${reported.of} clusters`]),
    yamlBlock('Status, summed over the clusters', status),
    tableBlock(
      'Clusters',
      ['CLUSTER', 'OUTCOME', 'HEALTH', 'MESSAGE'],
      clusters.map((c) => [c.target, c.outcome, c.health.status, c.message ?? c.health.message ?? '']),
    ),
  ].join('');
}
