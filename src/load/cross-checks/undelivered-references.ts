// Cross-check: what delivered objects refer to by name is delivered with them.
import { formatRef, memo, type Placement, type PlacementId, refKey, workloadsOf } from '../../api/index.ts';
import type { Sourced, Workload } from '../model.ts';
import { misspelt } from '../suggest.ts';
import { chosenLocations } from './choices.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding } from './finding.ts';
import { some } from './words.ts';
import { placeKey, type WrittenReference } from './written-references.ts';

interface Deliverer {
  readonly id: PlacementId;
  readonly sourced: Sourced<Placement>;
}

/** Placements with one source, and what they deliver of the objects that refer to others or are referred to. */
interface Delivery {
  readonly deliverers: Deliverer[];
  readonly workloads: readonly Workload[];
  readonly keys: ReadonlySet<string>;
}

function deliveriesOf({ model, references }: Facts): readonly Delivery[] {
  const { stock } = references();
  const deliveries = new Map<string, Delivery>();
  for (const [id, sourced] of model.placements) {
    const { source } = sourced.object.spec;
    // What a tool builds is for one Placement alone.
    const key = JSON.stringify([sourced.workspace, source, stock.get(sourced.workspace)?.built.has(id) ? id : '']);
    const known = deliveries.get(key);
    if (known !== undefined) {
      known.deliverers.push({ id, sourced });
      continue;
    }
    const workloads = workloadsOf(id, source, stock);
    deliveries.set(key, {
      deliverers: [{ id, sourced }],
      workloads,
      keys: new Set(workloads.map(({ ref }) => refKey(ref))),
    });
  }
  return [...deliveries.values()];
}

/** Whether one is on every cluster on which the other can be, as far as the documents tell. */
function coverage(facts: Facts): (one: Deliverer, other: Deliverer) => boolean {
  const { maxClusters } = facts.model.config.placement;
  const locationsOf = memo((sourced: Sourced<Placement>) => new Set(chosenLocations(facts, facts.choicesOf(sourced))));
  return ({ sourced: one }, { sourced: other }) => {
    const { strategy, numberOfClusters } = one.object.spec;
    if (strategy === 'OneToAny' || numberOfClusters !== undefined || maxClusters !== undefined) return false;
    // Another workspace has its own clusters, and those that it is lent: it is not judged from here.
    if (one.workspace !== other.workspace || facts.choiceKey(one) === facts.choiceKey(other)) return true;
    const reached = locationsOf(one);
    return [...locationsOf(other)].every((location) => reached.has(location));
  };
}

/** What is missing beside one object. */
interface Gap {
  readonly reference: WrittenReference;
  /** Where it is written. */
  readonly found: Workload;
  /** Deliver the object without it. */
  readonly without: PlacementId[];
  /** Deliver it, perhaps elsewhere. */
  readonly others: readonly PlacementId[];
}

type Gaps = Map<Workload, Map<string, Gap>>;

/** By refKey, who delivers what is referred to. */
function suppliersOf(
  { references }: Facts,
  deliveries: readonly Delivery[],
): ReadonlyMap<string, readonly Deliverer[]> {
  const { keys } = references();
  const suppliers = new Map<string, Deliverer[]>();
  for (const { deliverers, keys: delivered } of deliveries)
    for (const key of delivered) if (keys.has(key)) suppliers.set(key, [...(suppliers.get(key) ?? []), ...deliverers]);
  return suppliers;
}

