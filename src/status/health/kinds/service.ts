// Health of a Service: only a load balancer must be waited for.
import { type Health, type KubeObject, recordAt, textAt } from '../../../api/index.ts';
import { healthy } from '../verdict.ts';
import { loadBalancerHealth } from './load-balancer.ts';

/** Other types than LoadBalancer are Healthy once they exist. */
export function serviceHealth(object: KubeObject): Health {
  return textAt(recordAt(object, 'spec'), 'type') === 'LoadBalancer' ? loadBalancerHealth(object) : healthy();
}
