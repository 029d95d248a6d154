// Cross-checks of pass after pass: a model that says what the last one said is not checked again.
import type { Diagnostic } from '../../api/index.ts';
import type { Model, Sourced, SourcePosition, Workload } from '../model.ts';

type Check = (model: Model) => readonly Diagnostic[];

function samePlace(a: SourcePosition, b: SourcePosition): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}

/** Objects of a file that was parsed once are the same; of one that was parsed again nothing is supposed. */
function sameSourced(a: Sourced<unknown>, b: Sourced<unknown>): boolean {
  return (
    a.object === b.object && a.workspace === b.workspace && a.frozen === b.frozen && samePlace(a.position, b.position)
  );
}

function sameWorkload(a: Workload, b: Workload): boolean {
  return (
    a.digest === b.digest &&
    a.path === b.path &&
    a.workspace === b.workspace &&
    a.frozen === b.frozen &&
    a.positions === b.positions &&
    samePlace(a.position, b.position)
  );
}

function sameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, same: (a: V, b: V) => boolean): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

/** All that a cross-check can see. */
function sameModel(a: Model, b: Model): boolean {
  return (
    sameMap(a.workspaces, b.workspaces, () => true) &&
    a.unreadable.size === b.unreadable.size &&
    [...a.unreadable].every((workspace) => b.unreadable.has(workspace)) &&
    sameMap(a.syncTargets, b.syncTargets, sameSourced) &&
    sameMap(a.locations, b.locations, sameSourced) &&
    sameMap(a.placements, b.placements, sameSourced) &&
    sameMap(a.resourceExports, b.resourceExports, sameSourced) &&
    sameMap(a.resourceImports, b.resourceImports, sameSourced) &&
    a.workloads.length === b.workloads.length &&
    a.workloads.every((workload, at) => {
      const other = b.workloads[at];
      return other !== undefined && sameWorkload(workload, other);
    })
  );
}

/** The check, with memory of the last model. It only spares work: forgetting it changes nothing. */
export function rememberLast(check: Check): Check {
  let last: { readonly model: Model; readonly found: readonly Diagnostic[] } | undefined;
  return (model) => {
    if (last === undefined || !sameModel(last.model, model)) last = { model, found: check(model) };
    return last.found;
  };
}
