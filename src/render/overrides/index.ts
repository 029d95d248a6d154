// Public face of the overrides: what is changed in objects on their way to some clusters.
export { PATCH_TABLE_VERSION } from './generated/patch-table.ts';
export { PatchFault } from './patch-fault.ts';
export { patchObject } from './patch-object.ts';
