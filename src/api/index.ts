// Public face of the documents, ids, errors and trees that every layer speaks.
export * from './cluster-report.ts';
export * from './conditions.ts';
export * from './decision.ts';
export * from './diagnostic.ts';
export * from './encode-name.ts';
export * from './errors.ts';
export * from './file-tree.ts';
export * from './ids.ts';
export * from './kube-object.ts';
export * from './label-selector.ts';
export * from './location.ts';
export * from './observation.ts';
export * from './placement.ts';
export * from './sync-target.ts';
export * from './target-index.ts';
export * from './workspace.ts';
export * from './yaml/index.ts';
