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
    clustersBlock(clusters),
  ].join('');
}

/** With the namespace in each cluster, where any has another than the source. */
function clustersBlock(clusters: WorkloadStatus['clusters']): string {
  const isMapped = clusters.some(({ namespace }) => namespace !== undefined);
  return tableBlock(
    'Clusters',
    ['CLUSTER', ...(isMapped ? ['NAMESPACE'] : []), 'OUTCOME', 'HEALTH', 'MESSAGE'],
    clusters.map(({ target, namespace = '', outcome, health, message }) => [
      target,
      ...(isMapped ? [namespace] : []),
      outcome,
      health.status,
      message ?? health.message ?? '',
    ]),
  );
}
