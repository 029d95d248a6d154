// Which Placements deliver an object, where, and why.
import { formatRef, type ObjectRef, type PlacementId, stockOf, workloadsOf } from '../api/index.ts';
import type { Workload } from '../load/index.ts';
import { explain, type PlacementExplanation } from './explain.ts';
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

function placementsOf(workload: Workload, { model }: PlaceInput): readonly PlacementId[] {
  const stock = stockOf(model.workloads);
  return [...model.placements].flatMap(([id, { object }]) =>
    workloadsOf(id, object.spec.source, stock).includes(workload) ? [id] : [],
  );
}

/** For each object that is meant. Pure. */
export function explainObjects(input: PlaceInput, isMeant: (ref: ObjectRef) => boolean): readonly ObjectExplanation[] {
  return input.model.workloads
    .filter(({ ref }) => isMeant(ref))
    .map((workload) => {
      const { ref, workspace, position } = workload;
      const placements = placementsOf(workload, input).flatMap((id) => explain(input, id) ?? []);
      return { object: formatRef(ref), ref, workspace, position: `${position.file}:${position.line}`, placements };
    });
}
