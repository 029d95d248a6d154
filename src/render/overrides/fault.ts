// Refuses an object that cannot be made as its overrides say.
import { type FaultPlace, Refusal } from '../refusals/index.ts';

/** @param says what is wrong, without the object's name. */
export function overrideFault(place: FaultPlace, says: string): Refusal {
  return new Refusal({ code: 'OverrideFailed', place, says });
}
