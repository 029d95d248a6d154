// Overrides of a Placement made ready: which targets and objects each is for, and its patches read when first needed.
import {
  type Digest,
  digestOf,
  matchesSelector,
  type ObjectRef,
  type Patch,
  type PatchFault as PatchTextFault,
  type PlacementSpec,
  readPatch,
  type TargetId,
} from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';

export type Override = NonNullable<PlacementSpec['overrides']>[number];

/** What an override asks about a target. */
export interface TargetView {
  readonly target: TargetId;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>> | undefined;
  /** Whether it is a member of a Location of that name which the Placement can see. */
  readonly isIn: (location: string) => boolean;
}

export interface CompiledOverride {
  /** `spec.overrides[0]`. */
  readonly path: string;
  readonly override: Override;
  readonly digest: Digest;
  /** In order; read at the first call. */
  readonly patches: () => readonly (Patch | PatchTextFault)[];
}

/** Each condition that is written must hold; one without any is for every target. */
export function isForTarget({ targets }: Override, { target, name, labels, isIn }: TargetView): boolean {
  if (targets === undefined) return true;
  const { labelSelector, clusters, locations } = targets;
  if (labelSelector !== undefined && !matchesSelector(labelSelector, labels)) return false;
  if (clusters !== undefined && !clusters.includes(name) && !clusters.includes(target)) return false;
  return locations === undefined || locations.some(isIn);
}

/** As for targets: kind, name and labels of the object as it is in the source. */
export function isForObject({ objects }: Override, { ref, object }: Pick<Workload, 'object'> & { ref: ObjectRef }) {
  if (objects === undefined) return true;
  const { kinds, names, labelSelector } = objects;
  if (kinds !== undefined && !kinds.includes(ref.kind)) return false;
  if (names !== undefined && !names.includes(ref.name)) return false;
  return labelSelector === undefined || matchesSelector(labelSelector, object.metadata.labels);
}

export function compileOverrides(overrides: readonly Override[]): readonly CompiledOverride[] {
  return overrides.map((override, at) => {
    let read: readonly (Patch | PatchTextFault)[] | undefined;
    return {
      path: `spec.overrides[${at}]`,
      override,
      digest: digestOf(override),
      patches: () => {
        read ??= (override.patches ?? []).map(({ type, patch }) => readPatch(type, patch));
        return read;
      },
    };
  });
}
