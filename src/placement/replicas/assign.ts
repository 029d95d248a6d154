// Assignment: each divisible object of a placement is divided among the targets that were selected.
import {
  type Amounts,
  clusterChoice,
  formatRef,
  type PlacementDecision,
  type PlacementId,
  requestsOf,
  type Shares,
  type SyncTarget,
  sumOfAmounts,
  type TargetId,
} from '../../api/index.ts';
import type { Demand } from '../demand.ts';
import { type DivideTarget, divide } from '../divide/index.ts';
import type { Pass } from '../pass.ts';
import { rendezvous } from '../rendezvous.ts';
import { divideFirst, divideLeast } from './autoscalers.ts';
import type { Divisible, DivisibleObject } from './divisible.ts';
import { divideWithNewcomers } from './newcomers.ts';
import { podsThatFit } from './room.ts';
import { type DivisionSettings, rulesOf } from './settings.ts';
import type { Site } from './site.ts';

export interface AssignInput {
  readonly id: PlacementId;
  readonly demand: Demand;
  readonly settings: DivisionSettings;
  readonly selected: readonly TargetId[];
  readonly previous: PlacementDecision | undefined;
  /** Its ledger holds nothing of this placement. */
  readonly pass: Pass;
}

export type Assignment =
  | { readonly kind: 'assigned'; readonly shares: ReadonlyMap<TargetId, Shares> }
  /** One sentence, with the object and what to do. */
  | { readonly kind: 'impossible'; readonly reason: string };

function sitesOf({ settings, selected, previous, pass }: AssignInput): readonly Site[] {
  const { fleet } = pass;
  const rules = rulesOf(settings, fleet);
  const isSteady = previous?.divisionDigest === settings.digest;
  const before = new Map((isSteady ? previous.selected : []).map((one) => [one.target, one]));
  return selected.flatMap((target): Site[] => {
    const syncTarget: SyncTarget | undefined = fleet.model.syncTargets.get(target)?.object;
    if (syncTarget === undefined) return [];
    const own = rules({ target, syncTarget });
    return [{ target, rules: own, before: before.get(target), replicas: {}, completions: {}, least: {} }];
  });
}

/** What each target has free for an object: beside all that others hold, and all other objects of the placement. */
function roomFor(object: DivisibleObject, { objects }: Divisible, { demand, pass }: AssignInput) {
  const own = new Set(objects.map(({ pods }) => pods.key));
  const podOf = (key: string): Amounts => demand.pods.get(key)?.onePod ?? {};
  const fixed = sumOfAmounts([...demand.pods].filter(([key]) => !own.has(key)).map(([, { all }]) => all));
  const others = objects
    .filter(({ key }) => key !== object.key)
    .map(({ key, pods }) => ({ key, pod: podOf(pods.key) }));
  const pod = podOf(object.pods.key);
  return ({ target, before, replicas }: Site): number | undefined => {
    const beside = others.map(({ key, pod: one }): Amounts => {
      return requestsOf(one, replicas[key] ?? before?.replicas?.[key] ?? 0);
    });
    const held = sumOfAmounts([pass.ledger.held(target), fixed, ...beside]);
    return podsThatFit(pod, pass.known.allocatable(target), held);
  };
}

/** Targets in an order that favours none of them, another one for each object. */
function inFairOrder(sites: readonly Site[], key: string, { id, pass }: AssignInput): readonly Site[] {
  const weightOf = rendezvous(`${id}/${key}`);
  const weighed = sites.map((site) => ({ site, weight: weightOf(pass.fleet.seed(site.target)) }));
  return weighed
    .sort((a, b) => b.weight - a.weight || (a.site.target < b.site.target ? -1 : 1))
    .map(({ site }) => site);
}

const REMEDY =
  'lower its replicas, widen what spec.replicaScheduling asks for, or let the Placement choose more clusters';

/** Whether a target that has some of the object has its copy available: then nothing is taken from it for others. */
function runsAnywhere(sites: readonly Site[], key: string, { id, pass }: AssignInput): boolean {
  return sites.some(({ target, before }) => {
    const count = before?.replicas?.[key] ?? 0;
    return count > 0 && pass.observations.get(target)?.available.includes(id) === true;
  });
}

