// What a new cluster holds: the usual namespaces, one node, and the API server's own Service.

import { KUBERNETES_VERSION } from '../discovery/index.ts';
import { timestamp } from '../json/index.ts';
import type { Tools } from './controller.ts';
import { NODE } from './pod.ts';

const SPACE = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

function addNode(tools: Tools): void {
  const node = tools.create('/nodes', '', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: NODE,
      labels: { 'kubernetes.io/hostname': NODE, 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' },
    },
    spec: {},
  });
  if (node === undefined) return;
  const now = timestamp(tools.now());
  const ready = {
    type: 'Ready',
    status: 'True',
    reason: 'KubeletReady',
    message: 'embedded node is ready',
    lastHeartbeatTime: now,
    lastTransitionTime: now,
  };
  const capacity = { cpu: '32', memory: '128Gi', pods: '1000', 'ephemeral-storage': '1Ti' };
  tools.updateStatus('/nodes', node, {
    addresses: [
      { type: 'InternalIP', address: '127.0.0.1' },
      { type: 'Hostname', address: NODE },
    ],
    capacity,
    allocatable: capacity,
    conditions: [ready],
    nodeInfo: {
      architecture: 'amd64',
      bootID: '',
      containerRuntimeVersion: 'embedded://0',
      kernelVersion: 'embedded',
      kubeProxyVersion: '',
      kubeletVersion: KUBERNETES_VERSION,
      machineID: '',
      operatingSystem: 'linux',
      osImage: 'embedded',
      systemUUID: '',
    },
  });
}

/** Fills a new cluster; what is there already is left alone. */
export function bootstrap(tools: Tools): void {
  for (const name of SPACE)
    tools.create('/namespaces', '', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  addNode(tools.as('kubelet'));
  tools.as('kube-apiserver').create('/services', 'default', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kubernetes', labels: { component: 'apiserver', provider: 'kubernetes' } },
    spec: { clusterIP: '10.96.0.1', ports: [{ name: 'https', port: 443, protocol: 'TCP', targetPort: 6443 }] },
  });
}
