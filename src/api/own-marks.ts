// Labels and annotations that tmc itself puts on objects in clusters: whose an object is, and where it came from.

/** Nobody else writes these. */
export const OWN_MARKS = [
  'workload.kcp.io/locator',
  'workload.kcp.io/placement',
  'workload.kcp.io/since-commit',
  'internal.workload.kcp.io/cluster',
  'internal.workload.kcp.io/created-by-syncer',
] as const;

/** In front of the labels by which the original kcp says to which SyncTargets an object goes. */
export const STATE_LABELS = 'state.workload.kcp.io/';

/** On a pod template's object: whether `metadata.namespace` of the downward API is the `Logical` namespace, where namespaces are hashed. */
export const DOWNWARD_NAMESPACE = 'workload.kcp.io/downward-namespace';
