// Scorer: each label that the fleet avoids, on the SyncTarget or on its Location, costs points.
import { type Labels, locationLabels } from '../../api/index.ts';
import type { Candidate } from '../filters/index.ts';
import type { Fleet } from '../fleet.ts';
import type { Scorer } from './types.ts';

const POINTS_PER_LABEL = -50;
const MOST_LABELS = 10;

interface Avoided {
  readonly key: string;
  /** Undefined: any. */
  readonly value: string | undefined;
}

function avoided(text: string): Avoided {
  const at = text.indexOf('=');
  return at < 0 ? { key: text, value: undefined } : { key: text.slice(0, at), value: text.slice(at + 1) };
}

function carries(labels: Labels | undefined, { key, value }: Avoided): boolean {
  if (labels === undefined || !Object.hasOwn(labels, key)) return false;
  return value === undefined || labels[key] === value;
}

/** Labels of the Location of a target, each worked out once. */
function labelsOfPlaces(fleet: Fleet) {
  const known = new Map<object, Labels>();
  return ({ target, location }: Candidate): Labels | undefined => {
    const place = location === undefined ? undefined : fleet.placeOf(target, location);
    if (place === undefined) return undefined;
    const labels = known.get(place) ?? locationLabels(place.location);
    known.set(place, labels);
    return labels;
  };
}

export const avoidanceLabelsScorer: Scorer = {
  name: 'avoidanceLabels',
  description:
    'targets without labels of placement.avoidanceLabels, on themselves or on their Location, come first (−50 points each, at most 10 count)',
  range: [POINTS_PER_LABEL * MOST_LABELS, 0],
  prepare: ({ pass: { config, fleet } }) => {
    if (config.avoidanceLabels.length === 0) return undefined;
    const list = config.avoidanceLabels.map(avoided);
    const labelsOfPlace = labelsOfPlaces(fleet);
    return (candidate) => {
      const place = labelsOfPlace(candidate);
      const own = candidate.syncTarget.metadata.labels;
      const count = list.filter((label) => carries(own, label) || carries(place, label)).length;
      return POINTS_PER_LABEL * Math.min(count, MOST_LABELS) || 0;
    };
  },
};
