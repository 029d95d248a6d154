// Public face of writing: the one way in which requests and controllers change objects.
export { type ApplyRequest, applyObject } from './apply.ts';
export type { ApiContext, WriteOptions } from './context.ts';
export { createObject } from './create.ts';
export { type DeleteRequest, deleteObject, parseDeleteOptions } from './remove.ts';
export { liveObject, type ObjectKey, storeUpdate, updateObject, versioned } from './update.ts';
