// Status of a StatefulSet over clusters: counters are summed, conditions folded.
import { type AggregateRule, foldConditions, sumCounters } from './counters.ts';

const COUNTERS = ['replicas', 'readyReplicas', 'availableReplicas', 'currentReplicas', 'updatedReplicas'];

export const statefulSetStatus: AggregateRule = (items, assigned) => ({
  ...sumCounters(items, COUNTERS),
  ...foldConditions(items, assigned),
});
