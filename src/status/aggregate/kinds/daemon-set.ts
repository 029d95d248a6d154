// Status of a DaemonSet over clusters: counters are summed, conditions folded.
import { type AggregateRule, foldConditions, sumCounters } from './counters.ts';

const COUNTERS = [
  'currentNumberScheduled',
  'desiredNumberScheduled',
  'numberAvailable',
  'numberMisscheduled',
  'numberReady',
  'numberUnavailable',
  'updatedNumberScheduled',
];

export const daemonSetStatus: AggregateRule = (items, assigned) => ({
  ...sumCounters(items, COUNTERS),
  ...foldConditions(items, assigned),
});
