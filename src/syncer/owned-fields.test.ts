// Drift: only changes in fields that we own count, whatever the list they are in.
import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../api/index.ts';
import { changesIn, type FieldSet, formatChanges, isSoleWriter, managerBehind, ownedFields } from './owned-fields.ts';

const object = (spec: unknown, managedFields: readonly unknown[] = []): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Thing',
  metadata: { name: 'a', managedFields },
  spec,
});
const entry = (manager: string, fieldsV1: FieldSet, extra: object = {}) => ({
  manager,
  operation: 'Update',
  time: '2026-01-01T00:00:00Z',
  fieldsV1,
  ...extra,
});

const CONTAINERS: FieldSet = {
  'f:spec': {
    'f:containers': { 'k:{"name":"web"}': { '.': {}, 'f:name': {}, 'f:image': {}, 'f:args': {} } },
    'f:replicas': {},
  },
};
const web = { name: 'web', image: 'a:1', args: ['x'] };

describe('changes', () => {
  test.each<[reason: string, fields: FieldSet, before: unknown, after: unknown, paths: readonly string[]]>([
    ['none', CONTAINERS, { replicas: 1, containers: [web] }, { replicas: 1, containers: [{ ...web }] }, []],
    ['a scalar', CONTAINERS, { replicas: 1 }, { replicas: 2 }, ['.spec.replicas']],
    ['a field that was removed', CONTAINERS, { replicas: 1 }, {}, ['.spec.replicas']],
    ['a field of somebody else', CONTAINERS, { replicas: 1 }, { replicas: 1, paused: true }, []],
    ['another item in a keyed list', CONTAINERS, { containers: [web] }, { containers: [{ name: 'sidecar' }, web] }, []],
    [
      'a field of our item',
      CONTAINERS,
      { containers: [web] },
      { containers: [{ ...web, image: 'a:2' }] },
      ['.spec.containers[name=web].image'],
    ],
    [
      'a default in our item',
      CONTAINERS,
      { containers: [web] },
      { containers: [{ ...web, pullPolicy: 'Always' }] },
      [],
    ],
    ['our item gone', CONTAINERS, { containers: [web] }, { containers: [] }, ['.spec.containers[name=web]']],
    [
      'an atomic list inside',
      CONTAINERS,
      { containers: [web] },
      { containers: [{ ...web, args: ['x', 'y'] }] },
      ['.spec.containers[name=web].args'],
    ],
    [
      'an addition to an atomic list of objects',
      { 'f:spec': { 'f:subjects': {} } },
      { subjects: [{ name: 'a' }] },
      { subjects: [{ name: 'a' }, { name: 'evil' }] },
      ['.spec.subjects'],
    ],
    ['another member of a set', { 'f:spec': { 'f:set': { 'v:"a"': {} } } }, { set: ['a'] }, { set: ['b', 'a'] }, []],
    [
      'our member of a set gone',
      { 'f:spec': { 'f:set': { 'v:"a"': {} } } },
      { set: ['a'] },
      { set: ['b'] },
      ['.spec.set["a"]'],
    ],
    [
      'others inside what only has to exist',
      { 'f:spec': { 'f:map': { '.': {} } } },
      { map: {} },
      { map: { x: 1 } },
      [],
    ],
    ['what only has to exist, gone', { 'f:spec': { 'f:map': { '.': {} } } }, { map: {} }, {}, ['.spec.map']],
    ['a name with dots', { 'f:spec': { 'f:a.b/c': {} } }, { 'a.b/c': 1 }, { 'a.b/c': 2 }, ['.spec[a.b/c]']],
    ['a key that cannot be read', { 'f:spec': { 'f:list': { 'k:{': {} } } }, { list: [1] }, { list: [2] }, []],
    ['__proto__ as a name', { 'f:spec': { 'f:__proto__': {} } }, {}, {}, []],
  ])('%s', (_reason, fields, before, after, paths) => {
    expect(changesIn(fields, object(before), object(after)).map(({ path }) => path)).toEqual(paths);
  });
});

describe('who', () => {
  const changes = changesIn(CONTAINERS, object({ replicas: 1 }), object({ replicas: 2 }));
  const own = entry('syncer', CONTAINERS, { operation: 'Apply', time: '2026-01-09T00:00:00Z' });

  test.each([
    [
      'owns the field now',
      [own, entry('hpa', { 'f:spec': { 'f:replicas': {} } }), entry('late', {}, { time: '2026-01-02T00:00:00Z' })],
      'hpa',
    ],
    ['owns what contains the field', [own, entry('whole', { 'f:spec': {} })], 'whole'],
    [
      'wrote it last when several own it',
      [entry('first', CONTAINERS), entry('second', CONTAINERS, { time: '2026-01-03T00:00:00Z' })],
      'second',
    ],
    [
      'wrote last when nobody owns it any more',
      [own, entry('a', {}), entry('b', {}, { time: '2026-01-02T00:00:00Z' })],
      'b',
    ],
    ['bears our name but did not apply', [own, entry('syncer', CONTAINERS)], 'syncer'],
    ['is not the status writer', [own, entry('kubelet', {}, { subresource: 'status' })], undefined],
  ])('%s', (_reason, managed, manager) => {
    expect(managerBehind(object({ replicas: 2 }, managed), changes, 'syncer')).toBe(manager);
  });

  test('the sole writer is so whatever the status says', () => {
    const own2 = entry('syncer', CONTAINERS, { operation: 'Apply' });
    expect(isSoleWriter(object({}, [own2, entry('kubelet', {}, { subresource: 'status' })]), 'syncer')).toBe(true);
    expect(isSoleWriter(object({}, [own2, entry('kubectl', {})]), 'syncer')).toBe(false);
  });
});

test('a server that does not say who owns what: all that the manifest sets, lists whole', () => {
  const manifest: KubeObject = {
    apiVersion: 'v1',
    kind: 'Thing',
    metadata: { name: 'a', namespace: 'b', labels: { x: 'y' } },
    spec: { list: [1], map: { a: 1 } },
  };
  expect(ownedFields(object({}), 'syncer', manifest)).toEqual({
    'f:metadata': { 'f:labels': { 'f:x': {} } },
    'f:spec': { 'f:list': {}, 'f:map': { 'f:a': {} } },
  });
});

test('a long list of changes is cut', () => {
  const changes = ['.a', '.b', '.c', '.d', '.e'].map((path) => ({ path }));
  expect(formatChanges(changes)).toBe('a, b, c and 2 more');
});
