// Public face: health, the report codec, observations, aggregation, and the status branch as files.
export { aggregate } from './aggregate/index.ts';
export type {
  CopyOutcome,
  FleetStatus,
  FleetSummary,
  Move,
  PlacementItem,
  StatusItem,
  SyncTargetItem,
  WorkloadCopy,
  WorkloadStatus,
  WorkspaceItem,
} from './fleet-status.ts';
export { healthOf } from './health/index.ts';
export { fleetStatusFromIndexJson, indexJson } from './index-json.ts';
export type { AggregateInput } from './input.ts';
export { type ObserveInput, type ObserveResult, observe } from './observe/index.ts';
export {
  heartbeatFromTree,
  mostBytes,
  type ObjectReportCache,
  REPORT_LIMITS,
  type ReadReportOptions,
  reportFromTree,
  reportToTree,
} from './report/index.ts';
export { createStatusTreeMemo, type StatusTreeMemo, statusTree } from './status-tree.ts';
export { observedGeneration, trimStatus } from './trim-status.ts';
