// The contract of a filter: one question about one target, answered with a reason.
import type {
  Observation,
  Placement,
  PlacementId,
  SelectedTarget,
  SyncTarget,
  TargetId,
  WorkspacePath,
} from '../../api/index.ts';
import type { Demand } from '../demand.ts';
import type { Pass } from '../pass.ts';

/**
 * How the placement stands to a target. `new`: it has no copy there. `kept`: it is chosen, or leaves only because others were
 * preferred. `revised`: it has a copy, but the placement's spec was edited since, or the copy leaves because a filter refused it.
 */
export type Standing = 'new' | 'kept' | 'revised';

/** A SyncTarget as placement sees it. */
export interface Candidate {
  readonly target: TargetId;
  readonly syncTarget: SyncTarget;
  /** Fields of it that this version does not act on and without which it would mean something else. */
  readonly heldBy: readonly string[];
  /** Name of the first matching Location that it is a member of; undefined: of none. */
  readonly location: string | undefined;
  readonly observation: Observation | undefined;
  readonly standing: Standing;
  /** Its copy, if it has one: of a chosen target, or of one on its way out. */
  readonly has: 'selected' | 'leaving' | undefined;
  /** It was silent for too long, and the heir of its copy is not available yet. */
  readonly isBack: boolean;
}

/** What is the same for all targets of one placement. */
export interface FilterContext {
  readonly id: PlacementId;
  readonly placement: Placement;
  /** The workspace of the placement. */
  readonly workspace: WorkspacePath;
  readonly demand: Demand;
  /** What is the same for all placements. */
  readonly pass: Pass;
  /** The earlier choice of a target, with what was kept of it. */
  readonly chosenBefore: (target: TargetId) => SelectedTarget | undefined;
  /** Chosen targets that are silent for too long, and whose copies move now. */
  readonly evicted: ReadonlySet<TargetId>;
  /** Since when a copy leaves because its target was silent, while its heir is not available yet: should the target come back, it stays. */
  readonly lostSince: string | undefined;
}

export interface FilterFailure {
  /** CamelCase, from the filter's closed list. */
  readonly code: string;
  /** Without the target's name, so that equal failures of many targets can be counted. */
  readonly message: string;
}

export interface Filter {
  readonly name: string;
  /** One line for people, shown by `explain` and the docs. */
  readonly description: string;
  /**
   * Of whom it is asked. `always`: also of a copy that is there, which then moves. `choice`: of new work, and of a copy
   * when the placement's spec was edited. `newWork`: of new work alone; what is there stays.
   */
  readonly asked: 'always' | 'choice' | 'newWork';
  check(candidate: Candidate, context: FilterContext): FilterFailure | undefined;
}

/** Whether a filter has a say about a target that stands like this. */
export function isAsked({ asked }: Pick<Filter, 'asked'>, standing: Standing): boolean {
  return asked === 'always' || standing === 'new' || (asked === 'choice' && standing === 'revised');
}
