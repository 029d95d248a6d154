// Public face of descriptions, and of the parts that they are made of.
export { describe } from './describe.ts';
export { field, tableBlock, tableIfAny } from './sections.ts';
