// Where things lie on the rendered branch: object → path, target → folders. Names are percent-encoded, long ones shortened by hash.
import { createHash } from 'node:crypto';
import { encodeName, type ObjectRef, type PlacementId, type TargetId } from '../api/index.ts';

const MAX_FILE_NAME = 200;

function shorten(stem: string, extension: string): string {
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
  const folder = folderOf(ref);
  return `${folder}/${shorten(`${kind}_${encodeName(ref.name)}`, '.yaml')}`;
}

/** Where a decision lies on the rendered branch: `root/web` → `decisions/root/web.yaml`; workspaces become nested folders. */
export function decisionPath(id: PlacementId): string {
  const [workspace = '', name = ''] = id.split('/');
  return `decisions/${workspace.split(':').map(encodeName).join('/')}/${shorten(encodeName(name), '.yaml')}`;
}

export function targetPath(target: TargetId): string {
  return encodeName(target);
}

/** In a folder of its own: clusters of one make serve the same, and share the file. */
export function observationPath(target: TargetId, part?: 'apis'): string {
  return ['observations', ...(part === undefined ? [] : [part]), `${targetPath(target)}.yaml`].join('/');
}

/** The target of a file with what its cluster serves, by its path below `observations`; undefined: it is another file. */
export function apisOwner(path: string): string | undefined {
  return path.startsWith('apis/') ? path.slice('apis/'.length, -'.yaml'.length) : undefined;
}
