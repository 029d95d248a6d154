// Spread: from targets in their order to those that are chosen, as evenly over topology as the Placement wishes.
import type { Fleet } from '../fleet.ts';
import { chooseSpread, type SpreadRule } from './choose.ts';
import { type Domain, NOWHERE } from './grid.ts';
import { describeRefusal, describeShortfall, isFull, type Standing } from './shortfall.ts';
import { counts, type Sited, topologyValue } from './topology.ts';
import type { SpreadWish } from './wishes.ts';

/** A target that fits. */
export interface Spreadable extends Sited {
  readonly has: 'selected' | 'leaving' | undefined;
}

export interface Spread<T> {
  /** In the order given. */
  readonly chosen: readonly T[];
  /** Those that only topology spread keeps out, with why. */
  readonly refused: readonly { readonly one: T; readonly message: string }[];
  /** Why there are fewer than wanted, without their numbers. */
  readonly shortfall?: string;
}

interface Wanted<T> {
  /** Targets that fit, the best first. */
  readonly fits: readonly T[];
  readonly wishes: readonly SpreadWish[];
  readonly wanted: number;
  readonly fleet: Fleet;
}

type Values = readonly (string | undefined)[];

/** The domain of each target; undefined where the wish has no say. */
function valuesOf<T extends Spreadable>(wish: SpreadWish, fits: readonly T[], fleet: Fleet): Values {
  return fits.map((fit) => (counts(wish, fit) ? topologyValue(fit, wish.key, fleet) : undefined));
}

function ruleOf({ maxSkew, isHard }: SpreadWish, there: Values, candidates: Values): SpreadRule {
  const numbers = new Map<string, Domain>();
  const numbered = (values: Values): readonly Domain[] =>
    values.map((value) => {
      if (value === undefined) return NOWHERE;
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    });
  const sides = { there: numbered(there), candidates: numbered(candidates) };
  return { maxSkew, isHard, domains: numbers.size, ...sides };
}

function standingOf(wish: SpreadWish, values: Values, isChosen: (at: number) => boolean): Standing {
  const domains = new Map<string, { chosen: number; fit: number }>();
  for (const [at, value] of values.entries()) {
    if (value === undefined) continue;
    const domain = domains.get(value) ?? { chosen: 0, fit: 0 };
    domains.set(value, domain);
    domain.fit += 1;
    if (isChosen(at)) domain.chosen += 1;
  }
  return { wish, domains };
}

/** Fewer are wanted than are there: those that stay are as even as can be, which is never a reason to keep fewer. */
function fewer<T extends Spreadable>(kept: readonly T[], { wishes, wanted, fleet }: Wanted<T>): Spread<T> {
  const rules = wishes.map((wish) => ruleOf({ ...wish, isHard: false }, [], valuesOf(wish, kept, fleet)));
  const chosen = new Set(chooseSpread({ rules, candidates: kept.length, wanted }));
  return { chosen: kept.filter((_, at) => chosen.has(at)), refused: [] };
}

function refusals<T extends Spreadable>(fits: readonly T[], chosen: ReadonlySet<T>, { wishes, fleet }: Wanted<T>) {
  const hard = wishes.filter(({ isHard }) => isHard);
  const values = hard.map((wish) => valuesOf(wish, fits, fleet));
  const standings = hard.map((wish, nth) =>
    standingOf(wish, values[nth] ?? [], (at) => fits[at] !== undefined && chosen.has(fits[at])),
  );
  const messages = standings.map(describeRefusal);
  const full = new Set<Standing>();
  const refused = fits.flatMap((one, at) => {
    if (chosen.has(one)) return [];
    const by = standings.findIndex((standing, nth) => isFull(standing, values[nth]?.[at]));
    const [standing, message] = [standings[by], messages[by]];
    if (standing === undefined || message === undefined) return [];
    full.add(standing);
    return [{ one, message }];
  });
  return { refused, shortfall: describeShortfall(standings.filter((standing) => full.has(standing))) };
}

/**
 * What is chosen and fits stays, also when a new domain appears. Domains of a key are its values among the targets that fit; a
 * constraint counts those alone that its `labelSelector` matches and that have a value, and has no say about the others.
 *
 * `DoNotSchedule`: in each domain that gets an addition, there are in the end at most `maxSkew` more than in the domain with
 * least. A choice from nothing so differs by at most `maxSkew` between any two domains. As many targets as are wanted come
 * first, and among the largest choices the best in the order of scores.
 *
 * `ScheduleAnyway`: never fewer targets because of it. As even as can be, where a domain of which nothing is left does not
 * hold the others back. Alone it is followed exactly; beside other constraints one target after the other, the least uneven
 * first (`chooseSpread`).
 */
export function spreadTargets<T extends Spreadable>(given: Wanted<T>): Spread<T> {
  const { fits, wishes, wanted, fleet } = given;
  const kept = fits.filter(({ has }) => has === 'selected');
  if (kept.length >= wanted) return fewer(kept, given);
  const candidates = fits.filter(({ has }) => has !== 'selected');
  const rules = wishes.map((wish) => ruleOf(wish, valuesOf(wish, kept, fleet), valuesOf(wish, candidates, fleet)));
  const added = chooseSpread({ rules, candidates: candidates.length, wanted: wanted - kept.length });
  const chosen = new Set<T>([...kept, ...added.flatMap((at) => candidates[at] ?? [])]);
  const inOrder = fits.filter((fit) => chosen.has(fit));
  if (chosen.size >= Math.min(wanted, fits.length)) return { chosen: inOrder, refused: [] };
  return { chosen: inOrder, ...refusals(fits, chosen, given) };
}
