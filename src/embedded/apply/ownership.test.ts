import { describe, expect, test } from 'vitest';
import { at, type Doc, doc, docs } from '../json/index.ts';
import { customObjectSchema, type Schema } from '../schema/index.ts';
import { StatusError } from '../status/index.ts';
import { setOf } from './field-set.ts';
import { withManagers } from './managers.ts';
import { applyConfig, trackUpdate, type Writer } from './ownership.ts';

// Expectations of the table were seen on a kube-apiserver 1.37 with a CustomResourceDefinition of this schema.
const ITEM = { type: 'object', properties: { k: { type: 'string' }, v: { type: 'string' } } };
const SPEC = {
  type: 'object',
  properties: {
    a: { type: 'string' },
    count: { type: 'integer' },
    list: { type: 'array', items: { type: 'string' } },
    set: { type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'string' } },
    keyed: { type: 'array', 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['k'], items: ITEM },
    map: { type: 'object', additionalProperties: { type: 'string' } },
    atomic: { type: 'object', 'x-kubernetes-map-type': 'atomic', additionalProperties: { type: 'string' } },
    free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  },
};
const schema: Schema = customObjectSchema({ type: 'object', properties: { spec: SPEC } }, { kind: 'any' });

function writer(manager: string, time = 't1'): Writer {
  return { manager, apiVersion: 'ex.io/v1', subresource: '', time, schema, ignored: setOf() };
}

const config = (spec: Doc): Doc => ({ apiVersion: 'ex.io/v1', kind: 'Bar', metadata: { name: 'b' }, spec });

function apply(
  live: Doc | undefined,
  spec: Doc,
  manager: string,
  options: { force?: boolean; time?: string } = {},
): Doc {
  const applied = applyConfig(live, config(spec), writer(manager, options.time), options.force === true);
  return withManagers(applied.object, applied.managers);
}

function update(live: Doc, spec: Doc, manager: string): Doc {
  const next = { ...live, spec };
  return withManagers(next, trackUpdate(live, next, writer(manager)));
}

/** Fields of `spec` by manager, and the spec. */
function outcome(object: Doc): { spec: unknown; owners: Record<string, unknown> } {
  const entries = docs(at(object, 'metadata', 'managedFields'));
  const owners = Object.fromEntries(
    entries.map((m) => [`${m['manager']} ${m['operation']}`, doc(m['fieldsV1'])['f:spec']]),
  );
  return { spec: object['spec'], owners };
}

describe('what an apply leaves, and who owns it', () => {
  const cases: readonly { name: string; run: () => Doc; spec: unknown; owners: Record<string, unknown> }[] = [
    {
      name: 'lists and atomic maps are one field, sets and keyed lists are many',
      run: () =>
        apply(
          undefined,
          { list: ['x'], set: ['p'], keyed: [{ k: '1', v: 'x' }], map: { x: 'y' }, atomic: { x: 'y' } },
          'm',
        ),
      spec: { list: ['x'], set: ['p'], keyed: [{ k: '1', v: 'x' }], map: { x: 'y' }, atomic: { x: 'y' } },
      owners: {
        'm Apply': {
          'f:list': {},
          'f:set': { 'v:"p"': {} },
          'f:keyed': { 'k:{"k":"1"}': { '.': {}, 'f:k': {}, 'f:v': {} } },
          'f:map': { 'f:x': {} },
          'f:atomic': {},
        },
      },
    },
    {
      name: 'fields without schema merge by key and own their parents',
      run: () => apply(undefined, { free: { a: { b: [1, { c: 2 }] } } }, 'm'),
      spec: { free: { a: { b: [1, { c: 2 }] } } },
      owners: { 'm Apply': { 'f:free': { 'f:a': { '.': {}, 'f:b': {} } } } },
    },
    {
      name: 'a field that is no longer applied goes, unless another one applies it too',
      run: () => apply(apply(apply(undefined, { a: 'x', count: 1 }, 'm'), { a: 'x' }, 'other'), {}, 'm'),
      spec: { a: 'x' },
      // An empty map is a value, and so is owned.
      owners: { 'm Apply': {}, 'other Apply': { 'f:a': {} } },
    },
    {
      name: 'elements of others stay when ours go',
      run: () =>
        apply(apply(apply(undefined, { keyed: [{ k: '1' }] }, 'm'), { keyed: [{ k: '2' }] }, 'other'), { a: 'x' }, 'm'),
      spec: { keyed: [{ k: '2' }], a: 'x' },
      owners: { 'm Apply': { 'f:a': {} }, 'other Apply': { 'f:keyed': { 'k:{"k":"2"}': { '.': {}, 'f:k': {} } } } },
    },
    {
      name: 'the same value is owned by both',
      run: () => apply(apply(undefined, { a: 'x' }, 'm'), { a: 'x' }, 'other'),
      spec: { a: 'x' },
      owners: { 'm Apply': { 'f:a': {} }, 'other Apply': { 'f:a': {} } },
    },
    {
      name: 'force takes the field away from its owner',
      run: () => apply(apply(undefined, { a: 'x', count: 1 }, 'm'), { a: 'y' }, 'other', { force: true }),
      spec: { a: 'y', count: 1 },
      owners: { 'm Apply': { 'f:count': {} }, 'other Apply': { 'f:a': {} } },
    },
    {
      name: 'an update owns what it changed and nothing else',
      run: () =>
        update(apply(undefined, { a: 'x', map: { x: 'y' } }, 'm'), { a: 'z', map: { x: 'y', n: 'e' } }, 'editor'),
      spec: { a: 'z', map: { x: 'y', n: 'e' } },
      owners: { 'm Apply': { 'f:map': { 'f:x': {} } }, 'editor Update': { 'f:a': {}, 'f:map': { 'f:n': {} } } },
    },
    {
      name: 'an update that removes a field takes it away from everybody',
      run: () => update(apply(undefined, { a: 'x', count: 1 }, 'm'), { count: 1 }, 'editor'),
      spec: { count: 1 },
      owners: { 'm Apply': { 'f:count': {} } },
    },
    {
      name: 'fields from before anybody was tracked belong to before-first-apply',
      run: () => apply(config({ a: 'x', map: { x: 'y' } }), { a: 'x' }, 'm'),
      spec: { a: 'x', map: { x: 'y' } },
      owners: {
        'm Apply': { 'f:a': {} },
        'before-first-apply Update': { '.': {}, 'f:a': {}, 'f:map': { '.': {}, 'f:x': {} } },
      },
    },
  ];
  test.each(cases)('$name', ({ run, spec, owners }) => {
    expect(outcome(run())).toEqual({ spec, owners });
  });
});

