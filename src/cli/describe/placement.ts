// What only a Placement has: its decision with reasons and rejections, and the objects it delivers.
import { age, type PlacementDecision, placementId } from '../../api/index.ts';
import type { WorkloadStatus } from '../../status/index.ts';
import type { Row } from '../kinds/index.ts';
import type { DescribeContext } from './context.ts';
import { field, tableBlock, tableIfAny } from './sections.ts';

function decisionBlock(decision: PlacementDecision, isPlanned: boolean, now: Date): string {
  const { selected, leaving, rejected, candidates, unscheduled, held } = decision;
  const since = (time: string): string => (isPlanned ? '-' : age(time, now));
  const title = isPlanned ? 'Would choose' : 'Chosen';
  return [
    ...(held === undefined ? [] : [field('Held', [held])]),
    tableBlock(
      title,
      ['CLUSTER', 'LOCATION', 'SCORE', 'SINCE', 'REASON'],
      selected.map((s) => [s.target, s.location, String(Math.round(s.score)), since(s.since), s.reason]),
      unscheduled === undefined ? '<none>' : `<none>: ${unscheduled.reason}: ${unscheduled.message}`,
    ),
    tableIfAny(
      'Leaving',
      ['CLUSTER', 'LOCATION', 'SINCE', 'CODE', 'REASON'],
      leaving.map((l) => [l.target, l.location, since(l.since), l.code, l.reason]),
    ),
    tableIfAny(
      `Not chosen, of ${candidates}`,
      ['COUNT', 'FILTER', 'CODE', 'REASON', 'EXAMPLES'],
      rejected.map((r) => [String(r.count), r.filter, r.code, r.message, r.examples.join(', ')]),
    ),
  ].join('');
}

function objectsBlock(objects: readonly WorkloadStatus[]): string {
  return tableBlock(
    'Objects',
    ['NAMESPACE', 'KIND', 'NAME', 'HEALTH', 'MESSAGE'],
    objects.map(({ ref, health }) => [ref.namespace ?? '', ref.kind, ref.name, health.status, health.message ?? '']),
  );
}

/** The decision and what it delivers. */
export function describePlacement(
  { workspace, name }: Row,
  { fleet, decisions, isPlanned, now }: DescribeContext,
): string {
  const id = placementId(workspace, name);
  const decision = decisions.get(id);
  const objects = fleet.workloads.filter(({ placements }) => placements.includes(id));
  return [
    decision === undefined
      ? field('Chosen', ['<unknown>: no decision was found'])
      : decisionBlock(decision, isPlanned, now),
    isPlanned ? '' : objectsBlock(objects),
  ].join('');
}
