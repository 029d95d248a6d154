// Public face of the wiring: what the command line runs.
export type { GitAccess } from './git-access.ts';
export type { PassOutcome } from './hub.ts';
export { initFleet, type MadeFleet } from './init-fleet.ts';
export { loadOffline, type OfflineLoad, renderOffline } from './offline.ts';
export { isUrl } from './open-around.ts';
export { readDecisions } from './read-decisions.ts';
export { type HeartbeatItem, readHeartbeats } from './read-heartbeats.ts';
export { findStatusBranch, readStatusBranch } from './read-status.ts';
export { fleetRefs } from './refs.ts';
export { runHub } from './run-hub.ts';
export { runSyncer } from './run-syncer.ts';
export { parseAddress } from './serve.ts';
export { listTemplates } from './templates.ts';
export { startSystem, type UpSystem } from './up.ts';
export type { UpEvent } from './up-events.ts';
export { programVersion } from './version.ts';
export { findRepository, isBareRepository } from './working-tree.ts';
