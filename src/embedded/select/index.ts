// Public face of selectors.
export { checkSelectable, type FieldSelector, matchesFields, parseFieldSelector } from './fields.ts';
export { formatSelector, matchesSelector, parseLabelSelector, selectorOf } from './labels.ts';