describe('times', () => {
  const times = (object: Doc): unknown =>
    docs(at(object, 'metadata', 'managedFields')).map((m) => [m['manager'], m['time']]);
  test.each([
    ['applying the same again keeps the time', { a: 'x' }, 'm', [['m', 't1']]],
    ['a change sets it', { a: 'y' }, 'm', [['m', 't2']]],
    [
      'taking part without changing anything has none',
      { a: 'x' },
      'other',
      [
        ['other', undefined],
        ['m', 't1'],
      ],
    ],
  ])('%s', (_name, spec, manager, expected) => {
    expect(times(apply(apply(undefined, { a: 'x' }, 'm'), spec, manager, { time: 't2' }))).toEqual(expected);
  });
});

function refusal(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof StatusError
      ? { code: error.code, message: error.message, causes: error.details?.causes }
      : error;
  }
  return undefined;
}

describe('conflicts name the field and its owner', () => {
  test.each([
    [
      'one',
      () => apply(apply(undefined, { a: 'x' }, 'm'), { a: 'y' }, 'other'),
      'Apply failed with 1 conflict: conflict with "m": .spec.a',
      [{ reason: 'FieldManagerConflict', message: 'conflict with "m"', field: '.spec.a' }],
    ],
    [
      'an element of a keyed list, of an updater',
      () =>
        apply(
          update(apply(undefined, { keyed: [{ k: '1', v: 'x' }] }, 'm'), { keyed: [{ k: '1', v: 'z' }] }, 'editor'),
          { keyed: [{ k: '1', v: 'x' }] },
          'm',
        ),
      'Apply failed with 1 conflict: conflict with "editor" using ex.io/v1: .spec.keyed[k="1"].v',
      [
        {
          reason: 'FieldManagerConflict',
          message: 'conflict with "editor" using ex.io/v1',
          field: '.spec.keyed[k="1"].v',
        },
      ],
    ],
    [
      'several',
      () => apply(apply(undefined, { a: 'x', count: 1 }, 'm'), { a: 'y', count: 2 }, 'other'),
      'Apply failed with 2 conflicts: conflicts with "m":\n- .spec.a\n- .spec.count',
      [
        { reason: 'FieldManagerConflict', message: 'conflict with "m"', field: '.spec.a' },
        { reason: 'FieldManagerConflict', message: 'conflict with "m"', field: '.spec.count' },
      ],
    ],
  ])('%s', (_name, run, message, causes) => {
    expect(refusal(run)).toEqual({ code: 409, message, causes });
  });
});

test('more than ten updaters are folded into ancient-changes, oldest first', () => {
  let object = apply(undefined, { a: 'x' }, 'm');
  for (let i = 0; i < 12; i += 1) {
    const next = {
      ...object,
      spec: { ...doc(object['spec']), map: { ...doc(at(object, 'spec', 'map')), [`k${i}`]: 'v' } },
    };
    object = withManagers(next, trackUpdate(object, next, writer(`u${i}`, `t${String(i).padStart(2, '0')}`)));
  }
  const managers = docs(at(object, 'metadata', 'managedFields')).map((m) => m['manager']);
  expect(managers).toEqual(['m', 'ancient-changes', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9', 'u10', 'u11']);
});
