// Public face of the HTTP edge.
export type { EmbeddedFault, FaultEffect } from './faults.ts';
export { ApiHttpServer } from './server.ts';
