// Which Placements deliver an object, where, and why.
import { clusterChoice, formatRef, type ObjectRef, stockOf, type TargetId, workloadsOf } from '../api/index.ts';
import { explainer, type PlacementExplanation } from './explain.ts';
import type { PlaceInput } from './place.ts';

export interface ObjectExplanation {
  /** `Deployment shop/web`. */
  readonly object: string;
  readonly ref: ObjectRef;
  readonly workspace: string;
  /** `workloads/web.yaml:1`. */
  readonly position: string;
  /** Those whose source it is part of, by id; none: nobody delivers it. */
  readonly placements: readonly PlacementExplanation[];
  /** Targets of theirs to which its own annotations do not let it go. */
  readonly excluded: readonly TargetId[];
}

/** For each object that is meant. Pure. */
export function explainObjects(input: PlaceInput, isMeant: (ref: ObjectRef) => boolean): readonly ObjectExplanation[] {
  const { placements, workloads } = input.model;
  const stock = stockOf(workloads);
  const sources = [...placements].map(([id, { object }]) => [id, workloadsOf(id, object.spec.source, stock)] as const);
  const explain = explainer(input);
  return workloads
    .filter(({ ref }) => isMeant(ref))
    .map((workload) => {
      const { ref, workspace, position } = workload;
      const deliverers = sources.filter(([, objects]) => objects.includes(workload));
      const explained = deliverers.flatMap(([id]) => explain(id) ?? []);
      const mayGoTo = clusterChoice(workload.object);
      const targets = new Set(explained.flatMap(({ selected }) => selected));
      return {
        object: formatRef(ref),
        ref,
        workspace,
        position: `${position.file}:${position.line}`,
        placements: explained,
        excluded: [...targets].filter((target) => !mayGoTo(target)).sort(),
      };
    });
}
