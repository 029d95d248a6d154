// Filter: what the Placement asks for must be free: allocatable, without what our own decisions hold there.
import { type Amounts, formatBytes, formatCpu, type PlacementSpec, subtractAmounts } from '../../api/index.ts';
import type { Demand } from '../demand.ts';
import type { Filter } from './types.ts';

const FIELDS = ['cpu', 'memory', 'storage'] as const;
type Field = (typeof FIELDS)[number];

/** An amount that is asked for. */
interface Need {
  readonly field: Field;
  readonly amount: bigint;
  /** `cpu 4`. */
  readonly text: string;
}

function format(field: Field, amount: bigint): string {
  return field === 'cpu' ? formatCpu(amount) : formatBytes(amount);
}

/** Of what is stated, as much as a copy holds afterwards: when its pods request more than is stated, that. */
function needsOf({ constraints }: PlacementSpec, { requests }: Pick<Demand, 'requests'>): readonly Need[] {
  return FIELDS.flatMap((field) => {
    const amount = requests[field];
    if (constraints?.resourceRequirements?.[field] === undefined || amount === undefined) return [];
    return [{ field, amount, text: `${field} ${format(field, amount)}` }];
  });
}

function detailOf(short: readonly Need[], free: Amounts, allocatable: Amounts): string {
  const parts = short.map(({ field, text }) => {
    const [left, all] = [free[field] ?? 0n, allocatable[field] ?? 0n];
    return `${text}, free ${format(field, left)} of ${format(field, all)}`;
  });
  return `needs ${parts.join(', and ')}`;
}

export const capacityFilter: Filter = {
  name: 'capacity',
  description:
    'has free what spec.constraints.resourceRequirements asks for: what the cluster can allocate, without what placements there ask for',
  asked: 'choice',
  codes: {
    InsufficientCapacity: 'less is free than the placement asks for; `explain` shows how much',
    CapacityUnknown: 'neither its syncer reports nor spec.allocatable of the SyncTarget says what it has',
  },
  prepare: ({ placement, demand, pass }) => {
    const needs = needsOf(placement.spec, demand);
    if (needs.length === 0) return undefined;
    // All of it, not what is short now: what others hold may change that in every pass.
    const message = `needs ${needs.map(({ text }) => text).join(', ')}: more than is free`;
    return ({ target }) => {
      const allocatable = pass.known.allocatable(target);
      const unknown = needs.filter(({ field }) => allocatable[field] === undefined).map(({ field }) => field);
      if (unknown.length > 0) {
        const what = `how much ${unknown.join(', ')} it has is not known`;
        return { code: 'CapacityUnknown', message: `${what}; declare spec.allocatable of the SyncTarget` };
      }
      const free = subtractAmounts(allocatable, pass.ledger.held(target));
      const short = needs.filter(({ field, amount }) => amount > (free[field] ?? 0n));
      if (short.length === 0) return undefined;
      return { code: 'InsufficientCapacity', message, detail: detailOf(short, free, allocatable) };
    };
  },
};
