// From selected targets to selected targets with their shares; what cannot be divided leaves everything as it is.
import type { PlacementDecision, SelectedTarget, Shares } from '../../api/index.ts';
import type { DecideInput } from '../decide-input.ts';
import { assign, type Divisible, divisibleOf } from './assign.ts';
import { divisionSettings } from './settings.ts';

/** What of a decision division has a say in. */
export type Divided = Pick<PlacementDecision, 'selected' | 'divisionDigest' | 'autoscaled' | 'undivided'>;

function withShares({ replicas: _r, completions: _c, ...rest }: SelectedTarget, shares: Shares | undefined) {
  return { ...rest, ...shares };
}

function only(keys: ReadonlySet<string>, numbers: Readonly<Record<string, number>> | undefined, otherwise?: number) {
  if (numbers === undefined && otherwise === undefined) return undefined;
  const entries = [...keys].flatMap((key): [string, number][] => {
    const number = numbers?.[key] ?? otherwise;
    return number === undefined ? [] : [[key, number]];
  });
  return Object.fromEntries(entries);
}

/**
 * The earlier choice and division, for objects that are still there. Where replicas were divided, an object that came since has
 * none: it must not run whole everywhere.
 */
function asBefore({ previous, pass }: DecideInput, { objects }: Divisible, reason: string): Divided {
  const keys = new Set(objects.map(({ key }) => key));
  const digest = previous?.divisionDigest;
  const there = (previous?.selected ?? []).filter(({ target }) => pass.fleet.model.syncTargets.has(target));
  const selected = there.map((one) => {
    const replicas = only(keys, one.replicas, digest === undefined ? undefined : 0);
    const completions = only(keys, one.completions);
    return withShares(one, {
      ...(replicas === undefined ? {} : { replicas }),
      ...(completions === undefined ? {} : { completions }),
    });
  });
  return { selected, undivided: reason, ...(digest === undefined ? {} : { divisionDigest: digest }) };
}

/** Divides each divisible object of the placement among its targets, where the Placement wants that. */
export function dividedSelection(input: DecideInput, selected: readonly SelectedTarget[]): Divided {
  const { id, placement, demand, previous, pass } = input;
  const settings = divisionSettings(placement.spec);
  const divisible = settings && divisibleOf(demand);
  const autoscaled =
    divisible === undefined || divisible.autoscaled.length === 0 ? {} : { autoscaled: divisible.autoscaled };
  if (settings === undefined || divisible === undefined || divisible.objects.length === 0 || selected.length === 0)
    return { selected: selected.map((one) => withShares(one, undefined)), ...autoscaled };
  const targets = selected.map(({ target }) => target);
  const assignment = assign({ id, demand, settings, selected: targets, previous, pass }, divisible);
  if (assignment.kind === 'impossible') return { ...asBefore(input, divisible, assignment.reason), ...autoscaled };
  return {
    selected: selected.map((one) => withShares(one, assignment.shares.get(one.target))),
    divisionDigest: settings.digest,
    ...autoscaled,
  };
}
