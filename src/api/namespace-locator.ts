// Hashed namespaces: which namespace of which workspace one in a cluster stands for, and the names that the original derives of that.
import { createHash } from 'node:crypto';
import { toBase, type WorkspacePath } from './ids.ts';

/** On a hashed Namespace: its locator, as JSON. */
export const NAMESPACE_LOCATOR = 'kcp.io/namespace-locator';
/** On a hashed Namespace: the same text for all namespaces of one workspace on one target; for NetworkPolicies. */
export const TENANT_ID = 'kcp.io/tenant-id';

/** One namespace of one workspace, on one SyncTarget. */
export interface NamespaceLocator {
  readonly syncTarget: { readonly workspace: WorkspacePath; readonly name: string; readonly uid: string };
  /** Where the objects are written. */
  readonly workspace: WorkspacePath;
  readonly namespace: string;
}

/** As the original writes it: the names and the order of its fields are part of the hash. */
export function formatLocator({ syncTarget, workspace, namespace }: NamespaceLocator): string {
  const { workspace: cluster, name, uid } = syncTarget;
  return JSON.stringify({ syncTarget: { cluster, name, uid }, cluster: workspace, namespace });
}

function hashOf(locator: NamespaceLocator): Uint8Array {
  return createHash('sha224').update(formatLocator(locator)).digest();
}

/** So many characters of the hash; 62 bits. */
const HASH_LENGTH = 12;

/** The namespace in the cluster: `kcp-` and the first 12 characters of the hash in base 36. */
export function hashedNamespace(locator: NamespaceLocator): string {
  return `kcp-${toBase(36, hashOf(locator)).slice(0, HASH_LENGTH)}`;
}

export function tenantId(locator: NamespaceLocator): string {
  return toBase(62, hashOf({ ...locator, namespace: '' }));
}

/** What is in a cluster under another name than in the source. */
export interface Origin {
  /** Where it is written. */
  readonly workspace: WorkspacePath;
  /** As there; absent for a Namespace. */
  readonly namespace?: string;
  readonly name: string;
}
