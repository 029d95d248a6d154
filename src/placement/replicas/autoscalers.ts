// Autoscalers that are divided: after the greatest number, the least one, and how many there are of what is scaled before it acts.
import { divide } from '../divide/index.ts';
import type { DivisibleObject, ScaledObject } from './divisible.ts';
import type { Site } from './site.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** In proportion to what each may have, within its bounds; what it had stays where it can. */
function inProportion(count: number, bounds: readonly Bounds[], before: readonly (number | undefined)[]) {
  const least = bounds.reduce((sum, { min }) => sum + min, 0);
  const most = bounds.reduce((sum, { max }) => sum + max, 0);
  const targets = bounds.map(({ min, max }, at) => ({ name: String(at), weight: max, min, max, previous: before[at] }));
  const division = divide({ replicas: Math.min(Math.max(count, least), most), mode: 'Weighted', targets });
  // It is within what all bounds allow together.
  return division.kind === 'divided' ? division.replicas : bounds.map(({ min }) => min);
}

/** At least one on each target with a share, as no server takes less: so the sum is what is written, or one for each. */
export function divideLeast({ key, share }: DivisibleObject, sites: readonly Site[]): void {
  const { least } = share;
  if (least === undefined) return;
  const sharing = sites.filter(({ replicas }) => (replicas[key] ?? 0) > 0);
  const bounds = sharing.map(({ replicas }) => ({ min: Math.min(1, least), max: replicas[key] ?? 0 }));
  const numbers = inProportion(
    least,
    bounds,
    sharing.map(({ before }) => before?.least?.[key]),
  );
  for (const site of sites) site.least[key] = 0;
  for (const [at, site] of sharing.entries()) site.least[key] = numbers[at] ?? 0;
}

/**
 * None where the autoscaler has no share: that also switches off one that is still there. Elsewhere nothing is said of an object
 * whose manifest leaves the number to its autoscaler; one that is written is divided, within what the autoscaler allows there.
 */
export function divideFirst({ key, by, first }: ScaledObject, sites: readonly Site[]): void {
  const mostOf = ({ replicas }: Site): number => replicas[by] ?? 0;
  for (const site of sites) if (mostOf(site) === 0 || first === 0) site.replicas[key] = 0;
  if (first === undefined || first === 0) return;
  const sharing = sites.filter((site) => mostOf(site) > 0);
  const bounds = sharing.map((site) => ({ min: Math.max(1, site.least[by] ?? 1), max: mostOf(site) }));
  const numbers = inProportion(
    first,
    bounds,
    sharing.map(({ before }) => before?.replicas?.[key]),
  );
  for (const [at, site] of sharing.entries()) site.replicas[key] = numbers[at] ?? 0;
}
