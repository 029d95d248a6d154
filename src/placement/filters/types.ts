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
  /** CamelCase, one of the filter's `codes`. */
  readonly code: string;
  /**
   * Without the target's name, and without amounts that differ from target to target and from hour to hour, so that equal
   * failures of many targets can be counted and a decision file does not change with every report.
   */
  readonly message: string;
  /** The same with what is left out above, for whoever asks about this one target. */
  readonly detail?: string;
}

/** One question, for all targets of one placement. */
export type Check = (candidate: Candidate, context: FilterContext) => FilterFailure | undefined;

interface FilterFacts {
  readonly name: string;
  /** One line for people, shown by `explain` and the docs. */
  readonly description: string;
  /**
   * Of whom it is asked. `always`: also of a copy that is there, which then moves. `choice`: of new work, and of a copy
   * when the placement's spec was edited. `newWork`: of new work alone; what is there stays.
   */
  readonly asked: 'always' | 'choice' | 'newWork';
  /** All codes that it refuses with, and what each means. */
  readonly codes: Readonly<Record<string, string>>;
}

export type Filter = FilterFacts &
  (
    | { readonly check: Check }
    /** Works out once what is the same for all targets; undefined: this placement asks nothing of the kind. */
    | { readonly prepare: (context: FilterContext) => Check | undefined }
  );

/** A filter with its question for one placement. */
export interface AskedFilter extends Pick<FilterFacts, 'name' | 'asked'> {
  readonly check: Check;
}

/** The filters that have something to ask for the placement, in order. */
export function askedFilters(filters: readonly Filter[], context: FilterContext): readonly AskedFilter[] {
  return filters.flatMap((filter) => {
    const check = 'check' in filter ? filter.check : filter.prepare(context);
    return check === undefined ? [] : [{ name: filter.name, asked: filter.asked, check }];
  });
}

/** Whether a filter has a say about a target that stands like this. */
export function isAsked({ asked }: Pick<FilterFacts, 'asked'>, standing: Standing): boolean {
  return asked === 'always' || standing === 'new' || (asked === 'choice' && standing === 'revised');
}
