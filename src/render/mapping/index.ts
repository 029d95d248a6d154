// Public face of the mapping of namespaces: what objects are on targets that have hashed ones.
export { mapObject } from './map-object.ts';
export { keysOn, type Mappings, mappingsOf, NO_MAPPINGS } from './mappings.ts';
export { type ObjectMapping, objectMappingKey } from './object-mapping.ts';
export { filledIn } from './stand-ins.ts';
export { type Mapped, TargetMapping } from './target-mapping.ts';
