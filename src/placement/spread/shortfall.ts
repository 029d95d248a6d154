// Why there are no more: the key that holds additions back, the domains with least, and what to do.
import type { SpreadWish } from './wishes.ts';

/** A hard wish, with what the choice made of it. */
export interface Standing {
  readonly wish: SpreadWish;
  /** Of each domain how many are chosen, and how many could be. */
  readonly domains: ReadonlyMap<string, { readonly chosen: number; readonly fit: number }>;
}

const SHOWN_DOMAINS = 3;

function leastOf({ domains }: Standing): number {
  return Math.min(...[...domains.values()].map(({ chosen }) => chosen));
}

/** Whether one more in a domain would be one too many. */
export function isFull(standing: Standing, domain: string | undefined): boolean {
  const { chosen = 0 } = standing.domains.get(domain ?? '') ?? {};
  return domain !== undefined && chosen + 1 > leastOf(standing) + standing.wish.maxSkew;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_DOMAINS);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** Domains with least of which nothing is left: it is these that hold the others back. */
function exhausted(standing: Standing): readonly string[] {
  const least = leastOf(standing);
  const names = [...standing.domains].filter(([, { chosen, fit }]) => chosen === least && fit === chosen);
  return names.map(([domain]) => `${standing.wish.key}=${domain}`).sort();
}

function described({ wish }: Standing): string {
  return `${wish.key} (maxSkew ${wish.maxSkew})`;
}

/** `topology spread zone (maxSkew 1) allows no more, as zone=c has room for 1; add targets there or raise maxSkew`. */
export function describeShortfall(full: readonly Standing[]): string {
  const [first] = full;
  const holding = full.find((standing) => exhausted(standing).length > 0);
  if (holding === undefined || first === undefined) {
    const verb = full.length > 1 ? 'together allow' : 'allows';
    return `topology spread ${listed(full.map(described))} ${verb} no more; add targets where least are, or raise a maxSkew`;
  }
  const names = exhausted(holding);
  const room = `${listed(names)} ${names.length > 1 ? 'have' : 'has'} room for ${leastOf(holding)}`;
  return `topology spread ${described(holding)} allows no more, as ${room}; add targets there or raise maxSkew`;
}

/** Why one target is not chosen beside the others; the same for all that the same domain holds back. */
export function describeRefusal(standing: Standing): string {
  const { wish, domains } = standing;
  const least = leastOf(standing);
  const names = [...domains].filter(([, { chosen }]) => chosen === least).map(([domain]) => `${wish.key}=${domain}`);
  const has = `${listed(names.sort())} ${names.length > 1 ? 'have' : 'has'} only ${least}`;
  return `one more in its ${wish.key} would be over maxSkew ${wish.maxSkew}, as ${has}`;
}
