// Public face of field ownership and server-side apply.

export { type FieldSet, setOf } from './field-set.ts';
export { type Managers, managersOf, withManagers, withoutManagers } from './managers.ts';
export { MergeError } from './merge.ts';
export { type Applied, applyConfig, trackUpdate, type Writer } from './ownership.ts';
export { formatPath } from './path-element.ts';
