// Where decisions, targets and observations lie on the rendered branch. Names are percent-encoded, long ones shortened by hash.
import { encodeName, fileName, type PlacementId, type TargetId } from '../api/index.ts';

/** Where a decision lies on the rendered branch: `root/web` → `decisions/root/web.yaml`; workspaces become nested folders. */
export function decisionPath(id: PlacementId): string {
  const [workspace = '', name = ''] = id.split('/');
  return `decisions/${workspace.split(':').map(encodeName).join('/')}/${fileName(encodeName(name), '.yaml')}`;
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
