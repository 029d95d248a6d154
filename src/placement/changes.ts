// Which facts changed in which pass, so that a decision is known to stand without a look at all it was made of.
import { sameItems, type TargetId } from '../api/index.ts';

/** Values that are compared one by one, with `===`. */
export type Facts = readonly unknown[];

export interface TargetFacts {
  /** What can move a copy off the target. */
  readonly keeping: Facts;
  /** What else decides about new work there. */
  readonly choosing: Facts;
}

export interface PassFacts {
  /** Of configuration and Locations. */
  readonly places: Facts;
  readonly targets: ReadonlyMap<TargetId, TargetFacts>;
}

/** Counts passes from 1. */
export interface Changes {
  /** Takes the facts of a new pass. */
  begin(facts: PassFacts): void;
  readonly pass: number;
  /** Numbers of the passes in which each of these changed last. */
  readonly places: number;
  /** Anything about any target; also that there is one more or less. */
  readonly targets: number;
  /** What can move a copy off the target; 0 for a target that is not there. */
  keeping(target: TargetId): number;
  /** The latest of all `keeping`, also of targets that are gone. */
  readonly anyKeeping: number;
}

const NOTHING: PassFacts = { places: [], targets: new Map() };

export function createChanges(): Changes {
  let known = NOTHING;
  let [pass, places, targets, anyKeeping] = [0, 0, 0, 0];
  const keeping = new Map<TargetId, number>();
  const note = (target: TargetId, now: TargetFacts): void => {
    const before = known.targets.get(target);
    if (before === undefined || !sameItems(before.keeping, now.keeping)) {
      keeping.set(target, pass);
      anyKeeping = pass;
      targets = pass;
    } else if (!sameItems(before.choosing, now.choosing)) targets = pass;
  };
  return {
    begin(facts) {
      pass += 1;
      if (!sameItems(known.places, facts.places)) places = pass;
      for (const [target, now] of facts.targets) note(target, now);
      for (const target of known.targets.keys()) {
        if (facts.targets.has(target)) continue;
        keeping.delete(target);
        anyKeeping = pass;
        targets = pass;
      }
      known = facts;
    },
    get pass() {
      return pass;
    },
    get places() {
      return places;
    },
    get targets() {
      return targets;
    },
    get anyKeeping() {
      return anyKeeping;
    },
    keeping: (target) => keeping.get(target) ?? 0,
  };
}
