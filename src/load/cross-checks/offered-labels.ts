// Cross-check: where Locations say by which labels to select, Placements select by these.
import { type Location, memo } from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import { chosenLocations } from './choices.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding } from './finding.ts';
import { type KnownLabels, labelFault } from './label-fault.ts';
import { placementSelectors, type WrittenSelector } from './selectors.ts';
import { some } from './words.ts';

type Offer = ReadonlyMap<string, ReadonlySet<string>>;
type OfferOf = (location: Sourced<Location>) => Offer | undefined;

const offerOf: OfferOf = ({ object }) => {
  const { availableSelectorLabels: labels } = object.spec;
  return labels && new Map(labels.map(({ key, values }) => [key, new Set(values)]));
};

/** What some Locations offer together; undefined when one of them does not say, or there is none. */
function jointOffer(locations: readonly Sourced<Location>[], offerOf: OfferOf): KnownLabels | undefined {
  const offers = locations.map(offerOf);
  if (offers.length === 0 || offers.includes(undefined)) return undefined;
  return {
    keys: () => new Set(offers.flatMap((offer) => [...(offer?.keys() ?? [])])),
    valuesOf: (key) => new Set(offers.flatMap((offer) => [...(offer?.get(key) ?? [])])),
    has: (key, value) =>
      offers.some((offer) => (value === undefined ? offer?.has(key) : offer?.get(key)?.has(value)) === true),
  };
}

function* notOffered(
  { words }: Facts,
  written: WrittenSelector,
  locations: readonly Sourced<Location>[],
  offers: OfferOf,
): Generator<Finding> {
  const { subject, path, selector, among } = written;
  const offer = jointOffer(locations, offers);
  const fault = offer && labelFault(selector, offer, words);
  if (fault === undefined) return;
  const names = locations.map(({ object }) => object.metadata.name);
  yield {
    code: 'UnknownLabel',
    severity: 'warning',
    subject,
    path: `${path}.${fault.path}`,
    sameAs: `${among} ${fault.label}`,
    message: () =>
      `${path} selects by the label ${fault.label}, which is not among availableSelectorLabels of ${some(names)}; ${fault.hint()}`,
  };
}

export const offeredLabels: CrossCheck = {
  name: 'offered-labels',
  reads: 'documents',
  description: 'where Locations have `availableSelectorLabels`, the Placements that choose them select by these labels',
  *find(facts) {
    const { locations, placements } = facts.model;
    if (![...locations.values()].some(({ object }) => object.spec.availableSelectorLabels)) return;
    const offers = memo(offerOf);
    for (const placement of placements.values()) {
      const choices = facts.choicesOf(placement);
      for (const written of placementSelectors(facts, placement, choices)) {
        if (written.among !== 'Location' && written.among !== 'SyncTarget') continue;
        const own = choices.filter(({ path }) => `${path}.labelSelector` === written.path);
        const chosen = chosenLocations(facts, written.among === 'Location' ? own : choices);
        yield* notOffered(facts, written, chosen, offers);
      }
    }
  },
};
