// What the objects on each target ask for, by our own manifests and decisions: not what happens to run there.
import {
  type Amounts,
  type BlobId,
  canonicalYaml,
  fileBlob,
  type IndexEntry,
  mayHavePods,
  podCount,
  podRequest,
  refKey,
  requestsOf,
  sumOfAmounts,
  type TargetId,
  type WorkspacePath,
  workspaceOfPlacement,
} from '../../api/index.ts';
import type { Model, Workload } from '../../load/index.ts';
import type { Copies, Copy } from './copies.ts';

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

/** A manifest with pods, and what so many of them ask for. */
class Demand {
  readonly #workload: Workload;
  readonly #onePod: Amounts;
  readonly #byCount = new Map<number, Amounts>();

  constructor(workload: Workload) {
    this.#workload = workload;
    this.#onePod = podRequest(workload.object);
  }

  of(status: unknown): Amounts {
    const count = podCount(this.#workload.object, status);
    const known = this.#byCount.get(count) ?? requestsOf(this.#onePod, count);
    this.#byCount.set(count, known);
    return known;
  }
}

/** The sum for each target. Objects whose manifest left the source while a guard keeps them are not in it. */
export function allocatedByTarget(model: Model, { byTarget }: Copies): ReadonlyMap<TargetId, Amounts> {
  const stock = stockOf(model);
  // Equal bytes ask for the same, whoever delivers them, and most objects are on many targets.
  const demands = new Map<BlobId, Demand | undefined>();
  const demandOf = (entry: IndexEntry): Demand | undefined => {
    if (!mayHavePods(entry.ref.kind)) return undefined;
    if (demands.has(entry.digest)) return demands.get(entry.digest);
    const workload = workloadOf(entry, model, stock);
    const demand = workload && new Demand(workload);
    demands.set(entry.digest, demand);
    return demand;
  };
  const sumOn = (copies: readonly Copy[]): Amounts =>
    sumOfAmounts(copies.flatMap(({ entry, status }) => demandOf(entry)?.of(status) ?? []));
  return new Map([...byTarget].map(([target, copies]) => [target, sumOn(copies)]));
}
