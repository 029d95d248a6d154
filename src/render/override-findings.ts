// What is told of overrides that do not apply: one finding for each cause, however many objects and targets it meets.
import {
  compareText,
  type Diagnostic,
  formatRef,
  nearestField,
  type PlacementId,
  type TargetId,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';
import type { FailedClaim } from './claims.ts';

interface Cause {
  readonly claim: FailedClaim;
  readonly objects: Set<string>;
  readonly targets: Set<TargetId>;
}

const NAMES = 3;

function some(names: ReadonlySet<string>): string {
  const sorted = [...names].sort(compareText);
  const more = sorted.length - NAMES;
  return sorted.slice(0, NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Where the faulty text is written. */
function positionOf({ fault: { place }, placement, workload }: FailedClaim, model: Model) {
  if (place.in === 'object') {
    const at = nearestField(workload.positions ?? {}, `metadata.annotations.${place.annotation}`);
    return { ...workload.position, ...at };
  }
  const sourced = model.placements.get(placement);
  return sourced && { ...sourced.position, ...nearestField(sourced.positions, place.path) };
}

function findingOf({ claim, objects, targets }: Cause, model: Model): Diagnostic {
  const { fault, placement } = claim;
  const what = fault.place.in === 'placement' ? fault.place.path : `the annotation ${fault.place.annotation}`;
  const fate = 'until it is corrected, what is there of it stays as it is, and nothing new is delivered';
  return {
    code: 'OverrideFailed',
    severity: 'error',
    message: `${what} does not apply to ${some(objects)} on ${some(targets)}: ${fault.says}; ${fate}`,
    object: `Placement ${placement}`,
    ...positionOf(claim, model),
  };
}

export interface OverrideFindings {
  add(target: TargetId, claim: FailedClaim): void;
  all(model: Model): readonly Diagnostic[];
}

export function overrideFindings(): OverrideFindings {
  const causes = new Map<string, Cause>();
  const keyOf = (placement: PlacementId, { place, says }: FailedClaim['fault']): string =>
    [placement, place.in === 'placement' ? place.path : place.annotation, says].join('\0');
  return {
    add(target, claim) {
      const key = keyOf(claim.placement, claim.fault);
      const cause = causes.get(key) ?? { claim, objects: new Set(), targets: new Set() };
      causes.set(key, cause);
      cause.objects.add(formatRef(claim.workload.ref));
      cause.targets.add(target);
    },
    all: (model) => [...causes.values()].map((cause) => findingOf(cause, model)),
  };
}
