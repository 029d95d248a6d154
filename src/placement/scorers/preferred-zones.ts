// Scorer: targets in a zone that the fleet prefers.
import type { Candidate } from '../filters/index.ts';
import type { Fleet } from '../fleet.ts';
import type { Scorer } from './types.ts';

const ZONE_LABEL = 'topology.kubernetes.io/zone';
const POINTS = 50;
/** In the profile `priority` the first zone is worth this, and each other that much less. */
const FIRST = 100;
const LESS = 10;
const LEAST = 10;

function pointsAt(position: number, isRanked: boolean): number {
  return isRanked ? Math.max(FIRST - LESS * position, LEAST) : POINTS;
}

function isIn(zone: string, { target, syncTarget }: Candidate, fleet: Fleet): boolean {
  return syncTarget.metadata.labels?.[ZONE_LABEL] === zone || fleet.zoned(zone).has(target);
}

export const preferredZonesScorer: Scorer = {
  name: 'preferredZones',
  description:
    'targets in a zone of placement.preferredZones come first (50 points; in the profile priority 100, 90, 80 … by position, at least 10): the label topology.kubernetes.io/zone, or a Location with that name or that availabilityZone',
  range: [0, FIRST],
  prepare: ({ pass: { config, fleet } }) => {
    const { preferredZones: zones, profile } = config;
    if (zones.length === 0) return undefined;
    return (candidate) => {
      const position = zones.findIndex((zone) => isIn(zone, candidate, fleet));
      return position < 0 ? 0 : pointsAt(position, profile === 'priority');
    };
  },
};
