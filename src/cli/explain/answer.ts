// What `tmc explain` answers: one value, of which the table, JSON and the sentence are made.
import type { CommitSha, TargetId } from '../../api/index.ts';
import type { ExplainedRendering } from '../../app/index.ts';
import type { ObjectExplanation, PlacementExplanation, TargetExplanation } from '../../placement/index.ts';

/** What is left of a target where no single one was asked about. */
export type BriefTarget = Omit<TargetExplanation, 'filters' | 'scorers'>;
export type BriefPlacement = Omit<PlacementExplanation, 'targets'> & {
  readonly targets: readonly (BriefTarget | TargetExplanation)[];
};

export interface Explained {
  readonly source: {
    /** Absent: the files as they lie there. */
    readonly commit?: CommitSha;
    /** Where decisions and observations are from; absent: nothing was rendered yet, and every cluster is taken as ready. */
    readonly rendered?: ExplainedRendering;
  };
  /** What was asked about is one of the two. */
  readonly placement?: BriefPlacement;
  readonly objects?: readonly (Omit<ObjectExplanation, 'placements'> & {
    readonly placements: readonly BriefPlacement[];
  })[];
}

function briefTarget({ filters: _f, scorers: _s, ...rest }: TargetExplanation): BriefTarget {
  return rest;
}

/** `--target`: that one alone, in full. */
export function briefPlacement(explanation: PlacementExplanation, target: TargetId | undefined): BriefPlacement {
  const { targets, waiting, ...rest } = explanation;
  if (target === undefined) return { ...rest, targets: targets.map(briefTarget), waiting };
  return {
    ...rest,
    targets: targets.filter((one) => one.target === target),
    waiting: waiting.filter((one) => one.target === target),
  };
}
