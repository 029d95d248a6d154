// What the real kubectl makes of an object and a patch, rendering makes of them too. Skipped where there is no kubectl.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KubeObject, type Patch, readPatch } from '../../../src/api/index.ts';
import { PatchFault, patchObject } from '../../../src/render/overrides/index.ts';
import { findAssets } from '../../support/envtest-assets.ts';
import { holdsRemains, STRATEGIC_KINDS } from '../../support/strategic-cases.ts';
import { kubectlPatch, type PatchFlag } from './kubectl-patch.ts';

const assets = findAssets();
const title = 'missing' in assets ? `kubectl patch (skipped: ${assets.missing})` : 'kubectl patch';

const TYPES = { json: 'JSONPatch', merge: 'MergePatch', strategic: 'StrategicMergePatch' } as const;

function ours(object: unknown, type: PatchFlag, patch: unknown): unknown {
  const read = readPatch(TYPES[type], JSON.stringify(patch));
  if ('fault' in read) return new PatchFault(read.fault);
  return patchObject(object as KubeObject, read satisfies Patch);
}

/** Patches of one kind, each with the objects that it is tried on. */
const ROUNDS = 9;
const OBJECTS = 12;
/** Of each kind: where kubectl leaves directives behind there is nothing to compare with. */
const LEAST_COMPARED = 50;

const CONFIG_MAP = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'o' },
  data: { a: ['x', 'y', { z: 1 }], b: { 'c/d': 'e', 'f~g': null }, n: 1.5 },
};
const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'o', finalizers: ['f/1'] },
  spec: {
    containers: [
      { name: 'a', image: 'x' },
      { name: 'b', ports: [{ containerPort: 80 }] },
    ],
    volumes: [{ name: 'v' }],
  },
};
const CUSTOM = { apiVersion: 'example.org/v1', kind: 'Widget', metadata: { name: 'o' }, spec: { size: 1 } };

/** In a ConfigMap nothing is typed by a local patch: any JSON may stand there. */
// No null in a mapping of a list: RFC 7386 keeps it, and kubectl takes it out; to Kubernetes it is the same.
const json = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, 'x', '', 1, -2.5, true),
    fc.array(fc.constantFrom<unknown>('x', 1, { a: 1 }), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'a/b', '~'), tie('node'), { maxKeys: 3 }),
  ),
})).node;
const data = fc.dictionary(fc.constantFrom('a', 'b', 'c'), json, { minKeys: 1, maxKeys: 3 });

describe.skipIf('missing' in assets)(title, () => {
  test.each(STRATEGIC_KINDS)(
    'strategic merge of $kind',
    async ({ object, patch }) => {
      const sample = fc.record({ patch, objects: fc.array(object, { minLength: OBJECTS, maxLength: OBJECTS }) });
      let compared = 0;
      for (const round of fc.sample(sample, { numRuns: ROUNDS, seed: 20_261_126 })) {
        const theirs = await kubectlPatch(round.objects, 'strategic', round.patch);
        expect(theirs).toHaveLength(OBJECTS);
        for (const [at, given] of round.objects.entries()) {
          const result = ours(given, 'strategic', round.patch);
          const shown = { given, patch: round.patch, result };
          if (holdsRemains(theirs[at]))
            expect({ ...shown, clean: !holdsRemains(result) }).toMatchObject({ clean: true });
          else {
            compared += 1;
            expect({ ...shown, result }).toEqual({ ...shown, result: theirs[at] });
          }
        }
      }
      expect(compared).toBeGreaterThanOrEqual(LEAST_COMPARED);
    },
    60_000,
  );

  test('JSON merge patch', async () => {
    const without = fc.record({ patch: data, objects: fc.array(data, { minLength: OBJECTS, maxLength: OBJECTS }) });
    for (const round of fc.sample(without, { numRuns: 8, seed: 20_261_126 })) {
      const objects = round.objects.map((each) => ({ ...CONFIG_MAP, data: each }));
      const theirs = await kubectlPatch(objects, 'merge', { data: round.patch });
      expect(objects.map((object) => ours(object, 'merge', { data: round.patch }))).toEqual(theirs);
    }
  });

  test.each<[string, readonly unknown[]]>([
    [
      'add',
      [
        { op: 'add', path: '/data/a/1', value: 'n' },
        { op: 'add', path: '/data/a/-', value: null },
        { op: 'add', path: '/data/b/x~1y', value: { q: [1] } },
      ],
    ],
    [
      'remove',
      [
        { op: 'remove', path: '/data/a/0' },
        { op: 'remove', path: '/data/b/c~1d' },
      ],
    ],
    [
      'replace',
      [
        { op: 'replace', path: '/data/b/f~0g', value: 'v' },
        { op: 'replace', path: '/data/a/2/z', value: 2 },
        { op: 'replace', path: '/data/n', value: [] },
      ],
    ],
    [
      'move',
      [
        { op: 'move', from: '/data/a/2', path: '/data/a/0' },
        { op: 'move', from: '/data/n', path: '/data/b/n' },
      ],
    ],
    [
      'copy',
      [
        { op: 'copy', from: '/data/b', path: '/data/c' },
        { op: 'add', path: '/data/c/only', value: 1 },
      ],
    ],
    [
      'test',
      [
        { op: 'test', path: '/data/b', value: { 'f~g': null, 'c/d': 'e' } },
        { op: 'test', path: '/data/n', value: 1.5 },
      ],
    ],
  ])('JSON patch: %s', async (_op, patch) => {
    expect([ours(CONFIG_MAP, 'json', patch)]).toEqual(await kubectlPatch([CONFIG_MAP], 'json', patch));
  });

  test.each<[string, PatchFlag, object, unknown]>([
    ['a key that is not there', 'json', CONFIG_MAP, [{ op: 'remove', path: '/data/x' }]],
    ['a path that leads nowhere', 'json', CONFIG_MAP, [{ op: 'add', path: '/x/y', value: 1 }]],
    ['an index behind the end', 'json', CONFIG_MAP, [{ op: 'add', path: '/data/a/4', value: 1 }]],
    ['a test that fails', 'json', CONFIG_MAP, [{ op: 'test', path: '/data/n', value: 2 }]],
    ['an item without its merge key', 'strategic', POD, { spec: { containers: [{ image: 'x' }] } }],
    ['a directive that is none', 'strategic', POD, { spec: { containers: [{ name: 'a', $patch: 'remove' }] } }],
    ['retained keys that are no list', 'strategic', POD, { spec: { $retainKeys: 'containers' } }],
    ['a field that is not retained', 'strategic', POD, { spec: { $retainKeys: ['containers'], volumes: [] } }],
    [
      'another order',
      'strategic',
      POD,
      {
        spec: {
          containers: [{ name: 'a' }, { name: 'b' }],
          '$setElementOrder/containers': [{ name: 'b' }, { name: 'a' }],
        },
      },
    ],
    ['a strategic merge of a custom resource', 'strategic', CUSTOM, { spec: { size: 2 } }],
  ])('both refuse %s', async (_what, type, object, patch) => {
    await expect(kubectlPatch([object], type, patch)).rejects.toThrow(/kubectl patch/);
    expect(ours(object, type, patch)).toBeInstanceOf(PatchFault);
  });
});
