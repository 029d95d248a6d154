// Health of an Ingress: its controller must have given it an address.
export { loadBalancerHealth as ingressHealth } from './load-balancer.ts';
