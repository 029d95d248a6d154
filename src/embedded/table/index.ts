// Public face of the tables.
export { partialObject, toTable } from './table.ts';
