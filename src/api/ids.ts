// Branded ids. A value of these types was made by a parse function here, never by a cast elsewhere.
import { createHash } from 'node:crypto';

declare const brand: unique symbol;
type Brand<B extends string> = string & { readonly [brand]: B };

/** Full 40-digit id of a Git commit. */
export type CommitSha = Brand<'CommitSha'>;
/** Full 40-digit id of a Git blob; two blobs with equal bytes have equal ids. */
export type BlobId = Brand<'BlobId'>;
/** Full 40-digit id of a Git tree. */
export type TreeId = Brand<'TreeId'>;
/** Id of a SyncTarget in file names and refs: `east`, or `org.team.east` outside the root workspace. */
export type TargetId = Brand<'TargetId'>;
/** Key of a SyncTarget in labels and finalizers: base62(sha224("<workspace>:<name>")). */
export type TargetKey = Brand<'TargetKey'>;
/** Chain of workspace names, `root:org:team`. */
export type WorkspacePath = Brand<'WorkspacePath'>;
/** Workspace and name of a Placement, `root/web`. */
export type PlacementId = Brand<'PlacementId'>;
/** Hex digest over canonical JSON; equal input gives an equal digest on any machine. */
export type Digest = Brand<'Digest'>;

const OBJECT_ID = /^[0-9a-f]{40}$/;

function parseObjectId(text: string, what: string): string {
  if (!OBJECT_ID.test(text)) throw new TypeError(`${what} must be 40 hex digits, got ${JSON.stringify(text)}`);
  return text;
}

export const parseCommitSha = (text: string): CommitSha => parseObjectId(text, 'commit id') as CommitSha;
export const parseBlobId = (text: string): BlobId => parseObjectId(text, 'blob id') as BlobId;
export const parseTreeId = (text: string): TreeId => parseObjectId(text, 'tree id') as TreeId;

/** The workspace that holds everything in a repository without Workspace documents. */
export const ROOT_WORKSPACE = 'root' as WorkspacePath;

/** DNS label (RFC 1123), at most 63 characters: the rule for names of SyncTargets and Locations. */
export const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** DNS subdomain (RFC 1123), at most 253 characters (the length is checked apart). */
export const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

export function placementId(workspace: WorkspacePath, name: string): PlacementId {
  return `${workspace}/${name}` as PlacementId;
}

export function parsePlacementId(text: string): PlacementId {
  if (!/^[^/]+\/[^/]+$/.test(text))
    throw new TypeError(`placement id must be workspace/name, got ${JSON.stringify(text)}`);
  return text as PlacementId;
}

/** SyncTarget `east` of `root` is `east`; of `root:org:team` it is `org.team.east` (DESIGN: target id). */
export function targetId(workspace: WorkspacePath, name: string): TargetId {
  return [...workspace.split(':').slice(1), name].join('.') as TargetId;
}

/** It is part of ref and file names, with endings of ours and of Git's behind it; file systems take 255 bytes. */
const MAX_TARGET_ID = 200;

/** Why a text cannot be a target id; undefined: it can. */
export function targetIdFault(text: string): string | undefined {
  if (!DNS_SUBDOMAIN.test(text)) return 'it is no DNS subdomain';
  if (text.endsWith('.lock')) return 'Git takes no ref that ends in .lock';
  return text.length > MAX_TARGET_ID ? `it has ${text.length} characters, at most ${MAX_TARGET_ID} fit` : undefined;
}

export function parseTargetId(text: string): TargetId {
  const fault = targetIdFault(text);
  if (fault !== undefined) throw new TypeError(`target id ${JSON.stringify(text)} cannot be used: ${fault}`);
  return text as TargetId;
}

/** Small letters before capitals: the order of Go's `big.Int.Text(62)`, with which the original makes these keys. */
const BASE62 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Bytes as one number, in digits of base 36 or 62. */
export function toBase(base: 36 | 62, bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  if (base === 36) return value.toString(36);
  let text = '';
  while (value > 0n) {
    text = (BASE62[Number(value % 62n)] ?? '') + text;
    value /= 62n;
  }
  return text === '' ? '0' : text;
}

/** The key that marks what belongs to a SyncTarget in its cluster; the original's derivation. */
export function targetKey(workspace: WorkspacePath, name: string): TargetKey {
  return toBase(62, createHash('sha224').update(`${workspace}:${name}`).digest()) as TargetKey;
}

export function parseTargetKey(text: string): TargetKey {
  if (!/^[0-9A-Za-z]{1,63}$/.test(text)) throw new TypeError(`target key must be base62, got ${JSON.stringify(text)}`);
  return text as TargetKey;
}

/** The name space of our UIDs: UUIDv5 of `workload.kcp.io` in the name space of domain names. */
const UID_NAMESPACE = Buffer.from('6b5256df2a8a5ef1b94d9cc6c4ba31e0', 'hex');

/** UUIDv5 (RFC 9562) of `<fleet id>/<key>/<registration>`: a SyncTarget removed and added again gets a new one. */
export function targetUid(fleetId: string, key: TargetKey, registration: number): string {
  const name = `${fleetId}/${key}/${registration}`;
  const hash = createHash('sha1').update(UID_NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** JSON with sorted keys and without `undefined`: one text per value. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
}

/** Digest of any JSON-like value; key order does not matter. */
export function digestOf(value: unknown): Digest {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 40) as Digest;
}

/** Order by code units: the same on every machine and locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
