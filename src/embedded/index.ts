// Public face of the embedded cluster: a Kubernetes API server in this process, for trying, demos and tests.
export { type EmbeddedCluster, type EmbeddedClusterOptions, startEmbeddedCluster } from './cluster.ts';
export { FAIL_ANNOTATION } from './controllers/index.ts';
export type { EmbeddedFault, FaultEffect } from './http/index.ts';
