import { describe, expect, test } from 'vitest';
import { type Doc, doc } from '../json/index.ts';
import { Registry } from '../resources/index.ts';
import { Store } from '../store/index.ts';
import { humanDuration } from './duration.ts';
import { jsonPathValue } from './json-path.ts';
import { toTable } from './table.ts';

const S = 1_000;
const H = 3_600 * S;
const D = 24 * H;
test.each([
  [-5 * S, '<invalid>'],
  [-1, '0s'],
  [0, '0s'],
  [119 * S, '119s'],
  [120 * S, '2m'],
  [330 * S, '5m30s'],
  [45 * 60 * S, '45m'],
  [3 * H + 20 * 60 * S, '3h20m'],
  [20 * H, '20h'],
  [3 * D + 4 * H, '3d4h'],
  [300 * D, '300d'],
  [800 * D, '2y70d'],
  [3_650 * D, '10y'],
])('%i ms is shown as %s', (milliseconds, shown) => {
  expect(humanDuration(milliseconds)).toBe(shown);
});

describe('the JSONPath of printer columns', () => {
  const object = {
    spec: { a: 'x', list: [{ n: 1 }, { n: 2 }], 'dotted.name': 'd' },
    status: {
      conditions: [
        { type: 'Synced', status: 'False' },
        { type: 'Ready', status: 'True' },
      ],
    },
  };
  test.each([
    ['.spec.a', 'x'],
    ['{.spec.a}', 'x'],
    ['.spec.list[1].n', 2],
    ['.spec.list[-1].n', 2],
    ['.spec.list[*].n', 1],
    ["['spec'].a", 'x'],
    ['.spec.dotted\\.name', 'd'],
    ['.status.conditions[?(@.type=="Ready")].status', 'True'],
    [".status.conditions[?(@.type=='Ready')].status", 'True'],
    ['.spec.nope.deeper', undefined],
    ['..spec', undefined],
  ])('%s', (path, value) => {
    expect(jsonPathValue(path, object)).toBe(value);
  });
});

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
