// Public face of field ownership and server-side apply.

export { checkConfig } from './check.ts';
export { type FieldSet, setOf } from './field-set.ts';
export { type Managers, withManagers } from './managers.ts';
export { type Applied, applyConfig, trackUpdate, type Writer } from './ownership.ts';
