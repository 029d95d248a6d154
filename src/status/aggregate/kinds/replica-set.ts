// Status of a ReplicaSet over clusters: counters are summed, conditions folded.
import { type AggregateRule, foldConditions, sumCounters } from './counters.ts';

const COUNTERS = ['replicas', 'fullyLabeledReplicas', 'readyReplicas', 'availableReplicas', 'terminatingReplicas'];

export const replicaSetStatus: AggregateRule = (items, assigned) => ({
  ...sumCounters(items, COUNTERS),
  ...foldConditions(items, assigned),
});
