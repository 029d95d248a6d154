// Public face of the store.
export type { StoreEvent } from './events.ts';
export { Store, type StoreListener } from './store.ts';
