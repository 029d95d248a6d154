// From selected targets to selected targets with their shares; what cannot be divided leaves everything as it is.
import type { PlacementDecision, SelectedTarget, Shares } from '../../api/index.ts';
import type { DecideInput } from '../decide-input.ts';
import { assign } from './assign.ts';
import { type Divisible, divisibleOf } from './divisible.ts';
import { divisionSettings } from './settings.ts';

/** What of a decision division has a say in. */
export type Divided = Pick<PlacementDecision, 'selected' | 'divisionDigest' | 'autoscaled' | 'undivided'>;

type Numbers = Readonly<Record<string, number>>;

function withShares({ replicas: _r, completions: _c, least: _l, ...rest }: SelectedTarget, shares: Shares | undefined) {
  return { ...rest, ...shares };
}

/** Those of the objects, and for one without a number what is said of it. */
function only(keys: readonly string[], numbers: Numbers | undefined, otherwise?: (key: string) => number | undefined) {
  if (numbers === undefined && otherwise === undefined) return undefined;
  const entries = keys.flatMap((key): [string, number][] => {
    const number = numbers?.[key] ?? otherwise?.(key);
    return number === undefined ? [] : [[key, number]];
  });
  return Object.fromEntries(entries);
}

/**
 * The earlier choice and division, for objects that are still there. Where replicas were divided, an object that came since has
 * none: it must not run whole everywhere.
 */
function asBefore({ previous, pass }: DecideInput, { objects, scaled }: Divisible, reason: string): Divided {
  const scalers = new Map(scaled.map(({ key, by }) => [key, by]));
  const keys = [...objects.map(({ key }) => key), ...scalers.keys()];
  const digest = previous?.divisionDigest;
  const there = (previous?.selected ?? []).filter(({ target }) => pass.fleet.model.syncTargets.has(target));
  const selected = there.map((one) => {
    // What its autoscaler sets has no number of its own.
    const isScaled = (key: string): boolean => (one.replicas?.[scalers.get(key) ?? ''] ?? 0) > 0;
    const none = (key: string): number | undefined => (isScaled(key) ? undefined : 0);
    const replicas = only(keys, one.replicas, digest === undefined ? undefined : none);
    const [completions, least] = [only(keys, one.completions), only(keys, one.least)];
    return withShares(one, {
      ...(replicas === undefined ? {} : { replicas }),
      ...(completions === undefined ? {} : { completions }),
      ...(least === undefined ? {} : { least }),
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
