// Every reason of a Placement's conditions, with how serious it is.
import type { Condition } from '../../api/index.ts';

/** Reasons of `Ready` and `Scheduled` (API.md); `Ready` and `Scheduled` themselves say that all is well. */
export const PLACEMENT_REASONS = {
  Ready: '',
  Scheduled: '',
  Suspended: 'Info',
  NoDecision: 'Info',
  Progressing: 'Info',
  TargetNotReady: 'Warning',
  PruneWithheld: 'Warning',
  NotHonouredYet: 'Warning',
  SourceEmpty: 'Warning',
  LocationNotFound: 'Error',
  LocationNoMatch: 'Error',
  LocationInvalid: 'Error',
  ScheduleLocationNotFound: 'Error',
  NoValidTarget: 'Error',
  InvalidSource: 'Error',
  ConflictingDeliverers: 'Error',
  TransformFailed: 'Error',
  OverrideFailed: 'Error',
  ValidationFailed: 'Error',
  KindNotAllowed: 'Error',
  ClusterFull: 'Error',
  NamespaceCollision: 'Error',
  PlainSecret: 'Error',
  PolicyDenied: 'Error',
  ApplyConflict: 'Error',
  ApplyFailed: 'Error',
  Degraded: 'Error',
} as const satisfies Readonly<Record<string, Condition['severity']>>;

export type PlacementReason = keyof typeof PLACEMENT_REASONS;
