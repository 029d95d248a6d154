// Public face of the JSON helpers.
export * from './docs.ts';
export * from './object.ts';
