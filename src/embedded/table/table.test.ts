import { describe, expect, test } from 'vitest';
import { type Doc, doc } from '../json/index.ts';
import { Registry } from '../resources/index.ts';
import { Store } from '../store/index.ts';
import { toTable } from './table.ts';

const NOW = new Date('2024-01-01T00:01:00Z');
const registry = new Registry(new Store());

function row(plural: string, group: string, object: Doc): Record<string, unknown> {
  const resource = registry.find(group, 'v1', plural);
  if (resource === undefined) throw new Error(`${plural} is not served`);
  const table = toTable(resource, [object], {}, { include: 'None', now: NOW, withColumns: true });
  const names = (table['columnDefinitions'] as readonly Doc[]).map((c) => String(c['name']));
  const cells = doc((table['rows'] as readonly Doc[])[0])['cells'] as readonly unknown[];
  return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
}

const meta = { name: 'x', creationTimestamp: '2024-01-01T00:00:00Z' };
describe('columns as kubectl shows them', () => {
  test.each<[string, string, string, Doc, Doc]>([
    [
      'a pod that waits shows why',
      'pods',
      '',
      {
        metadata: meta,
        spec: { containers: [{}, {}] },
        status: {
          phase: 'Pending',
          containerStatuses: [
            { ready: true, restartCount: 2 },
            { ready: false, state: { waiting: { reason: 'ImagePullBackOff' } } },
          ],
        },
      },
      { Name: 'x', Ready: '1/2', Status: 'ImagePullBackOff', Restarts: '2', Age: '60s' },
    ],
    [
      'a pod that goes',
      'pods',
      '',
      { metadata: { ...meta, deletionTimestamp: 'x' }, spec: {}, status: { phase: 'Running' } },
      { Status: 'Terminating' },
    ],
    [
      'a deployment',
      'deployments',
      'apps',
      {
        metadata: meta,
        spec: { replicas: 3, selector: { matchLabels: { a: 'b' } } },
        status: { readyReplicas: 2, updatedReplicas: 3, availableReplicas: 2 },
      },
      { Ready: '2/3', 'Up-to-date': 3, Available: 2, Selector: 'a=b' },
    ],
    [
      'a load balancer that waits',
      'services',
      '',
      {
        metadata: meta,
        spec: { type: 'LoadBalancer', clusterIP: '10.0.0.1', ports: [{ port: 80, nodePort: 30000, protocol: 'TCP' }] },
      },
      { Type: 'LoadBalancer', 'External-IP': '<pending>', 'Port(s)': '80:30000/TCP' },
    ],
    [
      'a finished job',
      'jobs',
      'batch',
      {
        metadata: meta,
        spec: { completions: 1 },
        status: { succeeded: 1, conditions: [{ type: 'Complete', status: 'True' }] },
      },
      { Status: 'Complete', Completions: '1/1' },
    ],
    ['everything else has a name and an age', 'endpoints', '', { metadata: meta }, { Name: 'x', Age: '60s' }],
  ])('%s', (_name, plural, group, object, expected) => {
    expect(row(plural, group, object)).toMatchObject(expected);
  });
});
