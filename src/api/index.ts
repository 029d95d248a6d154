// Public face of the documents, ids, errors and trees that every layer speaks.
export * from './age.ts';
export * from './amounts.ts';
export * from './cluster-annotations.ts';
export * from './cluster-report.ts';
export * from './collections.ts';
export * from './conditions.ts';
export { type Counted, type Counting, countingOf, POD_TEMPLATE, scaledBy, withValueAt } from './counting.ts';
export * from './decision.ts';
export * from './decision-changes.ts';
export * from './dependencies.ts';
export * from './diagnostic.ts';
export * from './divisible.ts';
export * from './duration.ts';
export * from './encode-name.ts';
export * from './entry-name.ts';
export * from './errors.ts';
export * from './file-tree.ts';
export * from './ids.ts';
export * from './json-patch.ts';
export * from './json-path.ts';
export * from './kinds/index.ts';
export * from './kube-object.ts';
export * from './label-selector.ts';
export * from './label-selector-text.ts';
export * from './location.ts';
export * from './location-tree.ts';
export * from './manifest-path.ts';
export * from './namespace-locator.ts';
export * from './observation.ts';
export * from './own-marks.ts';
export * from './patch-text.ts';
export * from './placement-sources.ts';
export * from './pod-requests.ts';
export * from './policy-template.ts';
export * from './quantity.ts';
export * from './references.ts';
export * from './same-value.ts';
export {
  type BrokenRule,
  compileNormaliser,
  compileRules,
  type FieldNotYet,
  type FieldPath,
  findNotYet,
  type JsonSchema,
  type Normaliser,
  type NotYet,
  nodeAtPath,
  type RuleCheck,
  type SchemaNode,
} from './schema/index.ts';
export * from './secret-values.ts';
export * from './spec-diff.ts';
export * from './sync-target.ts';
export * from './target-index.ts';
export * from './tolerations.ts';
export * from './tree-diff.ts';
export * from './untyped.ts';
export * from './workspace.ts';
export * from './workspace-path.ts';
export * from './yaml/index.ts';