function gapsOf(facts: Facts): Gaps {
  const { of, found } = facts.references();
  const gaps: Gaps = new Map();
  if (found.size === 0) return gaps;
  const deliveries = deliveriesOf(facts);
  const suppliers = suppliersOf(facts, deliveries);
  const covers = coverage(facts);
  const add = (workload: Workload, reference: WrittenReference, there: Workload, { id }: Deliverer): void => {
    const own = gaps.get(workload) ?? new Map<string, Gap>();
    gaps.set(workload, own);
    const others = (suppliers.get(reference.key) ?? []).map((supplier) => supplier.id);
    const gap = own.get(reference.key) ?? { reference, found: there, without: [], others };
    own.set(reference.key, gap);
    if (gap.without.at(-1) !== id) gap.without.push(id);
  };
  for (const { deliverers, workloads, keys } of deliveries) {
    const active = deliverers.filter(({ sourced }) => sourced.object.spec.suspend !== true);
    for (const workload of active.length === 0 ? [] : workloads) {
      for (const reference of of.get(workload) ?? []) {
        const there = found.get(placeKey(workload.workspace, reference.key));
        if (there === undefined || reference.isOptional || keys.has(reference.key)) continue;
        const known = suppliers.get(reference.key) ?? [];
        for (const one of active)
          if (!known.some((supplier) => covers(supplier, one))) add(workload, reference, there, one);
      }
    }
  }
  return gaps;
}

/** Of one object, those that one change mends. */
function gapMessage([first, ...more]: readonly [Gap, ...Gap[]]): string {
  const { reference, found, without, others } = first;
  const rest = more.length === 0 ? ', which' : ` and ${more.length} more, which`;
  const fault =
    others.length === 0
      ? `no Placement delivers; this object is delivered by ${some(without)}`
      : `${some(others)} may deliver to other clusters than ${some(without)} this object`;
  const place = `${found.position.file}:${found.position.line}`;
  return `${reference.path} refers to ${formatRef(found.ref)} (${place})${rest} ${fault}: set spec.source.followDependencies there, or widen spec.source`;
}

function gapFindings(subject: Workload, gaps: Iterable<Gap>): readonly Finding[] {
  const sorts = Map.groupBy(gaps, ({ without, others }) => `${without.join()} ${others.length > 0}`);
  return [...sorts].flatMap(([sameAs, [first, ...more]]): Finding[] => {
    if (first === undefined) return [];
    const { path } = first.reference;
    const message = (): string => gapMessage([first, ...more]);
    return [{ code: 'UndeliveredReference', severity: 'warning', subject, path, sameAs, message }];
  });
}

/** Shorter names differ by a letter on purpose. */
const LEAST_SUSPECT = 6;

/**
 * A name that is nowhere, where one that nobody refers to differs in a letter or two. Other names that are nowhere are not told:
 * operators, charts and people make ConfigMaps, Secrets and accounts in clusters.
 */
function* slips(facts: Facts): Generator<Finding> {
  const { of, found, unused } = facts.references();
  const none: ReadonlySet<string> = new Set();
  for (const [workload, references] of of) {
    const { workspace, ref } = workload;
    if (facts.isUnreadable(workspace)) continue;
    for (const { kind, name, key, path, isOptional } of references) {
      if (isOptional || kind === 'Secret' || name.length < LEAST_SUSPECT) continue;
      if (found.has(placeKey(workspace, key))) continue;
      const near = facts.words.nearest(name, unused.get(`${workspace} ${kind} ${ref.namespace ?? ''}`) ?? none);
      if (near === undefined || misspelt(name, [near]) === undefined) continue;
      yield {
        code: 'UndeliveredReference',
        severity: 'warning',
        subject: workload,
        path,
        sameAs: `slip ${key}`,
        message: () =>
          `${path} refers to ${kind} ${ref.namespace ?? ''}/${name}, which is not in the repository; did you mean ${near}?`,
      };
    }
  }
}

export const undeliveredReferences: CrossCheck = {
  name: 'undelivered-references',
  reads: 'both',
  description:
    'ConfigMaps, Secrets, ServiceAccounts and volume claims that a delivered object names, and that are in its workspace, are delivered to where it is',
  *find(facts) {
    const gaps = gapsOf(facts);
    for (const workload of facts.references().of.keys()) {
      yield* gapFindings(workload, gaps.get(workload)?.values() ?? []);
    }
    yield* slips(facts);
  },
};
