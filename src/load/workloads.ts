// Workload objects of the source, each in the namespace where kubectl would put it, and those that one file writes twice.
import { compareText, type Diagnostic, digestOf, formatRef, type KubeObject, refKey, refOf } from '../api/index.ts';
import { type CountingResolver, countingResolver } from './counting.ts';
import type { HomedFile, KeyedWorkload, LoadMemo } from './load-memo.ts';
import type { PlacementConfig, Workload } from './model.ts';
import { type Owned, type Scope, type ScopeResolver, scopeResolver } from './scope.ts';

/** An object of a namespaced kind without a namespace lies where kubectl would put it: in `default`, or that of the release. */
function normalise(object: KubeObject, scope: Scope, home: string): KubeObject {
  const { namespace, ...metadata } = object.metadata;
  if (scope === 'Cluster') return namespace === undefined ? object : { ...object, metadata };
  if (scope === 'Unknown' || namespace !== undefined) return object;
  return { ...object, metadata: { ...object.metadata, namespace: home } };
}

/** Workspace, object and place. */
function keyOf({ workspace, ref, position, making }: Workload): string {
  const place = `${position.file}\0${String(position.line).padStart(8, '0')}\0${making ?? ''}`;
  return `${workspace}\0${refKey(ref)}\0${place}`;
}

function keyed(
  { workloads, made }: HomedFile,
  { scopeOf }: ScopeResolver,
  { countingOf }: CountingResolver,
): readonly KeyedWorkload[] {
  return workloads.flatMap(({ document, ...place }) => {
    if (document.kind !== 'workload') return [];
    const { object, digest, positions } = document;
    const normal = normalise(object, scopeOf(object, place.workspace), made?.namespace ?? 'default');
    const ownDigest = normal === object ? digest : digestOf(normal);
    const fields = positions === undefined ? {} : { positions };
    const making = made === undefined ? {} : { making: made.id, builtFor: made.builtFor };
    const counting = countingOf({ object, workspace: place.workspace });
    const workload: Workload = {
      object: normal,
      ref: refOf(normal),
      digest: ownDigest,
      ...place,
      ...fields,
      ...(counting === undefined ? {} : { counting }),
      ...making,
    };
    return [{ key: keyOf(workload), workload, pass: 0 }];
  });
}

/** Sorts what is mostly in order already: what stays keeps its place, and only what is new looks for one. */
function sorted(all: readonly KeyedWorkload[], memo: LoadMemo): readonly KeyedWorkload[] {
  memo.pass += 1;
  const added: KeyedWorkload[] = [];
  for (const one of all) {
    if (one.pass === 0) added.push(one);
    one.pass = memo.pass;
  }
  const kept = memo.sorted.filter(({ pass }) => pass === memo.pass);
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => compareText(a.key, b.key));
}

/** Ordered by workspace, object and place. */
export function workloadsOf(
  files: readonly HomedFile[],
  config: Pick<PlacementConfig, 'counting'>,
  memo: LoadMemo,
): readonly Workload[] {
  const definitions = definitionsOf(files);
  const [resolver, counting] = [scopeResolver(definitions), countingResolver(definitions, config)];
  const scopes = `${resolver.scopes}${counting.facts}`;
  const all: KeyedWorkload[] = [];
  for (const file of files) {
    if (file.workloads.length === 0) continue;
    const known = memo.workloads.get(file);
    const own = known?.scopes === scopes ? known : { scopes, keyed: keyed(file, resolver, counting) };
    memo.workloads.set(file, own);
    all.push(...own.keyed);
  }
  memo.sorted = sorted(all, memo);
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
  const isOneFile = first?.position.file === second.position.file && first.making === second.making;
  return isOneFile && refKey(first.ref) === refKey(second.ref);
}

function placeOf({ position, making }: Workload): string {
  return making === undefined ? `line ${position.line} of this file` : 'what this directory gives';
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
        message: `${formatRef(ref)} is written in ${placeOf(earlier)} already${isSame ? '; ' : ', '}${fate}`,
        object: `${ref.kind} ${workspace}/${ref.name}`,
        ...position,
      },
    ];
  });
}
