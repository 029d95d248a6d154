// What each cross-check told last, kept for as long as everything that it reads is the same.
import { type Diagnostic, sameItems } from '../../api/index.ts';
import type { Model, Sourced } from '../model.ts';
import type { CrossCheck, Reads } from './finding.ts';
import type { WorkloadCatalogue } from './workload-catalogue.ts';
import type { ReferenceMemo } from './written-references.ts';

/** Kept between passes; it only spares work. One pass at a time may use it. */
export interface CrossCheckMemo {
  last:
    | {
        readonly model: Model;
        /** What was found out of its workload objects. */
        readonly workloads: WorkloadCatalogue;
        readonly answers: ReadonlyMap<CrossCheck, readonly Diagnostic[]>;
      }
    | undefined;
  /** What each workload object refers to, as long as it is the same. */
  readonly references: ReferenceMemo;
}

export function createCrossCheckMemo(): CrossCheckMemo {
  return { last: undefined, references: new WeakMap() };
}

/** Sourced documents are made anew for each model; what they hold is not, while their file is the same. */
function sameDocument(a: Sourced<unknown>, b: Sourced<unknown>): boolean {
  return (
    a.object === b.object &&
    a.position === b.position &&
    a.positions === b.positions &&
    a.workspace === b.workspace &&
    a.frozen === b.frozen &&
    sameItems(a.heldBy, b.heldBy)
  );
}

function sameDocuments(a: ReadonlyMap<string, Sourced<unknown>>, b: ReadonlyMap<string, Sourced<unknown>>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, one] of a) {
    const other = b.get(id);
    if (other === undefined || !sameDocument(one, other)) return false;
  }
  return true;
}

function configOf({ configDocument }: Model): ReadonlyMap<string, Sourced<unknown>> {
  return new Map(configDocument === undefined ? [] : [['config', configDocument]]);
}

const MAPS = ['syncTargets', 'locations', 'placements', 'resourceExports', 'resourceImports'] as const;

/** Which sorts of checks would answer as they did. All maps of a model are ordered by id, so that their order is the same too. */
export function unchanged(before: Model | undefined, now: Model): Readonly<Record<Reads, boolean>> {
  const documents =
    before !== undefined &&
    sameItems([...before.workspaces.keys()], [...now.workspaces.keys()]) &&
    sameItems([...before.unreadable], [...now.unreadable]) &&
    sameDocuments(configOf(before), configOf(now)) &&
    MAPS.every((map) => sameDocuments(before[map], now[map]));
  const workloads = before !== undefined && sameItems(before.workloads, now.workloads);
  return { documents, workloads, both: documents && workloads };
}
