// Public face of the API's answers.
export * from './answers.ts';
export * from './status-error.ts';
