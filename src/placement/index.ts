// Public face: which cluster gets what, and why.
export { type Evaluation, evaluate } from './evaluate.ts';
export { FILTERS } from './filters/index.ts';
export { createPlaceMemo, type PlaceMemo } from './memo.ts';
export { type PlaceInput, type PlaceResult, place } from './place.ts';
export { SCORERS } from './scorers/index.ts';
