// Columns of the other kinds that have more than a name and an age.
import { at, type Doc, doc, docs, isDeleting, list, text, texts } from '../json/index.ts';
import { AGE, type Column, CREATED_AT, column, count, NAME, wide } from './column.ts';

function externalIp(service: Doc): string {
  const given = list(at(service, 'spec', 'externalIPs')).map(text);
  const balanced = docs(at(service, 'status', 'loadBalancer', 'ingress')).map(
    (i) => text(i['ip']) || text(i['hostname']),
  );
  if (at(service, 'spec', 'type') === 'ExternalName') return text(at(service, 'spec', 'externalName'));
  const all = [...given, ...balanced];
  if (all.length > 0) return all.join(',');
  return at(service, 'spec', 'type') === 'LoadBalancer' ? '<pending>' : '<none>';
}

function servicePorts(service: Doc): string {
  const ports = docs(at(service, 'spec', 'ports')).map((p) => {
    const node = p['nodePort'] === undefined ? '' : `:${p['nodePort']}`;
    return `${p['port']}${node}/${text(p['protocol'])}`;
  });
  return ports.length === 0 ? '<none>' : ports.join(',');
}

function pairs(value: unknown): string {
  const entries = Object.entries(texts(value)).map(([k, v]) => `${k}=${v}`);
  return entries.length === 0 ? '<none>' : entries.join(',');
}

export const SERVICES: readonly Column[] = [
  NAME,
  column('Type', (o) => text(at(o, 'spec', 'type'))),
  column('Cluster-IP', (o) => text(at(o, 'spec', 'clusterIP')) || '<none>'),
  column('External-IP', externalIp),
  column('Port(s)', servicePorts),
  AGE,
  wide('Selector', (o) => pairs(at(o, 'spec', 'selector'))),
];

export const INGRESSES: readonly Column[] = [
  NAME,
  column('Class', (o) => text(at(o, 'spec', 'ingressClassName')) || '<none>'),
  column(
    'Hosts',
    (o) =>
      docs(at(o, 'spec', 'rules'))
        .map((r) => text(r['host']) || '*')
        .join(',') || '*',
  ),
  column('Address', (o) =>
    docs(at(o, 'status', 'loadBalancer', 'ingress'))
      .map((i) => text(i['ip']) || text(i['hostname']))
      .join(','),
  ),
  column('Ports', (o) => (docs(at(o, 'spec', 'tls')).length > 0 ? '80, 443' : '80')),
  AGE,
];

function nodeStatus(node: Doc): string {
  const ready = docs(at(node, 'status', 'conditions')).find((c) => c['type'] === 'Ready');
  const status = ready === undefined ? 'Unknown' : ready['status'] === 'True' ? 'Ready' : 'NotReady';
  return at(node, 'spec', 'unschedulable') === true ? `${status},SchedulingDisabled` : status;
}

function nodeAddress(node: Doc, type: string): string {
  return text(docs(at(node, 'status', 'addresses')).find((a) => a['type'] === type)?.['address']) || '<none>';
}

function nodeInfo(name: string, key: string): Column {
  return wide(name, (o) => text(at(o, 'status', 'nodeInfo', key)) || '<unknown>');
}

export const NODES: readonly Column[] = [
  NAME,
  column('Status', nodeStatus),
  column('Roles', () => '<none>'),
  AGE,
  column('Version', (o) => text(at(o, 'status', 'nodeInfo', 'kubeletVersion'))),
  wide('Internal-IP', (o) => nodeAddress(o, 'InternalIP')),
  wide('External-IP', (o) => nodeAddress(o, 'ExternalIP')),
  nodeInfo('OS-Image', 'osImage'),
  nodeInfo('Kernel-Version', 'kernelVersion'),
  nodeInfo('Container-Runtime', 'containerRuntimeVersion'),
];

export const NAMESPACES: readonly Column[] = [
  NAME,
  column('Status', (o) => (isDeleting(o) ? 'Terminating' : text(at(o, 'status', 'phase')))),
  AGE,
];

function entries(...keys: readonly string[]): Column {
  return {
    name: 'Data',
    type: 'integer',
    priority: 0,
    cell: (o) => keys.reduce((sum, key) => sum + Object.keys(doc(o[key])).length, 0),
  };
}

