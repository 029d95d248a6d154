// Public face of the schemas: how values are described, and what is made of a description.
export {
  anything,
  choice,
  type Field,
  flag,
  integer,
  intOrText,
  later,
  list,
  map,
  number,
  numberOrText,
  object,
  required,
  type TypeOf,
  text,
} from './build.ts';
export { type BrokenRule, compileRules, type FieldPath, type RuleCheck } from './check-rules.ts';
export { crdSchema } from './crd-schema.ts';
export { type JsonSchema, jsonSchema } from './json-schema.ts';
export type { NotYet, SchemaNode } from './node.ts';
export { compileNormaliser, type Normaliser } from './normalise.ts';
export * from './patterns.ts';
export { type FieldNotYet, findNotYet, nodeAtPath } from './walk.ts';
