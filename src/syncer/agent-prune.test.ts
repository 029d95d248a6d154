// Whatever the index says and whatever lives in the cluster: nothing is deleted that no tombstone names, nor what a guard keeps.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KubeObject } from '../../src/api/index.ts';
import { refKey, refOf } from '../../src/api/index.ts';
import { removalOf, TARGET_KEY, TARGET_UID } from '../../test/support/fake-branch.ts';
import { startScene } from '../../test/support/syncer-scene.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

interface Live {
  readonly name: string;
  readonly kind: 'ConfigMap' | 'Deployment' | 'Namespace';
  readonly owner: 'ours' | 'former' | 'label only' | 'other' | 'nobody';
  readonly keep: 'prune' | 'soft' | 'finalizer' | 'nothing';
  readonly desired: boolean;
  readonly tombstone: 'due' | 'later' | 'none';
}

const live: fc.Arbitrary<Live> = fc.record({
  name: fc.constantFrom(...NAMES),
  kind: fc.constantFrom('ConfigMap', 'Deployment', 'Namespace'),
  owner: fc.constantFrom('ours', 'ours', 'ours', 'ours', 'former', 'label only', 'other', 'nobody'),
  keep: fc.constantFrom('prune', 'soft', 'finalizer', 'nothing', 'nothing', 'nothing'),
  desired: fc.boolean(),
  tombstone: fc.constantFrom('due', 'due', 'later', 'none'),
});

function bare({ name, kind }: Live): KubeObject {
  const apiVersion = kind === 'Deployment' ? 'apps/v1' : 'v1';
  return { apiVersion, kind, metadata: { name, ...(kind === 'Namespace' ? {} : { namespace: 'a' }) } };
}

function marked(object: Live): KubeObject {
  const { owner, keep } = object;
  const uid = owner === 'ours' ? TARGET_UID : 'former';
  const labels =
    owner === 'nobody' ? {} : { 'internal.workload.kcp.io/cluster': owner === 'other' ? 'other' : TARGET_KEY };
  const annotations = {
    ...(owner === 'ours' || owner === 'former'
      ? { 'workload.kcp.io/locator': JSON.stringify({ syncTarget: { uid } }) }
      : {}),
    ...(keep === 'prune' ? { 'workload.kcp.io/prune': 'disabled' } : {}),
    ...(keep === 'soft' ? { [`finalizers.workload.kcp.io/${TARGET_KEY}`]: 'x' } : {}),
  };
  const finalizers = keep === 'finalizer' ? { finalizers: ['a.b/c'] } : {};
  const { metadata, ...rest } = bare(object);
  return { ...rest, metadata: { ...metadata, labels, annotations, ...finalizers } };
}

/** Told apart from the guards on purpose: the rule in one line. */
function mayGo({ kind, owner, keep, desired, tombstone }: Live): boolean {
  return kind !== 'Namespace' && owner === 'ours' && keep === 'nothing' && !desired && tombstone === 'due';
}

/** Deleted, but its finalizer stays: what was applied before a Deployment waits until it is gone. */
function holdsBack({ kind, owner, keep, desired, tombstone }: Live): boolean {
  return kind === 'Deployment' && owner === 'ours' && keep === 'finalizer' && !desired && tombstone === 'due';
}

test('nothing that is not named, due, ours and free of objections is ever deleted', async () => {
  const objects = fc.uniqueArray(live, { selector: (object) => refKey(refOf(bare(object))), maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(objects, async (all) => {
      const scene = startScene();
      for (const object of all) scene.cluster.create(marked(object));
      const before = [...scene.cluster.objects.keys()];
      const removals = all.flatMap((object) => {
        if (object.tombstone === 'none') return [];
        const notBefore = new Date(NOW + (object.tombstone === 'due' ? -1_000 : 3_600_000)).toISOString();
        return [removalOf(bare(object), { notBefore })];
      });
      scene.branch.publish(all.filter(({ desired }) => desired).map(bare), removals);
      await scene.pass(20_000);
      await scene.restart();
      await scene.pass(20_000);
      await scene.stop();
      const after = scene.cluster.objects;
      const gone = before.filter((key) => !after.has(key));
      const waiting = all.some(holdsBack) ? 'ConfigMap' : 'nothing';
      const allowed = all
        .filter((object) => mayGo(object) && object.kind !== waiting)
        .map((object) => refKey(refOf(bare(object))));
      expect(gone.sort()).toEqual(allowed.sort());
    }),
    { numRuns: 150 },
  );
});
