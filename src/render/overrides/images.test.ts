import { describe, expect, test } from 'vitest';
import { type ImageChange, withImages } from './images.ts';

const pod = (spec: object): { apiVersion: string; kind: string; metadata: { name: string }; spec: unknown } => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p' },
  spec,
});
const imageOf = (image: string, change: ImageChange): unknown =>
  withImages(pod({ containers: [{ name: 'a', image }] }), [change])['spec'];

describe('an image is found by its name, without tag and digest', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  test.each<[string, ImageChange, string]>([
    ['nginx', { name: 'nginx', newTag: '1.29' }, 'nginx:1.29'],
    ['nginx:1.28', { name: 'nginx', newTag: '1.29' }, 'nginx:1.29'],
    ['nginx:1.28', { name: 'nginx', newName: 'eu.example/nginx' }, 'eu.example/nginx:1.28'],
    ['nginx', { name: 'nginx', newName: 'eu.example/nginx' }, 'eu.example/nginx'],
    [`nginx@${digest}`, { name: 'nginx', newName: 'n' }, `n@${digest}`],
    [`nginx:1@${digest}`, { name: 'nginx', newName: 'n' }, `n:1@${digest}`],
    [`nginx:1@${digest}`, { name: 'nginx', newTag: '2' }, 'nginx:2'],
    ['nginx:1', { name: 'nginx', digest }, `nginx@${digest}`],
    ['nginx:1', { name: 'nginx', newName: 'n', digest }, `n@${digest}`],
    ['host:5000/app', { name: 'host:5000/app', newTag: '2' }, 'host:5000/app:2'],
    ['host:5000/app:1', { name: 'host:5000/app', newTag: '2' }, 'host:5000/app:2'],
    [`host:5000/app@${digest}`, { name: 'host:5000/app', newName: 'host:6000/app' }, `host:6000/app@${digest}`],
    ['host:5000/app', { name: 'host', newTag: '2' }, 'host:5000/app'],
    ['my/nginx:1', { name: 'nginx', newTag: '2' }, 'my/nginx:1'],
    ['nginx-slim:1', { name: 'nginx', newTag: '2' }, 'nginx-slim:1'],
  ])('%s by %j', (image, change, expected) => {
    expect(imageOf(image, change)).toEqual({ containers: [{ name: 'a', image: expected }] });
  });
});

describe('everywhere that an object has containers', () => {
  const before = {
    containers: [{ image: 'a:1' }],
    initContainers: [{ image: 'a:1' }, { image: 'b' }],
    ephemeralContainers: [{ image: 'a' }],
    volumes: [],
  };
  const after = {
    containers: [{ image: 'a:2' }],
    initContainers: [{ image: 'a:2' }, { image: 'b' }],
    ephemeralContainers: [{ image: 'a:2' }],
    volumes: [],
  };
  const inTemplate = (spec: object): object => ({ template: { metadata: {}, spec } });
  const kinds: readonly (readonly [string, (spec: object) => object])[] = [
    ['Pod', (spec) => ({ spec })],
    ['PodTemplate', (spec) => inTemplate(spec)],
    ['CronJob', (spec) => ({ spec: { schedule: '', jobTemplate: { spec: inTemplate(spec) } } })],
    ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'Rollout'].map(
      (kind) => [kind, (spec: object) => ({ spec: inTemplate(spec) })] as const,
    ),
  ];
  test.each(kinds)('%s', (kind, around) => {
    const object = (spec: object) => ({ apiVersion: 'v1', kind, metadata: { name: 'o' }, ...around(spec) });
    expect(withImages(object(before), [{ name: 'a', newTag: '2' }])).toEqual(object(after));
  });
});

test('each image is replaced once, and what has none stays', () => {
  const swap: readonly ImageChange[] = [
    { name: 'a', newName: 'b' },
    { name: 'b', newName: 'a' },
  ];
  const spec = { containers: [{ image: 'a' }, { image: 'b' }, { name: 'c' }, 'odd'], initContainers: 'odd' };
  const swapped = { containers: [{ image: 'b' }, { image: 'a' }, { name: 'c' }, 'odd'], initContainers: 'odd' };
  expect(withImages(pod(spec), swap)['spec']).toEqual(swapped);
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: { ports: [] } };
  expect(withImages(service, swap)).toEqual(service);
});
