// Public face: which cluster gets what, and why.

export { type Demand, demandOf } from './demand.ts';
export {
  DIVISIONS,
  type DivideInput,
  type DivideTarget,
  type DivisionMode,
  divide,
  MAX_SEATS,
  MAX_WEIGHT,
} from './divide/index.ts';
export { type Evaluation, evaluate } from './evaluate.ts';
export { explain, type PlacementExplanation } from './explain.ts';
export { explainObjects, type ObjectExplanation } from './explain-object.ts';
export type { TargetExplanation } from './explain-targets.ts';
export { FILTERS } from './filters/index.ts';
export { createLedger, type Ledger } from './ledger.ts';
export { createPlaceMemo, type PlaceMemo } from './memo.ts';
export { passOf } from './pass.ts';
export { type PlaceInput, type PlaceResult, place } from './place.ts';
export { SCORERS, scoresOf } from './scorers/index.ts';
