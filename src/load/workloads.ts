// Workload objects of the source, each in the namespace where kubectl would put it, and those that one file writes twice.
import { compareText, type Diagnostic, digestOf, formatRef, type KubeObject, refKey, refOf } from '../api/index.ts';
import type { Homed } from './found.ts';
import type { Workload } from './model.ts';
import { type Scope, scopeResolver } from './scope.ts';

/** An object of a namespaced kind without a namespace lies in `default`, as kubectl would put it. */
function normalise(object: KubeObject, scope: Scope): KubeObject {
  const { namespace, ...metadata } = object.metadata;
  if (scope === 'Cluster') return namespace === undefined ? object : { ...object, metadata };
  if (scope === 'Unknown' || namespace !== undefined) return object;
  return { ...object, metadata: { ...object.metadata, namespace: 'default' } };
}

/** Ordered by workspace, object and place. */
export function workloadsOf(found: readonly Homed[]): readonly Workload[] {
  const raw = found.flatMap(({ document, ...place }) => {
    if (document.kind !== 'workload') return [];
    const { object, digest, positions } = document;
    return [{ object, digest, ...place, ...(positions === undefined ? {} : { positions }) }];
  });
  const scopeOf = scopeResolver(raw);
  const workloads = raw.map(({ object, digest, ...place }): Workload => {
    const normal = normalise(object, scopeOf(object, place.workspace));
    return { object: normal, ref: refOf(normal), digest: normal === object ? digest : digestOf(normal), ...place };
  });
  const key = ({ workspace, ref, position }: Workload): string =>
    `${workspace}\0${refKey(ref)}\0${position.file}\0${String(position.line).padStart(8, '0')}`;
  return workloads
    .map((w) => [key(w), w] as const)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, w]) => w);
}

/** Two that stand side by side in the model's order are the same object of one file. */
function isWrittenAgain(first: Workload | undefined, second: Workload): first is Workload {
  return first?.position.file === second.position.file && refKey(first.ref) === refKey(second.ref);
}

/** An object that is written twice in one file: in several files that can be meant, in one it cannot. */
export function writtenTwice(workloads: readonly Workload[]): readonly Diagnostic[] {
  return workloads.flatMap((workload, at): Diagnostic[] => {
    const { ref, position, workspace, digest } = workload;
    const earlier = workloads[at - 1];
    if (!isWrittenAgain(earlier, workload)) return [];
    const isSame = earlier.digest === digest;
    const fate = isSame
      ? 'remove one'
      : 'with other content: neither is delivered, and what is there stays; remove one';
    return [
      {
        code: 'DuplicateObject',
        severity: isSame ? 'warning' : 'error',
        message: `${formatRef(ref)} is written in line ${earlier.position.line} of this file already${isSame ? '; ' : ', '}${fate}`,
        object: `${ref.kind} ${workspace}/${ref.name}`,
        ...position,
      },
    ];
  });
}
