// What Services of type LoadBalancer and Ingresses share: an address must have been given.
import { type Health, type KubeObject, listAt, recordAt, textAt } from '../../../api/index.ts';
import { healthy, progressing } from '../verdict.ts';

/** Healthy with at least one entry in `status.loadBalancer.ingress`. */
export function loadBalancerHealth(object: KubeObject): Health {
  const ingress = listAt(recordAt(recordAt(object, 'status'), 'loadBalancer'), 'ingress');
  if (ingress.length === 0) return progressing('no load balancer address yet');
  const addresses = ingress.map((entry) => textAt(entry, 'ip') || textAt(entry, 'hostname')).filter((a) => a !== '');
  return healthy(addresses.slice(0, 3).join(', '));
}
