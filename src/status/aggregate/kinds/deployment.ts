// Status of a Deployment over clusters: counters are summed, conditions folded.
import { type AggregateRule, foldConditions, sumCounters } from './counters.ts';

const COUNTERS = [
  'replicas',
  'updatedReplicas',
  'readyReplicas',
  'availableReplicas',
  'unavailableReplicas',
  'terminatingReplicas',
];

export const deploymentStatus: AggregateRule = (items, assigned) => ({
  ...sumCounters(items, COUNTERS),
  ...foldConditions(items, assigned),
});
