// The contract of a filter: one question about one target, answered with a reason.
import type { Observation, Placement, SyncTarget, TargetId, WorkspacePath } from '../../api/index.ts';

/** A SyncTarget as placement sees it. */
export interface Candidate {
  readonly target: TargetId;
  readonly syncTarget: SyncTarget;
  /** Fields of it that this version does not act on and without which it would mean something else. */
  readonly heldBy: readonly string[];
  /** Name of the first matching Location that it is a member of; undefined: of none. */
  readonly location: string | undefined;
  readonly observation: Observation | undefined;
}

export interface FilterContext {
  readonly placement: Placement;
  /** The workspace of the placement. */
  readonly workspace: WorkspacePath;
  /** The placement has its copy there already; a filter may refuse new work and keep old. */
  readonly existing: boolean;
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
  check(candidate: Candidate, context: FilterContext): FilterFailure | undefined;
}
