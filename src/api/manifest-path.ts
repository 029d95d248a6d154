// Where a manifest lies in the tree of its target. Names are percent-encoded, long ones shortened by hash.
import { createHash } from 'node:crypto';
import { encodeName } from './encode-name.ts';
import type { ObjectRef } from './kube-object.ts';

const MAX_FILE_NAME = 200;

/** A file name of a stem and an extension; a long stem is cut, and told apart from others by its hash. */
export function fileName(stem: string, extension: string): string {
  if (stem.length + extension.length <= MAX_FILE_NAME) return stem + extension;
  const hash = createHash('sha256').update(stem).digest('hex').slice(0, 16);
  return `${stem.slice(0, MAX_FILE_NAME - extension.length - hash.length - 1)}~${hash}${extension}`;
}

/** Where the Namespaces themselves lie comes first: `kubectl apply -R` goes by name, and digits would come before it. */
function folderOf({ namespace }: ObjectRef): string {
  if (namespace === undefined) return '_cluster';
  return /^\d/.test(namespace) ? `_ns-${encodeName(namespace)}` : encodeName(namespace);
}

/** `<namespace|_cluster>/<kind>[.<group>]_<name>.yaml` (DESIGN §3). */
export function manifestPath(ref: ObjectRef): string {
  const kind = encodeName(ref.kind.toLowerCase()) + (ref.group === '' ? '' : `.${encodeName(ref.group)}`);
  return `${folderOf(ref)}/${fileName(`${kind}_${encodeName(ref.name)}`, '.yaml')}`;
}
