// Which Placements deliver an object, where, and why.
import { formatRef, type ObjectRef, stockOf, workloadsOf } from '../api/index.ts';
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
      return {
        object: formatRef(ref),
        ref,
        workspace,
        position: `${position.file}:${position.line}`,
        placements: deliverers.flatMap(([id]) => explain(id) ?? []),
      };
    });
}
