// What does not keep a namespace, and above all what does.
import { expect, test } from 'vitest';
import type { KubeObject } from '../api/index.ts';
import { isAlwaysFurniture, isFurniture, needsWhole } from './furniture.ts';

const NOW = new Date('2026-06-01T12:00:00Z');

function object(apiVersion: string, kind: string, name: string, rest: object = {}): KubeObject {
  return { apiVersion, kind, metadata: { name, namespace: 'shop', ...rest } };
}

const lease = (spec: object): KubeObject => ({ ...object('coordination.k8s.io/v1', 'Lease', 'lock'), spec });
const token = { annotations: { 'kubernetes.io/service-account.name': 'default' } };
const leader = { annotations: { 'control-plane.alpha.kubernetes.io/leader': '{}' } };

test.each<[furniture: boolean, what: string, object: KubeObject]>([
  [true, 'the CA bundle of Kubernetes', object('v1', 'ConfigMap', 'kube-root-ca.crt')],
  [false, 'another ConfigMap', object('v1', 'ConfigMap', 'settings')],
  [false, 'a Secret of that name', object('v1', 'Secret', 'kube-root-ca.crt')],
  [false, 'a custom ConfigMap of that name', object('x.test/v1', 'ConfigMap', 'kube-root-ca.crt')],
  [true, 'the default account', object('v1', 'ServiceAccount', 'default')],
  [false, 'an account that somebody made', object('v1', 'ServiceAccount', 'deployer')],
  [true, 'its token of old', object('v1', 'Secret', 'default-token-x7k2p', token)],
  [false, 'a token that somebody asked for', object('v1', 'Secret', 'default-token', token)],
  [false, 'a Secret that only has the name of one', object('v1', 'Secret', 'default-token-x7k2p')],
  [true, 'events', object('v1', 'Event', 'web.1')],
  [true, 'events of the newer group', object('events.k8s.io/v1', 'Event', 'web.1')],
  [false, 'custom events', object('x.test/v1', 'Event', 'web.1')],
  [true, 'endpoints', object('v1', 'Endpoints', 'web')],
  [false, 'endpoints that are a lock', object('v1', 'Endpoints', 'web', leader)],
  [false, 'endpoint slices, which may be made by hand', object('discovery.k8s.io/v1', 'EndpointSlice', 'web-1')],
  [true, 'a lock let go long ago', lease({ renewTime: '2026-06-01T11:58:44Z', leaseDurationSeconds: 15 })],
  [false, 'a lock just let go', lease({ renewTime: '2026-06-01T11:58:46Z', leaseDurationSeconds: 15 })],
  [false, 'a lock that is held', lease({ renewTime: '2026-06-01T11:59:59Z', leaseDurationSeconds: 15 })],
  [false, 'a lock of the future', lease({ renewTime: '2027-01-01T00:00:00Z', leaseDurationSeconds: 15 })],
  [false, 'a lock without times', lease({})],
  [false, 'a lock whose content was not read', object('coordination.k8s.io/v1', 'Lease', 'lock')],
])('%s: %s', (furniture, _what, found) => {
  expect(isFurniture(found, NOW)).toBe(furniture);
});

test.each([
  [
    { group: '', kind: 'Event' },
    { always: true, whole: false },
  ],
  [
    { group: '', kind: 'ConfigMap' },
    { always: false, whole: false },
  ],
  [
    { group: 'coordination.k8s.io', kind: 'Lease' },
    { always: false, whole: true },
  ],
  [
    { group: 'x.test', kind: 'Lease' },
    { always: false, whole: false },
  ],
])('%o is read as %o', (kind, expected) => {
  expect({ always: isAlwaysFurniture(kind), whole: needsWhole(kind) }).toEqual(expected);
});
