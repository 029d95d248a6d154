// Public face of Git objects: the store port of the backends, and reading and writing on top of it.
export { writeDurably } from './durable-file.ts';
export { readLoose, statLoose, writeLooseGroups } from './loose-objects.ts';
export { objectIdOf } from './object-id.ts';
export { CachingObjectReader, taggedCommit } from './object-reader.ts';
export { CommitWriter } from './object-writer.ts';
export {
  maxBytesOf,
  type NewObject,
  type ObjectStat,
  type ObjectStore,
  type ObjectType,
  objectTypeOf,
  type RawObject,
} from './raw-object.ts';
export { isShallow } from './shallow.ts';
export { repositoryUsage } from './usage.ts';
