// All cross-checks: questions about how the objects of a repository fit together, asked of the whole model.
import type { Diagnostic } from '../../api/index.ts';
import type { Model } from '../model.ts';
import { ownAnnotations } from './annotations.ts';
import { type CrossCheckMemo, createCrossCheckMemo, unchanged } from './answers.ts';
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
import { plainSecrets } from './plain-secrets.ts';
import { policyExpressions } from './policy-expressions.ts';
import { tell } from './tell.ts';
import { undeliveredPolicies } from './undelivered-policies.ts';
import { undeliveredReferences } from './undelivered-references.ts';
import { unknownLabels, unknownSourceLabels } from './unknown-labels.ts';
import { unknownNames } from './unknown-names.ts';
import { usableTargets } from './usable-targets.ts';
import { workloadCatalogue } from './workload-catalogue.ts';
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
  undeliveredReferences,
  exportedObjects,
  importedObjects,
  ownAnnotations,
  kindSpelling,
  plainSecrets,
  undeliveredPolicies,
  policyExpressions,
];

const PASS_CHECKS = CROSS_CHECKS.filter((check) => check !== undeliveredReferences);

/** Everything that does not fit together. Pure but for the memo, which only spares work; nothing is removed and no file becomes unreadable by it. */
export function crossCheck(model: Model, memo: CrossCheckMemo = createCrossCheckMemo()): readonly Diagnostic[] {
  return answersOf(CROSS_CHECKS, model, memo);
}

/**
 * For passes of a hub: without the check of references, which would take longer than all else together after each change of
 * an object in a fleet of ten thousand. Whoever looks at a change is told by `validate`.
 */
export function crossCheckPass(model: Model, memo: CrossCheckMemo): readonly Diagnostic[] {
  return answersOf(PASS_CHECKS, model, memo);
}

function answersOf(checks: readonly CrossCheck[], model: Model, memo: CrossCheckMemo): readonly Diagnostic[] {
  const { last } = memo;
  const same = unchanged(last?.model, model);
  const workloads =
    (same.workloads ? last?.workloads : undefined) ?? workloadCatalogue(model.workloads, memo.references);
  const facts = factsOf(model, workloads);
  const answerOf = (check: CrossCheck) =>
    (same[check.reads] ? last?.answers.get(check) : undefined) ?? tell(check.find(forOneCheck(facts)));
  const answers = new Map(checks.map((check) => [check, answerOf(check)] as const));
  // All at once and last: answers of one model never stand beside another model.
  memo.last = { model, workloads, answers };
  return [...answers.values()].flat();
}
