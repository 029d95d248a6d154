// Public face of the schemas.
export { customObjectSchema } from './custom.ts';
export { KIND_TYPES } from './generated/types.ts';
export { WIRE } from './generated/wire.ts';
export * from './node.ts';
export { builtInTypes, type TypeLookup } from './parse.ts';
