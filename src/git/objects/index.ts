// Public face of Git objects: the store port of the backends, and reading and writing on top of it.
export { CachingObjectReader, taggedCommit } from './object-reader.ts';
export { CommitWriter, objectIdOf } from './object-writer.ts';
export { type NewObject, type ObjectStore, type ObjectType, objectTypeOf, type RawObject } from './raw-object.ts';
