// Documents of the original kcp: recognised, told in which form they are written here, and never taken for workload.
import { isRecord, parseApiVersion, type YamlDocument } from '../api/index.ts';
import type { FileDiagnostic } from './parsed-file.ts';

interface Original {
  readonly group: string;
  readonly kind: string;
  /** What to write instead. */
  readonly remedy: string;
  /** Fields that have another name or another form here, or none. */
  readonly fields: Readonly<Record<string, string>>;
}

const GUIDE = 'docs/guide/from-kcp.md';
const RENAMED = 'write apiVersion workload.kcp.io/v1alpha1';

/** Fields that are not named here are written as they were. The guide lists the same, and a test compares. */
export const ORIGINALS: readonly Original[] = [
  {
    group: 'scheduling.kcp.io',
    kind: 'Location',
    remedy: RENAMED,
    fields: { 'spec.resource': 'is left out: Locations hold SyncTargets' },
  },
  {
    group: 'scheduling.kcp.io',
    kind: 'Placement',
    remedy: `${RENAMED} with spec.strategy: OneToAny`,
    fields: {
      'spec.namespaceSelector': 'becomes spec.source.selector.namespaceSelector',
      'spec.locationSelectors': 'becomes a list of {labelSelector}',
      'spec.locationWorkspace': 'becomes the path of each of spec.locationSelectors',
      'spec.locationResource': 'is left out: Locations hold SyncTargets',
    },
  },
  {
    group: 'workload.kcp.io',
    kind: 'SyncTarget',
    remedy: 'write spec.workloadCluster with the name of the cluster',
    fields: { 'spec.supportedAPIExports': 'has workspace in the place of path' },
  },
  {
    group: 'apiresource.kcp.io',
    kind: 'APIResourceImport',
    remedy: 'remove it: syncers report which APIs their clusters serve',
    fields: {},
  },
  {
    group: 'apiresource.kcp.io',
    kind: 'NegotiatedAPIResource',
    remedy: 'remove it: which APIs a Placement needs is seen from its objects',
    fields: {},
  },
];

function isWritten(value: unknown, field: string): boolean {
  let at = value;
  for (const step of field.split('.')) at = isRecord(at) ? at[step] : undefined;
  return at !== undefined;
}

function hasKey(map: unknown, key: string): boolean {
  return isRecord(map) && Object.hasOwn(map, key);
}

/** A SyncTarget of ours names its cluster; one of kcp has exports by path, or carries what kcp wrote on it. */
function isKcpSyncTarget({ spec, metadata }: Record<string, unknown>): boolean {
  if (!isRecord(spec) || spec['workloadCluster'] !== undefined) return false;
  const exports: unknown = spec['supportedAPIExports'];
  const byPath = Array.isArray(exports) && exports.some((one) => hasKey(one, 'path'));
  const { labels, annotations } = isRecord(metadata) ? metadata : {};
  return byPath || hasKey(labels, 'internal.workload.kcp.io/key') || hasKey(annotations, 'kcp.io/cluster');
}

/** The finding that tells a document's form here; undefined for a document that is not of the original. */
export function originalKcp(document: YamlDocument): FileDiagnostic | undefined {
  const { value } = document;
  if (!isRecord(value)) return undefined;
  const { apiVersion, kind, metadata } = value;
  const { group } = parseApiVersion(String(apiVersion));
  const original = ORIGINALS.find((one) => one.group === group && one.kind === kind);
  if (original === undefined || (original.kind === 'SyncTarget' && !isKcpSyncTarget(value))) return undefined;
  const written = Object.entries(original.fields).filter(([field]) => isWritten(value, field));
  const changes = [original.remedy, ...written.map(([field, change]) => `${field} ${change}`)].join('; ');
  const name = isRecord(metadata) && typeof metadata['name'] === 'string' ? ` ${metadata['name']}` : '';
  return {
    code: 'OriginalKcp',
    severity: 'error',
    message: `this ${kind === 'SyncTarget' ? '' : `${String(apiVersion)} `}${String(kind)} is written as for the original kcp; ${changes} (${GUIDE})`,
    object: `${String(kind)}${name}`,
    ...document.positionOf(group === 'workload.kcp.io' ? ['kind'] : ['apiVersion']),
  };
}
