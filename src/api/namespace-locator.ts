// Hashed namespaces: which namespace of which workspace one in a cluster stands for, and what it is called there.
import { createHash } from 'node:crypto';
import { toBase, type WorkspacePath } from './ids.ts';

/** On a hashed Namespace: its locator, as JSON. */
export const NAMESPACE_LOCATOR = 'kcp.io/namespace-locator';
/** On a hashed Namespace: the same text for all namespaces of one workspace; for NetworkPolicies. */
export const TENANT_ID = 'kcp.io/tenant-id';

/** One namespace of one workspace. */
export interface SourceNamespace {
  /** Where the objects are written. */
  readonly workspace: WorkspacePath;
  readonly namespace: string;
}

/** The same, on one SyncTarget. */
export interface NamespaceLocator extends SourceNamespace {
  readonly syncTarget: { readonly workspace: WorkspacePath; readonly name: string; readonly uid: string };
}

/** As the original writes it. */
export function formatLocator({ syncTarget, workspace, namespace }: NamespaceLocator): string {
  const { workspace: cluster, name, uid } = syncTarget;
  return JSON.stringify({ syncTarget: { cluster, name, uid }, cluster: workspace, namespace });
}

function hashOf(value: object): Uint8Array {
  return createHash('sha224').update(JSON.stringify(value)).digest();
}

/** So many characters of the hash; 62 bits. */
const HASH_LENGTH = 12;

/** The namespace in every cluster, so that clusters which get the same share it: no SyncTarget is part of the hash. */
export function hashedNamespace({ workspace, namespace }: SourceNamespace): string {
  return `kcp-${toBase(36, hashOf({ cluster: workspace, namespace })).slice(0, HASH_LENGTH)}`;
}

export function tenantId(workspace: WorkspacePath): string {
  return toBase(62, hashOf({ cluster: workspace }));
}

/** What is in a cluster under another name than in the source. */
export interface Origin {
  /** Where it is written. */
  readonly workspace: WorkspacePath;
  /** As there; absent for a Namespace. */
  readonly namespace?: string;
  readonly name: string;
}
