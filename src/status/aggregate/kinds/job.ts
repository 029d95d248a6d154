// Status of a Job over clusters: counters are summed; it is Complete when all are, and Failed when one is.
import { type AggregateRule, foldConditions, sumCounters } from './counters.ts';

const COUNTERS = ['active', 'ready', 'succeeded', 'failed', 'terminating'];

export const jobStatus: AggregateRule = (items, assigned) => ({
  ...sumCounters(items, COUNTERS),
  ...foldConditions(items, assigned),
});
