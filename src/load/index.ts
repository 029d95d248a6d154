// Public face: source files → Model + Diagnostics.
export { fieldPosition } from './field-position.ts';
export { lastGoodFiles, sourceFiles, swallowedFiles } from './files.ts';
export { type LoadInput, type LoadResult, load } from './load-model.ts';
export type { FleetConfig, Model, Sourced, SourcePosition, Workload, WorkspaceSource } from './model.ts';
export { createParseCache, type ParseCache } from './parse-cache.ts';
export type { ParsedFile } from './parsed-file.ts';
