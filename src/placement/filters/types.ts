// The contract of a filter: one question about one target, answered with a reason.
import type { Observation, Placement, SyncTarget, TargetId } from '../../api/index.ts';

/** A SyncTarget as placement sees it. */
export interface Candidate {
  readonly target: TargetId;
  readonly syncTarget: SyncTarget;
  /** Name of the first matching Location that it is a member of; undefined: of none. */
  readonly location: string | undefined;
  readonly observation: Observation | undefined;
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
  /** `existing`: the placement has its copy there already; a filter may refuse new work and keep old. */
  check(
    candidate: Candidate,
    context: { readonly placement: Placement; readonly existing: boolean },
  ): FilterFailure | undefined;
}
