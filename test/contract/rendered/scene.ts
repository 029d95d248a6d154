// Every manifest of others as a source of its own: a fleet with a Placement and a SyncTarget for each file, rendered in one pass.
import { basename } from 'node:path';
import { type IndexEntry, type KubeObject, refKey, subtree, type TargetId } from '../../../src/api/index.ts';
import { placement, syncTarget } from '../../support/documents.ts';
import { type Files, type PassResult, ready, runStages, textOf } from '../../support/pass.ts';
import type { RealManifest } from '../../support/real-manifests.ts';

/** One object as it was written, as the loader read it, and as its target gets it. */
export interface RenderedObject {
  /** The file that it came from, as `RealManifest` names it. */
  readonly manifest: string;
  readonly read: KubeObject;
  readonly ref: IndexEntry['ref'];
  /** The bytes that others consume. */
  readonly text: string;
}

export interface Scene {
  readonly pass: PassResult;
  readonly objects: readonly RenderedObject[];
}

function nameOf(at: number): string {
  return `f${String(at).padStart(4, '0')}`;
}

/** Files that hold the same object do not meet: each is delivered to a target that nothing else is for. */
function fleetOf(manifests: readonly RealManifest[]): Files {
  const files = manifests.flatMap(({ path, text }, at) => {
    const name = nameOf(at);
    const required = { labelSelector: { matchLabels: { file: name } } };
    const affinity = { clusterAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required } };
    return [
      [`fleet/target-${name}.yaml`, syncTarget(name, {}, { file: name })],
      [
        `fleet/placement-${name}.yaml`,
        placement(name, { source: { path: `real/${name}` }, constraints: { affinity } }),
      ],
      [`real/${name}/${basename(path)}`, text],
    ] as const;
  });
  return Object.fromEntries(files);
}

type Read = (target: TargetId, ref: IndexEntry['ref']) => KubeObject;

/** Every file lies in the folder of its target. */
function reader({ model }: PassResult): Read {
  const known = new Map(model.workloads.map((w) => [`${w.path.split('/')[1]} ${refKey(w.ref)}`, w.object]));
  return (target, ref) => {
    const object = known.get(`${target} ${refKey(ref)}`);
    if (object === undefined) throw new Error(`nobody wrote ${refKey(ref)} for ${target}`);
    return object;
  };
}

function objectsFor(target: TargetId, manifest: string, pass: PassResult, read: Read): readonly RenderedObject[] {
  const texts = textOf(subtree(pass.targets.get(target) ?? pass.tree, 'manifests'));
  const entries = pass.indexes.get(target)?.objects ?? [];
  // An entry without a Placement is a Namespace that was made for the others.
  return entries.flatMap(({ ref, path, placements }) =>
    placements.length === 0 ? [] : [{ manifest, read: read(target, ref), ref, text: texts[path] ?? '' }],
  );
}

export function sceneOf(manifests: readonly RealManifest[]): Scene {
  const targets = new Map(manifests.map(({ path }, at) => [path, nameOf(at) as TargetId]));
  const pass = runStages(fleetOf(manifests), { observations: [...targets.values()].map((target) => ready(target)) });
  const read = reader(pass);
  return { pass, objects: [...targets].flatMap(([manifest, target]) => objectsFor(target, manifest, pass, read)) };
}
