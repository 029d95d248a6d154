// Public face of the mapping of namespaces: what objects are on targets that have hashed ones.
export { isNamespace, type Mapped } from './hashed-names.ts';
export { mapObject } from './map-object.ts';
export { keysOn, type Mappings, mappingsOf, NO_MAPPINGS } from './mappings.ts';
export { mappingKey, namespaceThere, saysItsTarget, type TargetMapping } from './target-mapping.ts';
