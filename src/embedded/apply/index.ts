// Public face of field ownership and server-side apply.

export { checkConfig } from './check.ts';
export { type FieldSet, setOf } from './field-set.ts';
export { type Managers, managersOf, withManagers, withoutManagers } from './managers.ts';
export { type Applied, applyConfig, trackUpdate, type Writer } from './ownership.ts';
export { formatPath } from './path-element.ts';
