// Public face of selectors.
export { type FieldSelector, matchesFields, parseFieldSelector } from './fields.ts';
export { formatSelector, matchesSelector, parseLabelSelector, selectorOf } from './labels.ts';
