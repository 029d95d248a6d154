// All cross-checks: questions about how the objects of a repository fit together, asked of the whole model.
import type { Diagnostic } from '../../api/index.ts';
import type { Model } from '../model.ts';
import { ownAnnotations } from './annotations.ts';
import { contradictorySelectors } from './contradictory-selectors.ts';
import { exportedObjects } from './exports.ts';
import { factsOf } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { importedObjects } from './imports.ts';
import { kindSpelling } from './kind-spelling.ts';
import { rememberLast } from './last-model.ts';
import { locationHierarchy } from './location-hierarchy.ts';
import { locationLabel } from './location-label.ts';
import { offeredLabels } from './offered-labels.ts';
import { placementLocations } from './placement-locations.ts';
import { placementSource } from './placement-source.ts';
import { tell } from './tell.ts';
import { unknownLabels } from './unknown-labels.ts';
import { unknownNames } from './unknown-names.ts';
import { usableTargets } from './usable-targets.ts';
import { workspacePaths } from './workspace-paths.ts';

export type { CrossCheck, Finding } from './finding.ts';

/** In the order of the guide. */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  locationHierarchy,
  locationLabel,
  unknownNames,
  workspacePaths,
  contradictorySelectors,
  unknownLabels,
  offeredLabels,
  placementLocations,
  usableTargets,
  placementSource,
  exportedObjects,
  importedObjects,
  ownAnnotations,
  kindSpelling,
];

/** The cross-checks of a hub, which looks at the same repository again and again. */
export function createCrossCheckMemo(): typeof crossCheck {
  return rememberLast(crossCheck);
}

/** Everything that does not fit together. Pure; nothing is removed and no file becomes unreadable by it. */
export function crossCheck(model: Model): readonly Diagnostic[] {
  const facts = factsOf(model);
  return CROSS_CHECKS.flatMap(({ find }) => tell(find(facts)));
}
