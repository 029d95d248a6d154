// Cross-check: no two kinds of a group differ by capitals alone, as their objects would be written to one file.
import { type ObjectRef, refKey } from '../../api/index.ts';
import type { Workload } from '../model.ts';
import type { CrossCheck } from './finding.ts';

/** Spellings of each kind, by the kind's name in file names: the one thing in a path that is not told apart by capitals. */
function spellings(workloads: readonly Workload[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { ref } of workloads) {
    const key = spelled(ref);
    const kinds = found.get(key);
    if (kinds) kinds.add(ref.kind);
    else found.set(key, new Set([ref.kind]));
  }
  return found;
}

function spelled({ group, kind }: ObjectRef): string {
  return `${kind.toLowerCase()}.${group}`;
}

export const kindSpelling: CrossCheck = {
  name: 'kind-spelling',
  reads: 'workloads',
  description: 'no two objects differ in nothing but the capitals of their kind: both would be written to one file',
  *find({ model: { workloads } }) {
    const doubtful = new Set([...spellings(workloads)].filter(([, kinds]) => kinds.size > 1).map(([key]) => key));
    if (doubtful.size === 0) return;
    const written = new Map<string, Workload>();
    for (const subject of workloads) {
      const { ref, workspace } = subject;
      if (!doubtful.has(spelled(ref))) continue;
      const key = `${workspace} ${refKey({ ...ref, kind: ref.kind.toLowerCase() })}`;
      const first = written.get(key);
      if (first === undefined) written.set(key, subject);
      if (first === undefined || first.ref.kind === ref.kind) continue;
      const message = (): string =>
        `${ref.kind} ${ref.name} differs from ${first.ref.kind} ${ref.name} (${first.position.file}:${first.position.line}) by the capitals of its kind alone: only one of them can be delivered to a cluster; correct the kind`;
      yield { code: 'PathConflict', severity: 'warning', subject, path: 'kind', sameAs: spelled(ref), message };
    }
  },
};
