// One override on one object: its patches in order, then images, replicas, labels and annotations.
import type { Counted, KubeObject } from '../../api/index.ts';
import { Refusal } from '../refusals/index.ts';
import type { CompiledOverride } from './compile.ts';
import { overrideFault } from './fault.ts';
import { sameObject } from './identity.ts';
import { withImages } from './images.ts';
import { PatchFault } from './patch-fault.ts';
import { patchObject } from './patch-object.ts';
import { withMetadata, withReplicas } from './simple.ts';

function withPatches(object: KubeObject, { path, patches }: CompiledOverride): KubeObject | Refusal {
  let patched = object;
  for (const [at, patch] of patches().entries()) {
    const place = { in: 'placement', path: `${path}.patches[${at}]` } as const;
    if ('fault' in patch) return overrideFault(place, `the patch ${patch.fault}`);
    const result = patchObject(patched, patch);
    const same = result instanceof PatchFault ? result : sameObject(object, result);
    if (same instanceof PatchFault) return overrideFault(place, same.says);
    patched = same;
  }
  return patched;
}

/** The object as the override makes it; the one that is given stays as it is. */
export function applyOverride({ object, counting }: Counted, compiled: CompiledOverride): KubeObject | Refusal {
  const { images, replicas, labels, annotations } = compiled.override;
  const patched = withPatches(object, compiled);
  if (patched instanceof Refusal) return patched;
  let result = patched;
  if (images !== undefined) result = withImages(result, images);
  if (replicas !== undefined) result = withReplicas({ object: result, counting }, replicas);
  if (labels !== undefined) result = withMetadata(result, 'labels', labels);
  if (annotations !== undefined) result = withMetadata(result, 'annotations', annotations);
  const same = sameObject(object, result);
  return same instanceof PatchFault ? overrideFault({ in: 'placement', path: compiled.path }, same.says) : same;
}
