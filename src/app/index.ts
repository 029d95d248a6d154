// Public face of the wiring: what the command line runs.
export { compactRepository } from './compact.ts';
export type { Compaction, Keep } from './compact-status.ts';
export type { PassOutcome } from './hub.ts';
export { loadOffline, renderOffline } from './offline.ts';
export { isUrl } from './open-around.ts';
export { type LogEntry, type PlacementLog, readPlacementLog } from './placement-log.ts';
export { readStatusBranch } from './read-status.ts';
export { fleetRefs } from './refs.ts';
export { runHub } from './run-hub.ts';
export { runSyncer } from './run-syncer.ts';
export { parseAddress } from './serve.ts';
export { startSystem, type UpSystem } from './up.ts';
export type { UpEvent } from './up-events.ts';
export { programVersion } from './version.ts';
export { findRepository } from './working-tree.ts';
