import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsRemains, keysReversed, STRATEGIC_KINDS } from '../../../test/support/strategic-cases.ts';
import { canonicalJson } from '../../api/index.ts';
import { PatchFault } from './patch-fault.ts';
import { typeOfKind } from './patch-types.ts';
import { applyStrategicMerge } from './strategic.ts';

type Doc = Readonly<Record<string, unknown>>;

const POD = 'core.v1.Pod';

/** The spec of a pod after the patch of its spec, or why there is none. */
function pod(spec: Doc, patch: Doc): unknown {
  const result = applyStrategicMerge({ spec }, { spec: patch }, POD);
  return result instanceof PatchFault ? result.says : result['spec'];
}

const ab = {
  containers: [
    { name: 'a', image: 'x' },
    { name: 'b', image: 'y' },
  ],
};

describe('lists', () => {
  test.each<[string, Doc, Doc, unknown]>([
    [
      'of a merge key are merged by it',
      ab,
      { containers: [{ name: 'b', image: 'z' }] },
      {
        containers: [
          { name: 'a', image: 'x' },
          { name: 'b', image: 'z' },
        ],
      },
    ],
    [
      'new items come where the API server puts them',
      ab,
      { containers: [{ name: 'n' }] },
      { containers: [{ name: 'n' }, ...ab.containers] },
    ],
    [
      'an item is deleted',
      ab,
      { containers: [{ name: 'a', $patch: 'delete' }] },
      { containers: [{ name: 'b', image: 'y' }] },
    ],
    ['all are replaced', ab, { containers: [{ $patch: 'replace' }, { name: 'n' }] }, { containers: [{ name: 'n' }] }],
    [
      'are put into the order that is asked for',
      ab,
      { '$setElementOrder/containers': [{ name: 'b' }, { name: 'a' }] },
      { containers: [...ab.containers].reverse() },
    ],
    [
      'without a merge key are replaced',
      { tolerations: [{ key: 'a' }] },
      { tolerations: [{ key: 'b' }] },
      { tolerations: [{ key: 'b' }] },
    ],
  ])('%s', (_what, spec, patch, expected) => {
    expect(pod(spec, patch)).toEqual(expected);
  });
});

describe('directives', () => {
  test.each<[string, Doc, Doc, unknown]>([
    [
      'replace',
      { securityContext: { fsGroup: 1 } },
      { securityContext: { $patch: 'replace', runAsUser: 2 } },
      { securityContext: { runAsUser: 2 } },
    ],
    [
      'replace of nothing',
      {},
      { securityContext: { $patch: 'replace', runAsUser: 2 } },
      { securityContext: { runAsUser: 2 } },
    ],
    ['delete', { securityContext: { fsGroup: 1 } }, { securityContext: { $patch: 'delete' } }, { securityContext: {} }],
    ['delete of nothing', {}, { securityContext: { $patch: 'delete' } }, {}],
    [
      'merge',
      { securityContext: { fsGroup: 1 } },
      { securityContext: { $patch: 'merge', runAsUser: 2 } },
      { securityContext: { fsGroup: 1, runAsUser: 2 } },
    ],
    [
      'retainKeys',
      { volumes: [{ name: 'v', emptyDir: {} }] },
      { volumes: [{ name: 'v', $retainKeys: ['name', 'secret'], secret: { secretName: 's' } }] },
      { volumes: [{ name: 'v', secret: { secretName: 's' } }] },
    ],
    [
      'null in what is new',
      {},
      { securityContext: { fsGroup: null, runAsUser: 1 } },
      { securityContext: { runAsUser: 1 } },
    ],
  ])('%s', (_what, spec, patch, expected) => {
    expect(pod(spec, patch)).toEqual(expected);
  });

  test('deleteFromPrimitiveList takes single values out, and what is added comes in its order', () => {
    const object = { metadata: { finalizers: ['a', 'b', 'c'] } };
    const patch = { metadata: { finalizers: ['n'], '$deleteFromPrimitiveList/finalizers': ['b'] } };
    expect(applyStrategicMerge(object, patch, POD)).toEqual({ metadata: { finalizers: ['n', 'a', 'c'] } });
  });
});

describe('what cannot be done is said with its path', () => {
  test.each<[Doc, Doc, string]>([
    [
      ab,
      { containers: [{ image: 'z' }] },
      'spec.containers has an item without name, by which the items of this list are merged',
    ],
    [ab, { containers: ['a'] }, 'spec.containers has an item without name, by which the items of this list are merged'],
    [
      ab,
      { containers: [{ name: 'a', env: [{ value: 'x' }] }] },
      'spec.containers[name=a].env has an item without name, by which the items of this list are merged',
    ],
    [
      ab,
      { securityContext: { $patch: 'remove' } },
      'spec.securityContext has a $patch that is none of replace, delete, merge',
    ],
    [ab, { securityContext: { $retainKeys: 'a' } }, 'spec.securityContext has a $retainKeys that is no list'],
    [
      ab,
      { securityContext: { $retainKeys: ['a'], b: 1 } },
      'spec.securityContext sets b, which its $retainKeys does not name',
    ],
    [ab, { '$setElementOrder/containers': 'a' }, 'spec.containers is to be ordered by something that is no list'],
    [{ containers: 1 }, { '$setElementOrder/containers': [] }, 'spec.containers is to be ordered and is no list'],
    [
      ab,
      { containers: [{ name: 'a' }, { name: 'b' }], '$setElementOrder/containers': [{ name: 'b' }, { name: 'a' }] },
      'spec.containers has items in another order than its $setElementOrder',
    ],
    [ab, { '$deleteFromPrimitiveList/args': 'a' }, 'spec.args has values to delete that are no list'],
  ])('%j patched by %j', (spec, patch, says) => {
    expect(pod(spec, patch)).toBe(says);
  });
});

test('only kinds of Kubernetes itself have a type', () => {
  const kinds = [
    { group: 'apps', version: 'v1', kind: 'Deployment' },
    { group: '', version: 'v1', kind: 'ConfigMap' },
    { group: 'apps', version: 'v2', kind: 'Deployment' },
    { group: 'example.org', version: 'v1', kind: 'Deployment' },
  ];
  expect(kinds.map(typeOfKind)).toEqual(['apps.v1.Deployment', 'Plain', undefined, undefined]);
});

test.each(STRATEGIC_KINDS)(
  '$kind: to merge twice is to merge once, whatever the order of keys; nothing given changes, and no directive is left',
  ({ kind, object, patch }) => {
    const group = { Deployment: 'apps', PodDisruptionBudget: 'policy' }[kind] ?? '';
    const type = typeOfKind({ group, version: 'v1', kind }) ?? '';
    fc.assert(
      fc.property(object, patch, (document, change) => {
        const before = JSON.stringify([document, change]);
        const once = applyStrategicMerge(document, change, type);
        if (once instanceof PatchFault) throw new Error(once.says);
        expect(canonicalJson(applyStrategicMerge(once, change, type))).toBe(canonicalJson(once));
        expect(holdsRemains(once)).toBe(false);
        const other = applyStrategicMerge(keysReversed(document) as Doc, keysReversed(change) as Doc, type);
        expect(canonicalJson(other)).toBe(canonicalJson(once));
        expect(JSON.stringify([document, change])).toBe(before);
      }),
      { numRuns: 1_000 },
    );
  },
);
