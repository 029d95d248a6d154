// Public face of the served resources.
export { isEstablished } from './custom.ts';
export * from './definition.ts';
export { CRD_KEY, Registry, type ServedGroup } from './registry.ts';
