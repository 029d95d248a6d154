// What a stolen token could write for capacity, and what an honest syncer does.
import { expect, test } from 'vitest';
import type { Fields } from './fields.ts';
import { optionalCapacity } from './read-capacity.ts';

const read = (capacity: unknown): unknown =>
  optionalCapacity({ value: { capacity }, path: 'cluster' } satisfies Fields, 'capacity');

test.each<[unknown, unknown]>([
  [undefined, undefined],
  [null, undefined],
  [{}, {}],
  [{ gpu: '1' }, {}],
  [
    { cpu: '8', memory: '32Gi', storage: '100Gi', pods: 110 },
    { cpu: '8', memory: '32Gi', storage: '100Gi', pods: 110 },
  ],
  [
    { cpu: '0.5', memory: '1024', storage: '1e3' },
    { cpu: '500m', memory: '1Ki', storage: '1000' },
  ],
])('%j is read as %j', (given, expected) => {
  expect(read(given)).toEqual(expected);
});

test.each<[unknown, string]>([
  [{ memory: 'lots' }, 'cluster.capacity.memory must be a quantity such as 500m or 2Gi'],
  [{ memory: '-1Gi' }, 'cluster.capacity.memory must be a quantity such as 500m or 2Gi'],
  [{ cpu: '9'.repeat(400) }, 'cluster.capacity.cpu must be a quantity such as 500m or 2Gi'],
  [{ cpu: 5 }, 'cluster.capacity.cpu must be text'],
  [{ storage: '9e90' }, 'cluster.capacity.storage is more than Kubernetes can count'],
  [{ memory: '9999999999Ei' }, 'cluster.capacity.memory is more than Kubernetes can count'],
  [{ memory: 'x'.repeat(600) }, 'cluster.capacity.memory must have at most 512 characters'],
  [{ pods: 1.5 }, 'cluster.capacity.pods must be a whole number from 0'],
  [{ pods: -1 }, 'cluster.capacity.pods must be a whole number from 0'],
  [{ pods: '110' }, 'cluster.capacity.pods must be a whole number from 0'],
  [[1], 'cluster.capacity must be a mapping'],
  ['8', 'cluster.capacity must be a mapping'],
])('%j is refused', (given, message) => {
  expect(() => read(given)).toThrow(message);
});
