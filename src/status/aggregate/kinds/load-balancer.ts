// Status of a Service or an Ingress over clusters: the addresses of all of them.
import { type AggregateRule, foldConditions, joinIngress } from './counters.ts';

export const loadBalancerStatus: AggregateRule = (items, assigned) => ({
  ...joinIngress(items),
  ...foldConditions(items, assigned),
});