export const CONFIG_MAPS: readonly Column[] = [NAME, entries('data', 'binaryData'), AGE];
export const SECRETS: readonly Column[] = [NAME, column('Type', (o) => text(o['type'])), entries('data'), AGE];
export const SERVICE_ACCOUNTS: readonly Column[] = [NAME, AGE];

export const CLAIMS: readonly Column[] = [
  NAME,
  column('Status', (o) => (isDeleting(o) ? 'Terminating' : text(at(o, 'status', 'phase')))),
  column('Volume', (o) => text(at(o, 'spec', 'volumeName'))),
  column('Capacity', (o) => text(at(o, 'status', 'capacity', 'storage'))),
  column('Access Modes', (o) => accessModes(at(o, 'status', 'accessModes'))),
  column('StorageClass', (o) => text(at(o, 'spec', 'storageClassName'))),
  AGE,
];

const MODES: Readonly<Record<string, string>> = {
  ReadWriteOnce: 'RWO',
  ReadOnlyMany: 'ROX',
  ReadWriteMany: 'RWX',
  ReadWriteOncePod: 'RWOP',
};

function accessModes(value: unknown): string {
  return list(value)
    .map((mode) => MODES[text(mode)] ?? text(mode))
    .join(',');
}

export const VOLUMES: readonly Column[] = [
  NAME,
  column('Capacity', (o) => text(at(o, 'spec', 'capacity', 'storage'))),
  column('Access Modes', (o) => accessModes(at(o, 'spec', 'accessModes'))),
  column('Reclaim Policy', (o) => text(at(o, 'spec', 'persistentVolumeReclaimPolicy'))),
  column('Status', (o) => (isDeleting(o) ? 'Terminating' : text(at(o, 'status', 'phase')))),
  column('Claim', (o) =>
    [text(at(o, 'spec', 'claimRef', 'namespace')), text(at(o, 'spec', 'claimRef', 'name'))]
      .filter((p) => p !== '')
      .join('/'),
  ),
  column('StorageClass', (o) => text(at(o, 'spec', 'storageClassName'))),
  AGE,
];

export const BUDGETS: readonly Column[] = [
  NAME,
  column('Min Available', (o) => String(at(o, 'spec', 'minAvailable') ?? 'N/A')),
  column('Max Unavailable', (o) => String(at(o, 'spec', 'maxUnavailable') ?? 'N/A')),
  count('Allowed Disruptions', 'status', 'disruptionsAllowed'),
  AGE,
];

export const AUTOSCALERS: readonly Column[] = [
  NAME,
  column(
    'Reference',
    (o) => `${text(at(o, 'spec', 'scaleTargetRef', 'kind'))}/${text(at(o, 'spec', 'scaleTargetRef', 'name'))}`,
  ),
  column('Targets', () => '<unknown>'),
  column('MinPods', (o) => String(at(o, 'spec', 'minReplicas') ?? '<unset>')),
  { name: 'MaxPods', type: 'integer', priority: 0, cell: (o) => at(o, 'spec', 'maxReplicas') ?? 0 },
  count('Replicas', 'status', 'currentReplicas'),
  AGE,
];

export const ROLES: readonly Column[] = [NAME, CREATED_AT];
export const BINDINGS: readonly Column[] = [
  NAME,
  column('Role', (o) => `${text(at(o, 'roleRef', 'kind'))}/${text(at(o, 'roleRef', 'name'))}`),
  AGE,
];
export const DEFINITIONS: readonly Column[] = [NAME, CREATED_AT];

export const EVENTS: readonly Column[] = [
  column('Last Seen', (o, now) =>
    AGE.cell({ metadata: { creationTimestamp: o['lastTimestamp'] ?? at(o, 'metadata', 'creationTimestamp') } }, now),
  ),
  column('Type', (o) => text(o['type'])),
  column('Reason', (o) => text(o['reason'])),
  column(
    'Object',
    (o) => `${text(at(o, 'involvedObject', 'kind')).toLowerCase()}/${text(at(o, 'involvedObject', 'name'))}`,
  ),
  column('Message', (o) => text(o['message'])),
];