/** Gives each site its number; the reason when that cannot be. */
function divideOne(object: DivisibleObject, sites: readonly Site[], divisible: Divisible, input: AssignInput) {
  const { key, share, workload, pods } = object;
  const { mode } = input.settings;
  const choices = [...new Set([workload, pods.workload])].map((one) => clusterChoice(one.object));
  const ordered = inFairOrder(sites, key, input).filter(({ target }) => choices.every((mayGoTo) => mayGoTo(target)));
  const room = mode === 'Weighted' ? undefined : roomFor(object, divisible, input);
  const unknown: TargetId[] = [];
  const targets = ordered.map((site): DivideTarget => {
    const previous = site.before?.replicas?.[key];
    const fit = room?.(site);
    if (room !== undefined && fit === undefined) unknown.push(site.target);
    const available = fit === undefined ? {} : { available: Math.max(0, fit - (previous ?? 0)) };
    return { name: site.target, ...site.rules, ...available, ...(previous === undefined ? {} : { previous }) };
  });
  const toDivide = { replicas: share.count, mode, targets };
  const division = runsAnywhere(sites, key, input) ? divide(toDivide) : divideWithNewcomers(toDivide);
  if (division.kind === 'impossible') {
    const [first, ...rest] = unknown.sort();
    const more = rest.length === 0 ? '' : ` and ${rest.length} more`;
    const hint =
      mode === 'AvailableCapacity' && first !== undefined
        ? ` (how much ${first}${more} can allocate is not known)`
        : '';
    return `${formatRef(workload.ref)} cannot be divided: ${division.reason}${hint}; ${REMEDY}`;
  }
  // None for those that its annotations keep it away from.
  for (const site of sites) site.replicas[key] = 0;
  for (const [at, site] of ordered.entries()) site.replicas[key] = division.replicas[at] ?? 0;
  return undefined;
}

/**
 * How many pods of a Job must succeed on each target: in proportion to how many run there, exact in all. Kubernetes lets
 * nobody change that number of a Job that exists, so as long as the division is the same these are, too.
 */
function divideCompletions({ key, share }: DivisibleObject, sites: readonly Site[]): void {
  const { completions } = share;
  if (completions === undefined) return;
  const isSame = sites.every(({ before, replicas }) => before?.replicas?.[key] === replicas[key]);
  const earlier = sites.map(({ before }) => before?.completions?.[key] ?? 0);
  const isKept = isSame && earlier.reduce((sum, one) => sum + one, 0) === completions;
  const weightOf = ({ replicas }: Site): number => (share.count === 0 ? 1 : (replicas[key] ?? 0));
  const total = share.count === 0 ? sites.length : share.count;
  const upTo = (weight: number): number => Math.floor((completions * weight) / total);
  let passed = 0;
  for (const [at, site] of sites.entries()) {
    const end = passed + weightOf(site);
    site.completions[key] = isKept ? (earlier[at] ?? 0) : upTo(end) - upTo(passed);
    passed = end;
  }
}

function sharesOf({ replicas, completions, least }: Site): Shares {
  const isAny = (numbers: Shares['replicas'] = {}): boolean => Object.keys(numbers).length > 0;
  return { replicas, ...(isAny(completions) ? { completions } : {}), ...(isAny(least) ? { least } : {}) };
}

/** Pure. The sums are exact; what is there stays where it can as long as the settings are the same. */
export function assign(input: AssignInput, divisible: Divisible): Assignment {
  const sites = sitesOf(input);
  for (const object of divisible.objects) {
    const reason = divideOne(object, sites, divisible, input);
    if (reason !== undefined) return { kind: 'impossible', reason };
    divideCompletions(object, sites);
    divideLeast(object, inFairOrder(sites, object.key, input));
  }
  for (const one of divisible.scaled) divideFirst(one, inFairOrder(sites, one.key, input));
  return { kind: 'assigned', shares: new Map(sites.map((site) => [site.target, sharesOf(site)])) };
}
