// Public face: which cluster gets what, and why.
export {
  DIVISIONS,
  type DivideInput,
  type DivideTarget,
  type DivisionMode,
  divide,
  MAX_SEATS,
  MAX_WEIGHT,
} from './divide/index.ts';
export { type EvaluateInput, type Evaluation, evaluate } from './evaluate.ts';
export { FILTERS } from './filters/index.ts';
export { fleetOf } from './fleet.ts';
export { createPlaceMemo, type PlaceMemo } from './memo.ts';
export { type PlaceInput, type PlaceResult, place } from './place.ts';
export { SCORERS } from './scorers/index.ts';
