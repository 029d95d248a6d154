// What every Kubernetes object has: its metadata, read and changed.
import { type Doc, doc, docs, list, text, texts } from '../../builtin/index.ts';

export function meta(object: Doc): Doc {
  return doc(object['metadata']);
}
export function nameOf(object: Doc): string {
  return text(meta(object)['name']);
}
/** '' for cluster-scoped objects. */
export function namespaceOf(object: Doc): string {
  return text(meta(object)['namespace']);
}
export function uidOf(object: Doc): string {
  return text(meta(object)['uid']);
}
export function labelsOf(object: Doc): Record<string, string> {
  return texts(meta(object)['labels']);
}
export function annotationsOf(object: Doc): Record<string, string> {
  return texts(meta(object)['annotations']);
}
export function finalizersOf(object: Doc): readonly string[] {
  return list(meta(object)['finalizers']).map(text);
}
export function isDeleting(object: Doc): boolean {
  return meta(object)['deletionTimestamp'] !== undefined;
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller?: boolean;
  readonly blockOwnerDeletion?: boolean;
}

export function ownersOf(object: Doc): readonly OwnerReference[] {
  return docs(meta(object)['ownerReferences']).map((o) => ({
    apiVersion: text(o['apiVersion']),
    kind: text(o['kind']),
    name: text(o['name']),
    uid: text(o['uid']),
    controller: o['controller'] === true,
    blockOwnerDeletion: o['blockOwnerDeletion'] === true,
  }));
}

/** A copy with other metadata fields; `undefined` removes one. */
export function withMeta(object: Doc, changes: Doc): Doc {
  const metadata: Doc = { ...meta(object), ...changes };
  for (const key of Object.keys(changes)) if (changes[key] === undefined) delete metadata[key];
  return { ...object, metadata };
}

/** RFC 3339 in whole seconds, as Kubernetes writes times. */
export function timestamp(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}
