// What our own decisions hold of every target: how many placements, and what these ask for. Kept up to date while a pass decides.
import {
  type Amounts,
  type PlacementDecision,
  type PlacementId,
  subtractAmounts,
  sumOfAmounts,
  type TargetId,
} from '../api/index.ts';
import { type Demand, requestsOn } from './demand.ts';

interface Holding {
  readonly decision: PlacementDecision;
  readonly demand: Demand;
}

interface Account {
  placements: number;
  held: Amounts;
  /** How many placements bring each kind with a CustomResourceDefinition. */
  readonly provided: Map<string, number>;
}

/** Answers are of this moment: those of placements decided earlier in the pass, and of the previous pass for the others. */
export interface Ledger {
  /** What the placement holds from now on; undefined: nothing. */
  record(id: PlacementId, decision: PlacementDecision | undefined, demand: Demand): void;
  /** Forgets placements that are not in the list any more. */
  keepOnly(ids: ReadonlySet<PlacementId>): void;
  placements(target: TargetId): number;
  held(target: TargetId): Amounts;
  /** Whether a placement brings the kind (`<group>/<Kind>`) there. */
  provides(target: TargetId, kind: string): boolean;
}

export function createLedger(): Ledger {
  const holdings = new Map<PlacementId, Holding>();
  const accounts = new Map<TargetId, Account>();
  const book = ({ decision, demand }: Holding, sign: 1 | -1): void => {
    for (const copy of [...decision.selected, ...decision.leaving]) {
      const account = accounts.get(copy.target) ?? { placements: 0, held: {}, provided: new Map() };
      accounts.set(copy.target, account);
      account.placements += sign;
      const requests = requestsOn(demand, copy.replicas);
      account.held = sign === 1 ? sumOfAmounts([account.held, requests]) : subtractAmounts(account.held, requests);
      for (const kind of demand.provides) account.provided.set(kind, (account.provided.get(kind) ?? 0) + sign);
    }
  };
  const release = (id: PlacementId): void => {
    const known = holdings.get(id);
    if (known !== undefined) book(known, -1);
    holdings.delete(id);
  };
  return {
    record(id, decision, demand) {
      const known = holdings.get(id);
      if (known !== undefined && known.decision === decision && known.demand === demand) return;
      release(id);
      if (decision === undefined) return;
      const holding = { decision, demand };
      holdings.set(id, holding);
      book(holding, 1);
    },
    keepOnly(ids) {
      for (const id of holdings.keys()) if (!ids.has(id)) release(id);
    },
    placements: (target) => accounts.get(target)?.placements ?? 0,
    held: (target) => accounts.get(target)?.held ?? {},
    provides: (target, kind) => (accounts.get(target)?.provided.get(kind) ?? 0) > 0,
  };
}
