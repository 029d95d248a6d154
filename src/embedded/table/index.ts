// Public face of the tables.
export { humanDuration } from './duration.ts';
export { partialObject, toTable } from './table.ts';
