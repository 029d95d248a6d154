// All cross-checks: questions about how the objects of a repository fit together, asked of the whole model.
import type { Diagnostic } from '../../api/index.ts';
import type { Model } from '../model.ts';
import { ownAnnotations } from './annotations.ts';
import { advance, type CrossCheckMemo, createCrossCheckMemo, unchanged } from './answers.ts';
import { contradictorySelectors } from './contradictory-selectors.ts';
import { exportedObjects } from './exports.ts';
import { factsOf, forOneCheck } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { importedObjects } from './imports.ts';
import { kindSpelling } from './kind-spelling.ts';
import { locationHierarchy } from './location-hierarchy.ts';
import { locationLabel } from './location-label.ts';
import { offeredLabels } from './offered-labels.ts';
import { placementLocations } from './placement-locations.ts';
import { placementSource } from './placement-source.ts';
import { tell } from './tell.ts';
import { unknownLabels, unknownSourceLabels } from './unknown-labels.ts';
import { unknownNames } from './unknown-names.ts';
import { usableTargets } from './usable-targets.ts';
import { workspacePaths } from './workspace-paths.ts';

export { type CrossCheckMemo, createCrossCheckMemo } from './answers.ts';
export type { CrossCheck, Finding } from './finding.ts';

/** In the order of the guide. */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  locationHierarchy,
  locationLabel,
  unknownNames,
  workspacePaths,
  contradictorySelectors,
  unknownLabels,
  unknownSourceLabels,
  offeredLabels,
  placementLocations,
  usableTargets,
  placementSource,
  exportedObjects,
  importedObjects,
  ownAnnotations,
  kindSpelling,
];

/** Everything that does not fit together. Pure but for the memo, which only spares work; nothing is removed and no file becomes unreadable by it. */
export function crossCheck(model: Model, memo: CrossCheckMemo = createCrossCheckMemo()): readonly Diagnostic[] {
  const same = unchanged(memo.last?.model, model);
  const facts = factsOf(model, advance(memo, model, same.workloads));
  return CROSS_CHECKS.flatMap((check) => {
    const known = same[check.reads] ? memo.answers.get(check) : undefined;
    const answer = known ?? tell(check.find(forOneCheck(facts)));
    memo.answers.set(check, answer);
    return answer;
  });
}
