// Labels and annotations that tmc itself puts on objects in clusters: whose an object is, and where it came from.

/** Nobody else writes these. */
export const OWN_MARKS = [
  'workload.kcp.io/locator',
  'workload.kcp.io/placement',
  'workload.kcp.io/since-commit',
  'internal.workload.kcp.io/cluster',
  'internal.workload.kcp.io/created-by-syncer',
] as const;
