// Workload objects of the source, each in the namespace where kubectl would put it, and those that one file writes twice.
import { compareText, type Diagnostic, digestOf, formatRef, type KubeObject, refKey, refOf } from '../api/index.ts';
import type { HomedFile, KeyedWorkload, LoadMemo } from './load-memo.ts';
import type { Workload } from './model.ts';
import { type Owned, type Scope, type ScopeResolver, scopeResolver } from './scope.ts';

/** An object of a namespaced kind without a namespace lies in `default`, as kubectl would put it. */
function normalise(object: KubeObject, scope: Scope): KubeObject {
  const { namespace, ...metadata } = object.metadata;
  if (scope === 'Cluster') return namespace === undefined ? object : { ...object, metadata };
  if (scope === 'Unknown' || namespace !== undefined) return object;
  return { ...object, metadata: { ...object.metadata, namespace: 'default' } };
}

/** Workspace, object and place. */
function keyOf({ workspace, ref, position }: Workload): string {
  return `${workspace}\0${refKey(ref)}\0${position.file}\0${String(position.line).padStart(8, '0')}`;
}

function keyed({ workloads }: HomedFile, scopeOf: ScopeResolver['scopeOf']): readonly KeyedWorkload[] {
  return workloads.flatMap(({ document, ...place }) => {
    if (document.kind !== 'workload') return [];
    const { object, digest, positions } = document;
    const normal = normalise(object, scopeOf(object, place.workspace));
    const ownDigest = normal === object ? digest : digestOf(normal);
    const fields = positions === undefined ? {} : { positions };
    const workload: Workload = { object: normal, ref: refOf(normal), digest: ownDigest, ...place, ...fields };
    return [{ key: keyOf(workload), workload }];
  });
}

/** Sorts what is mostly in order already: what stays keeps its place, and only what is new looks for one. */
function sorted(all: readonly KeyedWorkload[], last: readonly KeyedWorkload[]): readonly KeyedWorkload[] {
  const [before, now] = [new Set(last), new Set(all)];
  const added = all.filter((one) => !before.has(one));
  if (added.length === 0 && all.length === last.length) return last;
  return [...last.filter((one) => now.has(one)), ...added].sort((a, b) => compareText(a.key, b.key));
}

/** Ordered by workspace, object and place. */
export function workloadsOf(files: readonly HomedFile[], memo: LoadMemo): readonly Workload[] {
  const { scopes, scopeOf } = scopeResolver(definitionsOf(files));
  const all: KeyedWorkload[] = [];
  for (const file of files) {
    if (file.workloads.length === 0) continue;
    const known = memo.workloads.get(file);
    const own = known?.scopes === scopes ? known : { scopes, keyed: keyed(file, scopeOf) };
    memo.workloads.set(file, own);
    all.push(...own.keyed);
  }
  memo.sorted = sorted(all, memo.sorted);
  return memo.sorted.map(({ workload }) => workload);
}

function definitionsOf(files: readonly HomedFile[]): readonly Owned[] {
  const definitions: Owned[] = [];
  for (const { workloads } of files) {
    for (const { document, workspace } of workloads) {
      if (document.kind !== 'workload' || document.object.kind !== 'CustomResourceDefinition') continue;
      definitions.push({ object: document.object, workspace });
    }
  }
  return definitions;
}

/** Two that stand side by side in the model's order are the same object of one file. */
function isWrittenAgain(first: Workload | undefined, second: Workload): boolean {
  return first?.position.file === second.position.file && refKey(first.ref) === refKey(second.ref);
}

/** An object that is written twice in one file: in several files that can be meant, in one it cannot. */
export function writtenTwice(workloads: readonly Workload[]): readonly Diagnostic[] {
  const again = workloads.flatMap((workload, at) => (isWrittenAgain(workloads[at - 1], workload) ? at : []));
  return again.flatMap((at): Diagnostic[] => {
    const [earlier, workload] = [workloads[at - 1], workloads[at]];
    if (earlier === undefined || workload === undefined) return [];
    const { ref, position, workspace, digest } = workload;
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
