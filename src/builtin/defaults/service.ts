// Defaults of Services and NetworkPolicies.
import { child, type Doc, docs, fill } from '../docs.ts';

export function fillService(service: Doc): void {
  const spec = child(service, 'spec');
  fill(spec, 'type', 'ClusterIP');
  fill(spec, 'sessionAffinity', 'None');
  if (spec['sessionAffinity'] === 'ClientIP')
    fill(child(child(spec, 'sessionAffinityConfig'), 'clientIP'), 'timeoutSeconds', 10_800);
  for (const port of docs(spec['ports'])) {
    fill(port, 'protocol', 'TCP');
    if (spec['type'] !== 'ExternalName') fill(port, 'targetPort', port['port']);
  }
  if (spec['type'] !== 'ExternalName') fill(spec, 'internalTrafficPolicy', 'Cluster');
  if (spec['type'] === 'NodePort' || spec['type'] === 'LoadBalancer') fill(spec, 'externalTrafficPolicy', 'Cluster');
  if (spec['type'] === 'LoadBalancer') fill(spec, 'allocateLoadBalancerNodePorts', true);
}

export function fillNetworkPolicy(policy: Doc): void {
  const spec = child(policy, 'spec');
  child(spec, 'podSelector');
  const rules = [...docs(spec['ingress']), ...docs(spec['egress'])];
  for (const port of rules.flatMap((rule) => docs(rule['ports']))) fill(port, 'protocol', 'TCP');
  const hasEgress = docs(spec['egress']).length > 0;
  fill(spec, 'policyTypes', hasEgress ? ['Ingress', 'Egress'] : ['Ingress']);
}
