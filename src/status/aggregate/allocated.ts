// What the objects on each target ask for, by our own manifests and decisions: not what happens to run there.
import {
  type Amounts,
  type BlobId,
  type Counted,
  canonicalYaml,
  fileBlob,
  type IndexEntry,
  mayHavePods,
  type PlacementDecision,
  podCount,
  podRequest,
  refKey,
  requestsOf,
  type Share,
  shareOf,
  sourceRef,
  sumOfAmounts,
  type TargetId,
  type WorkspacePath,
  withShare,
  workspaceOfPlacement,
} from '../../api/index.ts';
import type { Model, Workload } from '../../load/index.ts';
import type { AggregateInput } from '../input.ts';
import type { Copies, Copy } from './copies.ts';

/** Objects with pods, by workspace and refKey. */
type Stock = ReadonlyMap<string, readonly Workload[]>;

function stockKey(workspace: string, key: string): string {
  return `${workspace} ${key}`;
}

function stockOf({ workloads }: Model): Stock {
  const stock = new Map<string, Workload[]>();
  for (const workload of workloads) {
    if (!mayHavePods(workload.ref.kind, workload.counting)) continue;
    const key = stockKey(workload.workspace, refKey(workload.ref));
    stock.set(key, [...(stock.get(key) ?? []), workload]);
  }
  return stock;
}

/** What the target has of an object that is divided. */
function shareOn(target: TargetId, decision: PlacementDecision | undefined, key: string): Share | undefined {
  const copies = [...(decision?.selected ?? []), ...(decision?.leaving ?? [])];
  const copy = copies.find((one) => one.target === target);
  return copy && shareOf(copy, key);
}

/** The manifest behind an entry: of several of one name, the one with its bytes. Undefined when the source has it no more. */
function objectOf(entry: IndexEntry, target: TargetId, input: Given, stock: Stock) {
  const { digest, placements } = entry;
  const key = refKey(sourceRef(entry));
  for (const placement of placements) {
    const { workspace } = input.model.placements.get(placement)?.object.spec.source ?? {};
    const named = workspace === undefined ? workspaceOfPlacement(placement) : (workspace as WorkspacePath);
    const home = entry.origin?.workspace ?? named;
    const share = shareOn(target, input.decisions.get(placement), key);
    const found = (stock.get(stockKey(home, key)) ?? []).map(({ object, counting }): Counted => {
      return { object: share === undefined ? object : withShare({ object, counting }, share), counting };
    });
    const isExact = ({ object }: Counted): boolean => fileBlob(canonicalYaml(object)).id === digest;
    const exact = found.length < 2 ? found[0] : found.find(isExact);
    if (exact !== undefined) return exact;
  }
  return undefined;
}

/** A manifest with pods, and what so many of them ask for. */
class Demand {
  readonly #object: Counted;
  readonly #onePod: Amounts;
  readonly #byCount = new Map<number, Amounts>();

  constructor(object: Counted) {
    this.#object = object;
    this.#onePod = podRequest(object);
  }

  of(status: unknown): Amounts {
    const count = podCount(this.#object, status);
    const known = this.#byCount.get(count) ?? requestsOf(this.#onePod, count);
    this.#byCount.set(count, known);
    return known;
  }
}

type Given = Pick<AggregateInput, 'model' | 'decisions'>;

/** The sum for each target. Objects whose manifest left the source while a guard keeps them are not in it. */
export function allocatedByTarget(input: Given, { byTarget }: Copies): ReadonlyMap<TargetId, Amounts> {
  const stock = stockOf(input.model);
  // Equal bytes ask for the same, whoever delivers them, and most objects are on many targets.
  const demands = new Map<BlobId, Demand | undefined>();
  const customKinds = new Set(input.model.workloads.flatMap(({ counting, ref }) => (counting ? [ref.kind] : [])));
  const demandOf = (entry: IndexEntry, target: TargetId): Demand | undefined => {
    if (!mayHavePods(entry.ref.kind) && !customKinds.has(entry.ref.kind)) return undefined;
    if (demands.has(entry.digest)) return demands.get(entry.digest);
    const object = objectOf(entry, target, input, stock);
    const demand = object && new Demand(object);
    demands.set(entry.digest, demand);
    return demand;
  };
  const sumOn = (copies: readonly Copy[]): Amounts =>
    sumOfAmounts(copies.flatMap(({ target, entry, status }) => demandOf(entry, target)?.of(status) ?? []));
  return new Map([...byTarget].map(([target, copies]) => [target, sumOn(copies)]));
}
