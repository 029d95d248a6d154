// Public face of the forms in which an explanation is shown.
export { briefPlacement, type Explained } from './answer.ts';
export { sentences } from './sentence.ts';
export { tables } from './tables.ts';
