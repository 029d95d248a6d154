// Labels and annotations under names of ours on workload objects: which there are, and who may write them.
import {
  DOWNWARD_NAMESPACE,
  EXCLUDE_CLUSTERS,
  NAMESPACE_LOCATOR,
  OWN_MARKS,
  SPEC_DIFF,
  STATE_LABELS,
  TARGET_CLUSTERS,
  TENANT_ID,
} from '../api/index.ts';

export type OwnKey =
  /** People write it, as an annotation; `<target>` at the end stands for the key of a SyncTarget. */
  | { readonly by: 'people'; readonly key: string; readonly isActedOn: boolean; readonly standard?: string }
  /** Only the syncer writes it, into a cluster. */
  | { readonly by: 'tmc'; readonly key: string }
  /** The original kcp wrote it. */
  | { readonly by: 'kcp'; readonly key: string };

export const SYNC = 'syncer.kcp.io/sync';
export const SUMMARIZING = 'experimental.summarizing.workload.kcp.io';
export const PRUNE = 'workload.kcp.io/prune';
export const CONFLICT_POLICY = 'workload.kcp.io/conflict-policy';
export const SOFT_FINALIZER = 'finalizers.workload.kcp.io/';

/** A key that ends in `/` stands for all keys under this prefix. `standard`: the value that says what is done anyhow. */
export const OWN_KEYS: readonly OwnKey[] = [
  { by: 'people', key: SYNC, isActedOn: false, standard: 'enabled' },
  { by: 'people', key: TARGET_CLUSTERS, isActedOn: true },
  { by: 'people', key: EXCLUDE_CLUSTERS, isActedOn: true },
  { by: 'people', key: SPEC_DIFF, isActedOn: true },
  { by: 'people', key: SUMMARIZING, isActedOn: false },
  { by: 'people', key: PRUNE, isActedOn: true },
  { by: 'people', key: CONFLICT_POLICY, isActedOn: true },
  { by: 'people', key: SOFT_FINALIZER, isActedOn: true },
  { by: 'people', key: DOWNWARD_NAMESPACE, isActedOn: true },
  ...OWN_MARKS.map((key): OwnKey => ({ by: 'tmc', key })),
  { by: 'kcp', key: STATE_LABELS },
  { by: 'kcp', key: 'deletion.internal.workload.kcp.io/' },
  { by: 'kcp', key: 'diff.syncer.internal.kcp.io/' },
  { by: 'kcp', key: 'experimental.status.workload.kcp.io/' },
  { by: 'kcp', key: 'featuregates.experimental.workload.kcp.io/advancedscheduling' },
  { by: 'kcp', key: 'experimental.workload.kcp.io/upsync-derived-resources' },
  { by: 'kcp', key: 'internal.workload.kcp.io/workspace-url' },
  { by: 'kcp', key: 'workload.kcp.io/rv' },
  { by: 'kcp', key: 'workload.kcp.io/skip-default-object-creation' },
  { by: 'kcp', key: 'scheduling.kcp.io/placement' },
  { by: 'kcp', key: NAMESPACE_LOCATOR },
  { by: 'kcp', key: 'kcp.io/cluster' },
  { by: 'kcp', key: TENANT_ID },
];

const EXACT: ReadonlyMap<string, OwnKey> = new Map(OWN_KEYS.map((own) => [own.key, own]));

/** What is known of a key; undefined for one that is not known. */
export function ownKey(key: string): OwnKey | undefined {
  return EXACT.get(key) ?? EXACT.get(key.slice(0, key.indexOf('/') + 1));
}

/** Under a name of kcp: whatever stands there is ours, of the original, or misspelled. Others' names are not looked at. */
export function isKcpKey(key: string): boolean {
  return key.includes('kcp.io') && /(^|\.)kcp\.io(\/|$)/.test(key);
}

/** Under a name that is ours alone. */
export function isOurs(key: string): boolean {
  return /^(syncer|(.*\.)?workload)\.kcp\.io(\/|$)/.test(key);
}
