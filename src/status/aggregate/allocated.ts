// What the objects on each target ask for, by our own manifests and decisions: not what happens to run there.
import {
  type Amounts,
  canonicalYaml,
  fileBlob,
  type IndexEntry,
  refKey,
  sumOfAmounts,
  type TargetId,
  type WorkspacePath,
  workspaceOfPlacement,
} from '../../api/index.ts';
import type { Model, Workload } from '../../load/index.ts';
import type { Copies, Copy } from './copies.ts';
import { mayHavePods, podCount, podRequest, requestsOf } from './pod-requests.ts';

/** Objects with pods, by workspace and refKey. */
type Stock = ReadonlyMap<string, readonly Workload[]>;

function stockKey(workspace: string, key: string): string {
  return `${workspace} ${key}`;
}

function stockOf({ workloads }: Model): Stock {
  const stock = new Map<string, Workload[]>();
  for (const workload of workloads) {
    if (!mayHavePods(workload.ref.kind)) continue;
    const key = stockKey(workload.workspace, refKey(workload.ref));
    stock.set(key, [...(stock.get(key) ?? []), workload]);
  }
  return stock;
}

/** The manifest behind an entry: of several of one name, the one with its bytes. Undefined when the source has it no more. */
function workloadOf({ ref, digest, placements }: IndexEntry, { placements: written }: Model, stock: Stock) {
  for (const placement of placements) {
    const { workspace } = written.get(placement)?.object.spec.source ?? {};
    const home = workspace === undefined ? workspaceOfPlacement(placement) : (workspace as WorkspacePath);
    const found = stock.get(stockKey(home, refKey(ref))) ?? [];
    const exact = found.length < 2 ? found[0] : found.find((w) => fileBlob(canonicalYaml(w.object)).id === digest);
    if (exact !== undefined) return exact;
  }
  return undefined;
}

/** The sum for each target. Objects whose manifest left the source while a guard keeps them are not in it. */
export function allocatedByTarget(model: Model, { byTarget }: Copies): ReadonlyMap<TargetId, Amounts> {
  const stock = stockOf(model);
  const perPod = new Map<Workload, Amounts>();
  const requestOf = ({ entry, status }: Copy): Amounts => {
    const workload = mayHavePods(entry.ref.kind) ? workloadOf(entry, model, stock) : undefined;
    if (workload === undefined) return {};
    const one = perPod.get(workload) ?? podRequest(workload.object);
    perPod.set(workload, one);
    return requestsOf(one, podCount(workload.object, status));
  };
  return new Map([...byTarget].map(([target, copies]) => [target, sumOfAmounts(copies.map(requestOf))]));
}
