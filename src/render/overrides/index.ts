// Public face of the overrides: what is changed in objects on their way to some clusters.
export { applyOverride } from './apply.ts';
export { type CompiledOverride, compileOverrides, isForObject, isForTarget, type TargetView } from './compile.ts';
export { PATCH_TABLE_VERSION } from './generated/patch-table.ts';
export { sameObject } from './identity.ts';
export { PatchFault } from './patch-fault.ts';
export { patchObject } from './patch-object.ts';
export { applySpecDiff, specDiffFor } from './spec-diff.ts';
