// One change of one object, in whichever of the three forms it is written.
import { type KubeObject, type Patch, parseApiVersion } from '../../api/index.ts';
import { applyJsonPatch } from './json-patch.ts';
import { applyMergePatch } from './merge-patch.ts';
import { PatchFault } from './patch-fault.ts';
import { typeOfKind } from './patch-types.ts';
import { applyStrategicMerge } from './strategic.ts';

/** The object after the patch, whatever it has become; `object` stays as it is. */
export function patchObject(object: KubeObject, patch: Patch): unknown {
  switch (patch.type) {
    case 'JSONPatch':
      return applyJsonPatch(object, patch.operations);
    case 'MergePatch':
      return applyMergePatch(object, patch.fields);
    case 'StrategicMergePatch': {
      const { apiVersion, kind } = object;
      const type = typeOfKind({ ...parseApiVersion(apiVersion), kind });
      if (type !== undefined) return applyStrategicMerge(object, patch.fields, type);
      return new PatchFault(
        `strategic merge is not supported for custom resources, and ${kind} of ${apiVersion} is none that Kubernetes itself has: use a MergePatch or a JSONPatch`,
      );
    }
  }
}
